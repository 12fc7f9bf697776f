from odoo import models
from odoo.exceptions import UserError

from .. import desk
from ..rules import draft as draft_rules


class SaleOrder(models.Model):
    """Setting a cancelled quotation back to quotation: "on peut remettre en devis […]"."""

    _inherit = "sale.order"

    def action_draft(self):
        """Let the follow-up of the cancelled ones start anew, wherever the button is."""
        cancelled = self.filtered(lambda order: order.state == "cancel")
        result = super().action_draft()
        for order in cancelled:
            order._followup_restart()
        return result

    def action_followup_reopen(self):
        """Set these cancelled quotations back to quotation.

        "On peut remettre en devis des offres annulées."

        :raise UserError: one of them is not cancelled; nothing is written then
        :raise AccessError: the user is no salesperson, or may not write one of them
        """
        self.env["sale.followup.desk"]._check_salesperson()
        self.check_access("write")
        for order in self:
            if order.state != "cancel":
                raise UserError(
                    self.env._(
                        "%(name)s is not cancelled: only a cancelled quotation can be set back to "
                        "quotation. Open it instead.",
                        name=order.name,
                    )
                )
        for order in self:
            with order._followup_guarded():
                order.action_draft()

    def _followup_restart(self):
        """Forget rate, dates and reminders; the history stays. Remind to send the quotation."""
        company = self.company_id
        today, settings = company._followup_today(), company._followup_settings()
        quote = self._followup_quote(with_lead=False)
        validity = draft_rules.reopened_validity(quote, settings, today)
        self._followup_change({"success_rate": False, "validity_date": validity})
        self._followup_answer_read()
        self._followup_note(
            {
                "followup_date": False,
                "last_followup_date": False,
                "email_reminder_count": 0,
                "followup_answered": False,
                "followup_machine_date": False,
            }
        )
        self._followup_plan_sending()

    def _followup_plan_sending(self):
        """Leave the salesperson one activity: the draft is to be sent."""
        company = self.company_id
        order = self.sudo()  # its team may be hidden
        self._followup_open_activities().unlink()
        self._followup_new_activity(
            self.env["mail.activity"]._followup_type("send"),
            company._followup_working_day(company._followup_today()),
            "to_send",
            desk.responsible.responsible(order, company) or self.env.user,
        )
