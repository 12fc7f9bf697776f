from odoo.tests import tagged
from odoo.tools import mute_logger

from .recipient_case import RecipientCase
from .test_mail_failures import OUTBOX_LOGGER


@tagged("post_install", "-at_install")
class TestWhomAnEmailGoesTo(RecipientCase):
    """ "Every e-mail tells the truth": whoever is named is written to, and nobody else."""

    def test_an_address_with_a_name(self):
        self.assertWritten(
            self.customer(email="Léa Client <Lea@Client.example>"), "lea@client.example"
        )

    def test_several_addresses_in_one_field(self):
        self.assertWritten(
            self.customer(email="a@client.example; Bob <b@client.example>, a@client.example"),
            "a@client.example",
            "b@client.example",
        )

    def test_a_blacklisted_second_address_is_left_out(self):
        self.env["mail.blacklist"]._add("b@client.example")
        self.assertWritten(
            self.customer(email="a@client.example, b@client.example"), "a@client.example"
        )

    def test_a_blacklisted_first_address_is_the_contact_s_no(self):
        self.env["mail.blacklist"]._add("a@client.example")
        self.assertCalled(self.customer(email="a@client.example, b@client.example"), "liste noire")

    def test_an_archived_contact_gets_nothing(self):
        partner = self.customer(email="a@client.example", active=False)
        self.assertCalled(partner, "Contact archivé : choisissez un autre contact ou appelez")

    def test_a_contact_archived_after_the_click_is_told(self):
        order = self.small_of(self.customer(email="a@client.example"))
        self.apply(order, "email_reminder")
        order.partner_id.active = False
        with mute_logger(OUTBOX_LOGGER):
            for moment in ("10:02", "10:07", "10:37", "12:37"):
                self.make_mails(f"2026-11-24 {moment}")
        event = self.event(order)
        self.assertEqual("failed", event.mail_state)
        self.assertIn("archivé", event.mail_error)
        self.assertEqual([], self.told_to_client())
        self.assertEqual((0, "2026-11-20"), (order.email_reminder_count, str(order.validity_date)))

    def told_to_client(self):
        return [address for address in self.told() if address.endswith("client.example")]

    def test_an_address_refused_before_is_called_and_may_be_written_to_by_hand(self):
        partner = self.customer(email="a@client.example")
        partner.message_bounce = 1
        order = self.small_of(partner)
        card = self.card(order)
        self.assertEqual(("email", "call"), (card["queue"], card["step"]))
        self.assertIn("refusée", card["reason"])
        self.assertIn("refusée", card["mail"]["label"])
        code, sentence = self.skip(order)
        self.assertEqual("no_address", code)
        self.assertIn("a@client.example a été refusée", sentence)
        self.apply(order, "on_track")
        self.make_mails()
        self.assertEqual(["a@client.example"], self.told())

    def test_a_corrected_address_was_not_refused(self):
        partner = self.customer(email="a@client.example")
        partner.message_bounce = 1
        partner.email = "A@client.example"
        self.assertEqual(1, partner.message_bounce, "it is the same one")
        partner.email = "b@client.example"
        self.assertWritten(partner, "b@client.example")

    def test_without_an_address_it_is_the_company_s_and_the_card_says_whose(self):
        firm = self.customer(
            name="Durand SA", is_company=True, email="info@durand.example", phone="04 67 00 00 01"
        )
        partner = self.customer(parent_id=firm.id)
        order = self.assertWritten(partner, "info@durand.example")
        card = self.card(order)
        self.assertIn("Durand SA", card["contact"]["email"] and card["mail"]["label"])
        self.assertEqual("info@durand.example", card["contact"]["email"])
        self.assertEqual("04 67 00 00 01", card["contact"]["phones"][0]["text"])

    def test_a_company_that_refused_lends_no_address(self):
        firm = self.customer(is_company=True, email="info@durand.example", message_bounce=2)
        order = self.small_of(self.customer(parent_id=firm.id))
        self.assertEqual("call", order.followup_step)

    def test_our_own_address_is_no_customer_s(self):
        self.assertCalled(self.customer(email="devis@froid.example"), "devis@froid.example")
        self.company.partner_id.email = "autre@froid.example"
        self.assertCalled(self.company.partner_id, "autre@froid.example")

    def gateway(self):
        """Return an alias of the house, beside the addresses of its domain."""
        domain = self.env["mail.alias.domain"].create(
            {
                "name": "froid.example",
                "bounce_alias": "retours",
                "catchall_alias": "reponse",
                "default_from": "notifications",
            }
        )
        return self.env["mail.alias"].create(
            {
                "alias_name": "ventes",
                "alias_domain_id": domain.id,
                "alias_model_id": self.env["ir.model"]._get("crm.lead").id,
            }
        )

    def test_an_address_of_the_gateway_is_no_customer_s(self):
        self.gateway()
        for name in ("retours", "reponse", "notifications", "Ventes"):
            with self.subTest(name):
                address = f"{name}@froid.example"
                self.assertCalled(
                    self.customer(email=address), address.lower(), "notre propre adresse"
                )

    def test_an_address_that_the_gateway_gives_up_may_be_a_customer_s(self):
        alias = self.gateway()
        orders = {
            name: self.small_of(self.customer(email=f"{name}@froid.example"))
            for name in ("ventes", "projets")
        }

        def steps():
            self.env.invalidate_all()
            return [order.followup_step for order in orders.values()]

        self.assertEqual(["call", "email"], steps())
        alias.alias_name = "projets"
        self.assertEqual(["email", "call"], steps())
        alias.unlink()
        self.assertEqual(["email", "email"], steps())
        self.env["mail.alias.domain"].search([]).catchall_alias = "ventes"
        self.assertEqual(["call", "email"], steps())

    def test_a_company_at_our_own_address_lends_none(self):
        firm = self.customer(is_company=True, email="devis@froid.example")
        order = self.small_of(self.customer(parent_id=firm.id))
        self.assertEqual("call", order.followup_step)

    def test_our_own_second_address_is_left_out(self):
        for second in ("devis@froid.example", "Nous <Devis@froid.example>"):
            self.sink.envelopes.clear()
            partner = self.customer(email=f"a@client.example, {second}")
            self.assertWritten(partner, "a@client.example")

    def test_a_portal_user_is_a_customer_like_others(self):
        portal = self.make_user("portal", "base.group_portal", email="p@client.example")
        self.assertWritten(portal.partner_id, "p@client.example")

    def test_followers_outside_do_not_get_it(self):
        partner = self.customer(email="a@client.example")
        former = self.customer(email="former@client.example")
        order = self.small_of(partner)
        order.message_subscribe(former.ids)
        self.apply(order, "email_reminder")
        self.make_mails()
        self.assertEqual(["a@client.example"], self.told())
        self.assertEqual(partner, self.event(order).mail_message_id.partner_ids)

    def test_followers_outside_do_not_get_an_edited_one(self):
        order = self.small_of(self.customer(email="a@client.example"))
        order.message_subscribe(self.customer(email="former@client.example").ids)
        self.composer(order).action_send_mail()
        self.assertEqual(["a@client.example"], self.told())
        self.assertEqual("a@client.example", self.event(order).mail_to)

    def composer(self, order, code="email_reminder"):
        revision = self.card(order)["revision"]
        answer = self.desk().compose_mail("sale.order", order.id, code, {}, revision, "edit")
        composers = self.env["mail.compose.message"].with_user(self.seller)
        context = answer["action"]["context"]
        return composers.with_context(**context).browse(answer["action"]["res_id"])

    def test_whom_one_adds_in_the_composer_gets_it_and_is_named(self):
        order = self.small_of(self.customer(email="a@client.example"))
        composer = self.composer(order)
        composer.partner_ids |= self.customer(email="b@client.example")
        composer.action_send_mail()
        self.assertEqual(["a@client.example", "b@client.example"], self.told())
        named = set(self.event(order).mail_to.split(", "))
        self.assertEqual({"a@client.example", "b@client.example"}, named)

    def test_a_composer_without_anybody_outside_applies_nothing(self):
        order = self.small_of(self.customer(email="a@client.example"))
        composer = self.composer(order)
        composer.partner_ids = False
        with self.refused(order):
            composer.action_send_mail()

    def test_a_template_with_recipients_of_its_own_names_them_before(self):
        template = self.company.followup_reminder_template_id
        template.write(
            {
                "use_default_to": False,
                "partner_to": "{{ object.partner_invoice_id.id }}",
                "email_cc": "compta@client.example",
            }
        )
        order = self.small_of(self.customer(email="a@client.example"))
        to = "a@client.example, compta@client.example"
        preview = self.desk().preview_mail("sale.order", order.id, "email_reminder")
        self.assertEqual(to, preview["to"])
        self.assertEqual(to, self.preview(order)["results"][0]["to"])
        self.apply(order, "email_reminder")
        self.make_mails()
        self.assertEqual(to.split(", "), self.told())
        self.assertEqual(set(to.split(", ")), set(self.event(order).mail_to.split(", ")))

    def test_two_ticked_quotations_of_one_address_are_one_mail(self):
        partner = self.customer(email="a@client.example")
        orders = self.quotes(*[{"amount": 800, "partner": partner}] * 2)
        self.assertEqual(["applied"] * 2, self.statuses(self.send(orders)))
        self.make_mails()
        self.assertEqual(["a@client.example"], self.told())
        self.assertEqual(["a@client.example"] * 2, orders.followup_event_ids.mapped("mail_to"))

    def test_without_an_outgoing_mail_it_is_not_made(self):
        self.colleague.notification_type = "inbox"
        order = self.small_of(self.colleague.partner_id)  # reads it in Odoo
        self.apply(order, "email_reminder")
        with mute_logger(OUTBOX_LOGGER):
            self.make_mails()
        event = self.event(order)
        self.assertEqual(("waiting", 1), (event.mail_state, event.mail_attempts))
        self.assertIn("colleague", event.mail_error)
        self.assertFalse(event.mail_message_id)
