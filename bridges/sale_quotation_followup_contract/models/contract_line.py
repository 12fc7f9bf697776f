from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import models

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
