from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import FollowupCase
from .contract import check

VALUES = (
    "state",
    "validity_date",
    "success_rate",
    "followup_date",
    "last_followup_date",
    "email_reminder_count",
    "followup_answered",
    "followup_queue",
    "followup_step",
)


@tagged("post_install", "-at_install")
class TestUndo(FollowupCase):
    """Taking an outcome back, by its author or a manager."""

    def values(self, order):
        self.env.invalidate_all()
        return {name: order[name] for name in VALUES}

    def promised(self, order, deadline="2026-11-24"):
        return self.env["mail.activity"].create(
            {
                "res_model_id": self.env["ir.model"]._get_id("sale.order"),
                "res_id": order.id,
                "activity_type_id": self.env.ref("mail.mail_activity_data_call").id,
                "date_deadline": deadline,
                "user_id": self.seller.id,
                "followup_kind": "promised",
            }
        )

    def cases(self):
        return (
            ("no_answer", {}),
            ("no_news", {"next_date": "2026-12-02", "note": "Note"}),
            ("on_track", {}),
            ("order_coming", {}),
            ("meeting", {"meeting_date": "2026-12-03"}),
            ("lost", {"lost_reason_id": self.reason().id, "note": "Note"}),
            ("call_back", {"next_date": "2026-11-25"}),
        )

    def test_every_outcome_can_be_undone(self):
        specs = {"success_rate": "1", "followup_date": "2026-11-20", "followup_answered": True}
        orders = self.apart(*[specs] * len(self.cases()))
        for order, (code, values) in zip(orders, self.cases(), strict=True):
            with self.subTest(code):
                before, open_before = self.values(order), order.activity_ids
                answer = self.apply(order, code, **values)
                result = self.undo(answer)
                self.assertEqual("undone", result["status"])
                check(self, "Undone", result)
                check(self, "Card", result["card"])
                self.assertEqual(before, self.values(order))
                self.assertEqual(open_before, order.activity_ids)
                event = order.followup_event_ids
                self.assertEqual((self.instant, self.seller), (event.undone_on, event.undone_by_id))
                self.assertIn(event.mail_state, (False, "dropped"))

    def test_every_outcome_gives_the_open_activity_back(self):
        orders = self.quotes(*[{"followup_date": "2026-11-24"}] * len(self.cases()))
        for order, (code, values) in zip(orders, self.cases(), strict=True):
            with self.subTest(code):
                activity = self.promised(order)
                before = self.values(order)
                self.undo(self.apply(order, code, **values))
                self.assertEqual(activity, order.activity_ids)
                self.assertEqual(before, self.values(order))
                self.assertEqual(activity, self.activities(order))
                self.assertFalse(activity.date_done)

    def test_the_activity_made_for_an_outcome_goes(self):
        order = self.quote()
        self.undo(self.apply(order, "meeting", meeting_date="2026-12-03"))
        self.assertFalse(self.activities(order))

    def test_the_event_is_kept_and_the_chatter_tells_it(self):
        order = self.quote()
        self.undo(self.apply(order, "no_news"))
        self.assertEqual(1, len(order.followup_event_ids))
        told = self.outcome("no_news").with_context(lang="fr_FR").name
        self.assertTrue([text for text in self.messages(order)[:2] if told in text])

    def test_an_undone_outcome_may_be_applied_again_the_same_day(self):
        order = self.quote()
        self.undo(self.apply(order, "no_news"))
        answer = self.apply(order, "on_track")
        self.assertEqual("applied", answer["status"])
        self.assertEqual([2, 1], order.followup_event_ids.mapped("number"))

    def test_the_request_of_an_undone_outcome_is_not_applied_again(self):
        order = self.quote()
        revision = self.card(order)["revision"]
        answer = self.apply(order, "no_news", revision=revision, request_id="click")
        self.undo(answer)
        again = self.apply(order, "no_news", revision=revision, request_id="click")
        self.assertEqual(answer["event_id"], again["event_id"])
        self.assertFalse(order.success_rate)

    def test_a_card_seen_before_an_undo_is_stale(self):
        order = self.quote()
        seen = self.card(order)["revision"]
        self.undo(self.apply(order, "no_answer"))
        self.assertEqual("conflict", self.apply(order, "no_news", revision=seen)["status"])

    def test_an_email_already_made_is_said_and_the_rest_given_back(self):
        order = self.quote()
        before = self.values(order)
        answer = self.apply(order, "on_track")
        order.followup_event_ids.mail_state = "made"
        result = self.undo(answer)
        self.assertEqual("partly_undone", result["status"])
        self.assertIn(order.name, result["message"])
        self.assertEqual(before, self.values(order))
        self.assertEqual("made", order.followup_event_ids.mail_state)

    def assertRefused(self, order, answer, user=None):
        before = self.snapshot(order)
        result = self.undo(answer, user)
        self.assertEqual("refused", result["status"])
        self.assertEqual(before, self.snapshot(order))
        check(self, "Undone", result)
        return result["message"]

    def test_another_salesperson_may_not_undo(self):
        order = self.quote(user=False)
        answer = self.apply(order, "no_news")
        for user in (self.colleague, self.all_seller):
            self.assertIn(self.seller.name, self.assertRefused(order, answer, user))

    def test_a_manager_may(self):
        order = self.quote()
        before = self.values(order)
        answer = self.apply(order, "lost", lost_reason_id=self.reason().id)
        self.assertEqual("undone", self.undo(answer, self.manager)["status"])
        self.assertEqual(before, self.values(order))
        self.assertEqual(self.manager, order.followup_event_ids.undone_by_id)

    def test_a_quotation_changed_since_is_left_alone(self):
        changes = (
            {"validity_date": "2027-01-31"},
            {"success_rate": "3"},
            {"followup_date": "2027-01-31"},
            {"state": "sale"},
            {"followup_answered": True},
        )
        for order, change in zip(self.quotes(*[{}] * len(changes)), changes, strict=True):
            with self.subTest(change):
                answer = self.apply(order, "on_track")
                order.write(change)
                self.assertIn(order.name, self.assertRefused(order, answer))

    def test_a_rescheduled_reminder_is_a_change(self):
        order = self.quote()
        answer = self.apply(order, "call_back", next_date="2026-12-02")
        order.activity_ids.date_deadline = "2026-12-09"
        self.assertRefused(order, answer)

    def test_only_the_last_outcome_can_be_undone(self):
        order = self.quote()
        first = self.apply(order, "no_answer")
        second = self.apply(order, "no_answer")
        self.assertIn(order.name, self.assertRefused(order, first))
        self.assertEqual("undone", self.undo(second)["status"])

    def test_once_the_last_is_undone_the_one_before_can_be(self):
        order = self.quote()
        before = self.values(order)
        first = self.apply(order, "no_news")
        with self.at("2026-11-25 09:00"):
            second = self.apply(order, "on_track")
            self.assertEqual("undone", self.undo(second)["status"])
        self.assertEqual("undone", self.undo(first)["status"])
        self.assertEqual(before, self.values(order))

    def test_nothing_is_undone_twice(self):
        order = self.quote()
        answer = self.apply(order, "no_news")
        self.undo(answer)
        self.assertRefused(order, answer)

    def test_an_event_out_of_reach_is_not_undone(self):
        order = self.quote(user=self.colleague)
        answer = self.apply(order, "no_news", user=self.colleague)
        with self.refused(order, error=AccessError):
            self.desk().undo(answer["event_id"])

    def test_an_event_that_does_not_exist_is_told(self):
        order = self.quote()
        for event_id in (0, -1, 2**31, 999999999, "1", None, [1], True, 1.5):
            with self.subTest(event_id), self.refused(order, error=UserError):
                self.desk().undo(event_id)
