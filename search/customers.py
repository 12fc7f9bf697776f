"""What the customers of some quotations have open besides: read for all of them at once."""

from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL


class Open(NamedTuple):
    """A quotation of a customer that stands in a queue of its own today."""

    id: int
    company_id: int
    customer_id: int | None
    amount: float
    title: str

    @property
    def customer(self):
        """Whose it is: a customer is one in one company."""
        return (self.company_id, self.customer_id) if self.customer_id else None


def same_customers(ids):
    """Return the domain of the quotations of the customers of those of ``ids``."""

    def to_sql(_model, alias, _query):
        return SQL(
            "(%s, %s) IN (SELECT company_id, followup_customer_id FROM sale_order WHERE id IN %s)",
            SQL.identifier(alias, "company_id"),
            SQL.identifier(alias, "followup_customer_id"),
            tuple(ids),
        )

    return Domain.custom(to_sql=to_sql)


def joinable(orders, domain, ids):
    """Return what the customers of ``ids`` have in a queue for the user, the largest first.

    :param orders: an empty recordset of the user's
    :param domain: of what stands in a queue of its own today
    """
    if not ids:
        return []
    query = orders._search(
        same_customers(ids) & Domain("state", "=", "sent") & domain,
        order="followup_amount desc, id",
    )
    names = ("id", "company_id", "followup_customer_id", "followup_amount")
    columns = [SQL.identifier(query.table, name) for name in names]
    rows = orders.env.execute_query(query.select(*columns, title_sql(query.table)))
    return [Open(number, *own, float(amount), said or "") for number, *own, amount, said in rows]


def title_sql(table):
    """Return the SQL of what a quotation is about: the customer's reference, else its first line.

    As ``desk.card.title`` has it.
    """
    return SQL(
        "COALESCE(NULLIF(%s, ''), (SELECT split_part(name, E'\\n', 1) FROM sale_order_line"
        " WHERE order_id = %s AND display_type IS NULL ORDER BY sequence, id LIMIT 1))",
        SQL.identifier(table, "client_order_ref"),
        SQL.identifier(table, "id"),
    )
