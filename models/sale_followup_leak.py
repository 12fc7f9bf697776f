from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from .. import search, words
from ..rules.leaks import LEAKS
from .sale_order_mail import BULK_LIMIT

TOTAL_ID = 1  # it stands first
NO_DAY, NO_INSTANT = SQL("NULL::date"), SQL("NULL::timestamp")

# Since when the oldest one waits, as a day; else since which instant, whose day is the company's.
SINCE = {
    "untouched": SQL("sale_order.validity_date"),
    "promised": SQL(
        "COALESCE((SELECT followup_date FROM crm_lead lead WHERE sale_order.followup_has_open_lead"
        " AND lead.id = sale_order.opportunity_id), sale_order.followup_date)"
    ),
    "meeting": search.leaks.met_on("sale_order"),
    "renewal": SQL("sale_order.renewed_contract_end"),
    "to_send": SQL(
        "(SELECT min(date_deadline) FROM mail_activity WHERE res_model = 'sale.order'"
        " AND res_id = sale_order.id AND active AND followup_kind = 'to_send')"
    ),
    "mail": SQL(
        "(SELECT min(day) FROM sale_followup_event WHERE order_id = sale_order.id"
        " AND mail_state = 'failed' AND undone_on IS NULL AND mail_settled IS NOT TRUE)"
    ),
}
INSTANT = {
    "untouched": SQL("sale_order.date_order"),  # and the days that the company's quotations run
    "answer": SQL(
        "LEAST(%s, (SELECT answered_at FROM sale_followup_answer answer"
        " WHERE answer.order_id = sale_order.id AND answer.state = 'open'))",
        search.leaks.answered_at("sale_order"),
    ),
}
NOTHING = "SELECT %s, 0, 0, 0, 0::numeric, %s, %s WHERE FALSE"
PAGE = """
    WITH found AS (
        SELECT one.code, one.id, one.user_id, one.amount * own.factor AS amount,
               COALESCE(one.since, (one.instant AT TIME ZONE 'UTC' AT TIME ZONE own.tz)::date
                                   + CASE one.code WHEN 'untouched' THEN own.days ELSE 0 END
               ) AS since
          FROM (%(selects)s) one (code, id, company_id, user_id, amount, since, instant)
          JOIN (VALUES %(companies)s) AS own (company_id, factor, tz, days)
            ON own.company_id = one.company_id
    ), told AS (
        SELECT code, count(*) AS count, sum(amount) AS amount, min(since) AS since,
               (min(ARRAY[COALESCE(since, '9999-12-31') - DATE '1900-01-01', id]))[2] AS oldest_id
          FROM found GROUP BY code
    ), faces AS (
        SELECT code, jsonb_agg(jsonb_build_object(
                   'id', each.user_id, 'name', partner.name, 'count', counted
               ) ORDER BY counted DESC, each.user_id) AS people
          FROM (SELECT code, user_id, count(*) AS counted FROM found GROUP BY code, user_id) each
          JOIN res_users ON res_users.id = each.user_id
          JOIN res_partner partner ON partner.id = res_users.partner_id
      GROUP BY code
    )
    SELECT leak.id, leak.code, COALESCE(told.count, 0) AS count,
           COALESCE(told.amount, 0) AS amount, told.since, told.oldest_id, faces.people,
           0::bigint AS points, %(currency)s AS currency_id
      FROM (VALUES %(leaks)s) AS leak (id, code)
 LEFT JOIN told ON told.code = leak.code
 LEFT JOIN faces ON faces.code = leak.code
 UNION ALL
    SELECT %(total)s, 'total', count(*), COALESCE(sum(amount), 0), NULL, NULL, NULL,
           (SELECT count(*) FROM told), %(currency)s
      FROM (SELECT DISTINCT id, amount FROM found) once
"""


