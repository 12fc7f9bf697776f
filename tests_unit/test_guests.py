import json
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from dev.guests import known
from dev.guests.odoo import Verdict, troubles
from dev.guests.odoo_table import merged, rows_of
from dev.guests.trial import Trial, read

A, B, C = "/crm:TestLead.test_a", "/sale:TestOrder.test_b", "/sale:TestTour.test_c"


def report(*events):
    return "".join(json.dumps(event) + "\n" for event in events)


def started(name):
    return {"event": "started", "test": name}


class TestGuests(unittest.TestCase):
    """What is made of the runs of Odoo's own tests."""

    def test_a_report_tells_what_became_of_each_test(self):
        trial = read(
            report(
                started(A),
                {"event": "failed", "test": A, "reason": "AssertionError: 1 != 2"},
                started(B),
                {"event": "skipped", "test": B, "reason": "only with demo data"},
                {"event": "ended", "tests": 2},
            )
        )
        self.assertEqual({A, B}, trial.started)
        self.assertEqual({A: "AssertionError: 1 != 2"}, trial.failed)
        self.assertEqual({B: "only with demo data"}, trial.skipped)
        self.assertEqual([], troubles(trial))

    def test_a_run_that_breaks_off_is_worth_nothing(self):
        self.assertEqual(["Odoo ended before its tests did."], troubles(read(report(started(A)))))

    def test_no_test_is_a_trouble(self):
        self.assertEqual(
            ["Odoo ran no test."], troubles(read(report({"event": "ended", "tests": 0})))
        )

    def test_a_machine_without_a_browser_is_a_trouble(self):
        trial = Trial({B, C}, skipped={C: "Chrome executable not found", B: "no demo data"})
        self.assertEqual(
            [f"A browser test was skipped: {C}: Chrome executable not found"], troubles(trial)
        )

    def test_tours_are_told_from_other_failures(self):
        trial = Trial(failed={A: "AssertionError: 1 != 2", C: "TIMEOUT step failed to complete"})
        self.assertEqual([C], trial.failed_tours)

    def test_shares_are_one_run(self):
        both = Trial({A}, {A: "x"}) + Trial({B}, complete=False)
        self.assertEqual(({A, B}, {A: "x"}, False), (both.started, both.failed, both.complete))

    def test_what_fails_without_the_addon_is_neither_passed_nor_failed(self):
        trial = Trial({A, B, C}, {A: "x", B: "y"})
        verdict = Verdict(known.Known(3, frozenset({A})), trial, {B: "y"}, [])
        self.assertEqual({"passed": 1, "failed": 1}, dict(verdict.count))

    def test_the_rows_of_a_suite_take_the_place_of_its_own_alone(self):
        verdict = Verdict(known.Known(2, frozenset({B})), Trial({A, B}, {B: "y"}), {}, [])
        old = "| `crm` | 7 | 7 | none |\n| `mail` | 9 | 2 | none |"
        page = f"<!-- odoo -->\nOdoo 19.0.\n\n{old}\n<!-- /odoo -->"
        found = merged(page, "19.0", rows_of(["crm", "sale"], verdict))
        rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in found.splitlines()[4:]]
        self.assertEqual(
            [
                ["`crm`", "1", "0", "none"],
                ["`mail`", "9", "2", "none"],
                ["`sale`", "1", "1", "none"],
            ],
            rows,
        )
        self.assertNotIn("mail", merged(page, "19.1", rows_of(["crm"], verdict)))

    def test_a_list_is_read_as_it_was_written(self):
        with TemporaryDirectory() as folder:
            path = Path(folder) / "list.txt"
            known.save(path, "19.0", Trial({A, B, C}, {B: "y", A: "x"}), "command")
            self.assertEqual(known.Known(3, frozenset({A, B})), known.load(path))

    def test_no_test_of_ours_may_be_known_to_fail(self):
        ours = "/sale_quotation_followup:TestDesk.test_a"
        with TemporaryDirectory() as folder:
            path = Path(folder) / "list.txt"
            with self.assertRaisesRegex(ValueError, "TestDesk"):
                known.save(path, "19.0", Trial({ours}, {ours: "x"}), "command")
            path.write_text(f"# Odoo 19.0: of 1 tests these fail\n{ours}\n")
            with self.assertRaisesRegex(ValueError, "TestDesk"):
                known.load(path)

    def test_the_lists_of_the_project_are_as_the_command_writes_them(self):
        for path in known.FOLDER.glob("*/*.txt"):
            with self.subTest(path.name):
                self.assertGreater(known.load(path).tests, len(known.load(path).failing))
