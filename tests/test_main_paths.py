from odoo.tests import tagged

from .bulk import BulkMixin
from .common import day, utc
from .lead_case import LATE, LeadMixin
from .mail_sink import MailCase
from .planning import PlanningCase


@tagged("post_install", "-at_install")
class TestMainPaths(BulkMixin, LeadMixin, PlanningCase, MailCase):
    """The ways everybody goes every day, once each: also among the addons of others."""

    def test_a_quotation_from_its_sending_to_the_order(self):
        draft = self.quote(state="draft", sent="2026-11-24", expires="2026-12-24")
        draft.with_user(self.seller).action_quotation_sent()
        with self.at("2026-12-28 09:00"):
            self.assertEqual("phone", draft.followup_queue)
            self.apply(draft, "meeting", meeting_date="2026-12-29")
            draft.with_user(self.seller).action_confirm()
        self.assertEqual("sale", draft.state)
        self.assertFalse(self.open_ones(draft))

    def test_a_morning_of_calls(self):
        orders = self.apart(*[{"amount": 9000 - number} for number in range(6)])
        self.run_planning()
        silent, unsure, sure, later, lost, undone = orders
        opened = self.desk().open_desk(False, "phone")
        self.assertEqual(orders.ids, [row["res_id"] for row in opened["page"]["entries"]])
        self.apply(silent, "no_answer", note="Occupé")
        self.apply(unsure, "no_news", note="Au printemps")
        self.apply(sure, "on_track", send=True)
        self.apply(later, "call_back", next_date="2026-12-02")
        self.apply(lost, "lost", lost_reason_id=self.reason().id)
        self.undo(self.apply(undone, "order_coming", send=False))
        self.assertEqual("phone", silent.followup_queue)
        self.assertEqual(["1", "2"], (unsure | sure).mapped("success_rate"))
        self.assertEqual(day("2026-12-24"), sure.validity_date)
        self.assertEqual(day("2026-12-02"), self.open_ones(later).date_deadline)
        self.assertEqual("cancel", lost.state)
        self.assertEqual((False, "sent"), (undone.success_rate, undone.state))
        self.assertEqual(5, self.desk().get_day_summary()["total"])
        self.make_mails()
        self.assertEqual(1, len(self.deliver()))
        self.assertEqual([self.partner.email], self.sink.envelopes[0].rcpt_tos)

    def test_reminders_by_e_mail(self):
        orders = self.small(3)
        mail = self.outcome_of(orders[0], "email_reminder")["effect"]["mail"]
        self.assertIsNone(mail["blocked"])
        self.apply(orders[0], "email_reminder", send=True)
        answer = self.send(orders[1:])
        self.assertEqual(["applied", "applied"], self.statuses(answer))
        self.make_mails()
        self.assertEqual(2, len(self.deliver()), "one of the card, one of the bulk")
        self.assertEqual([1, 1, 1], orders.mapped("email_reminder_count"))
        self.assertEqual(["made"] * 3, orders.followup_event_ids.mapped("mail_state"))

    def test_an_opportunity(self):
        lead, orders = self.lead_of(LATE, LATE)
        self.run_planning()
        self.assert_planned(lead)
        self.apply(lead, "no_answer")
        answer = self.apply(lead, "on_track", send_ids=[orders[0].id])
        self.assertEqual(["2", "2"], orders.mapped("success_rate"))
        self.assertEqual("undone", self.undo(answer)["status"])
        self.apply(lead, "lost", lost_reason_id=self.reason().id)
        self.assertEqual({"cancel"}, set(orders.mapped("state")))
        self.assertEqual("lost", lead.won_status)

    def test_the_customer_answers(self):
        order, other = self.quotes({"amount": 8000}, {"amount": 9000})
        words = {"author_id": self.partner.id, "message_type": "comment"}
        order.message_post(body="Bonjour", subtype_xmlid="mail.mt_comment", **words)
        self.settle()
        rows = self.desk().get_entries("phone", False, 80, None)["entries"]
        self.assertEqual([order.id, other.id], [row["res_id"] for row in rows])

    def test_lost_by_mistake_and_set_back(self):
        order = self.quote()
        self.apply(order, "lost", lost_reason_id=self.reason().id)
        self.desk().reopen(order.id)
        self.assertEqual("draft", order.state)
        self.assertEqual("to_send", self.open_ones(order).followup_kind)

    def test_last_year_s_prices_are_revised(self):
        order = self.quote(expires="2025-12-31", date_order=utc("2025-10-01"), sent=None)
        self.assertEqual("price_revision", order.followup_queue)
        self.desk().preview("sale.order", order.id, "revise", {})
        answer = self.apply(order, "revise")
        self.assertEqual("cancel", order.state)
        event = self.env["sale.followup.event"].browse(answer["event_id"])
        self.assertEqual("draft", event.revision_id.state)
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertEqual("sent", order.state)

    def test_december(self):
        order = self.quote(success_rate="3", expires="2026-12-31")
        with self.at("2026-12-10 09:00"):
            self.assertEqual("order_coming", order.followup_queue)
            self.apply(order, "still_expected", next_date="2026-12-17", send=False)
            self.assertEqual("promised", self.open_ones(order).followup_kind)
