from odoo import models

from .. import words


class CrmLead(models.Model):
    """The planned activity of an opportunity: the scheduler's."""

    _inherit = "crm.lead"

    def _followup_plan(self):
        """Return the step of an entry today, and its reason in the environment's language."""
        place = self._followup_place()
        return place and place.step, words.lead.lead_reason(self, place)
