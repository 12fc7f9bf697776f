from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import MANAGER, FollowupCase, day
from .contract import check


@tagged("post_install", "-at_install")
class TestReopen(FollowupCase):
    """ "On peut remettre en devis des offres annulées": from form, list and panel."""

    def cancelled(self, **spec):
        vals = {
            "success_rate": "2",
            "email_reminder_count": 2,
            "followup_answered": True,
            **spec,
        }
        order = self.quote(**vals)
        self.apply(order, "lost", lost_reason_id=self.reason().id, note="Budget gelé")
        self.assertEqual("cancel", order.state)
        return order

    def ways(self):
        return {
            "form": lambda order: order.with_user(self.seller).action_draft(),
            "list": lambda order: order.with_user(self.seller).action_followup_reopen(),
            "panel": lambda order: self.desk().reopen(order.id),
        }

    def test_every_way_starts_the_follow_up_anew(self):
        for name, way in self.ways().items():
            with self.subTest(name):
                order = self.cancelled()
                events = order.followup_event_ids
                way(order)
                self.settle()
                self.assertEqual("draft", order.state)
                self.assertFalse(order.success_rate or order.followup_date)
                self.assertFalse(order.last_followup_date or order.followup_answered)
                self.assertEqual(0, order.email_reminder_count)
                self.assertEqual(day("2026-12-24"), order.validity_date)
                self.assertEqual(events, order.followup_event_ids, "the history stays")
                activity = order.activity_ids
                send = self.env.ref("sale_quotation_followup.activity_type_send")
                self.assertEqual((send, self.seller), (activity.activity_type_id, activity.user_id))

    def test_an_expiration_that_runs_stays(self):
        for expires in ("2026-11-24", "2027-02-15"):
            order = self.cancelled(expires=expires)
            self.desk().reopen(order.id)
            self.assertEqual(day(expires), order.validity_date)

    def test_the_company_s_validity_days_count_and_30_where_there_are_none(self):
        for days, expected in ((10, "2026-12-04"), (0, "2026-12-24")):
            self.company.quotation_validity_days = days
            order = self.cancelled()
            self.desk().reopen(order.id)
            self.assertEqual(day(expected), order.validity_date)

    def test_a_reopened_quotation_is_followed_up_like_a_new_one(self):
        order = self.cancelled(amount=900)
        self.desk().reopen(order.id)
        order.action_quotation_sent()
        self.settle()
        self.assertFalse(order.activity_ids, "sent: nothing is left to be sent")
        self.assertFalse(order.followup_queue)
        with self.at("2026-12-25 09:00"):
            self.assertEqual(("email", "email"), (order.followup_queue, order.followup_step))

    def test_only_what_is_cancelled_can_be_reopened(self):
        for state in ("draft", "sent", "sale"):
            order = self.quote(state=state)
            with self.subTest(state), self.refused(order) as sentence:
                self.desk().reopen(order.id)
            self.assertIn(order.name, sentence[0])

    def test_a_selection_with_another_one_is_refused_as_a_whole(self):
        orders = self.cancelled() + self.quote()
        with self.refused(*orders) as sentence:
            orders.with_user(self.seller).action_followup_reopen()
        self.assertIn(orders[1].name, sentence[0])

    def test_it_needs_the_right_to_write(self):
        order = self.cancelled(user=self.seller)
        with self.refused(order, error=AccessError):
            self.desk(self.colleague).reopen(order.id)
        for number in (0, "1", None, True, 2**40):
            with self.refused(order, error=UserError):
                self.desk().reopen(number)

    def test_outsiders_and_other_companies_reopen_nothing(self):
        self.make_outsiders()
        order = self.cancelled()
        stranger = self.make_user("stranger", MANAGER, **self.elsewhere())
        for user in (self.internal, self.portal, self.accountant, stranger):
            with self.subTest(user.login), self.refused(order, error=AccessError):
                self.desk(user).reopen(order.id)
        self.desk(self.manager).reopen(order.id)
        self.assertEqual("draft", order.state)

    def elsewhere(self):
        company = self.make_company("Chaud du Nord")
        return {"company_id": company.id, "company_ids": company.ids}

    def test_odoo_s_button_on_a_sent_quotation_leaves_its_follow_up(self):
        order = self.quote(success_rate="2", email_reminder_count=1)
        order.action_draft()
        self.assertEqual(("2", 1), (order.success_rate, order.email_reminder_count))
        self.assertEqual(day("2026-11-20"), order.validity_date)
        self.assertFalse(order.activity_ids)

    def test_the_answer_brings_the_card_of_the_draft(self):
        order = self.cancelled()
        answer = self.desk().reopen(order.id)
        check(self, "Reopened", answer)
        check(self, "Card", answer["card"])
        self.assertEqual(("draft", []), (answer["card"]["state"], answer["card"]["outcomes"]))
        self.assertIn(order.name, answer["message"])
        self.assertIn("24/12/2026", answer["message"])

    def test_undo_comes_too_late(self):
        order = self.quote()
        answer = self.apply(order, "lost", lost_reason_id=self.reason().id)
        self.desk().reopen(order.id)
        self.assertEqual("refused", self.undo(answer)["status"])
        self.assertEqual("draft", order.state)

    def test_the_search_finds_it_behind_those_that_are_sent(self):
        order, sent = self.cancelled(amount=90000), self.quote(amount=10)
        found = self.desk().search_entries("Morel", 20)
        self.assertEqual([sent.id, order.id], [one["res_id"] for one in found])
        self.assertEqual(["sent", "cancel"], [one["state"] for one in found])

    def test_the_list_action_is_for_salespeople(self):
        action = self.env.ref("sale_quotation_followup.action_followup_reopen")
        order = self.cancelled()
        context = {"active_model": "sale.order", "active_ids": order.ids, "active_id": order.id}
        action.with_user(self.seller).with_context(**context).run()
        self.assertEqual("draft", order.state)
        self.assertIn(self.env.ref("sales_team.group_sale_salesman"), action.group_ids)
