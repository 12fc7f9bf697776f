"""One run of Odoo's tests in a database, and what became of each."""

import json
import os
import re
import socket
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

ODOO = ("/usr/bin/python3", "-m", "odoo")
RUNNER = "odoo_tests_after_loading"
BROWSER = re.compile("chrom|websocket-client|axe-core", re.IGNORECASE)
TOUR = re.compile("odoo\\.startTour|TIMEOUT|Script timeout")


@dataclass
class Trial:
    """What became of Odoo's tests, each by the name that ``--test-tags`` has for it."""

    started: set[str] = field(default_factory=set)
    failed: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    complete: bool = True

    def __add__(self, other):
        return Trial(
            self.started | other.started,
            self.failed | other.failed,
            self.skipped | other.skipped,
            self.complete and other.complete,
        )

    @property
    def without_browser(self):
        """Browser tests that were skipped because the machine has no browser that works."""
        return {name: why for name, why in self.skipped.items() if BROWSER.search(why)}

    @property
    def failed_tours(self):
        """Browser tests that failed, as they also do where the machine is busy."""
        return sorted(name for name, why in self.failed.items() if TOUR.search(why))


class Tests:
    """Odoo running tests in a database, in a process of its own."""

    def __init__(self, database, tags, log):
        self.report, self.log = Path(f"{log}.jsonl"), Path(f"{log}.log")
        self.report.unlink(missing_ok=True)
        command = (
            *(*ODOO, "-d", database, "--load", f"base,rpc,web,{RUNNER}"),
            *("--test-tags", ",".join(tags), "--http-port", _free_port(), "--stop-after-init"),
            *("--screenshots", str(self.log.parent / "screenshots")),
        )
        env = {**os.environ, "ODOO_TESTS_REPORT": str(self.report)}
        with self.log.open("w") as output:
            self.process = subprocess.Popen(command, stdout=output, stderr=output, env=env)

    def wait(self) -> Trial:
        """What the tests came to; incomplete when Odoo ended before they did."""
        self.process.wait()
        return read(self.report.read_text("utf-8") if self.report.exists() else "")


def read(report) -> Trial:
    """The report that the server-wide module writes, an event a line."""
    trial = Trial(complete=False)
    for line in report.splitlines():
        event = json.loads(line)
        if event["event"] == "ended":
            trial.complete = True
        elif event["event"] == "started":
            trial.started.add(event["test"])
        else:
            getattr(trial, event["event"])[event["test"]] = event["reason"]
    return trial


def _free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return str(server.getsockname()[1])
