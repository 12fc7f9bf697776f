from odoo.tests import tagged
from odoo.tools import mute_logger

from .mail_sink import MailCase
from .test_undo import VALUES


@tagged("post_install", "-at_install")
class TestUndoOfARefusedMail(MailCase):
    """The mail server said no: there is nothing that has left, and undo gives everything back."""

    def refuse(self, order, code):
        """Apply an outcome whose e-mail is made, and refused by the customer's mail server."""
        self.apply(order, code)
        self.make_mails()
        self.sink.refuses = True
        with mute_logger("odoo.addons.mail.models.mail_mail"):
            self.assertEqual([], self.deliver())
        self.assertEqual("failed", self.event(order).mail_state)

    def undone(self, order, code, **since):
        """Check that all is as before, but for what is known ``since``."""
        before = {name: order[name] for name in VALUES}
        self.refuse(order, code)
        answer = self.undo({"event_id": self.event(order).id})
        self.assertEqual("undone", answer["status"], answer["message"])
        self.assertEqual({**before, **since}, {name: order[name] for name in VALUES})
        self.assertFalse(order.activity_ids)
        self.assertEqual("dropped", self.event(order).mail_state)
        return answer

    def test_an_outcome_of_a_call_is_undone(self):
        self.undone(self.quote(), "on_track")

    def test_a_reminder_that_was_taken_back_already_is_undone(self):
        # The address was refused: who was to be reminded is to be called.
        answer = self.undone(self.quote(800), "email_reminder", followup_step="call")
        self.assertEqual("email", answer["card"]["queue"])

    def test_the_reminder_of_a_renewal_too(self):
        self.undone(self.quote(800, renewed_contract_end="2026-12-01"), "renewal_reminder")

    def test_a_quotation_changed_since_the_refusal_is_left_alone(self):
        order = self.quote(800)
        self.refuse(order, "email_reminder")
        order.validity_date = "2026-12-15"
        answer = self.undo({"event_id": self.event(order).id})
        self.assertEqual("refused", answer["status"])
        self.assertEqual("failed", self.event(order).mail_state)

    def test_the_mail_does_not_leave_afterwards(self):
        order = self.quote()
        self.undone(order, "on_track")
        self.sink.refuses = False
        message = self.event(order).mail_message_id
        mail = self.env["mail.mail"].search([("mail_message_id", "=", message.id)])
        self.assertEqual("cancel", mail.state)
        self.assertEqual([], self.deliver())
