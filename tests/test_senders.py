from odoo.fields import Command
from odoo.tests import tagged

from .recipient_case import RecipientCase


@tagged("post_install", "-at_install")
class TestFromWhomItComes(RecipientCase):
    """ "The person who answers must reach somebody who works there"."""

    def sent(self, presser=None, **vals):
        """Return the message a customer gets, and the sender that the preview shows."""
        order = self.quote(800, **vals)
        preview = self.desk(presser).preview_mail("sale.order", order.id, "email_reminder")
        self.apply(order, "email_reminder", presser)
        self.make_mails()
        message = self.deliver()[-1]
        return message, preview

    def assertFrom(self, address, presser=None, **vals):
        message, preview = self.sent(presser, **vals)
        self.assertIn(self.sent_by or address, message["From"])
        self.assertIn(address, preview["from"])
        answer = message["Reply-To"] or message["From"]
        self.assertIn(self.answered_at or address, answer)

    def setUp(self):
        super().setUp()
        self.answered_at = self.sent_by = None
        self.company.alias_domain_id = False

    def test_the_salesperson_s(self):
        self.assertFrom("seller@froid.example", self.manager)

    def test_of_one_who_has_left_it_is_who_follows_up(self):
        self.colleague.active = False
        self.assertFrom("sales_manager@froid.example", self.manager, user=self.colleague)
        self.company.followup_manager_id = self.all_seller
        self.assertFrom("all_seller@froid.example", self.manager, user=self.colleague)

    def test_of_one_in_another_company_too(self):
        other = self.make_company("Nord")
        self.colleague.write({"company_ids": [Command.set(other.ids)], "company_id": other.id})
        self.assertFrom("sales_manager@froid.example", self.manager, user=self.colleague)

    def test_of_one_without_an_address_it_is_the_company_s(self):
        self.colleague.partner_id.email = False
        self.assertFrom("devis@froid.example", self.manager, user=self.colleague)

    def test_without_salesperson_and_company_address_it_is_who_presses(self):
        self.company.email = False
        self.assertFrom("sales_manager@froid.example", self.manager, user=False)

    def test_with_an_alias_domain_the_answer_comes_to_the_quotation(self):
        domain = self.env["mail.alias.domain"].create(
            {"name": "froid.example", "catchall_alias": "reponse"}
        )
        self.company.alias_domain_id = domain
        self.answered_at = "reponse@froid.example"
        self.sent_by = "notifications@froid.example"  # Odoo's, for what this server may send
        self.assertFrom("seller@froid.example", self.manager)

    def test_an_address_of_the_house_in_the_template_stays(self):
        self.company.followup_reminder_template_id.email_from = "Devis <devis@froid.example>"
        self.assertFrom("devis@froid.example", self.manager)

    def test_the_failure_is_told_to_somebody_who_works_here(self):
        self.colleague.active = False
        order = self.quote(800, user=self.colleague)
        self.apply(order, "email_reminder", self.manager)
        self.event(order)._mail_failed("Non")
        self.assertEqual(self.manager, order.activity_ids.user_id)

    def test_a_draft_to_send_is_told_to_somebody_who_works_here(self):
        self.colleague.active = False
        order = self.quote(800, user=self.colleague)
        order._action_cancel()
        order.with_user(self.manager).action_followup_reopen()
        self.assertEqual(self.manager, order.activity_ids.user_id)
