import os
from datetime import date, datetime

from odoo import api, models


class ResCompany(models.Model):
    _inherit = "res.company"

    @api.model
    def _followup_now(self):
        """The real time of day, on the day that FOLLOWUP_TODAY (YYYY-MM-DD) names."""
        now = super()._followup_now()
        wanted = os.environ.get("FOLLOWUP_TODAY")
        if not wanted:
            return now
        return now + (date.fromisoformat(wanted) - datetime.now().date())
