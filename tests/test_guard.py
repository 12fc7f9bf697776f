from odoo.exceptions import UserError
from odoo.tests import tagged

from .bulk import BulkMixin
from .lead_case import LeadCase
from .overrides import REFUSAL, OverrideMixin


@tagged("post_install", "-at_install")
class TestGuardedQuotation(OverrideMixin, BulkMixin, LeadCase):
    """Another addon refuses to change a quotation: what a press on a button comes to."""

    def test_what_changes_the_offer_is_refused_in_the_addon_s_own_words(self):
        presses = (
            ("no_news", {}),
            ("on_track", {"note": "Note"}),
            ("order_coming", {"send": False}),
            ("lost", {"lost_reason_id": self.reason().id}),
        )
        order = self.quote()
        self.guard(order)
        for code, values in presses:
            with self.subTest(code), self.refused(order) as sentence:
                self.apply(order, code, **values)
            self.assertIn(order.name, sentence[0])
            self.assertIn(REFUSAL, sentence[0])

    def test_a_revision_is_refused_before_it_is_made(self):
        order = self.quote(sent="2025-10-06", expires="2025-12-31")
        self.guard(order)
        with self.refused(order) as sentence:
            self.apply(order, "revise")
        self.assertIn(REFUSAL, sentence[0])
        self.assertIn(order.name, sentence[0])
        self.assertFalse(order.followup_revision_ids)

    def test_a_copy_that_is_refused_names_the_quotation(self):
        order = self.quote(sent="2025-10-06", expires="2025-12-31")

        def copy(_original, _orders, _default=None):
            raise UserError(REFUSAL)

        self.override("sale.order", "copy", copy)
        with self.assertRaisesRegex(UserError, f"{order.name}.*{REFUSAL}"):
            self.apply(order, "revise")

    def test_what_is_bookkeeping_alone_goes_on(self):
        presses = (
            ("no_answer", {"note": "Note"}, {}),
            ("call_back", {"next_date": "2026-12-03"}, {"followup_date": "2026-12-03"}),
            ("meeting", {"meeting_date": "2026-12-03"}, {"followup_date": "2026-12-07"}),
        )
        for code, values, written in presses:
            with self.subTest(code):
                order = self.quote(followup_answered=True)
                self.guard(order)
                answer = self.apply(order, code, **values)
                self.assertEqual("applied", answer["status"])
                self.assertValues(order, **written)
                self.assertEqual(not written, order.followup_answered)
                result = self.undo(answer)
                self.assertEqual("undone", result["status"])
                self.assertValues(order, followup_date=None, last_followup_date=None)
                self.assertTrue(order.followup_answered)

    def test_a_reminder_made_elsewhere_is_counted(self):
        order = self.quote(800)
        self.guard(order)
        self.apply(order, "already_reminded")
        self.assertEqual(1, order.email_reminder_count)

    def test_an_undo_that_changes_the_offer_is_refused(self):
        order = self.quote()
        answer = self.apply(order, "on_track", note="Note")
        self.guard(order)
        with self.refused(order) as sentence:
            self.undo(answer)
        self.assertIn(order.name, sentence[0])
        self.assertIn(REFUSAL, sentence[0])
        self.assertFalse(order.followup_event_ids.undone_on)

    def test_reopening_is_refused(self):
        order = self.quote(state="cancel")
        self.guard(order)
        with self.refused(order) as sentence:
            self.desk().reopen(order.id)
        self.assertIn(order.name, sentence[0])
        self.assertIn(REFUSAL, sentence[0])

    def test_many_at_once_leave_the_guarded_one_out_and_say_why(self):
        orders = self.small(3)
        self.guard(orders[1])
        before = self.snapshot(orders[1])
        answer = self.send(orders)
        self.assertEqual(["applied", "failed", "applied"], self.statuses(answer))
        self.assertIn(REFUSAL, answer["results"][1]["message"])
        self.assertEqual(before["sale_order"], self.snapshot(orders[1])["sale_order"])
        self.assertFalse(orders[1].followup_event_ids or orders[1].activity_ids)

    def test_on_an_opportunity_the_quotation_is_named(self):
        lead, orders = self.lead_of({}, {})
        self.guard(orders[1])
        with self.assertRaisesRegex(UserError, f"{orders[1].name}.*{REFUSAL}"):
            self.apply(lead, "on_track")
        self.assertEqual("applied", self.apply(lead, "no_answer")["status"])

    def test_an_opportunity_s_own_bookkeeping_goes_on(self):
        lead, orders = self.lead_of({})
        self.guard(lead, orders)
        answer = self.apply(lead, "call_back", next_date="2026-12-03")
        self.assertValues(lead, followup_date="2026-12-03", last_followup_date="2026-11-24")
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertValues(lead, followup_date=None, last_followup_date=None)
        with self.assertRaisesRegex(UserError, f"{lead.name}.*{REFUSAL}"):
            self.apply(lead, "no_news", project_start_date="2027-03-01")
