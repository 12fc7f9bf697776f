from odoo.tests import tagged

from .common import FollowupCase

MAIL = """From: {sender}
To: contact@froid.example
Subject: Re: Devis
Message-Id: <{number}@morel.example>
In-Reply-To: {reference}
References: {reference}
Date: Tue, 24 Nov 2026 09:30:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
{headers}
{text}
"""


@tagged("post_install", "-at_install")
class TestCustomersWhoWrite(FollowupCase):
    """A reply or a comment of the customer lifts the entry; nothing else does."""

    def setUp(self):
        super().setUp()
        self.order = self.quote()
        self.offer = self.order.with_user(self.seller).message_post(
            body="Notre offre",
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            partner_ids=self.partner.ids,
        )
        self.assertFalse(self.order.followup_answered)

    def receive(self, sender="claire@morel.example", text="D'accord", headers=""):
        raw = MAIL.format(
            sender=sender,
            number=self.next_request(),
            reference=self.offer.message_id,
            text=text,
            headers=headers,
        )
        self.env["mail.thread"].message_process("sale.order", raw)
        self.settle()

    def post(self, author, **vals):
        vals = {"message_type": "comment", "subtype_xmlid": "mail.mt_comment", **vals}
        self.order.message_post(body="Bonjour", author_id=author.id, **vals)
        self.settle()

    def test_an_email_reply_does(self):
        self.receive()
        self.assertTrue(self.order.followup_answered)
        entry = self.desk().get_entries("phone", False, 80, None)["entries"][0]
        self.assertTrue(entry["answered"])

    def test_a_reply_from_an_unknown_address_does(self):
        self.receive(sender="accueil@morel.example")
        self.assertTrue(self.order.followup_answered)

    def test_a_reply_of_the_salesperson_by_email_does_not(self):
        self.receive(sender=self.seller.email)
        self.assertFalse(self.order.followup_answered)

    def test_a_comment_on_the_portal_does(self):
        self.post(self.partner)
        self.assertTrue(self.order.followup_answered)

    def test_a_note_or_a_message_of_the_salesperson_does_not(self):
        self.post(self.seller.partner_id)
        self.post(self.seller.partner_id, subtype_xmlid="mail.mt_note")
        self.assertFalse(self.order.followup_answered)

    def test_an_out_of_office_reply_does_not(self):
        for header in (
            "Auto-Submitted: auto-replied",
            "Auto-Submitted: auto-generated",
            "Precedence: auto_reply",
            "X-Autoreply: yes",
        ):
            before = len(self.messages(self.order))
            self.receive(text="Je suis en congés", headers=f"{header}\n")
            self.assertEqual(before + 1, len(self.messages(self.order)), header)
            self.assertFalse(self.order.followup_answered, header)

    def test_a_reply_that_says_it_is_not_automatic_does(self):
        self.receive(headers="Auto-Submitted: no\nPrecedence: bulk\n")
        self.assertTrue(self.order.followup_answered)

    def test_an_automatic_message_does_not(self):
        for kind in ("out_of_office", "auto_comment", "notification"):
            self.post(self.partner, message_type=kind)
            self.assertFalse(self.order.followup_answered, kind)

    def test_a_look_at_the_portal_does_not(self):
        self.post(self.partner, message_type="notification", subtype_xmlid="sale.mt_order_viewed")
        self.assertFalse(self.order.followup_answered)

    def test_the_card_shows_what_the_customer_wrote_as_text(self):
        self.receive(text="Oui <b>mais</b> plus tard")
        exchanges = self.card(self.order)["last_exchanges"]
        self.assertEqual(["customer", "message"], [one["kind"] for one in exchanges])
        self.assertEqual("Claire Morel", exchanges[0]["author"])
        self.assertIn("plus tard", exchanges[0]["text"])
        self.assertNotIn("<p", exchanges[0]["text"])

    def test_a_reply_makes_the_open_card_stale(self):
        revision = self.card(self.order)["revision"]
        self.receive()
        answer = self.apply(self.order, "no_news", revision=revision)
        self.assertEqual("conflict", answer["status"])
