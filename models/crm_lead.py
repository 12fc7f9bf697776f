from odoo import fields, models

from ..rules import lead as lead_rules
from ..rules import queue as queue_rules
from ..rules.types import Lead


class CrmLead(models.Model):
    _inherit = "crm.lead"

    project_start_date = fields.Date(string="Project Start")
    followup_date = fields.Date(
        string="Next Follow-up", copy=False, help="The opportunity is left alone until this day."
    )
    last_followup_date = fields.Date(string="Last Follow-up", copy=False, readonly=True)

    def _is_followup_open(self):
        """Tell whether the opportunity is open: not won, lost or archived."""
        self.ensure_one()
        return self.active and self.won_status == "pending"

    def _followup_lead(self) -> Lead:
        """Return the opportunity as the rules take it."""
        self.ensure_one()
        quotes = [order._followup_quote(with_lead=False) for order in self.order_ids]
        settings = [order.company_id._followup_settings() for order in self.order_ids]
        due_days = [
            lead_rules.due_day([quote], setting)
            for quote, setting in zip(quotes, settings, strict=True)
        ]
        return Lead(
            name=self.name,
            followup_date=self.followup_date or None,
            last_followup_date=self.last_followup_date or None,
            due_after=min(filter(None, due_days), default=None),
        )

    def _is_followup_entry(self, today):
        """Tell whether the opportunity is to be followed up on ``today``."""
        return self._is_followup_open() and queue_rules.lead_is_entry(self._followup_lead(), today)
