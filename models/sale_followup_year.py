from odoo import fields, models

from .. import search


class SaleFollowupYear(models.Model):
    """The sent quotations by year: what a manager finds on the first day.

    "What is there by year, what the addon will do by itself and what it will not."
    """

    _name = "sale.followup.year"
    _description = "Sent Quotations by Year"
    _auto = False
    _rec_name = "year"
    _order = "year desc, company_id"

    year = fields.Integer(readonly=True, aggregator=None)
    company_id = fields.Many2one("res.company", readonly=True)
    currency_id = fields.Many2one("res.currency", readonly=True)
    count = fields.Integer(string="Sent Quotations", readonly=True)
    amount = fields.Monetary(string="Amount excl. tax", readonly=True)
    expired = fields.Integer(readonly=True)
    on_lead = fields.Integer(string="On an Open Opportunity", readonly=True)
    shelvable = fields.Integer(
        string="Can Be Shelved",
        readonly=True,
        help="Of a past year: expired, on no open opportunity, no renewal, and waiting for nobody.",
    )

    @property
    def _table_query(self):
        return search.years.table(self.env["res.company"]._followup_all())

    def action_shelve(self):
        """Ask for the reason, and for the number, before the year is shelved."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Shelve the year %(year)s", year=self.year),
            "res_model": "sale.followup.shelve",
            "views": [(False, "form")],
            "target": "new",
            "context": {"default_year": self.year, "default_company_id": self.company_id.id},
        }

    def action_list(self):
        """Open the year's sent quotations."""
        self.ensure_one()
        year = search.years.sent_in(self.company_id, self.year)
        return {
            "type": "ir.actions.act_window",
            "name": str(self.year),
            "res_model": "sale.order",
            "views": [(self.env.ref("sale.view_quotation_tree").id, "list"), (False, "form")],
            "domain": list(year),
        }
