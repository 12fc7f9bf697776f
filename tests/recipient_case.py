"""Whom an e-mail is written to, seen from all sides: panel, event, mail server."""

from .bulk import BulkMixin
from .mail_sink import MailCase


class RecipientCase(BulkMixin, MailCase):
    def customer(self, **vals):
        return self.env["res.partner"].create({"name": "Client", "lang": "fr_FR", **vals})

    def told(self):
        """Return the addresses of every envelope that the mail server was given."""
        self.deliver()
        return sorted(address for envelope in self.sink.envelopes for address in envelope.rcpt_tos)

    def small_of(self, partner):
        return self.quote(800, partner=partner)

    def assertWritten(self, partner, *addresses):
        """Panel, preview, bulk, event, outgoing mails and mail server name the same people."""
        order = self.small_of(partner)
        to = ", ".join(addresses)
        card = self.card(order)
        self.assertEqual(to, card["mail"]["to"])
        self.assertIn(to, card["mail"]["label"])
        self.assertEqual("email", card["step"])
        preview = self.desk().preview_mail("sale.order", order.id, "email_reminder")
        self.assertEqual(to, preview["to"])
        row = self.preview(order)["results"][0]
        self.assertEqual((to, None), (row["to"], row["skipped"]))
        effect = self.apply(order, "email_reminder")["effect"]
        self.assertEqual(to, effect["mail"]["to"])
        self.make_mails()
        event = self.event(order)
        self.assertEqual(("made", to), (event.mail_state, event.mail_to))
        mailed = event.mail_message_id.notification_ids.res_partner_id
        self.assertEqual(event.mail_message_id.partner_ids, mailed)
        self.assertEqual(sorted(addresses), self.told())
        return order

    def assertCalled(self, partner, *words):
        """Nothing is sent: the card blocks it and says why, the bulk leaves it out, one calls."""
        order = self.small_of(partner)
        card = self.card(order)
        self.assertEqual(("email", "call"), (card["queue"], card["step"]))
        self.assertEqual(None, card["mail"]["to"])
        skipped = self.preview(order)["results"][0]["skipped"]
        self.assertEqual("no_address", skipped["code"])
        told = {skipped["message"], card["mail"]["blocked"]}
        for word in words:
            for sentence in told:
                self.assertIn(word, sentence)
        with self.refused(order):
            self.apply(order, "on_track")
        planned = self.env["sale.followup.scheduler"]
        planned._plan(order.with_company(self.company))
        call = self.env.ref("sale_quotation_followup.activity_type_call")
        self.assertEqual(call, order.activity_ids.activity_type_id)
        return order
