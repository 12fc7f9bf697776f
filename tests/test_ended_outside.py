from odoo.fields import Command
from odoo.tests import tagged

from .lead_case import LATE, LeadMixin
from .test_activity import ActivityCase


@tagged("post_install", "-at_install")
class TestEndedOutside(LeadMixin, ActivityCase):
    """Ordered, won, lost or cancelled outside the panel: what becomes of the open activity."""

    def promise(self, record, user=None):
        """Return the activity of a call promised for a later day."""
        self.apply(record, "call_back", user=user, next_date="2026-12-02")
        activity = record.activity_ids.filtered("followup_kind")
        self.assertEqual("promised", activity.followup_kind)
        return activity

    def assert_kept(self, activity, words):
        self.settle()
        self.assertEqual((True, False), (bool(activity.exists()), activity.active))
        self.assertEqual(words, activity.feedback)
        self.assertTrue(activity.date_done)

    def test_a_promise_that_led_to_an_order_is_done(self):
        order = self.quote()
        activity = self.promise(order)
        order.with_user(self.seller).action_confirm()
        self.assert_kept(activity, "Commande reçue")
        self.assertFalse(order.followup_date)
        self.assertTrue([text for text in self.messages(order)[:3] if "Commande reçue" in text])

    def test_several_at_once_each_have_their_own(self):
        orders = self.quotes({}, {}, {})
        activities = [self.promise(order) for order in orders[:2]]
        # What confirming writes: an addon of OCA confirms one at a time.
        orders.with_user(self.manager).write({"state": "sale"})
        for activity in activities:
            self.assert_kept(activity, "Commande reçue")

    def test_what_only_reminds_is_removed(self):
        for kind in ("planned", "to_send"):
            with self.subTest(kind):
                order = self.quote()
                self.plan(order, followup_kind=kind)
                order.with_user(self.seller).action_confirm()
                self.settle()
                self.assertFalse(self.activities(order))

    def test_a_customer_who_signs_made_no_call(self):
        order = self.quote(require_signature=True)
        activity = self.promise(order)
        public = self.env.ref("base.public_user")
        order.with_user(public).sudo().write({"state": "sale"})
        self.assert_kept(activity, "Commande reçue")
        message = order.message_ids.filtered("mail_activity_type_id")[:1]
        self.assertEqual(self.env.ref("base.partner_root"), message.author_id)

    def test_cancelled_it_was_kept_for_nothing(self):
        order = self.quote()
        activity = self.promise(order)
        order.with_user(self.seller)._action_cancel()
        self.settle()
        self.assertFalse(activity.exists())
        self.assertFalse(order.followup_date)

    def test_an_opportunity_that_is_won_has_kept_its_promise(self):
        lead, _orders = self.lead_of(LATE)
        activity = self.promise(lead)
        lead.with_user(self.seller).action_set_won()
        self.assert_kept(activity, "Opportunité gagnée")
        self.assertFalse(lead.followup_date)

    def test_an_opportunity_that_is_lost_or_archived_has_not(self):
        for close in ("action_set_lost", "action_archive"):
            with self.subTest(close):
                lead, _orders = self.lead_of(LATE)
                activity = self.promise(lead)
                getattr(lead.with_user(self.seller), close)()
                self.settle()
                self.assertFalse(activity.exists())
                self.assertFalse(lead.followup_date)

    def test_the_opportunity_s_promise_outlives_one_order(self):
        lead, orders = self.lead_of(LATE, LATE)
        activity = self.promise(lead)
        orders[0].with_user(self.seller).action_confirm()
        self.settle()
        self.assertTrue(activity.active)
        self.assertEqual(activity.date_deadline, lead.followup_date)

    def test_a_draft_that_is_confirmed_needs_no_sending(self):
        order = self.quote(state="cancel")
        self.desk().reopen(order.id)
        order.write({"order_line": [Command.create({"product_id": self.product.id})]})
        order.with_user(self.seller).action_confirm()
        self.settle()
        self.assertFalse(self.activities(order))
