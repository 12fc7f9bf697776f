from odoo import api, fields, models

from ..rules import lead as lead_rules
from ..rules import queue as queue_rules
from ..rules.types import Lead
from . import followup_domain, followup_sentence


class CrmLead(models.Model):
    _inherit = "crm.lead"

    project_start_date = fields.Date(string="Project Start")
    followup_date = fields.Date(
        string="Next Follow-up", copy=False, help="The opportunity is left alone until this day."
    )
    last_followup_date = fields.Date(string="Last Follow-up", copy=False, readonly=True)
    followup_queue = fields.Selection(
        [("opportunity", "Opportunities")],
        string="Follow-up",
        compute="_compute_followup_queue",
        search="_search_followup_queue",
    )
    followup_reason = fields.Char(compute="_compute_followup_queue")

    @api.depends(
        "active", "won_status", "followup_date", "last_followup_date", "order_ids.validity_date"
    )
    @api.depends_context("lang")
    def _compute_followup_queue(self):
        for lead in self:
            place = lead._followup_place()
            lead.followup_queue = place and place.queue
            lead.followup_reason = followup_sentence.lead_reason(lead, place)

    def _search_followup_queue(self, operator, value):
        if operator != "in":
            return NotImplemented
        companies = (
            self.env["res.company"].sudo().search([("active", "=", True)])
        )  # record rules choose among them
        entries = followup_domain.lead_domain(companies, self.env.company)
        return fields.Domain.OR(entries if queue else ~entries for queue in value)

    def _followup_company(self):
        """Return the company by whose day the opportunity goes."""
        return self.company_id or self.env.company

    def _is_followup_open(self):
        """Tell whether the opportunity is open: not won, lost or archived."""
        self.ensure_one()
        return self.active and self.won_status == "pending"

    def _followup_lead(self) -> Lead:
        """Return the opportunity as the rules take it."""
        self.ensure_one()
        orders = self.sudo().order_ids  # what is due is the same, whoever looks
        quotes = [order._followup_quote(with_lead=False) for order in orders]
        settings = [order.company_id._followup_settings() for order in orders]
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

    def _followup_place(self):
        """Return where the opportunity stands today, nothing when it is closed."""
        if not self._is_followup_open():
            return None
        return queue_rules.lead_place(
            self._followup_lead(), self._followup_company()._followup_today()
        )
