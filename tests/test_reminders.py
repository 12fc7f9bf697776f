from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import mute_logger

from .mail_sink import MailCase

OUTBOX_LOGGER = "odoo.addons.sale_quotation_followup.models.sale_followup_event_outbox"


@tagged("post_install", "-at_install")
class TestReminderByMail(MailCase):
    """ "On renvoi l'offre […] à partir du modèle de mail spécifique à la relance"."""

    def test_the_expiration_moves_before_the_mail(self):
        order = self.quote(800)
        self.apply(order, "email_reminder")
        self.make_mails()
        message = self.deliver()[0]
        self.assertIn("24/12/2026", self.body(message))
        _filename, document = self.attachment(message)
        self.assertIn("24/12/2026", document.decode())
        self.assertNotIn("20/11/2026", document.decode())
        self.assertEqual(1, order.email_reminder_count)

    def test_the_next_step_after_it_is_the_call(self):
        for code in ("email_reminder", "already_reminded"):
            order = self.quote(800)
            self.apply(order, code)
            self.assertEqual([], self.found_in(order), code)
            with self.at("2026-12-26 10:00"):
                self.assertEqual(["email"], self.found_in(order), code)
                self.assertEqual("call", order.followup_step)

    def test_a_reminder_that_was_unticked_is_none(self):
        order = self.quote(800)
        self.apply(order, "email_reminder", send=False)
        self.assertEqual(0, order.email_reminder_count)
        self.assertEqual("2026-12-24", str(order.validity_date))
        with self.at("2026-12-26 10:00"):
            self.assertEqual("email", order.followup_step)

    def test_the_switch_speaks_of_the_right_mail(self):
        self.env["res.lang"]._activate_lang("en_US")
        self.seller.lang = "en_US"
        reminder, offer = self.quotes({"amount": 800}, {})
        card = self.card(reminder)
        self.assertEqual("Send the reminder to claire@morel.example", card["mail"]["label"])
        offer_label = "Send the offer again to claire@morel.example"
        self.assertEqual(offer_label, self.card(offer)["mail"]["label"])
        labels = {
            outcome["code"]: need["label"]
            for outcome in card["outcomes"]
            for need in outcome["needs"]
            if need["name"] == "send"
        }
        self.assertEqual(offer_label, labels["on_track"])
        self.assertEqual(card["mail"]["label"], labels["email_reminder"])
        self.partner.email = False
        self.assertEqual("Send the offer again", self.card(offer)["mail"]["label"])


