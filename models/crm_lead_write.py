from odoo import models

from .. import desk

# What opens or closes an opportunity; and what may open one that is won, in a stage of its former
# team alone.
TURNING = {"active", "stage_id", "probability"}
ASSIGNING = {"user_id", "team_id"}
MOVING = ASSIGNING | {"type"}


class CrmLead(models.Model):
    """What follows when an opportunity is assigned, won, lost, archived or opened again.

    Odoo assigns leads by the hundred, one by one, and most have never had a quotation: nothing is
    asked of the database that the opportunity itself does not call for. As dependencies of stored
    fields, its state and its company would have Odoo read the quotations at each assignment.
    """

    _inherit = "crm.lead"

    def write(self, vals):
        vals = self._followup_keep_promise(vals)
        if not (TURNING | MOVING) & vals.keys():
            return super().write(vals)
        followed = self.filtered(lambda lead: lead._followup_may_have_activities())
        former = {lead.id: lead.user_id for lead in followed}
        was_open = self._followup_openness(vals)
        result = super().write(vals)
        self._followup_turned(was_open)
        if TURNING & vals.keys():
            followed._followup_close()
        if followed and ASSIGNING & vals.keys():
            desk.responsible.hand_over(followed, former)
        return result

    def _followup_may_have_activities(self):
        """Tell whether it was followed up or is to be, without asking for activities."""
        self.ensure_one()
        return bool(self.followup_due_after or self.followup_date or self.last_followup_date)

    def _followup_openness(self, vals):
        """Return whether it is open, of each opportunity that the values may open or close."""
        openness = {lead: lead._is_followup_open() for lead in self}
        if TURNING & vals.keys():
            return openness
        return {lead: is_open for lead, is_open in openness.items() if not is_open}

    def _followup_turned(self, was_open):
        """Have what is stored of open opportunities computed anew where one opened or closed."""
        turned = self.filtered(
            lambda lead: lead in was_open and lead._is_followup_open() != was_open[lead]
        )
        if not turned:
            return
        orders = turned.sudo().order_ids  # whoever closes it, of every salesperson
        self.env.add_to_compute(turned._fields["followup_due_after"], turned)
        self.env.add_to_compute(orders._fields["followup_has_open_lead"], orders)
        turned.modified(["followup_due_after"])
        orders.modified(["followup_has_open_lead"])

    def _followup_close(self):
        """Drop the follow-up of those that are closed; an outcome keeps the order of its own."""
        if self.env.context.get("followup_outcome"):
            return
        closed = self.filtered(lambda lead: not lead._is_followup_open())
        won = closed.filtered(lambda lead: lead.won_status == "won")
        won._followup_end(kept=True)
        (closed - won)._followup_end(kept=False)
