from unittest.mock import patch

from odoo.tests import tagged

from .costs import CostCase


@tagged("post_install", "-at_install")
class TestMailCosts(CostCase):
    """Whoever writes about anything but quotations pays nothing for the follow-up."""

    def setUp(self):
        super().setUp()
        self.task = self.env["res.partner"].create({"name": "Chantier", "email": "c@morel.example"})

    def test_a_message_by_email(self):
        with self.asked() as found:
            self.task.message_post(
                body="Bonjour", partner_ids=self.partner.ids, subtype_xmlid="mail.mt_comment"
            )
        self.assertEqual([], found)

    def test_the_queue(self):
        mails = self.env["mail.mail"].create(
            [
                {
                    "subject": f"Chantier {number}",
                    "email_to": "c@morel.example",
                    "model": self.task._name,
                    "res_id": self.task.id,
                }
                for number in range(3)
            ]
        )
        with self.asked() as found:
            mails.send()
        self.assertEqual([], found)

    def test_the_composer(self):
        composer = self.env["mail.compose.message"].create(
            {
                "model": self.task._name,
                "res_ids": repr(self.task.ids),
                "composition_mode": "comment",
                "subject": "Chantier",
                "body": "Bonjour",
                "partner_ids": self.partner.ids,
            }
        )
        looks = patch.object(self.registry["mail.compose.message"], "_followup_have_left")
        with self.asked() as found, looks as looked:
            composer._action_send_mail()
        self.assertEqual([], found)
        self.assertFalse(looked.called)  # it would read the composer again, and the message

    def test_an_alias_that_nobody_named_empties_no_cache(self):
        domain = self.env["mail.alias.domain"].create({"name": "froid.example"})
        values = {
            "alias_model_id": self.env["ir.model"]._get_id("crm.lead"),
            "alias_domain_id": domain.id,
        }
        with patch.object(type(self.registry), "clear_cache") as emptied:
            alias = self.env["mail.alias"].create({**values, "alias_name": False})
            alias.unlink()
            self.assertFalse(emptied.called)
            self.env["mail.alias"].create({**values, "alias_name": "chantier"})
            self.assertTrue(emptied.called)
