"""The tests of Odoo that fail without the addon: a list by version of Odoo, made by a command."""

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).with_name("known")
OURS = re.compile("follow_?up", re.IGNORECASE)
HEAD = "# Odoo {}: of {} tests these fail without the addon. Written by `{}`."


class Known(NamedTuple):
    """How many tests run without the addon, and the names of those that fail."""

    tests: int
    failing: frozenset[str]


def place(version, suite):
    return FOLDER / version / f"{suite.name}.txt"


def load(path) -> Known:
    """Read a list.

    :raise ValueError: it is not as the command writes it, or has a name of ours
    """
    text = path.read_text("utf-8")
    head, *names = text.splitlines()
    tests = re.match(r"# Odoo \S+: of (\d+) tests ", head)
    if not tests or names != sorted(set(names)) or not text.endswith("\n"):
        raise ValueError(f"{path} is not as the command writes it.")
    return Known(int(tests[1]), frozenset(_foreign(names)))


def save(path, version, trial, command):
    """Write the list of what failed in a database without the addon."""
    names = sorted(_foreign(trial.failed))
    path.parent.mkdir(parents=True, exist_ok=True)
    head = HEAD.format(version, len(trial.started), command)
    path.write_text("\n".join((head, *names, "")), "utf-8")


def _foreign(names):
    ours = [name for name in names if OURS.search(name)]
    if ours:
        raise ValueError(f"A test of ours must not be known to fail: {', '.join(ours)}.")
    return names
