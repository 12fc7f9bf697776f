from odoo import api, fields, models

from .. import search, words
from .sale_followup_outcome import RATES
from .sale_followup_rate import NOT_SET

RESULTS = [
    ("ordered", "Ordered"),
    ("lost", "Lost"),
    ("silent", "Silent"),
    ("running", "In progress"),
    ("replaced", "Replaced"),
]


class SaleFollowupResult(models.Model):
    """What became of every quotation that was ever sent, from sending to order, loss or silence.

    One row a quotation, in the idiom of Odoo's ``sale.report``. "Decided = ordered, lost, or silent
    for 90 days after the expiration"; what was revised, or given up for another variant, counts
    with what took its place. Where the day of the sending or of the decision is not known, the
    quotation is told of and counts in no rate: see docs/decisions.md.
    """

    _name = "sale.followup.result"
    _description = "What Became of Quotations"
    _auto = False
    _rec_name = "order_id"
    _order = "date_order desc, id desc"  # an index of Odoo's own, whatever the table's size

    order_id = fields.Many2one("sale.order", string="Quotation", readonly=True)
    partner_id = fields.Many2one("res.partner", string="Customer", readonly=True)
    user_id = fields.Many2one("res.users", string="Salesperson", readonly=True)
    team_id = fields.Many2one("crm.team", string="Sales Team", readonly=True)
    company_id = fields.Many2one("res.company", readonly=True)
    opportunity_id = fields.Many2one("crm.lead", readonly=True)
    currency_id = fields.Many2one("res.currency", readonly=True)
    date_order = fields.Datetime(string="Quotation Date", readonly=True)
    sent_date = fields.Date(
        string="First Sent On", readonly=True, help="Empty: the day is not known."
    )
    result = fields.Selection(RESULTS, string="What Became of It", readonly=True)
    decided_on = fields.Date(
        string="Closed On",
        readonly=True,
        help="Ordered, cancelled, or 90 days after the expiration without a decision.",
    )
    rate = fields.Selection(
        [*reversed(RATES), (NOT_SET, "Not set")],
        string="Success Rate",
        readonly=True,
        help="Of a closed quotation, the last one set at least a day before.",
    )
    rate_date = fields.Date(
        string="Success Rate Since", readonly=True, help="Empty: the day is not known."
    )
    size = fields.Selection(
        lambda self: words.result.sizes(self.env), string="Size of the Quotation", readonly=True
    )
    amount = fields.Monetary(string="Amount excl. tax", readonly=True)
    attempts = fields.Integer(string="Follow-ups", readonly=True)
    attempt_count = fields.Integer(string="Tried", compute="_compute_attempt_count")
    reminders = fields.Integer(string="E-mail Reminders", readonly=True)
    days = fields.Integer(
        string="Days to the Decision",
        aggregator="avg",
        readonly=True,
        help="From the first sending to the order, the loss or the silence.",
    )
    decided = fields.Integer(string="Closed Quotations", readonly=True)
    ordered = fields.Integer(string="Orders", readonly=True)
    share = fields.Float(string="Share Ordered", aggregator="avg", readonly=True)
    running = fields.Integer(string="Open Quotations", readonly=True)
    running_amount = fields.Monetary(string="Open excl. tax", readonly=True)
    expected_amount = fields.Monetary(
        string="Expected Value excl. tax",
        readonly=True,
        help="The amount times the observed rate; nothing where it rests on under 20 cases.",
    )
    observed_rate = fields.Float(
        aggregator="avg",
        readonly=True,
        help="How many of such quotations became orders in the last 24 months, in this company.",
    )
    observed_cases = fields.Integer(
        string="Cases Observed",
        aggregator="max",
        readonly=True,
        help="The closed quotations on which the observed rate rests; under 20 there is none.",
    )

    @property
    def _table_query(self):
        return self._followup_table(self.env["res.company"]._followup_all())

    @api.model
    def _followup_table(self, companies):
        """Return the SQL of the rows of some companies."""
        return search.results.table(companies)

    @api.depends("order_id")
    def _compute_attempt_count(self):
        """Count for the rows of a page alone: for ``attempts`` all of the history is read."""
        groups = self.env["sale.followup.event"]._read_group(
            [("order_id", "in", self.order_id.ids), ("undone_on", "=", False)],
            ["order_id"],
            ["__count"],
        )
        counts = {order.id: count for order, count in groups}
        for row in self:
            row.attempt_count = counts.get(row.order_id.id, 0)

    @api.readonly
    def action_open_order(self):
        """Open the quotation of the row."""
        self.ensure_one()
        return self.order_id.get_formview_action()

    @api.model
    @api.readonly
    def get_followup_note(self):
        """Return the sentence above graph and pivot: the pipeline's honest value, and its ground.

        :return: a list of ``(text, is_strong)``, empty without open quotations
        """
        return words.result.note(self.env, *self._followup_pipeline())

    def _followup_pipeline(self):
        """Return the open quotations that one may read, and the observed rates they rest on."""
        rows = self._read_group(
            [("result", "=", "running")],
            ["company_id", "rate"],
            ["__count", "running_amount:sum", "expected_amount:sum"],
        )
        rates = self.env["sale.followup.rate"].search(
            [("company_id", "in", [company.id for company, *_rest in rows])]
        )
        return rows, rates
