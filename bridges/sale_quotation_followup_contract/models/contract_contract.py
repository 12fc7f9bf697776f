from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.fields import Domain

STAFF = "sales_team.group_sale_salesman"


class ContractContract(models.Model):
    """A customer's contract: when it ends, and whether a quotation renews it."""

    _inherit = "contract.contract"

    followup_end = fields.Date(
        string="Ends On",
        compute="_compute_followup_end",
        store=True,
        index="btree_not_null",
        help="The contract's own end, else the latest of its lines; empty where it is open-ended.",
    )
    followup_renewal_ids = fields.One2many(
        "sale.order", "followup_contract_id", string="Renewals", readonly=True, groups=STAFF
    )
    followup_renewal_count = fields.Integer(
        string="Renewal Count", compute="_compute_followup_renewal_count", groups=STAFF
    )
    followup_to_renew = fields.Boolean(
        string="To Renew",
        compute="_compute_followup_to_renew",
        search="_search_followup_to_renew",
        groups=STAFF,
        help="Ends within the days of the renewal reminder, or just did, and has no renewal.",
    )

    @api.depends(
        "date_end",
        "contract_line_ids.date_end",
        "contract_line_ids.display_type",
        "contract_line_ids.is_canceled",
    )
    def _compute_followup_end(self):
        for contract in self:
            ends = contract._followup_real_lines().mapped("date_end")
            latest = max(ends) if ends and all(ends) else False
            contract.followup_end = contract.date_end or latest

    def _followup_real_lines(self):
        """Return what is delivered: no section, no note, nothing that was cancelled."""
        lines = self.with_context(active_test=False).contract_line_ids
        return lines.filtered(lambda line: not line.display_type and not line.is_canceled)

    @api.depends("followup_renewal_ids")
    def _compute_followup_renewal_count(self):
        for contract in self:
            contract.followup_renewal_count = len(contract.followup_renewal_ids)

    @api.depends("active", "contract_type", "followup_end", "followup_renewal_ids")
    def _compute_followup_to_renew(self):
        found = self._followup_unrenewed()
        for contract in self:
            contract.followup_to_renew = contract._origin in found

    def _search_followup_to_renew(self, operator, value):
        if operator != "in":
            return NotImplemented
        found = Domain("id", "in", self._followup_unrenewed().ids)
        return Domain.OR(found if wanted else ~found for wanted in value)

    @api.model
    def _followup_unrenewed(self):
        """Return the contracts that end soon, or just did, and that no quotation renews.

        By each company's own day and numbers. One that ended stays as long as its renewal would be
        followed up: a missed week loses nothing. A quotation of an earlier end renewed that one.
        """
        contracts = self.env["contract.contract"].sudo()  # which of them one may see, its rules say
        customers = Domain("active", "=", True) & Domain("contract_type", "=", "sale")
        soon = contracts.search(customers & self._followup_ends_soon())
        renewals = self.env["sale.order"].sudo()  # that there is one is no secret
        renewals = renewals.search([("followup_contract_id", "in", soon.ids)])
        of_this_end = renewals.filtered(
            lambda order: order.renewed_contract_end == order.followup_contract_id.followup_end
        )
        return (soon - of_this_end.followup_contract_id).sudo(False)

    @api.model
    def _followup_ends_soon(self):
        """Return the domain of the contracts whose renewal is to be thought of today."""
        companies = self.env["res.company"].sudo().search([])  # their numbers, not their records
        return Domain.OR(
            Domain("company_id", "=", company.id)
            & Domain("followup_end", ">=", today - relativedelta(months=months))
            & Domain("followup_end", "<=", today + timedelta(days=days))
            for company in companies
            for today in [company._followup_today()]
            for months in [company.followup_renewal_close_months]
            for days in [company.followup_renewal_reminder_days]
        )
