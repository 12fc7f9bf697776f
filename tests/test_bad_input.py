from functools import partial

from odoo.tests import tagged

from ..words.outcome import input_labels
from .common import FollowupCase, day

ODD_DATES = (
    "2026-02-30",
    "2026-13-01",
    "24/11/2026",
    "2026-1-5",
    "20261201",
    "2026-W49-2",
    "2026-12-01T00:00:00",
    " 2026-12-01",
    "2026-12-01\n",
    "٢٠٢٦-١٢-٠١",
    "+2026-12-01",
    "0000-00-00",
    "9999-12-31",
    "0001-01-01",
    "0999-12-31",
    "tomorrow",
    "NaN",
    "2026-12-01\x00",
    "\ud800",
    20261201,
    1.5,
    float("nan"),
    True,
    ["2026-12-01"],
    {"year": 2026},
)
SCRIPT = "<script>alert(1)</script><b onclick='x()'>gras</b> & \"guillemets\""


class BadInputCase(FollowupCase):
    def assertRefused(self, order, code, values, *words, user=None):
        """Check that a well-addressed outcome is refused with ``words`` and nothing written."""
        revision = self.card(order, user)["revision"]
        with self.refused(order) as sentence:
            self.desk(user).apply_outcome(
                "sale.order", order.id, code, values, revision, self.next_request()
            )
        for word in (order.name, *words):
            self.assertIn(word, sentence[0])
        self.assertLess(len(sentence[0]), 400)
        return sentence[0]


