"""Odoo as the checks run it: its command, a free port, and what its log says of the tests."""

import re
import socket
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEV = ROOT / ".dev"
ADDON = "sale_quotation_followup"
PYTHON = "/usr/bin/python3"
ODOO = [PYTHON, "-m", "odoo"]


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return str(server.getsockname()[1])


def no_browser(text):
    """Return why browser tests were skipped: such a machine must not look as if they passed."""
    return [
        reason
        for reason in skipped(text)
        if re.search("chrome|websocket-client|axe-core|not found", reason, re.IGNORECASE)
    ]


def skipped(text):
    return re.findall(r"skipped \S+.* : (.*)", text)


def tally(run, status):
    """Return what passed, failed and was skipped in the Odoo whose log is the step's."""
    text = run.output()
    result = re.findall(r"odoo\.tests\.result: (\d+) failed, (\d+) error\(s\) of (\d+) tests", text)
    failed, errors, total = (int(number) for number in result[-1]) if result else (0, 0, 0)
    if not total:
        run.note("CRITICAL Odoo ran no test.")
    missed = no_browser(text)
    for reason in missed:
        run.note(f"CRITICAL A browser test was skipped: {reason}")
    bad = max(failed + errors + len(missed), 1 if status or not total else 0)
    left_out = len(skipped(text)) - len(missed)
    return Counter(passed=max(total - bad - left_out, 0), failed=bad, skipped=left_out)
