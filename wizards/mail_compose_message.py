from odoo import fields, models

from ..courtesy import courtesy


class MailComposeMessage(models.TransientModel):
    _inherit = "mail.compose.message"

    followup_notice = fields.Text(
        readonly=True, help="What became of the draft when its e-mail was opened."
    )

    def _action_send_mail(self, auto_commit=False):
        """Apply the outcomes whose e-mails were edited, send, and count the reminders.

        « Mail de relance visible dans Odoo »: what makes a reminder is its template, one by one or
        to many. The first sending of an offer is none, whatever its template.

        :raise UserError: a quotation changed since the e-mail of its outcome was opened
        """
        events = self._followup_apply_outcomes()
        composers = self
        for event in events.values():  # Odoo opens one at a time
            composers = composers.with_context(followup_event_id=event.id)
        reminded = self.env["sale.order"]
        with courtesy(f"find the reminders of {self}"):
            reminded = composers._followup_reminded()
        composers = composers.with_context(followup_reminded_ids=tuple(reminded.ids))
        # Now: what was sent is deleted, which empties the cache.
        is_ours = any(composer.model == "sale.order" for composer in self)
        mails, messages = super(MailComposeMessage, composers)._action_send_mail(
            auto_commit=auto_commit
        )
        if is_ours:  # everybody else's e-mails cost no query
            composers._followup_have_left(messages, reminded)
        for composer, event in events.items():
            composer._followup_tell(event, messages)
        return mails, messages

    def _followup_have_left(self, messages, reminded):
        """Follow what was sent: it settles older failures, and a reminder counts."""
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
