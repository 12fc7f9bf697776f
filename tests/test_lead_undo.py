from odoo.exceptions import AccessError
from odoo.tests import tagged

from .contract import check
from .lead_case import LATE, OLD, RUNNING, LeadCase
from .mail_sink import MailCase

LEAD_VALUES = (
    "active",
    "won_status",
    "probability",
    "automated_probability",
    "lost_reason_id",
    "date_closed",
    "stage_id",
    "project_start_date",
    "followup_date",
    "last_followup_date",
    "followup_answered",
    "followup_queue",
    "followup_amount",
)
ORDER_VALUES = (
    "state",
    "validity_date",
    "success_rate",
    "followup_date",
    "last_followup_date",
    "followup_answered",
    "email_reminder_count",
)


@tagged("post_install", "-at_install")
class TestLeadUndo(LeadCase):
    """Undo gives the opportunity, its quotations, its mails and its activities back."""

    def values(self, lead, orders):
        self.env.invalidate_all()
        return [
            {name: lead[name] for name in LEAD_VALUES},
            lead.activity_ids,
            *[
                ({name: order[name] for name in ORDER_VALUES}, order.activity_ids)
                for order in orders
            ],
        ]

    def cases(self):
        return (
            ("no_answer", {"project_start_date": "2027-03-01"}),
            ("no_news", {"next_date": "2026-12-02", "note": "Note"}),
            ("on_track", {"project_start_date": "2027-03-01"}),
            ("order_coming", {}),
            ("meeting", {"meeting_date": "2026-12-03"}),
            ("lost", {"lost_reason_id": self.reason().id, "note": "Note"}),
            ("call_back", {"next_date": "2026-11-25"}),
        )

    def test_every_outcome_can_be_undone(self):
        for code, values in self.cases():
            lead, orders = self.lead_of(
                {**LATE, "followup_answered": True}, RUNNING, OLD, {"state": "draft"}
            )
            self.apply(orders[0], "call_back", next_date="2026-11-30")
            with self.at("2026-11-23 10:00"):
                self.apply(lead, "call_back", next_date="2026-11-24")
            with self.subTest(code):
                before = self.values(lead, orders)
                answer = self.apply(lead, code, **values)
                result = self.undo(answer)
                self.assertEqual("undone", result["status"])
                check(self, "Undone", result)
                check(self, "Card", result["card"])
                self.assertEqual(before, self.values(lead, orders))
                event = lead.followup_event_ids[:1]
                for one in event | event.child_ids:
                    self.assertEqual((self.instant, self.seller), (one.undone_on, one.undone_by_id))
                    self.assertIn(one.mail_state, (False, "dropped"))

    def test_the_opportunity_may_be_followed_up_again(self):
        lead, orders = self.lead_of(LATE)
        self.undo(self.apply(lead, "lost", lost_reason_id=self.reason().id))
        self.assertEqual("applied", self.apply(lead, "on_track")["status"])
        self.assertEqual([2, 1], orders.followup_event_ids.mapped("number"))

    def test_an_email_already_made_is_said(self):
        lead, orders = self.lead_of(LATE, LATE)
        answer = self.apply(lead, "on_track", send_ids=orders.ids)
        orders[0].followup_event_ids.mail_state = "made"
        result = self.undo(answer)
        self.assertEqual("partly_undone", result["status"])
        states = orders.followup_event_ids.mapped("mail_state")
        self.assertEqual({"made", "dropped"}, set(states))
        self.assertEqual([False, False], orders.mapped("success_rate"))

    def assertRefused(self, lead, orders, answer, user=None):
        before = self.snapshot(lead, *orders)
        result = self.undo(answer, user)
        self.assertEqual("refused", result["status"])
        self.assertEqual(before, self.snapshot(lead, *orders))
        return result["message"]

    def test_a_quotation_changed_since_is_named(self):
        lead, orders = self.lead_of(LATE, RUNNING)
        answer = self.apply(lead, "on_track")
        orders[1].validity_date = "2027-01-31"
        self.assertIn(orders[1].name, self.assertRefused(lead, orders, answer))

    def test_a_quotation_followed_up_since_is_named(self):
        lead, orders = self.lead_of(LATE)
        answer = self.apply(lead, "no_news")
        self.apply(orders, "no_answer")
        self.assertIn(orders.name, self.assertRefused(lead, orders, answer))

    def test_a_part_is_not_undone_alone(self):
        lead, orders = self.lead_of(LATE)
        self.apply(lead, "no_news")
        event = orders.followup_event_ids
        self.assertIn(lead.name, self.assertRefused(lead, orders, {"event_id": event.id}))

    def test_a_quotation_that_became_a_colleague_s_is_not_given_back(self):
        lead, orders = self.lead_of(LATE)
        answer = self.apply(lead, "no_news")
        orders.user_id = self.colleague
        with self.refused(lead, *orders, error=AccessError):
            self.undo(answer)

    def test_the_night_s_probabilities_do_not_stand_against_it(self):
        lead, orders = self.lead_of(LATE)
        answer = self.apply(lead, "on_track")
        lead.automated_probability = 42
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertFalse(orders.success_rate)


