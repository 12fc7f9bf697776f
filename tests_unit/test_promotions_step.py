import importlib
import sys
import unittest
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

DEV = Path(__file__).resolve().parent.parent / "dev"
TESTED = ("TestRevisionWithPromotions", "TestRevisionWithDelivery", "TestFrenchDemo")
RESULT = "odoo.tests.result: 0 failed, 0 error(s) of {} tests when loading database 'x'\n"


class FakeRun:
    """A step's run in which every command succeeds and Odoo's log says what is told."""

    def __init__(self, log):
        self.log, self.notes = log, []

    def __call__(self, *_command):
        return 0

    def output(self):
        return self.log

    def note(self, text):
        self.notes.append(text)

    @contextmanager
    def database(self, _purpose):
        yield "x"


class TestPromotionsStep(unittest.TestCase):
    """The step that runs tests/guests/ cannot pass without having run them."""

    def count(self, log):
        with patch.object(sys, "path", [str(DEV), *sys.path]):
            step = importlib.import_module("test_promotions")
        run = FakeRun(log)
        return step.promotions(run)["failed"], run.notes

    def test_all_ran(self):
        log = "".join(f"Starting {one}.test_a ...\n" for one in TESTED) + RESULT.format(3)
        self.assertEqual((0, []), self.count(log))

    def test_none_ran(self):
        failed, notes = self.count(RESULT.format(0))
        self.assertGreaterEqual(failed, 1)
        self.assertIn("CRITICAL Odoo ran no test.", notes)

    def test_one_of_them_did_not(self):
        for missing in TESTED:
            rest = [one for one in TESTED if one != missing]
            log = "".join(f"Starting {one}.test_a ...\n" for one in rest) + RESULT.format(2)
            self.assertEqual((1, [f"CRITICAL {missing} did not run."]), self.count(log))


if __name__ == "__main__":
    unittest.main()
