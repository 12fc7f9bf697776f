"""What December's pivot and graph cost: what the web client asks for them, beside the same in Odoo.

In Odoo of all quotations, which is its view without our domain, and of those that are sent.
"""

from . import reads
from .rounds import Arm

DECEMBER = [["followup_december", "=", True]]
SENT = [["state", "=", "sent"]]
ROWS, COLUMNS, RATE = "user_id", "date_order:month", "success_rate"


def amounts(amount, currency):
    """Return what the web client reads of a measure in a currency."""
    return ["__count", f"{amount}:sum", f"{currency}:array_agg_distinct", f"{amount}:sum_currency"]


OURS = amounts("followup_amount", "followup_currency_id")
STOCK = amounts("amount_untaxed", "currency_id")


def pivot(domain, measures):
    """Return the one request of a pivot: the totals, by row, by column, and the cells."""
    return reads.orders(
        "formatted_read_grouping_sets",
        domain=domain,
        grouping_sets=[[], [COLUMNS], [ROWS], [ROWS, COLUMNS]],
        aggregates=measures,
    )


def graph(domain, groups, measures):
    filled = {"fill_temporal": True}
    groups = {"groupby": groups, "aggregates": measures}
    return reads.orders("formatted_read_group", domain=domain, context=filled, **groups)


def arms(stock, ours):
    """Return what is measured, for a browser on Odoo without the addon and one with it."""
    if not ours.call("search_count", DECEMBER, model="sale.order"):
        raise RuntimeError("no order is expected this year: December's review would be empty")
    pivot_of_all, graph_of_all = "stock: pivot", "stock: graph"
    return [
        Arm("empty (stock)", stock, reads.empty, "empty (stock)"),
        Arm(pivot_of_all, stock, pivot([], STOCK), "empty (stock)"),
        Arm("stock: pivot, sent", stock, pivot(SENT, STOCK), pivot_of_all),
        Arm("December's pivot", ours, pivot(DECEMBER, OURS), pivot_of_all),
        Arm(graph_of_all, stock, graph([], [ROWS, COLUMNS], STOCK), "empty (stock)"),
        Arm("December's graph", ours, graph(DECEMBER, [ROWS, COLUMNS, RATE], OURS), graph_of_all),
    ]
