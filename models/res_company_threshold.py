from odoo import api, models
from odoo.fields import Domain

from ..rules import amounts


class ResCompany(models.Model):
    """« Devis importants (montant ≥ à 5000€ HT) », in the company's own currency."""

    _inherit = "res.company"

    @api.model_create_multi
    def create(self, vals_list):
        """A company begins with the procedure's amount in its currency, and on its own day."""
        companies = super().create(vals_list)
        for company, vals in zip(companies, vals_list, strict=True):
            if "followup_phone_threshold" not in vals:
                company._followup_use_threshold()
            company._followup_begin(vals)
        return companies

    def _followup_use_threshold(self):
        """Call from 5,000 € on, at today's rate; where no rate is known, the settings ask."""
        for company in self:
            usual = company._followup_usual_threshold()
            if usual and usual != company.followup_phone_threshold:
                company.followup_phone_threshold = usual

    def _followup_untouched_thresholds(self):
        """Return the companies whose amount is still that of the procedure."""
        return self.filtered(
            lambda company: (
                company.followup_phone_threshold
                in (amounts.PHONE_THRESHOLD, company._followup_usual_threshold())
            )
        )

    def _followup_usual_threshold(self):
        """Return 5,000 € in the company's currency as one says it, None without a rate."""
        self.ensure_one()
        return amounts.phone_threshold(self._followup_euro_rate())

    def _followup_euro_rate(self):
        """Return how much of the company's currency a euro is today, None where nobody knows."""
        euro, own = self.env.ref("base.EUR"), self.currency_id
        if own.name in amounts.FIXED:
            return amounts.FIXED[own.name]
        rates = self.env["res.currency.rate"].sudo()  # as Odoo reads them, for whoever asks
        for company in self | self.env.company:  # a new one has no rates of its own yet
            whose = Domain("company_id", "in", (False, company.root_id.id))
            if rates.search_count(whose & Domain("currency_id", "in", (euro + own).ids), limit=1):
                return euro._get_conversion_rate(euro, own, company, self._followup_today())
        return None
