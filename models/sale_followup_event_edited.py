from base64 import b64decode

from odoo import fields, models
from odoo.exceptions import UserError

from .. import words
from .sale_followup_event_outbox import LAYOUT


class SaleFollowupEvent(models.Model):
    """An e-mail that a person edited before it left: sent again in their written."""

    _inherit = "sale.followup.event"

    mail_words_id = fields.Many2one(
        "mail.message",
        ondelete="set null",
        index="btree_not_null",
        readonly=True,
        help="The e-mail as a person wrote it, where it was edited.",
    )

    def _post_mail(self):
        """Post what the person wrote, with the documents of this moment, to whom they chose."""
        if not self.mail_words_id:
            return super()._post_mail()
        order, written = self._order_to_mail(), self.mail_words_id.sudo()  # of whoever pressed
        documents, attached = self._documents_of_words(order, written)
        sender = order._followup_from(written.email_from)
        return order.message_post(
            subject=written.subject,
            body=written.body,
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            email_layout_xmlid=LAYOUT,
            force_send=False,
            partner_ids=self._partners_of_words(order, written).ids,
            attachments=documents,
            attachment_ids=attached.ids,
            email_from=sender,
            author_id=order._followup_author(sender).id,
        )

    def _documents_of_words(self, order, written):
        """Return the template's documents made now, where the e-mail has them, and its others."""
        template = self.mail_template_id.with_env(order.env)
        made = dict(order._followup_documents(template)) if template else {}
        renewed = written.attachment_ids.filtered(lambda one: one.name in made)
        documents = [(name, b64decode(made[name])) for name in renewed.mapped("name")]
        return documents, written.attachment_ids - renewed

    def _partners_of_words(self, order, written):
        """Return whom the e-mail was written to, with the quotation's contact as it is now.

        :raise UserError: nothing can be written to the contact any more
        """
        partners, contact = written.partner_ids, self.partner_id
        customer = partners & contact or partners & contact.commercial_partner_id
        if not customer:
            return partners  # somebody else was chosen
        found = order._followup_recipient()
        if not found.address:
            raise UserError(words.mail.no_address(order))
        return partners - customer | found.partner
