from odoo import models


class ResourceCalendar(models.Model):
    _inherit = "resource.calendar"

    def write(self, vals):
        """A company counts its days in the time zone of its calendar."""
        result = super().write(vals)
        if "tz" in vals:
            companies = self.env["res.company"].sudo()  # whose day changes, whoever changes it
            companies.search([("resource_calendar_id", "in", self.ids)])._followup_change_undated()
        return result
