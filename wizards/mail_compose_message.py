from odoo import fields, models

from ..courtesy import courtesy


class MailComposeMessage(models.TransientModel):
    _inherit = "mail.compose.message"

    followup_notice = fields.Text(
        readonly=True, help="What became of the draft when its e-mail was opened."
    )

    def _action_send_mail(self, auto_commit=False):
        """Count the reminders that are sent by Odoo's own composer, one by one or to many.

        « Mail de relance visible dans Odoo »: what makes a reminder is its template. The first
        sending of an offer is none, whatever its template.
        """
        reminded = self.env["sale.order"]
        with courtesy(f"find the reminders of {self}"):
            reminded = self._followup_reminded()
        composers = self.with_context(followup_reminded_ids=tuple(reminded.ids))
        mails, messages = super(MailComposeMessage, composers)._action_send_mail(
            auto_commit=auto_commit
        )
        left = messages.filtered(
            lambda message: (
                message.model == "sale.order"
                and (message.partner_ids.filtered("partner_share") or message.outgoing_email_to)
            )
        )
        if left and not self.env.context.get("followup_event_id"):
            with courtesy(f"find the failures that {left} settles"):
                settled = reminded.browse(left.mapped("res_id"))._followup_failed()
                settled._followup_beside("mailed")
        if reminded:
            reminded.browse(set(left.mapped("res_id")) & set(reminded.ids))._followup_beside(
                "reminder"
            )
        return mails, messages

    def _followup_reminded(self):
        """Return the quotations to which a reminder goes and whose customer has the offer already.

        None where the outcome that makes the e-mail has counted it.
        """
        orders = found = self.env["sale.order"]
        if self.env.context.get("followup_counted"):
            return found
        for composer in self.filtered(lambda one: one.model == "sale.order" and one.template_id):
            ids = composer._evaluate_res_ids()
            if composer.res_domain:
                ids = orders.search(composer._evaluate_res_domain()).ids
            found |= orders.browse(ids)._followup_reminded_by(composer.template_id)
        return found
