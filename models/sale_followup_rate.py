from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.tools import SQL

from ..rules import life
from .sale_followup_outcome import RATES

NOT_SET = "0"  # no rate had been given: a rate like the others for whoever counts


class SaleFollowupRate(models.Model):
    """How often quotations of a success rate became orders: each company's own, counted by night.

    "Observed rate = orders / all decided in the last 24 months, by company and by the last rate
    set at least a day before the decision, the same whatever is filtered."
    """

    _name = "sale.followup.rate"
    _description = "Observed Rate of Orders"
    _order = "company_id, rate desc"
    _log_access = False

    company_id = fields.Many2one(
        "res.company", required=True, readonly=True, ondelete="cascade", index=True
    )
    rate = fields.Selection(
        [*reversed(RATES), (NOT_SET, "Not set")],
        string="Success Rate",
        required=True,
        readonly=True,
    )
    decided = fields.Integer(
        string="Closed Quotations", readonly=True, help="Ordered, lost or silent in 24 months."
    )
    ordered = fields.Integer(string="Orders", readonly=True)
    observed = fields.Float(
        string="Observed Rate",
        readonly=True,
        digits=(6, 4),
        help="Empty below 20 closed quotations: too few to tell anything.",
    )
    day = fields.Date(string="Counted On", readonly=True)

    _company_rate_unique = models.UniqueIndex("(company_id, rate)")

    @api.model
    def _observe(self, companies):
        """Count anew, for each of ``companies``, the decisions of the 24 months before its day."""
        for company in companies:
            today = company._followup_today()
            since = today - relativedelta(months=life.WINDOW_MONTHS)
            results = self.env["sale.followup.result"]
            counted = dict.fromkeys((code for code, _label in (*RATES, (NOT_SET, ""))), (0, 0))
            rows = self.env.execute_query(
                SQL(
                    "SELECT rate, sum(decided), sum(ordered) FROM (%s) found "
                    "WHERE decided = 1 AND decided_on > %s AND decided_on <= %s GROUP BY rate",
                    results._followup_table(company),
                    since,
                    today,
                )
            )
            counted |= {rate: (decided, ordered) for rate, decided, ordered in rows}
            self._keep(company, today, counted)

    def _keep(self, company, today, counted):
        """Write a company's figures; what is not known is empty, not zero."""
        rows = [
            SQL("%s", (company.id, rate, decided, ordered, rule, today))
            for rate, (decided, ordered) in counted.items()
            for rule in [life.observed_rate(ordered, decided)]
        ]
        self.env.cr.execute(
            SQL(
                "INSERT INTO sale_followup_rate (company_id, rate, decided, ordered, observed, day)"
                " VALUES %s ON CONFLICT (company_id, rate) DO UPDATE"
                " SET decided = excluded.decided, ordered = excluded.ordered,"
                " observed = excluded.observed, day = excluded.day",
                SQL(", ").join(rows),
            )
        )
        self.invalidate_model()
