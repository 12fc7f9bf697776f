from odoo import SUPERUSER_ID
from odoo.tests import tagged

from .lead_case import LATE, LeadMixin
from .planning import PlanningCase

EXPECTED = {"expires": "2026-12-31", "success_rate": "3"}


@tagged("post_install", "-at_install")
class TestUndoActivities(LeadMixin, PlanningCase):
    """The open activities after an undo are those before the press, whatever the nights did."""

    def planned(self, *records, moment="2026-11-24 05:00"):
        """Return what the night plans on each."""
        self.run_planning(moment)
        return [self.assert_planned(record) for record in records]

    def undo_after_nights(self, record, code, **values):
        """Apply an outcome, let three nights go by, and undo it."""
        answer = self.apply(record, code, **values)
        for moment in ("2026-11-25 05:00", "2026-11-26 05:00", "2026-11-27 05:00"):
            self.run_planning(moment)
        with self.at("2026-11-27 10:00"):
            self.assertEqual("undone", self.undo(answer)["status"])

    def test_undoing_no_answer_leaves_what_the_night_had_planned(self):
        order, (lead, _orders) = self.quote(), self.lead_of(LATE)
        activities = self.planned(order, lead)
        for record, activity in zip((order, lead), activities, strict=True):
            with self.subTest(record._name):
                self.undo(self.apply(record, "no_answer"))
                self.assertEqual(activity, self.open_ones(record))

    def test_undoing_no_answer_leaves_what_a_night_planned_since(self):
        order = self.quote()
        answer = self.apply(order, "no_answer")
        (activity,) = self.planned(order, moment="2026-11-25 05:00")
        with self.at("2026-11-25 10:00"):
            self.undo(answer)
        self.assertEqual(activity, self.open_ones(order))

    def test_what_was_planned_before_replaces_what_was_planned_since(self):
        order, (lead, _orders) = self.quote(), self.lead_of(LATE)
        activities = self.planned(order, lead)
        for record, activity in zip((order, lead), activities, strict=True):
            with self.subTest(record._name):
                self.undo_after_nights(record, "no_news")
                self.assertEqual(activity, self.open_ones(record))
                self.assertEqual(activity, self.activities(record))

    def test_where_nothing_was_open_nothing_is(self):
        for make in (self.quote, lambda: self.lead_of(LATE)[0]):
            record = make()
            with self.subTest(record._name):
                self.undo_after_nights(record, "no_news")
                self.assertFalse(self.activities(record))

    def test_in_december_a_quotation_of_the_opportunity_keeps_its_own(self):
        lead, orders = self.lead_of(LATE, EXPECTED)
        with self.at("2026-12-01 10:00"):
            lead_s, order_s = self.planned(lead, orders[1], moment="2026-12-01 05:00")
            for code in ("no_news", "meeting", "no_answer", "lost"):
                values = {
                    "meeting": {"meeting_date": "2026-12-04"},
                    "lost": {"lost_reason_id": self.reason().id},
                }.get(code, {})
                with self.subTest(code):
                    self.undo(self.apply(lead, code, user=self.manager, **values), self.manager)
                    self.assertEqual(lead_s, self.open_ones(lead))
                    self.assertEqual(order_s, self.open_ones(orders[1]))

    def test_a_colleague_s_activity_is_given_back_to_the_colleague(self):
        order = self.quote()
        (activity,) = self.planned(order)
        activity.with_user(self.manager).user_id = self.all_seller
        self.undo(self.apply(order, "on_track"))
        self.assertEqual((activity, self.all_seller), (self.open_ones(order), activity.user_id))

    def test_a_promise_is_given_back_to_who_made_it(self):
        order = self.quote()
        with self.at("2026-11-23 10:00"):
            self.apply(order, "call_back", user=self.all_seller, next_date="2026-11-24")
        promise = self.open_ones(order)
        self.undo_after_nights(order, "on_track")
        self.assertEqual((promise, self.all_seller), (self.open_ones(order), promise.user_id))
        self.assertEqual(promise.date_deadline, order.followup_date)

    def test_a_promise_is_given_back_to_who_has_the_record_now(self):
        """Never a reminder for somebody who no longer has it; a colleague's stays theirs."""
        for make in (self.quote, lambda: self.lead_of(LATE)[0]):
            for promised_by, given_to in (
                (self.seller, self.all_seller),
                (self.manager, self.manager),
            ):
                record = make()
                with self.subTest(record._name, by=promised_by.login):
                    with self.at("2026-11-23 10:00"):
                        self.apply(record, "call_back", user=promised_by, next_date="2026-11-24")
                    promise = self.open_ones(record)
                    answer = self.apply(record, "no_news")
                    record.user_id = self.all_seller
                    self.assertEqual("undone", self.undo(answer, self.manager)["status"])
                    self.assertEqual(promise, self.open_ones(record))
                    self.assertEqual(given_to, promise.user_id)
                    self.assertEqual(promise.date_deadline, record.followup_date)

    def test_a_lost_quotation_s_promise_too(self):
        order, (lead, orders) = self.quote(), self.lead_of(LATE, LATE)
        with self.at("2026-11-23 10:00"):
            self.apply(order, "call_back", next_date="2026-11-24")
        promise, answers = self.open_ones(order), {}
        lost = {"lost_reason_id": self.reason().id}
        for record in (order, lead):
            answers[record] = self.apply(record, "lost", **lost)
        (order | orders).user_id = self.all_seller
        for record, answer in answers.items():
            self.assertEqual("undone", self.undo(answer, self.manager)["status"], record)
        self.assertEqual((promise, self.all_seller), (self.open_ones(order), promise.user_id))

    def test_a_draft_s_sending_is_given_back_with_the_opportunity(self):
        lead, orders = self.lead_of(LATE, LATE)
        self.apply(orders[1], "lost", user=self.manager, lost_reason_id=self.reason().id)
        self.desk(self.manager).reopen(orders[1].id)
        sending = self.open_ones(orders[1])
        self.assertEqual("to_send", sending.followup_kind)
        answer = self.apply(lead, "lost", lost_reason_id=self.reason().id)
        self.assertFalse(self.open_ones(orders[1]))
        self.undo(answer)
        self.assertEqual((sending, "draft"), (self.open_ones(orders[1]), orders[1].state))

    def test_what_nobody_had_changed_is_still_the_scheduler_s_to_correct(self):
        """At another step, it is replaced; what a person had changed stays."""
        orders = self.quotes({"amount": 900}, {"amount": 900})
        self.run_planning("2026-11-24 05:00")
        kept = self.assert_planned(orders[1], "email")
        kept.with_user(self.seller).summary = "Demander Mme Petit"
        for order in orders:
            answer, desk = self.apply(order, "on_track"), self.desk()
            desk.undo(answer["event_id"])
            desk.env.flush_all()  # as the user, which the end of a request does
        orders.write({"email_reminder_count": 1})
        self.run_planning("2026-11-25 05:00")
        self.assert_planned(orders[0], "call")
        self.assertEqual(kept, self.assert_planned(orders[1], "email"))

    def test_what_nobody_had_changed_follows_the_salesperson_of_today(self):
        order = self.quote()
        (activity,) = self.planned(order)
        self.assertEqual(SUPERUSER_ID, activity.write_uid.id)
        answer = self.apply(order, "on_track")
        order.user_id = self.all_seller
        self.undo(answer, self.manager)
        self.assert_planned(order, user=self.all_seller)
