import json

from odoo.tests import tagged
from odoo.tools import mute_logger

from .mail_sink import MailCase

OUTBOX_LOGGER = "odoo.addons.sale_quotation_followup.models.sale_followup_outbox"


@tagged("post_install", "-at_install")
class TestMailsThatFail(MailCase):
    """A failure is visible on the event and as an activity; it stops no other."""

    def break_first(self, orders, subject="{{ object.no_such_field }}"):
        """Apply on every quotation, the first with a template that cannot be rendered."""
        good = self.env.ref("sale.email_template_edi_sale")
        bad = good.copy({"name": "Cassé"})
        self.env.cr.execute(
            "UPDATE mail_template SET subject = %s WHERE id = %s",
            [json.dumps({"en_US": subject}), bad.id],
        )
        self.env.invalidate_all()
        for order in orders:
            self.outcome("on_track").mail_template_id = bad if order == orders[0] else good
            self.apply(order, "on_track")
        with mute_logger(OUTBOX_LOGGER, "odoo.addons.mail.models.mail_render_mixin"):
            self.make_mails()

    def to_customers(self):
        """Deliver, and leave out what tells the salesperson of a failure."""
        return [message for message in self.deliver() if "morel.example" in message["To"]]

    def test_the_others_are_made(self):
        orders = self.quotes({}, {}, {})
        self.break_first(orders)
        states = [self.event(order).mail_state for order in orders]
        self.assertEqual(["failed", "made", "made"], states)
        self.assertEqual(2, len(self.to_customers()))

    def test_the_salesperson_sees_it(self):
        orders = self.quotes({})
        messages = len(self.messages(orders))
        self.break_first(orders)
        event = self.event(orders)
        self.assertTrue(event.mail_error)
        self.assertFalse(event.mail_message_id)
        activity = orders.activity_ids
        self.assertEqual(self.seller, activity.user_id)
        self.assertIn("no_such_field", activity.note)
        failed = self.card(orders)["failed_mail"]
        self.assertEqual(event.id, failed["event_id"])
        self.assertEqual(event.mail_error, failed["message"])
        kinds = [text for text in self.messages(orders)[:-messages] if "attachment" in text]
        self.assertEqual([], kinds)

    def test_the_error_is_text_in_the_activity(self):
        orders = self.quotes({})
        self.break_first(orders, "{{ object['<b>x</b><script>'] }}")
        note = orders.activity_ids.note
        self.assertNotIn("<b>x", note)
        self.assertIn("&lt;b&gt;", note)

    def test_it_is_not_tried_again_by_itself(self):
        orders = self.quotes({})
        self.break_first(orders)
        self.make_mails("2026-11-24 11:00")
        self.assertEqual("failed", self.event(orders).mail_state)
        self.assertEqual([], self.to_customers())

    def test_a_template_deleted_meanwhile_is_a_failure(self):
        order = self.quote()
        template = self.env.ref("sale.email_template_edi_sale").copy()
        self.outcome("on_track").mail_template_id = template
        self.apply(order, "on_track")
        self.outcome("on_track").mail_template_id = False
        template.unlink()
        with mute_logger(OUTBOX_LOGGER):
            self.make_mails()
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertEqual(1, len(order.activity_ids))
