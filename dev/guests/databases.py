"""Databases with Odoo's modules, with the addon and without it."""

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Databases:
    """Copies of a suite's template, which is made once and kept."""

    def __init__(self, suite):
        self.suite, self.made = suite, 0

    @contextmanager
    def plain(self, number):
        """Some databases without the addon."""
        with self._copies("--plain", number) as names:
            yield names

    @contextmanager
    def ours(self, number):
        """Some databases to which the addon came last, as on a server that is in use."""
        with self._copies("--ours", number) as names:
            yield names

    @contextmanager
    def _copies(self, kind, number):
        names = [f"followup_guest_{os.getpid()}_{self.made + one}" for one in range(number)]
        self.made += number
        try:
            self._call(kind, ",".join(self.suite.installed), *names)
            yield names
        finally:
            for name in names:
                self._call("--drop", name)

    def _call(self, *arguments):
        subprocess.run((ROOT / "dev/guests/database.sh", *arguments), check=True)
