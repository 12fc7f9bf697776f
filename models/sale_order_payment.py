from odoo import api, fields, models

from .sale_order import STAFF

PAYMENTS = [
    ("transfer", "Bank transfer under way"),
    ("pending", "Payment under way"),
    ("signed", "Signed, to be paid"),
]


class SaleOrder(models.Model):
    """A payment under way: the customer has decided, and a reminder would ask what is answered."""

    _inherit = "sale.order"

    followup_payment = fields.Selection(
        PAYMENTS,
        string="Payment Under Way",
        compute="_compute_followup_payment",
        store=True,
        groups=STAFF,
        help="The customer pays, or has signed: no reminder by e-mail.",
    )
    followup_payment_date = fields.Date(
        string="Payment Under Way Since",
        compute="_compute_followup_payment",
        store=True,
        groups=STAFF,
    )

    @api.depends(
        "transaction_ids.state", "transaction_ids.provider_id", "signed_on", "require_payment"
    )
    def _compute_followup_payment(self):
        for order in self:
            kind, since = order._followup_payment_found()
            day = order._followup_company()._followup_civil_date(since) if since else False
            order.followup_payment, order.followup_payment_date = kind, day

    def _followup_payment_found(self):
        """Return the kind of the payment under way and since when, or nothing twice."""
        pending = self.sudo().transaction_ids.filtered(  # whoever may read the quotation
            lambda transaction: transaction.state == "pending"
        )
        if pending:
            last = pending.sorted("id")[-1]
            kind = "transfer" if last.provider_code == "custom" else "pending"
            return kind, last.last_state_change or last.create_date
        if self.signed_on and self.require_payment:
            return "signed", self.signed_on
        return False, False
