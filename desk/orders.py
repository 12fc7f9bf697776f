"""The orders of the customers whose quotations are followed up: read for all of them at once."""

from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL

from ..rules import dates
from ..rules.variant import CUSTOMER, RELATED, Deal, relation
from ..search.customers import title_sql

MONTHS = 12
LIMIT = 20  # orders read for one quotation; the latest

COLUMNS = ("id", "name", "date_order", "amount_untaxed", "currency_id", "company_id")


class Placed(NamedTuple):
    """An order beside a quotation. ``relation`` is one of ``rules.variant``, None for an older.

    ``of_all`` tells how many of the customers' there are, those included that were not read.
    """

    id: int
    of_all: int
    name: str
    day: object
    amount: float
    currency_id: int
    relation: str | None
    title: str  # what was ordered, in a few words


def of_quotations(quotes):
    """Return by quotation the orders of its customer in twelve months, the latest first.

    Those that the user may read, of the quotation's company; one query, whatever their number.

    :param quotes: quotations that the user may read
    """
    rows = _rows(quotes)
    own = {row["id"]: row for row in rows if row["is_own"]}
    found = dict.fromkeys(quotes, ())
    for quote in quotes:
        company, mine = quote.company_id, own.get(quote.id)
        if mine:
            found[quote] = tuple(
                _placed(company, row, _relation(company, mine, row))
                for row in rows
                if not row["is_own"] and row["company_id"] == company.id and _shares(mine, row)
            )
    return found


def foremost(orders):
    """Return the order that says most of the quotation, the latest of its kind, or None."""
    for kind in (RELATED, (CUSTOMER,)):
        for order in orders:
            if order.relation in kind:
                return order
    return None


def _shares(mine, row):
    return row["customer"] == mine["customer"] or (
        mine["opportunity_id"] and mine["opportunity_id"] == row["opportunity_id"]
    )


def _relation(company, mine, row):
    """Return how an order is related to a quotation; one it was kept beside is only said."""
    found = relation(_deal(company, mine), _deal(company, row))
    return CUSTOMER if found in RELATED and row["id"] in (mine["kept"] or ()) else found


def _placed(company, row, related):
    day = company._followup_civil_date(row["date_order"])
    told = (
        row["name"],
        day,
        row["amount_untaxed"],
        row["currency_id"],
        related,
        row["title"] or "",
    )
    return Placed(row["id"], row["of_all"], *told)


def _deal(company, row):
    return Deal(
        day=company._followup_civil_date(row["date_order"]),
        opportunity=row["opportunity_id"],
        reference=row["client_order_ref"] or "",
        products=frozenset(row["products"] or ()),
    )


def _rows(quotes):
    """Return the orders and, of the customers that have some, the quotations themselves."""
    orders = quotes.env["sale.order"]
    if not quotes:
        return []
    since = min(
        dates.day_start(dates.add_months(one._followup_today(), -MONTHS), one._followup_tz())
        for one in quotes.company_id
    )
    customers = quotes.partner_id.sudo().commercial_partner_id  # hidden elsewhere or not
    same = Domain("partner_id", "any!", [("commercial_partner_id", "in", customers.ids)])
    if quotes.opportunity_id:
        same |= Domain("opportunity_id", "in", quotes.opportunity_id.ids)
    domain = Domain("state", "=", "sale") & Domain("date_order", ">=", since) & same
    domain &= Domain("company_id", "in", quotes.company_id.ids) & Domain("id", "not in", quotes.ids)
    query = orders._search(domain, order="date_order desc, id desc", limit=LIMIT * len(quotes))
    mine = orders._search(Domain("id", "in", quotes.ids))
    selects = (_select(orders, query, False), _select(orders, mine, True))
    names = (
        *COLUMNS,
        "opportunity_id",
        "client_order_ref",
        "customer",
        "products",
        "title",
        "kept",
        "is_own",
        "of_all",
    )
    rows = quotes.env.execute_query(SQL("(%s) UNION ALL (%s)", *selects))
    return [dict(zip(names, row, strict=True)) for row in rows]


def _select(orders, query, is_own):
    fields = (*COLUMNS, "opportunity_id", "client_order_ref")
    columns = [orders._field_to_sql(query.table, name, query) for name in fields]
    number, partner = (SQL.identifier(query.table, name) for name in ("id", "partner_id"))
    customer = SQL("(SELECT commercial_partner_id FROM res_partner WHERE id = %s)", partner)
    products = SQL(
        "(SELECT array_agg(DISTINCT product_id) FROM sale_order_line"
        " WHERE order_id = %s AND product_id IS NOT NULL)",
        number,
    )
    of_all = SQL("COUNT(*) OVER ()")  # before the limit
    kept = SQL(
        "(SELECT array_agg(order_id) FROM sale_order_followup_kept_rel WHERE quotation_id = %s)",
        number,
    )
    own = (products, title_sql(query.table), kept, SQL("%s", is_own), of_all)
    return query.select(*columns, customer, *own)
