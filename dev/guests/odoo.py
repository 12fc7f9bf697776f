"""Odoo's own tests with the addon installed: what fails must also fail without it."""

from collections import Counter
from contextlib import ExitStack
from typing import NamedTuple

from . import known
from .databases import ROOT, Databases
from .known import Known
from .trial import Tests, Trial

LIST = "dev/guests.sh --list"


class Verdict(NamedTuple):
    """A run with the addon, beside what is known of one without it.

    ``spoiled`` has the tests that fail because of the addon, with their reasons; ``troubles`` what
    makes the run worthless.
    """

    known: Known
    trial: Trial
    spoiled: dict[str, str]
    troubles: list[str]

    @property
    def count(self):
        """What passed and failed; what fails without the addon too is neither."""
        passed = len(self.trial.started) - len(self.trial.failed) - len(self.trial.skipped)
        return Counter(passed=max(passed, 0), failed=len(self.spoiled) + len(self.troubles))

    def __str__(self):
        failed = set(self.trial.failed)
        return (
            f"Of {len(self.trial.started)} tests {len(failed)} failed, "
            f"{len(failed & self.known.failing)} of them known to fail without the addon; "
            f"{len(self.spoiled)} fail because of it."
        )


class Guest:
    """Runs a suite of Odoo's tests with the addon, or without it to know what fails anyway.

    :param suite: which tests, beside which modules
    :param logs: the folder for the logs of every run
    :param say: takes the lines to tell
    """

    def __init__(self, suite, logs, say):
        self.suite, self.logs, self.say = suite, logs, say
        self.databases = Databases(suite)
        self.version = (ROOT / ".dev/odoo19/.version").read_text().strip()
        self.list = known.place(self.version, suite)
        logs.mkdir(parents=True, exist_ok=True)

    def make_list(self):
        """Run all without the addon and write down what fails, tours only if they do so twice.

        :raise RuntimeError: the run is worthless
        """
        trial = self._run_shares(self.databases.plain, "without")
        found = troubles(trial)
        if found:
            raise RuntimeError(" ".join(found))
        tours = trial.failed_tours
        if tours:
            with self.databases.plain(1) as (name,):
                again = self._tests(name, tours, "tours").wait()
            for tour in set(tours) - set(again.failed):
                del trial.failed[tour]
        self._save(trial)

    def _list_what_failed(self, trial):
        """Run what failed with the addon once more without it, and write down what fails there."""
        without = Trial()
        if trial.failed:
            with self.databases.plain(1) as (name,):
                without = self._tests(name, sorted(trial.failed), "without").wait()
        self._save(Trial(trial.started, without.failed))

    def _save(self, trial):
        known.save(self.list, self.version, trial, LIST)
        self.say(
            f"{self.list.relative_to(ROOT)}: {len(trial.failed)} of {len(trial.started)} tests "
            "fail without the addon."
        )

    def check(self) -> Verdict:
        """Run all with the addon; what fails only then counts when it does so alone as well."""
        if self.suite.is_listed and not self.list.exists():
            self.say(f"There is no list of Odoo {self.version} yet: it is made first.")
            self.make_list()
        trial = self._run_shares(self.databases.ours, "with")
        if not self.list.exists():
            self._list_what_failed(trial)
        expected = known.load(self.list)
        suspects = sorted(set(trial.failed) - expected.failing)
        spoiled = self._fail_alone(suspects, trial) if suspects else {}
        found = troubles(trial)
        missing = expected.tests - len(trial.started)
        if missing > 0 and not spoiled:
            found.append(f"{missing} tests that run without the addon did not run with it.")
        verdict = Verdict(expected, trial, spoiled, found)
        for line in (*found, *(f"Fails only with the addon: {name}" for name in spoiled)):
            self.say(f"CRITICAL {line}")
        self.say(str(verdict))
        return verdict

    def _run_shares(self, databases, word) -> Trial:
        """Run the suite's shares side by side, each in a database of its own."""
        with databases(len(self.suite.shares)) as names:
            running = [
                self._tests(name, [f"/{module}" for module in share], f"{word}-{number}")
                for number, (name, share) in enumerate(zip(names, self.suite.shares, strict=True))
            ]
            return sum((tests.wait() for tests in running), Trial())

    def _fail_alone(self, suspects, trial):
        """Run each suspect again, alone, with the addon and without it.

        :return: the reasons of those that fail with it and pass without it
        """
        spoiled = {}
        with ExitStack() as stack:
            (ours,) = stack.enter_context(self.databases.ours(1))
            (plain,) = stack.enter_context(self.databases.plain(1))
            for number, name in enumerate(suspects):
                log = f"alone-{number}"
                both = (
                    self._tests(ours, [name], f"{log}-with"),
                    self._tests(plain, [name], f"{log}-without"),
                )
                with_us, without_us = (_word(tests.wait()) for tests in both)
                self.say(f"{name}: {trial.failed[name]}")
                self.say(f"Alone it {with_us} with the addon and {without_us} without ({log}-*).")
                if with_us != "passes" and without_us != "fails":
                    spoiled[name] = trial.failed[name]
        return spoiled

    def _tests(self, database, names, word):
        """Start tests by their names, and by the tag without which Odoo leaves them out."""
        return Tests(database, [f"{self.suite.tag}{name}" for name in names], self._log(word))

    def _log(self, word):
        return self.logs / f"{self.suite.name}-{word}"


def troubles(trial):
    """Say what makes a run worthless: it broke off, ran nothing, or had no browser."""
    found = []
    if not trial.complete:
        found.append("Odoo ended before its tests did.")
    if not trial.started:
        found.append("Odoo ran no test.")
    skipped = trial.without_browser.items()
    return [*found, *(f"A browser test was skipped: {name}: {why}" for name, why in skipped)]


def _word(trial):
    if trial.failed:
        return "fails"
    return "passes" if trial.complete and trial.started else "does not run"
