from odoo import api, fields, models

from .. import words


class ResConfigSettings(models.TransientModel):
    _inherit = "res.config.settings"

    followup_phone_threshold = fields.Monetary(
        related="company_id.followup_phone_threshold", readonly=False
    )
    followup_threshold_told = fields.Char(compute="_compute_followup_threshold_told")
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
    followup_increase = fields.Float(related="company_id.followup_increase", readonly=False)
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
    followup_manager_id = fields.Many2one(
        related="company_id.followup_manager_id",
        readonly=False,
        domain="[('share', '=', False), ('company_ids', 'in', company_id)]",
    )
    followup_answers = fields.Boolean(related="company_id.followup_answers", readonly=False)
    followup_answer_order = fields.Boolean(
        related="company_id.followup_answer_order", readonly=False
    )
    followup_answer_time = fields.Boolean(related="company_id.followup_answer_time", readonly=False)
    followup_answer_decision = fields.Boolean(
        related="company_id.followup_answer_decision", readonly=False
    )
    followup_answer_call = fields.Boolean(related="company_id.followup_answer_call", readonly=False)
    followup_answer_drop = fields.Boolean(related="company_id.followup_answer_drop", readonly=False)
    followup_answer_user_ids = fields.Many2many(
        related="company_id.followup_answer_user_ids",
        readonly=False,
        domain="[('share', '=', False), ('company_ids', 'in', company_id)]",
    )
    followup_unlinked_templates = fields.Char(compute="_compute_followup_unlinked_templates")
    followup_start_date = fields.Date(related="company_id.followup_start_date", readonly=False)
    followup_holidays_known = fields.Char(compute="_compute_followup_holidays_known")
    followup_replies_are_lost = fields.Boolean(compute="_compute_followup_replies_are_lost")

    followup_refusals_are_lost = fields.Boolean(compute="_compute_followup_refusals_are_lost")

    @api.depends("company_id.alias_domain_id.bounce_alias")
    def _compute_followup_refusals_are_lost(self):
        """Without an address that takes bounces, nobody hears that an e-mail came back."""
        for settings in self:
            settings.followup_refusals_are_lost = not settings.company_id.bounce_email

    @api.depends(
        "followup_answers", "followup_reminder_template_id", "followup_new_prices_template_id"
    )
    def _compute_followup_unlinked_templates(self):
        """Name the e-mails that do not lead to the customer's page: somebody wrote them anew."""
        for settings in self:
            used = settings.followup_reminder_template_id | settings.followup_new_prices_template_id
            unlinked = used.filtered(lambda one: not one._followup_leads_to_answer())
            shown = unlinked if settings.followup_answers else unlinked[:0]
            settings.followup_unlinked_templates = ", ".join(shown.mapped("name"))

    @api.depends("company_id.alias_domain_id.catchall_alias")
    def _compute_followup_replies_are_lost(self):
        """Without an address that takes replies, they go to the salesperson's own mailbox."""
        for settings in self:
            settings.followup_replies_are_lost = not settings.company_id.catchall_email

    @api.depends("company_id.currency_id", "followup_phone_threshold")
    def _compute_followup_threshold_told(self):
        """Say what the procedure's 5,000 € are in another currency, or ask for the amount."""
        for settings in self:
            settings.followup_threshold_told = words.company.threshold(settings.company_id)

    @api.depends("company_id.followup_holidays_part")
    def _compute_followup_holidays_known(self):
        """Say which public holidays the reminder after a meeting avoids, or what to do for them."""
        for settings in self:
            settings.followup_holidays_known = words.company.holidays(settings.company_id)
