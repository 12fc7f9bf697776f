from odoo.tests import tagged

from .lead_case import LATE, LeadMixin
from .planning import PlanningCase


@tagged("post_install", "-at_install")
class TestFollowers(LeadMixin, PlanningCase):
    """Nobody becomes a follower by an activity of ours: whom Odoo writes to stays who it was."""

    def setUp(self):
        super().setUp()
        self.company.followup_manager_id = self.manager
        self.order = self.quote(user=False, team_id=False)
        self.lead = self.lead_of({**LATE, "user": False}, user=False, team_id=False)[0]
        self.entries = (self.order, self.lead)
        for record in self.entries:
            record.message_unsubscribe(record.message_partner_ids.ids)
        self.settle()

    def assertUnfollowed(self, *records):
        for record in records or self.entries:
            self.assertFalse(record.message_partner_ids, record.display_name)

    def test_planned(self):
        self.run_planning()
        for record in self.entries:
            self.assert_planned(record, user=self.manager)
        self.assertUnfollowed()

    def test_done_and_promised(self):
        for record in self.entries:
            self.apply(record, "no_news", self.manager)
        self.assertUnfollowed()
        with self.at("2026-11-25 10:00"):
            for record in self.entries:
                self.apply(record, "call_back", self.manager, next_date="2026-12-02")
        self.assertUnfollowed()
        self.assertEqual("promised", self.open_ones(self.order).followup_kind)

    def test_undone(self):
        self.run_planning()
        for record in self.entries:
            self.undo(self.apply(record, "no_news", self.manager), self.manager)
        self.assertUnfollowed()

    def test_to_send(self):
        self.order.action_cancel()
        self.order.with_user(self.manager).action_followup_reopen()
        self.assertEqual("to_send", self.open_ones(self.order).followup_kind)
        self.assertUnfollowed(self.order)

    def test_handed_over(self):
        """Odoo subscribes the new salesperson; nobody else comes along with the activity."""
        self.run_planning()
        team = self.env["crm.team"].create(
            {"name": "Sud", "user_id": self.all_seller.id, "company_id": self.company.id}
        )
        for record in self.entries:
            record.team_id = team
            self.assert_planned(record, user=self.all_seller)
        self.assertUnfollowed()
        self.order.user_id = self.colleague
        self.assert_planned(self.order, user=self.colleague)
        self.assertEqual(self.colleague.partner_id, self.order.message_partner_ids)

    def test_a_failed_mail(self):
        answer = self.apply(self.order, "on_track", self.manager, send=True)
        event = self.env["sale.followup.event"].browse(answer["event_id"])
        self.order.message_unsubscribe(self.order.message_partner_ids.ids)
        event._mail_failed("refusé")
        self.assertEqual(self.manager, event.mail_activity_id.user_id)
        self.assertUnfollowed(self.order)

    def test_activities_of_odoo_subscribe_as_ever(self):
        self.run_planning()
        activity = self.open_ones(self.order).with_user(self.manager)
        activity.user_id = self.all_seller  # somebody's own decision, in Odoo's own dialog
        self.assertEqual(self.all_seller.partner_id, self.order.message_partner_ids)
        self.lead.activity_schedule("mail.mail_activity_data_todo", user_id=self.seller.id)
        self.assertEqual(self.seller.partner_id, self.lead.message_partner_ids)
