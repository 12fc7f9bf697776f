"""Runs the project's checks and counts what each runner says it ran; some of them two at a time.

Called by test.sh, which has set everything up. A step that fails does not stop the next ones.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path

from test_steps import LINT, ROOT, SIDE_BY_SIDE, STEPS

TAIL = 40
# How Odoo, unittest, vitest and the proofs name a test that failed.
NAMED = re.compile(r"(?:(?:FAIL|ERROR): |^ *(?:FAIL|×) +)(.+)")


class Run:
    """What every step may use: commands whose output goes to the step's log, and databases."""

    def __init__(self, options):
        self.options = options
        self.log = None

    def __call__(self, *command, env=None, cwd=ROOT, text=""):
        """The exit code of a command that reads ``text`` and writes into the step's log."""
        with self.log.open("a") as log:
            return subprocess.run(
                command,
                stdout=log,
                stderr=log,
                input=text.encode(),
                env=env,
                cwd=cwd,
                check=False,
            ).returncode

    def output(self):
        return self.log.read_text("utf-8", errors="replace") if self.log.exists() else ""

    def note(self, text):
        with self.log.open("a") as log:
            log.write(f"{text}\n")

    @contextmanager
    def database(self, purpose, addon=False):
        """A copy of the template, with the addon installed when asked for, dropped afterwards."""
        name = f"followup_{purpose}_{os.getpid()}"
        try:
            status = self("dev/db.sh", *(() if addon else ("--copy",)), name)
            yield name if status == 0 else None
        finally:
            self("dev/db.sh", "--drop", name)


def excerpt(step, text):
    """The part of a failing step's log worth showing: of Odoo's, the errors with tracebacks."""
    lines = [line for line in text.rstrip().splitlines() if not re.match(r"\d{4}-.* INFO ", line)]
    if step in (
        "odoo",
        "guest",
        "doors",
        "neighbours",
        "promotions",
        "server",
        "uninstall",
        "upgrade",
    ):
        shown, keep = [], False
        for line in lines:
            if re.match(r"\d{4}-\d\d-\d\d ", line):
                keep = bool(re.search(r" (ERROR|CRITICAL) ", line))
            if keep or line.startswith("CRITICAL"):
                shown.append(line)
        if shown:
            return shown[:400]
    return lines[-TAIL:]


def named(text):
    """The names of the tests that failed, each once; the log's last line where none is named."""
    found = dict.fromkeys(match[1] for match in map(NAMED.search, text.splitlines()) if match)
    return list(found)[:20] or text.rstrip().splitlines()[-1:]


def perform(options, step):
    """Do a step and tell what came of it, in one piece: another may be under way meanwhile."""
    title, action = STEPS[step]
    run, told = Run(options), [f"\n== {title}"]
    run.log = options.logs / f"{step}.log"
    run.log.unlink(missing_ok=True)
    began = time.monotonic()
    if step in ("ruff", "pylint") and not (LINT / step).exists():
        told.append("   !!! SKIPPED: the Python index could not be reached for it !!!")
        print("\n".join(told), flush=True)
        return Counter(skipped=1)
    count = action(run)
    if count["failed"]:
        told += [f"   | {line}" for line in excerpt(step, run.output())]
        options.failures += [f"{step}: {name}" for name in named(run.output())]
    said = ", ".join(f"{number} {word}" for word, number in count.items() if number)
    took = time.monotonic() - began
    told.append(f"   {said} ({took:.0f} s, log in {run.log.relative_to(ROOT)})")
    print("\n".join(told), flush=True)
    return count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--template")
    parser.add_argument("--logs", type=Path)
    parser.add_argument("--tags")
    parser.add_argument("steps", nargs="*", choices=[*STEPS, []], default=[])
    options = parser.parse_args()
    options.failures = []
    total, asked, began = Counter(), options.steps or list(STEPS), time.monotonic()
    # Most of a step is one process: of those that stand beside each other two are under way.
    for lanes, steps in groupby(asked, key=lambda step: 2 if step in SIDE_BY_SIDE else 1):
        with ThreadPoolExecutor(lanes) as pool:
            total.update(sum(pool.map(partial(perform, options), steps), Counter()))
    skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
    # Once more at the end: of a long output often only that is kept.
    print(*("", *options.failures, ""), sep="\n")
    seconds = round(time.monotonic() - began)
    print(f"in {seconds // 60} min {seconds % 60} s")
    print(f"{total['passed']} passed, {total['failed']} failed{skipped}")
    return 1 if total["failed"] or not total["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
