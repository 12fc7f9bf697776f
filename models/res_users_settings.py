from odoo import api, fields, models


class ResUsersSettings(models.Model):
    _inherit = "res.users.settings"

    followup_single_keys = fields.Boolean(
        string="Single-key shortcuts in the follow-ups",
        default=True,
        help="Switched off where speech or an elbow presses keys (WCAG 2.1.4).",
    )

    followup_first_day_read = fields.Json(
        help="The companies whose first day the panel has told, and the user has read.",
    )

    @api.model
    def _get_fields_blacklist(self):
        """Leave it out of what every page of Odoo loads: the panel asks for it."""
        own = ("followup_single_keys", "followup_first_day_read")
        return [*super()._get_fields_blacklist(), *own]