class SaleFollowupLeak(models.Model):
    """« Points à reprendre » : seven numbers that should each be 0, read in one query.

    "Each is a number that should be 0; it opens its list and the panel on it; the total counts each
    quotation once." They are of the quotations that whoever looks may read: their own alone where
    the context says ``followup_mine``. Nothing is stored: what is handled is gone at once.
    """

    _name = "sale.followup.leak"
    _description = "Points to Pick Up"
    _auto = False
    _rec_name = "code"
    _order = "id"
    _depends = {
        "sale.order": ["state", "user_id", "followup_amount", "validity_date", "followup_date"],
        "sale.followup.event": ["mail_state", "undone_on", "meeting_date"],
    }

    code = fields.Selection(lambda self: list(words.leak.labels(self.env).items()), readonly=True)
    count = fields.Integer(string="Quotations", readonly=True)
    amount = fields.Monetary(string="Amount excl. tax", readonly=True)
    currency_id = fields.Many2one("res.currency", readonly=True)
    since = fields.Date(readonly=True)
    oldest_id = fields.Many2one("sale.order", string="The Oldest", readonly=True)
    people = fields.Json(readonly=True, help="How many each salesperson has.")
    points = fields.Integer(readonly=True, help="Of the total: how many numbers are not 0.")
    icon = fields.Char(compute="_compute_look")
    in_panel = fields.Boolean(compute="_compute_look")
    since_text = fields.Char(compute="_compute_words")
    headline = fields.Char(compute="_compute_words", help="Of the total alone.")
    spoken = fields.Char(compute="_compute_words", help="The number, for a screen reader.")

    @api.depends("code")
    def _compute_look(self):
        leaks = {one.code: one for one in LEAKS}
        for record in self:
            leak = leaks.get(record.code)
            record.icon = leak.icon if leak else "fa-flag"
            record.in_panel = bool(leak) and leak.in_panel

    @api.depends("code", "count", "amount", "since")
    @api.depends_context("lang")
    def _compute_words(self):
        labels = words.leak.labels(self.env)
        for one in self:
            told = (one.count, one.amount, one.currency_id)
            one.since_text = words.leak.since(self.env, one.code, one.since)
            one.spoken = words.leak.spoken(self.env, labels[one.code], *told)
            one.headline = words.leak.headline(self.env, one.points, *told)

    @property
    def _table_query(self):
        everyone = self.env["res.company"]._followup_all()
        everyone._followup_fetch()
        companies = [SQL("(%s, %s::numeric, %s, %s)", *self._own(one)) for one in everyone]
        leaks = [SQL("(%s, %s)", TOTAL_ID + place, one.code) for place, one in enumerate(LEAKS, 1)]
        return SQL(
            PAGE,
            selects=SQL(" UNION ALL ").join(self._found(leak.code) for leak in LEAKS),
            companies=SQL(", ").join(companies),
            leaks=SQL(", ").join(leaks),
            total=TOTAL_ID,
            currency=self.env.company.currency_id.id,
        )

    def _own(self, company):
        """Return a company, what its amounts are worth, its time zone and how long offers run."""
        days = company._followup_settings().validity_days
        return company.id, self._factor(company), company._followup_tz(), days

    def _factor(self, company):
        """Return what an amount of a company's is worth in the currency of the user's."""
        shown = self.env.company
        if company.currency_id == shown.currency_id:
            return 1.0
        today = shown._followup_today()
        rates = {"company": shown, "date": today, "round": False}
        return company.currency_id._convert(1.0, shown.currency_id, **rates)

    def _domain(self, code):
        """Return the domain of a number's quotations, in the scope of the page."""
        found = Domain("followup_leak", "=", code)
        if self.env.context.get("followup_mine"):
            found &= Domain("user_id", "=", self.env.uid)
        return found

    def _found(self, code):
        """Return the SQL of a number's quotations, which whoever looks may read."""
        query = self.env["sale.order"]._search(self._domain(code))
        names = ("id", "company_id", "user_id", "followup_amount")
        columns = [SQL.identifier(query.table, name) for name in names]
        if query.is_empty():
            return SQL(NOTHING, code, NO_DAY, NO_INSTANT)
        columns += [SINCE.get(code, NO_DAY), INSTANT.get(code, NO_INSTANT)]
        return SQL("(%s)", query.select(SQL("%s", code), *columns))

    @api.readonly
    def action_list(self):
        """Open the list of the number's quotations."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": words.leak.labels(self.env)[self.code],
            "res_model": "sale.order",
            "views": [
                (self.env.ref("sale.view_quotation_tree").id, "list"),
                (False, "kanban"),
                (False, "pivot"),
                (False, "form"),
            ],
            "search_view_id": [
                self.env.ref("sale.sale_order_view_search_inherit_quotation").id,
                "search",
            ],
            "domain": list(self._domain(self.code)),
        }

    def action_oldest(self):
        """Open the quotation that has waited longest."""
        self.ensure_one()
        return self.oldest_id.get_formview_action()

    def action_panel(self):
        """Open the panel on the number's quotations, the largest 200."""
        self.ensure_one()
        orders = self.env["sale.order"].search(
            self._domain(self.code), order=search.pages.ORDER, limit=BULK_LIMIT
        )
        return orders.action_followup() if orders else self.action_list()
