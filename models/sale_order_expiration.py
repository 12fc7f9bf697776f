from odoo import api, models

from .. import words


class SaleOrder(models.Model):
    """The expiration: what an outcome has decided stays, what is typed beyond a contract warns."""

    _inherit = "sale.order"

    @api.depends("company_id", "sale_order_template_id")
    def _compute_validity_date(self):
        """A date set by an outcome is not recomputed when the template or company changes."""
        decided = self.filtered(
            lambda order: order._origin and order.validity_date in order._followup_decided_dates()
        )
        return super(SaleOrder, self - decided)._compute_validity_date()

    @api.onchange("validity_date", "renewed_contract_end")
    def _onchange_followup_contract(self):
        """Warn, and no more: "ne peut pas en théorie dépasser la date de fin du contrat"."""
        end, expiration = self.renewed_contract_end, self.validity_date
        if end and expiration and expiration > end:
            return {"warning": words.renewal.beyond_contract(self.env, expiration, end)}
        return None

    def _followup_decided_dates(self):
        events = self.sudo().followup_event_ids  # whoever may write the quotation
        decided = events.filtered(
            lambda event: not event.undone_on and event.outcome_id.expiration_base
        )
        return decided.mapped("new_validity_date")
