"""The orders of the customers whose quotations are followed up: read for all of them at once."""

from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL

from ..rules import dates
from ..rules.variant import CUSTOMER, RELATED, Deal, relation
from ..search.customers import title_sql

MONTHS = 12
LIMIT = 20  # orders read of one customer: those that have most in common with its quotations
LATEST = 5  # besides

COLUMNS = ("id", "name", "date_order", "amount_untaxed", "currency_id", "company_id")
COMPARED = ("opportunity_id", "client_order_ref", "followup_customer_id")
NAMES = (
    *COLUMNS,
    "opportunity_id",
    "client_order_ref",
    "customer",
    "products",
    "title",
    "kept",
    "of_all",
    "closeness",
)


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
    own = {row["id"]: row for row in rows if row["closeness"] is None}
    found = dict.fromkeys(quotes, ())
    for quote in quotes:
        company, mine = quote.company_id, own.get(quote.id)
        if mine:
            found[quote] = tuple(
                _placed(company, row, _relation(company, mine, row))
                for row in rows
                if row["closeness"] is not None
                and row["company_id"] == company.id
                and _shares(mine, row)
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
    theirs = orders._search(domain)
    mine = orders._search(Domain("id", "in", quotes.ids))
    selects = (
        _closest(_select(orders, theirs, _closeness(theirs.table, quotes))),
        _select(orders, mine, SQL("NULL::int")),
    )
    columns = SQL(", ").join(map(SQL.identifier, NAMES))
    rows = quotes.env.execute_query(
        SQL(
            "SELECT %s FROM ((%s) UNION ALL (%s)) found ORDER BY date_order DESC, id DESC",
            *(columns, *selects),
        )
    )
    return [dict(zip(NAMES, row, strict=True)) for row in rows]


def _select(orders, query, closeness):
    """Return the SELECT of some orders, or of the quotations, which are close to none."""
    fields = (*COLUMNS, "opportunity_id", "client_order_ref")
    columns = [orders._field_to_sql(query.table, name, query) for name in fields]
    number, partner = (SQL.identifier(query.table, name) for name in ("id", "partner_id"))
    return query.select(
        *columns,
        SQL(
            "(SELECT commercial_partner_id FROM res_partner WHERE id = %s) AS customer",
            partner,
        ),
        SQL(
            "(SELECT array_agg(DISTINCT product_id) FROM sale_order_line"
            " WHERE order_id = %s AND product_id IS NOT NULL) AS products",
            number,
        ),
        SQL("%s AS title", title_sql(query.table)),
        SQL(
            "(SELECT array_agg(order_id) FROM sale_order_followup_kept_rel"
            " WHERE quotation_id = %s) AS kept",
            number,
        ),
        SQL("COUNT(*) OVER () AS of_all"),  # before the limit
        SQL("%s AS closeness", closeness),
    )


def _closest(select):
    """Return the rows of each customer that are closest to its quotations, and its latest."""
    return SQL(
        """
        SELECT %s
          FROM (SELECT *,
                       ROW_NUMBER() OVER (
                           PARTITION BY customer ORDER BY closeness DESC, date_order DESC, id DESC
                       ) AS near,
                       ROW_NUMBER() OVER (
                           PARTITION BY customer ORDER BY date_order DESC, id DESC
                       ) AS late
                  FROM (%s) placed) ranked
         WHERE near <= %s OR late <= %s
        """,
        *(SQL(", ").join(map(SQL.identifier, NAMES)), select, LIMIT, LATEST),
    )


def _closeness(table, quotes):
    """Return the SQL of how much an order has in common with quotations of its customer.

    As ``rules.variant`` asks it of each; read for all, in four lookups that the database hashes.
    """
    own = {name: SQL.identifier(table, name) for name in (*COLUMNS, *COMPARED)}
    ids = tuple(quotes.ids)
    return SQL(
        """
        CASE WHEN %(opportunity)s IN (SELECT opportunity_id FROM sale_order WHERE id IN %(ids)s)
             THEN 10000
             WHEN %(date)s
                  < (SELECT MIN(date_order) FROM sale_order WHERE id IN %(ids)s) - INTERVAL '1 day'
             THEN 0
             WHEN (%(customer)s, %(reference)s) IN (
                      SELECT followup_customer_id, client_order_ref
                        FROM sale_order WHERE id IN %(ids)s AND client_order_ref <> '')
             THEN 10000
             ELSE (SELECT COUNT(DISTINCT product_id) FROM sale_order_line
                    WHERE order_id = %(id)s AND (%(customer)s, product_id) IN (
                          SELECT quote.followup_customer_id, line.product_id
                            FROM sale_order quote JOIN sale_order_line line
                              ON line.order_id = quote.id
                           WHERE quote.id IN %(ids)s))
         END
        """,
        ids=ids,
        id=own["id"],
        date=own["date_order"],
        opportunity=own["opportunity_id"],
        reference=own["client_order_ref"],
        customer=own["followup_customer_id"],
    )
