"""The customer of the tests, who writes by e-mail and on the portal."""

from email.utils import formatdate

MAIL = """From: {sender}
To: {to}
Subject: {subject}
{headers}Message-Id: <{number}@morel.example>
In-Reply-To: {reference}
References: {reference}
Date: {date}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
{headers}
{text}
"""


class CustomerMixin:
    """``self.order`` is a quotation whose customer got ``self.offer``."""

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

    def receive(self, sender="claire@morel.example", text="D'accord", **raw):
        """Let the mail gateway take an answer to the offer.

        :param raw: ``to``, ``subject``, and ``headers`` of one line each
        """
        raw = {"to": "catchall@froid.example", "subject": "Re: Devis", "headers": "", **raw}
        mail = MAIL.format(
            sender=sender,
            number=self.next_request(),
            date=formatdate(),  # Odoo writes the offer at the real time
            reference=self.offer.message_id,
            text=text,
            **raw,
        )
        self.env["mail.thread"].message_process("mail.thread", mail)
        self.written()

    def post(self, author, **vals):
        vals = {"message_type": "comment", "subtype_xmlid": "mail.mt_comment", **vals}
        self.order.message_post(body="Bonjour", author_id=author.id, **vals)
        self.written()

    def written(self):
        """Do what follows when the customer has written: nothing but the end of the request."""
        self.settle()
