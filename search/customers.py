"""What the customers of some quotations have open besides: read for all of them at once."""

from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL

TOGETHER = 100  # of one customer, the largest: the others stand at their own places


class Open(NamedTuple):
    """A quotation of a customer that stands in a queue of its own today.

    ``place`` is its own among the ``count`` that the customer has, the largest first.
    """

    id: int
    company_id: int
    customer_id: int | None
    amount: float
    place: int
    count: int
    title: str

    @property
    def customer(self):
        """Whose it is: a customer is one in one company."""
        return (self.company_id, self.customer_id) if self.customer_id else None

    @property
    def stands_together(self):
        """Whether it is one of those that stand with the customer's others in a list."""
        return self.place <= TOGETHER


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

    Of each customer the ``TOGETHER`` largest, and those of ``ids``: a page costs the same whatever
    the customers of its rows have.

    :param orders: an empty recordset of the user's
    :param domain: of what stands in a queue of its own today
    """
    if not ids:
        return []
    query = orders._search(same_customers(ids) & Domain("state", "=", "sent") & domain)
    names = ("id", "company_id", "followup_customer_id", "followup_amount", "client_order_ref")
    columns = {name: SQL.identifier(query.table, name) for name in names}
    whose = SQL("PARTITION BY %s, %s", columns["company_id"], columns["followup_customer_id"])
    largest = SQL("ORDER BY %s DESC, %s", columns["followup_amount"], columns["id"])
    rows = orders.env.execute_query(
        SQL(
            """
            SELECT id, company_id, followup_customer_id, followup_amount, place, count, %(title)s
              FROM (%(all)s) AS one
             WHERE place <= %(most)s OR id IN %(ids)s
          ORDER BY followup_amount DESC, id
            """,
            title=title_sql("one"),
            all=query.select(
                *columns.values(),
                SQL("ROW_NUMBER() OVER (%s %s) AS place", whose, largest),
                SQL("COUNT(*) OVER (%s) AS count", whose),
            ),
            most=TOGETHER,
            ids=tuple(ids),
        )
    )
    return [
        Open(*own, float(amount), place, count, said or "")
        for *own, amount, place, count, said in rows
    ]


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
