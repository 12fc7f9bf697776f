from base64 import b64decode

from markupsafe import Markup

from odoo import models
from odoo.exceptions import UserError

from .. import desk, words
from .sale_followup_event_outbox import LAYOUT


class SaleOrder(models.Model):
    """Several quotations of a customer in one e-mail: written on the largest, about all."""

    _inherit = "sale.order"

    def _followup_post_together(self, template, orders, user):
        """Post the e-mail of this quotation with a list of all, and the documents of all.

        :param orders: all that it is about, this one first
        :param user: who pressed, and writes where they have several salespeople
        :raise UserError: the template was deleted, or nobody gets it
        """
        template, orders = template.with_env(self.env), orders.with_env(self.env)
        if not template:
            raise UserError(self.env._("The e-mail's template was deleted."))
        partners = self._followup_partners(template)
        if not partners:
            raise UserError(words.mail.no_address(self))
        rendered = template._generate_template(self.ids, ("subject", "body_html", "email_from"))
        rendered = rendered[self.id]
        salespeople = orders.user_id
        writes = rendered.get("email_from") if len(salespeople) == 1 else user.email_formatted
        sender = self._followup_from(writes)
        lang = template._render_lang(self.ids)[self.id] or self.partner_id.lang
        quotes = [(order, desk.card.title(order)) for order in orders]
        listed = words.mail.listed(self.with_context(lang=lang).env, quotes)
        documents = [
            (name, b64decode(content))
            for order in orders
            for name, content in order._followup_documents(template)
        ]
        return self.message_post(
            subject=rendered.get("subject"),
            body=Markup(rendered.get("body_html") or "") + listed,
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            email_layout_xmlid=LAYOUT,
            force_send=False,
            partner_ids=partners.ids,
            attachments=documents,
            attachment_ids=template.attachment_ids.ids,
            email_from=sender,
            author_id=self._followup_author(sender).id,
        )

    def _followup_answered_with(self, message):
        """Return the entries that a message lifts: an e-mail answers all that it was told of."""
        answered = super()._followup_answered_with(message)
        if message.message_type == "email":
            written = self.followup_event_ids.filtered("mail_message_id")[:1]
            for order in written._of_one_mail().order_id - self:
                answered += order._followup_answerable()
        return answered
