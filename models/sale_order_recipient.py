from odoo import models
from odoo.tools.mail import email_normalize, email_normalize_all

from .. import desk
from ..desk.responsible import responsible, works_in


class SaleOrder(models.Model):
    """Whom the e-mails of the outcomes are written to, and from whom they come."""

    _inherit = "sale.order"

    def _followup_recipient(self):
        """Return who gets the e-mails about the quotation."""
        return self.partner_id._followup_recipient(self._followup_company())

    def _followup_partners(self, template):
        """Return the contacts an e-mail goes to: the customer, or those whom the template names."""
        self.ensure_one()
        if template.use_default_to:
            found = self._followup_recipient()
            return found.partner if found.address else found.partner.browse()
        named = template._generate_template(
            self.ids, ("partner_to", "email_to", "email_cc"), find_or_create_partners=True
        )[self.id]
        partners = self.env["res.partner"].sudo()  # a contact may be hidden from who presses
        return partners.browse(named.get("partner_ids", []))

    def _followup_can_write(self, outcome):
        """Tell whether the e-mail of an outcome has somebody to go to."""
        return bool(self._followup_recipient().address or self._followup_written_to(outcome))

    def _followup_written_to(self, outcome, template=None):
        """Return the addresses the e-mail of an outcome goes to, empty where nobody gets it."""
        template = template or self._followup_template(outcome)
        if template.use_default_to or not template:
            return self._followup_recipient().address
        named = template._generate_template(  # of a preview: no contact is made
            self.ids, ("partner_to", "email_to", "email_cc")
        )[self.id]
        partners = self.env["res.partner"].sudo()  # a contact may be hidden from who presses
        partners = partners.browse(named.get("partner_ids", []))
        company = self._followup_company()
        found = [address for one in partners for address in desk.recipient.addresses(one, company)]
        for name in ("email_to", "email_cc"):
            found += email_normalize_all(named.get(name) or "")
        return ", ".join(dict.fromkeys(found))

    def _followup_from(self, rendered):
        """Return from whom an e-mail comes: the template's sender, if an answer is read here.

        A salesperson who has left, or works in another company, answers nobody: then whoever
        follows the quotation up, else who presses, else the company itself.

        :param str rendered: the sender by the template
        """
        address = email_normalize(rendered or "")
        users = self.env["res.users"].sudo().with_context(active_test=False)  # who has left
        company = self.company_id
        known = users.search([("partner_id.email_normalized", "=", address)]) if address else users
        if address and (not known or any(works_in(user, company) for user in known)):
            return rendered
        order = self.sudo()  # its team, and whose address is whose, may be hidden from the sender
        people = responsible(order, company) | order.env.user
        senders = [user.email_formatted for user in people if user.email_normalized]
        return (senders or [order.company_id.email_formatted])[0] or ""

    def _followup_author(self, sender):
        """Return whose an e-mail is in the chatter: the contact it comes from, else who presses."""
        threads = self.env["mail.thread"].with_context(active_test=False)
        author_id, _address = threads._message_compute_author(None, sender)
        return self.env["res.partner"].browse(author_id) or self.env.user.partner_id

    def _notify_get_recipients(self, message, msg_vals=False, **kwargs):
        """An outcome's e-mail goes to whom the panel names: not to others outside who follow."""
        found = super()._notify_get_recipients(message, msg_vals, **kwargs)
        if not self.env.context.get("followup_event_id"):
            return found
        told = message.sudo()  # the outbox's own
        named = (msg_vals or {}).get("partner_ids") or told.partner_ids.ids
        return [one for one in found if not one["share"] or not one["id"] or one["id"] in named]

    def _notify_by_email_get_base_mail_values(self, message, recipients_data, **kwargs):
        """Odoo's outgoing mail knows the outcome that it belongs to."""
        values = super()._notify_by_email_get_base_mail_values(message, recipients_data, **kwargs)
        event_id = self.env.context.get("followup_event_id")
        return {**values, "followup_event_id": event_id} if event_id else values