@tagged("post_install", "-at_install")
class TestValues(BadInputCase):
    """Values that cannot be used: refused by name, nothing written."""

    def setUp(self):
        super().setUp()
        self.order = self.quote()

    def label(self, name):
        """Return how the salesperson's screen calls an input."""
        return input_labels(self.desk().env)[name]

    def test_an_unknown_key_is_named(self):
        for values, key in (
            ({"notes": "x"}, "notes"),
            ({"note": "x", "state": "sale"}, "state"),
            ({"validity_date": "2030-01-01"}, "validity_date"),
            ({"__class__": 1}, "__class__"),
            ({"": 1}, ""),
            ({"quotation_ids": []}, "quotation_ids"),
        ):
            self.assertRefused(self.order, "no_news", values, key)

    def test_the_values_must_be_given_by_name(self):
        for values in (None, [], ["note"], "note", 5, True):
            self.assertRefused(self.order, "no_news", values)

    def test_an_unknown_outcome_is_refused(self):
        for code in ("", "NO_NEWS", "no_news ", "no_news\x00", "x" * 9999, None, 5, True, ["lost"]):
            self.assertRefused(self.order, code, {})

    def test_an_outcome_of_another_queue_is_refused(self):
        for code in ("email_reminder", "already_reminded", "renewal_close", "still_expected"):
            self.assertRefused(self.order, code, {}, code)

    def test_a_malformed_date_is_refused(self):
        meeting, following = self.label("meeting_date"), self.label("next_date")
        for value in ODD_DATES:
            self.assertRefused(self.order, "meeting", {"meeting_date": value}, meeting)
            self.assertRefused(self.order, "call_back", {"next_date": value}, following)
            self.assertRefused(self.order, "no_news", {"next_date": value}, following)

    def test_a_missing_date_is_refused(self):
        for values in ({}, {"meeting_date": None}, {"meeting_date": ""}, {"note": "demain"}):
            self.assertRefused(self.order, "meeting", values)
            values.pop("meeting_date", None)
            self.assertRefused(self.order, "call_back", values)

    def test_a_meeting_in_the_past_is_refused(self):
        for value in ("2026-11-23", "2025-12-01", "1000-01-01"):
            self.assertRefused(self.order, "meeting", {"meeting_date": value}, "24/11/2026")

    def test_a_call_back_today_or_before_is_refused(self):
        for value in ("2026-11-24", "2026-11-23"):
            self.assertRefused(self.order, "call_back", {"next_date": value}, "25/11/2026")
            self.assertRefused(self.order, "no_news", {"next_date": value}, "25/11/2026")

    def test_today_is_the_company_s_whatever_the_user_s_time_zone(self):
        self.seller.tz = "Pacific/Honolulu"
        with self.at("2026-11-25 00:30"):
            self.assertRefused(self.order, "call_back", {"next_date": "2026-11-25"})
            self.assertRefused(self.order, "meeting", {"meeting_date": "2026-11-24"})
            self.apply(self.order, "call_back", next_date="2026-11-26")
        self.assertEqual(day("2026-11-26"), self.order.followup_date)

    def test_a_date_far_away_is_possible(self):
        self.apply(self.order, "meeting", meeting_date="8999-12-28")
        self.assertEqual(day("8999-12-30"), self.order.followup_date)

    def test_what_the_outcome_does_not_ask_for_is_refused(self):
        for code, values in (
            ("no_answer", {"next_date": "2026-12-01"}),
            ("no_answer", {"send": True}),
            ("no_answer", {"send": False}),
            ("no_news", {"meeting_date": "2026-12-01"}),
            ("no_news", {"success_rate": "2"}),
            ("on_track", {"next_date": "2026-12-01"}),
            ("on_track", {"lost_reason_id": self.reason().id}),
            ("lost", {"lost_reason_id": self.reason().id, "send": True}),
        ):
            self.assertRefused(self.order, code, values)

    def test_values_of_a_wrong_type_are_refused(self):
        for key, wrong in (
            ("note", (5, True, ["x"], {"x": 1}, 1.5)),
            ("send", ("yes", 0, 1, [True], "false")),
            ("success_rate", (2, True, ["2"])),
            ("lost_reason_id", ("1", True, 1.0, [1])),
        ):
            for value in wrong:
                self.assertRefused(self.order, "on_track", {key: value}, self.label(key))

    def test_a_reason_is_required_and_must_be_one_of_the_list(self):
        other = self.env["crm.lost.reason"].create({"name": "Autre liste"})
        for value in (None, 0, -1, 10**6, 10**12, 10**30, other.id):
            self.assertRefused(self.order, "lost", {"lost_reason_id": value})

    def test_the_reason_other_asks_for_a_note(self):
        other = self.reason("other").id
        for note in (None, "", "   \n"):
            self.assertRefused(self.order, "lost", {"lost_reason_id": other, "note": note})
        self.apply(self.order, "lost", lost_reason_id=other, note="Fusion du client")
        self.assertEqual("cancel", self.order.state)

    def test_a_note_has_its_limits(self):
        for note in ("x" * 4001, "a\x00b", "\ud800", "é" * 100000):
            self.assertRefused(self.order, "no_news", {"note": note})
        self.apply(self.order, "no_news", note="x" * 4000)
        self.assertEqual(4000, len(self.order.followup_event_ids.note))

    def test_the_request_must_be_named(self):
        revision = self.card(self.order)["revision"]
        for name in ("", "x" * 65, None, 5, True, ["a"], "a\nb", "a\x00", "\ud800"):
            with self.subTest(repr(name)), self.refused(self.order):
                self.desk().apply_outcome(
                    "sale.order", self.order.id, "no_news", {}, revision, name
                )

    def test_a_revision_that_is_none_is_a_conflict(self):
        before = self.snapshot(self.order)
        for revision in ("-", "x" * 32, 5, True, ["a"], {}):
            answer = self.apply(self.order, "no_news", revision=revision)
            self.assertEqual("conflict", answer["status"])
        answer = self.desk().apply_outcome("sale.order", self.order.id, "no_news", {}, None, "r")
        self.assertEqual("conflict", answer["status"])
        self.assertEqual(before, self.snapshot(self.order))

    def test_a_record_that_is_none_is_refused(self):
        for name, number in (
            ("sale.order", 0),
            ("sale.order", -1),
            ("sale.order", 2**31 - 1),
            ("sale.order", 2**63),
            ("sale.order", str(self.order.id)),
            ("sale.order", float(self.order.id)),
            ("sale.order", True),
            ("sale.order", [self.order.id]),
            ("sale.order", None),
            ("sale.order.line", self.order.order_line[0].id),
            ("res.partner", self.partner.id),
            (None, self.order.id),
            (["sale.order"], self.order.id),
        ):
            with self.subTest(f"{name} {number}"):
                desk = self.desk()
                for call in (
                    partial(desk.get_card, name, number),
                    partial(desk.preview, name, number, "no_news", {}),
                    partial(desk.apply_outcome, name, number, "no_news", {}, "-", "r"),
                ):
                    with self.refused(self.order):
                        call()

    def test_a_page_that_cannot_be_is_refused(self):
        desk = self.desk()
        for limit in (0, -1, 201, "80", None, True, 1.5, [80], float("nan")):
            with self.subTest(limit), self.refused(self.order):
                desk.get_entries("phone", False, limit, None)
        for queue in ("", "Phone", None, 5, ["phone"], "all"):
            with self.subTest(queue), self.refused(self.order):
                desk.get_entries(queue, False, 80, None)
        for mark in (
            "",
            "x",
            "0:1",
            "0:1:1:1",
            "0:a:1",
            "a:1:1",
            "0:nan:1",
            "0:inf:1",
            "0:1:1.5",
            "6:1:1",
            "-1:1:1",
            f"0:1:{'9' * 5000}",
            5,
            True,
            ["0"],
            {},
            "x" * 9999,
        ):
            with self.subTest(str(mark)[:20]), self.refused(self.order) as sentence:
                desk.get_entries("phone", False, 80, mark)
            self.assertLess(len(sentence[0]), 400)

    def test_html_is_text_in_the_chatter(self):
        cases = (
            ("no_answer", {}),
            ("no_news", {}),
            ("on_track", {}),
            ("order_coming", {"send": False}),
            ("meeting", {"meeting_date": "2026-12-01"}),
            ("lost", {"lost_reason_id": self.reason().id}),
            ("call_back", {"next_date": "2026-12-01"}),
        )
        for order, (code, values) in zip(self.apart(*[{}] * len(cases)), cases, strict=True):
            with self.subTest(code):
                self.apply(order, code, note=SCRIPT, **values)
                self.assertEqual(SCRIPT, order.followup_event_ids.note)
                told = " ".join(self.messages(order))
                self.assertIn("&lt;script&gt;alert(1)&lt;/script&gt;", told)
                self.assertNotIn("<script", told)
                self.assertNotIn("<b ", told)
                self.assertFalse([one for one in order.activity_ids if "<b" in (one.note or "")])

    def test_html_in_names_is_text_in_the_chatter(self):
        self.reason().with_context(lang="fr_FR").name = SCRIPT
        self.outcome("lost").with_context(lang="fr_FR").name = "Perdu <i>"
        answer = self.apply(self.order, "lost", lost_reason_id=self.reason().id)
        self.undo(answer)
        told = " ".join(self.messages(self.order))
        self.assertIn("Perdu &lt;i&gt;", told)
        self.assertNotIn("<script", told)
        self.assertNotIn("<i>", told)
