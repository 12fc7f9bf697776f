from odoo import models

from . import followup_responsible, followup_sentence_lead


class CrmLead(models.Model):
    """The planned activity of an opportunity: the scheduler's; all follow the salesperson."""

    _inherit = "crm.lead"

    def write(self, vals):
        if "user_id" not in vals and "team_id" not in vals:
            return super().write(vals)
        former = {record.id: record.user_id for record in self}
        result = super().write(vals)
        followup_responsible.hand_over(self, former)
        return result

    def _followup_plan(self):
        """Return the step of an entry today, and its reason in the environment's language."""
        place = self._followup_place()
        return place and place.step, followup_sentence_lead.lead_reason(self, place)
