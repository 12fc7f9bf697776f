"""What was done last on some quotations, and with which others: read for all of them at once."""

from datetime import datetime
from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL

FIELDS = ("order_id", "number", "date", "outcome_id", "mail_batch", "parent_id", "undone_on")


class Press(NamedTuple):
    """The last outcome on a quotation that stands, an unanswered call apart.

    ``names`` are those of the quotations handled in the same press, of which the user may read.
    """

    date: datetime
    outcome_id: int
    is_one_mail: bool
    names: tuple


def last_of(orders):
    """Return by id the last press on each quotation; one query, whatever their number.

    :param orders: quotations that the user may read
    """
    if not orders:
        return {}
    events = orders.env["sale.followup.event"]
    events.flush_model(FIELDS)
    readable = orders._search(Domain.TRUE).subselect()
    last = SQL(
        "SELECT DISTINCT ON (order_id) order_id, date, outcome_id, mail_batch,"
        " COALESCE(parent_id, id) AS press FROM sale_followup_event"
        " WHERE order_id IN %s AND undone_on IS NULL AND category != 'not_reached'"
        " ORDER BY order_id, number DESC",
        orders._ids,
    )
    beside = SQL(
        "SELECT sale_order.name FROM sale_followup_event beside"
        " JOIN sale_order ON sale_order.id = beside.order_id"
        " WHERE (beside.id = last.press OR beside.parent_id = last.press)"
        " AND beside.order_id != last.order_id AND beside.order_id IN %s ORDER BY beside.id",
        readable,
    )
    rows = orders.env.execute_query(
        SQL(
            "SELECT order_id, date, outcome_id, mail_batch IS NOT NULL, ARRAY(%s) FROM (%s) last",
            beside,
            last,
        )
    )
    return {number: Press(*press, tuple(names)) for number, *press, names in rows}
