from odoo import fields, models


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    followup_phone_threshold = fields.Monetary(
        related="company_id.followup_phone_threshold", readonly=False
    )
    followup_meeting_days = fields.Integer(
        related="company_id.followup_meeting_days", readonly=False
    )
    followup_renewal_reminder_days = fields.Integer(
        related="company_id.followup_renewal_reminder_days", readonly=False
    )
    followup_renewal_call_months = fields.Integer(
        related="company_id.followup_renewal_call_months", readonly=False
    )
    followup_renewal_close_months = fields.Integer(
        related="company_id.followup_renewal_close_months", readonly=False
    )
    followup_undo_seconds = fields.Integer(
        related="company_id.followup_undo_seconds", readonly=False
    )
    followup_reminder_template_id = fields.Many2one(
        related="company_id.followup_reminder_template_id", readonly=False
    )
    followup_cancellation_template_id = fields.Many2one(
        related="company_id.followup_cancellation_template_id", readonly=False
    )
    followup_new_prices_template_id = fields.Many2one(
        related="company_id.followup_new_prices_template_id", readonly=False
    )
