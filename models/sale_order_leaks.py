from odoo import api, fields, models
from odoo.fields import Domain

from .. import search, words
from ..rules.leaks import LEAKS
from .sale_order import STAFF


class SaleOrder(models.Model):
    """What is slipping away, as a list finds it: the same search as the number on the page."""

    _inherit = "sale.order"

    followup_leak = fields.Selection(
        lambda self: [(one.code, words.leak.labels(self.env)[one.code]) for one in LEAKS],
        string="To Pick Up",
        compute="_compute_followup_leak",
        search="_search_followup_leak",
        groups=STAFF,
        help="The first of the points to pick up that the quotation is one of.",
    )

    @api.depends_context("allowed_company_ids")
    def _compute_followup_leak(self):
        self.followup_leak = False
        for leak in reversed(LEAKS):
            found = self.search([("id", "in", self.ids), ("followup_leak", "=", leak.code)])
            found.followup_leak = leak.code

    def _search_followup_leak(self, operator, value):
        if operator != "in":
            return NotImplemented
        companies = self.env["res.company"]._followup_all()
        codes = [leak.code for leak in LEAKS]
        found = [search.leaks.domain(code, companies) for code in codes if code in value]
        if False in value:
            found.append(~Domain.OR(search.leaks.domain(code, companies) for code in codes))
        return Domain.OR(found)