@tagged("post_install", "-at_install")
class TestLeadHistory(LeadCase):
    """Events when opportunities are merged or deleted."""

    def test_merged_opportunities_keep_all_events_and_one_next_step(self):
        first, kept = self.lead_of(LATE, user=False)
        second, others = self.lead_of(RUNNING, LATE, user=False, project_start_date="2027-03-01")
        self.apply(first, "no_answer")
        self.apply(first, "call_back", next_date="2026-12-10")
        self.apply(second, "on_track", next_date="2026-12-04")
        events = first.followup_event_ids | second.followup_event_ids
        parts = events.child_ids
        head = (first | second).merge_opportunity()
        self.settle()
        self.assertEqual(events, head.followup_event_ids)
        self.assertEqual([1, 2, 3], head.followup_event_ids.sorted("number").mapped("number"))
        self.assertEqual(parts, events.child_ids)
        self.assertEqual(kept + others, head.order_ids.sorted("id"))
        self.assertEqual(1, len(head._followup_open_activities()))
        self.assertEqual("2026-12-04", str(head.followup_date))
        self.assertEqual("2026-12-04", str(head.activity_ids.date_deadline))
        self.assertEqual("2026-11-24", str(head.last_followup_date))
        self.assertEqual("2027-03-01", str(head.project_start_date))
        self.assertEqual(sum((kept + others).mapped("amount_untaxed")), head.followup_amount)
        with self.at("2026-12-04 10:00"):
            self.assertEqual("applied", self.apply(head, "no_news")["status"])

    def test_merged_opportunities_keep_the_hour_of_the_day_that_is_kept(self):
        for hours, kept in ((("14:00", "09:00"), "14:00"), ((False, "09:00"), False)):
            with self.subTest(hours=hours):
                leads = self.env["crm.lead"]
                for day, hour in zip(("2026-12-04", "2026-12-10"), hours, strict=True):
                    lead, _orders = self.lead_of(LATE, user=False)
                    lead.followup_date = day
                    lead.followup_promised_at = hour and f"{day} {hour}:00"
                    leads |= lead
                head = leads.merge_opportunity()
                self.settle()
                self.assertEqual("2026-12-04", str(head.followup_date))
                wanted = f"2026-12-04 {kept}:00" if kept else "False"
                self.assertEqual(wanted, str(head.followup_promised_at))

    def test_a_deleted_opportunity_takes_its_events_along(self):
        lead, orders = self.lead_of(LATE)
        self.apply(lead, "on_track")
        event, part = lead.followup_event_ids, orders.followup_event_ids
        lead.unlink()
        self.settle()
        self.assertFalse(event.exists())
        self.assertEqual(part, orders.followup_event_ids)
        self.assertFalse(part.parent_id)


@tagged("post_install", "-at_install")
class TestLeadMails(MailCase, LeadCase):
    def test_only_the_ticked_quotations_reach_the_customer(self):
        lead, orders = self.lead_of(LATE, LATE, RUNNING)
        self.apply(lead, "on_track", send_ids=[orders[0].id, orders[2].id])
        self.assertEqual([], self.deliver())
        self.make_mails()
        (message,) = self.deliver()
        self.assertEqual("Claire Morel <claire@morel.example>", message["To"])
        documents = " ".join(one.get_filename() for one in message.iter_attachments())
        for told in (self.body(message), documents):
            self.assertIn(orders[0].name, told)
            self.assertIn(orders[2].name, told)
            self.assertNotIn(orders[1].name, told)
        states = [order.followup_event_ids.mail_state for order in orders]
        self.assertEqual(["made", False, "made"], states)
        self.assertEqual(1, len(self.deliver()))

    def test_a_failure_is_shown_on_the_opportunity_s_card(self):
        lead, orders = self.lead_of(LATE)
        self.apply(lead, "on_track")
        orders.followup_event_ids.write({"mail_state": "failed", "mail_error": "Sans PDF"})
        self.assertEqual("Sans PDF", self.card(lead)["failed_mail"]["message"])
