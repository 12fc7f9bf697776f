from odoo import api, fields, models
from odoo.exceptions import ValidationError

from .. import words

WHOLE = 100


class ResCompany(models.Model):
    """An increase of prices that is announced before the price lists know it."""

    _inherit = "res.company"

    followup_increase = fields.Float(
        string="Announced Price Increase",
        digits=(5, 2),
        help="Percentage by which prices rise on the next 1 January, for quotations whose price "
        "list has no rule that begins or ends until then. It is forgotten on that day.",
    )
    followup_increase_year = fields.Integer(
        compute="_compute_followup_increase_year",
        store=True,
        help="The year on whose 1 January the announced increase comes.",
    )

    @api.depends("followup_increase")
    def _compute_followup_increase_year(self):
        for company in self:
            year = company._followup_today().year
            company.followup_increase_year = year + 1 if company.followup_increase else 0

    @api.constrains("followup_increase")
    def _check_followup_increase(self):
        for company in self:
            if not 0 <= company.followup_increase <= WHOLE:
                raise ValidationError(words.new_prices.no_increase(self.env, company))

    def _followup_increase(self):
        """Return the percentage announced for the coming 1 January, 0 where there is none."""
        is_to_come = self.followup_increase_year > self._followup_today().year
        return self.followup_increase if is_to_come else 0.0

    def _followup_forget_increase(self):
        """Empty what was announced for a 1 January that has come."""
        for company in self:
            if company.followup_increase and not company._followup_increase():
                company.followup_increase = 0.0
