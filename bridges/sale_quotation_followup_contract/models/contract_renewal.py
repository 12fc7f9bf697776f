from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import Command, models
from odoo.exceptions import AccessError, UserError

from .contract_contract import STAFF

YEAR = relativedelta(months=12)

# How often a line comes in twelve months; every day is counted on the calendar.
IN_A_YEAR = {
    "weekly": 52,
    "monthly": 12,
    "monthlylastday": 12,
    "quarterly": 4,
    "semesterly": 2,
    "yearly": 1,
}


class ContractContract(models.Model):
    """One click: the quotation that renews a contract for the next twelve months."""

    _inherit = "contract.contract"

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
        found = self.followup_renewal_ids.filtered(
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


class ContractLine(models.Model):
    """What a line of a contract comes to in the next twelve months."""

    _inherit = "contract.line"

    def _followup_renewal_vals(self):
        """Return the quotation's line: its price is today's, but where there is no product."""
        start = self.contract_id.followup_end + timedelta(days=1)
        name = self._insert_markers(start, start + YEAR - timedelta(days=1))
        if self.display_type:
            return {"name": name, "display_type": self.display_type}
        vals = {
            "name": name,
            "product_uom_qty": round(self.quantity * self._followup_times(start), 2),
        }
        if self.discount:
            vals["discount"] = self.discount
        if not self.product_id:
            return {**vals, "price_unit": self.price_unit}
        return {**vals, "product_id": self.product_id.id, "product_uom_id": self.uom_id.id}

    def _followup_times(self, start):
        """Return how often the line comes in twelve months from ``start``."""
        days = (start + YEAR - start).days
        times = IN_A_YEAR.get(self.recurring_rule_type, days)
        return times / (self.recurring_interval or 1)
