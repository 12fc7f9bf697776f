"""Odoo's tests as a production server would meet them: all after loading, none before.

Most of them are made to run while their own module is being installed, when an addon that depends
on it is not there yet. Named in ``--load`` (never installed), this makes them run at the end, and
writes what becomes of each to the file that ``ODOO_TESTS_REPORT`` names: one JSON object a line.
"""

import json
import os
import re

from odoo.tests import loader
from odoo.tests.result import OdooTestResult

_make_suite, _run_suite = loader.make_suite, loader.run_suite


def _name(test):
    """What ``--test-tags`` calls a test: of a class that could not be set up, the class."""
    test = getattr(test, "test_case", None) or test  # of a sub-test, its test
    if hasattr(test, "_testMethodName"):
        return f"/{test.test_module}:{type(test).__name__}.{test._testMethodName}"
    holder = re.search(r"\(odoo\.addons\.(\w+)\..*?(\w+)\)$", test.id())
    return f"/{holder[1]}:{holder[2]}" if holder else test.id()


def _write(**event):
    with open(os.environ["ODOO_TESTS_REPORT"], "a", encoding="utf-8") as report:
        report.write(json.dumps(event) + "\n")


class Result(OdooTestResult):
    """Odoo's result, which counts, with the names written down."""

    def startTest(self, test):
        _write(test=_name(test), event="started")
        return super().startTest(test)

    def addError(self, test, err):
        _write(test=_name(test), event="failed", reason=_reason(err))
        return super().addError(test, err)

    def addFailure(self, test, err):
        _write(test=_name(test), event="failed", reason=_reason(err))
        return super().addFailure(test, err)

    def addSkip(self, test, reason):
        _write(test=_name(test), event="skipped", reason=reason)
        return super().addSkip(test, reason)


def _reason(err):
    return f"{err[0].__name__}: {str(err[1]).strip()}"


def make_suite(module_names, position="at_install"):
    """Nothing during the loading, the tests of both positions after it, each at its place."""
    if position == "at_install":
        return loader.OdooSuite()
    suites = (_make_suite(module_names, one) for one in ("at_install", "post_install"))
    return loader.OdooSuite(test for suite in suites for test in suite)


def run_suite(suite, global_report=None):
    """Run the suite and say that it came to its end."""
    result = _run_suite(suite, global_report)
    if suite.countTestCases() or result.testsRun:
        _write(event="ended", tests=result.testsRun)
    return result


loader.make_suite, loader.run_suite = make_suite, run_suite
loader.OdooTestResult = Result