@tagged("post_install", "-at_install")
class TestReminderThatFails(MailCase):
    """What never left is not a reminder: the quotation is at its e-mail step again."""

    def fail(self, *orders, code="email_reminder"):
        for order in orders:
            self.apply(order, code)
        event = self.env["sale.followup.event"]
        broken = patch.object(
            type(event), "_post_mail", side_effect=ValueError("the server is down")
        )
        with broken, mute_logger(OUTBOX_LOGGER):
            for minute in range(2, 300, 40):  # as often as it is tried
                self.make_mails(f"2026-11-24 {10 + minute // 60}:{minute % 60:02}")

    def test_the_quotation_is_at_its_email_step_again(self):
        order = self.quote(800)
        before = self.snapshot(order)["sale_order"][0]
        self.fail(order)
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertEqual((["email"], "email"), (self.found_in(order), order.followup_step))
        after = self.snapshot(order)["sale_order"][0]
        names = ("validity_date", "email_reminder_count", "last_followup_date", "followup_date")
        for name in names:
            self.assertEqual(before[name] or None, after[name] or None, name)
        self.assertTrue(self.card(order)["failed_mail"])

    def test_the_first_reminder_of_a_renewal_too(self):
        order = self.quote(800, renewed_contract_end="2026-12-01", expires="2026-12-01")
        self.fail(order, code="renewal_reminder")
        self.assertEqual((["renewal"], "email"), (self.found_in(order), order.followup_step))

    def test_what_the_customer_said_on_the_phone_stays(self):
        order = self.quote()
        self.fail(order, code="on_track")
        self.assertEqual(("2026-12-24", "2"), (str(order.validity_date), order.success_rate))

    def test_what_was_changed_since_stays(self):
        order = self.quote(800)
        self.apply(order, "email_reminder")
        order.validity_date = "2026-12-15"
        self.event(order).mail_state = "failed"
        self.assertEqual("2026-12-15", str(order.validity_date))
        self.assertEqual(0, order.email_reminder_count)

    def test_after_a_later_outcome_only_the_count_is_corrected(self):
        order = self.quote(800)
        self.apply(order, "email_reminder")
        first = self.event(order)
        with self.at("2026-12-26 10:00"):
            self.apply(order, "on_track", send=False)
        first.mail_state = "failed"
        self.assertEqual(0, order.email_reminder_count)
        self.assertEqual("2", order.success_rate)
        self.assertEqual("2026-12-26", str(order.last_followup_date))

    def test_sent_again_it_counts_again(self):
        order = self.quote(800)
        self.fail(order)
        self.event(order).mail_state = "waiting"
        self.assertEqual(1, order.email_reminder_count)
        self.assertEqual("2026-12-24", str(order.validity_date))
        self.assertEqual([], self.found_in(order))

    def test_an_undone_one_is_not_undone_twice(self):
        order = self.quote(800)
        self.undo(self.apply(order, "email_reminder"))
        event = self.event(order)
        event.mail_state = "failed"
        self.assertEqual(0, order.email_reminder_count)

    def test_a_mail_server_that_refuses_one_of_many(self):
        partners = self.env["res.partner"].create(
            [{"name": f"Client {n}", "email": f"c{n}@client.example"} for n in range(4)]
        )
        orders = self.quotes(*[{"partner": partner, "amount": 800} for partner in partners])
        self.desk().apply_bulk("email_reminder", orders.ids, "batch")
        self.settle()
        self.make_mails()
        self.refuse("c2@client.example")
        with mute_logger(
            "odoo.addons.mail.models.mail_mail", "odoo.addons.base.models.ir_mail_server"
        ):
            self.deliver()
        reached = {envelope.rcpt_tos[0] for envelope in self.sink.envelopes}
        self.assertEqual({f"c{n}@client.example" for n in (0, 1, 3)}, reached)
        refused = self.event(orders[2]).mail_message_id
        failed = self.env["mail.mail"].search([("mail_message_id", "=", refused.id)])
        self.assertEqual("exception", failed.state)
        states = [self.event(order).mail_state for order in orders]
        self.assertEqual(["made", "made", "failed", "made"], states)
        self.assertEqual([1, 1, 0, 1], orders.mapped("email_reminder_count"))
        step = orders[2].followup_step
        self.assertEqual((["email"], "call"), (self.found_in(orders[2]), step), "it was refused")

    def refuse(self, address):
        async def handle_rcpt(_sink, _server, _session, envelope, rcpt, _options):
            if rcpt == address:
                return "550 No such user"
            envelope.rcpt_tos.append(rcpt)
            return "250 OK"

        self.startPatcher(patch.object(type(self.sink), "handle_RCPT", handle_rcpt, create=True))

    def test_a_template_that_renders_nothing_sends_nothing(self):
        template = self.company.followup_reminder_template_id.copy(
            {"body_html": '<t t-if="object.client_order_ref"><p>Bonjour</p></t>'}
        )
        self.company.followup_reminder_template_id = template
        order = self.quote(800)
        self.apply(order, "email_reminder")
        with mute_logger(OUTBOX_LOGGER):
            for moment in ("10:02", "10:30", "11:30", "15:00"):
                self.make_mails(f"2026-11-24 {moment}")
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertEqual(0, order.email_reminder_count)
        self.assertFalse([one for one in self.deliver() if "morel" in one["To"]])
