from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import Command, api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain

STAFF = "sales_team.group_sale_salesman"


class ContractContract(models.Model):
    """A customer's contract: when it ends, whether a quotation renews it, and how one is made."""

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
        companies = self.env["res.company"].sudo()  # their numbers, not their records
        companies = companies.search([("active", "=", True)])
        return Domain.OR(
            Domain("company_id", "=", company.id)
            & Domain("followup_end", ">=", today - relativedelta(months=months))
            & Domain("followup_end", "<=", today + timedelta(days=days))
            for company in companies
            for today in [company._followup_today()]
            for months in [company.followup_renewal_close_months]
            for days in [company.followup_renewal_reminder_days]
        )

    # -- one click: the quotation of the next twelve months ----------------------------------------

    def action_followup_renew(self):
        """Make the draft that renews this contract, or open the one that does already.

        :raise AccessError: the user is no salesperson, or may not see the contract
        :raise UserError: the contract is open-ended, or a supplier's
        """
        self.ensure_one()
        if not self.env.user.has_group(STAFF):
            raise AccessError(self.env._("Contracts are renewed by salespeople only."))
        self.check_access("read")
        self._followup_check_renewable()
        renewals = self.sudo().followup_renewal_ids  # a colleague's is not made a second time
        found = renewals.filtered(
            lambda order: (
                order.state != "cancel" and order.renewed_contract_end == self.followup_end
            )
        )
        order = found[:1] or self._followup_make_renewal()
        return {
            "type": "ir.actions.act_window",
            "res_model": order._name,
            "res_id": order.id,
            "views": [[False, "form"]],
        }

    def action_followup_renewals(self):
        """Open the quotations and orders that renewed this contract."""
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Renewals"),
            "res_model": "sale.order",
            "views": [[False, "list"], [False, "form"]],
            "domain": [("followup_contract_id", "=", self.id)],
        }

    def _followup_check_renewable(self):
        if self.contract_type != "sale":
            raise UserError(
                self.env._(
                    "%(contract)s is a supplier's contract: only customers' are renewed here.",
                    contract=self.display_name,
                )
            )
        if not self.followup_end:
            raise UserError(
                self.env._(
                    "%(contract)s is open-ended: there is nothing to renew. Enter its end first.",
                    contract=self.display_name,
                )
            )

    def _followup_make_renewal(self):
        """Create the draft: the lines of the next twelve months, at today's prices."""
        company = self.company_id
        order = self.env["sale.order"].with_company(company).create(self._followup_renewal_vals())
        today, end = company._followup_today(), self.followup_end
        if order.validity_date and order.validity_date > end >= today:
            order.validity_date = end  # "ne peut pas en théorie dépasser la date de fin du contrat"
        return order

    def _followup_renewal_vals(self):
        user = self.user_id if self.user_id.active else self.env.user
        vals = {
            "company_id": self.company_id.id,
            "partner_id": self.partner_id.id,
            "user_id": user.id,
            "origin": self.name or self.code,
            "followup_contract_id": self.id,
            "order_line": [Command.create(vals) for vals in self._followup_renewal_lines()],
        }
        own = {
            "partner_invoice_id": self.invoice_partner_id.id,
            "pricelist_id": self.pricelist_id.id,
            "payment_term_id": self.payment_term_id.id,
            "fiscal_position_id": self.fiscal_position_id.id,
        }
        return vals | {name: value for name, value in own.items() if value}

    def _followup_renewal_lines(self):
        lines = self.with_context(active_test=False).contract_line_ids
        lines = lines.filtered(lambda line: line.display_type or not line.is_canceled)
        return [line._followup_renewal_vals() for line in lines.sorted()]
