from odoo import api, fields, models
from odoo.tools.misc import format_date

from .. import search
from ..rules.queues import order_coming
from .sale_order import STAFF


class SaleOrder(models.Model):
    """What a manager reviews: December's list and the last follow-up of each of its quotations."""

    _inherit = "sale.order"

    followup_december = fields.Boolean(
        string="Expected This Year",
        compute="_compute_followup_december",
        search="_search_followup_december",
        groups=STAFF,
        help="Sent, expires on 31 December of this year, order coming: December's list.",
    )
    followup_last = fields.Char(
        string="Last Outcome", compute="_compute_followup_last", groups=STAFF
    )
    followup_not_reviewed = fields.Boolean(
        string="Not followed up in December", compute="_compute_followup_last", groups=STAFF
    )

    @api.depends("state", "followup_amount", "validity_date", "success_rate")
    def _compute_followup_december(self):
        for order in self:
            quote = order._followup_quote(with_lead=False)
            today = order._followup_company()._followup_today()
            order.followup_december = order_coming.is_expected_this_year(quote, today)

    def _search_followup_december(self, operator, value):
        if operator != "in":
            return NotImplemented
        companies = self.env["res.company"]._followup_all()
        listed = search.queues.december_domain(companies)
        return fields.Domain.OR(listed if wanted else ~listed for wanted in value)

    @api.depends("followup_event_ids.undone_on", "followup_december")
    @api.depends_context("lang")
    def _compute_followup_last(self):
        """Tell the last outcome and its day, and in December whether there was any this month."""
        for order in self:
            events = order.sudo().followup_event_ids  # history of a readable quotation
            last = events.filtered(lambda event: not event.undone_on).sorted("number")[-1:]
            today = order._followup_company()._followup_today()
            order.followup_not_reviewed = order.followup_december and order_coming.lacks_review(
                last.day or None, today
            )
            told = [
                last.outcome_id.with_context(lang=order.env.lang).name,
                format_date(order.env, last.day),
            ]
            order.followup_last = " · ".join(told) if last else False
