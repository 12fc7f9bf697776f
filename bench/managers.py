"""What managers look at: what became of every quotation, and what is slipping away.

Beside Odoo's own sales analysis and list, as its web client asks for them.
"""

from . import reads
from .lists import amounts
from .rounds import Arm

SALES, RESULTS = "sale.report", "sale.followup.result"
MONTH, TEAM, RATE = "date:month", "team_id", "rate"
MEASURES = ["__count", "decided:sum", "ordered:sum", "share:avg", "running:sum"]
MEASURES += [*amounts("running_amount", "currency_id")[1:], "expected_amount:sum_currency"]
LEAK = ["code", "count", "amount", "currency_id", "oldest_id", "people", "icon", "in_panel"]
LEAK += ["since_text", "headline", "spoken", "points"]


def pivot(model, groups, aggregates):
    """Return the one request of a pivot: the totals, by row, by column, and the cells."""
    rows, *columns = groups
    sets = [[], [rows], *([column] for column in columns), *([groups] if columns else [])]
    asked = {"domain": [], "grouping_sets": sets, "aggregates": aggregates}
    return lambda browser: browser.call("formatted_read_grouping_sets", model=model, **asked)


def page(browser):
    fields = {name: {} for name in LEAK} | {"oldest_id": {"fields": {"display_name": {}}}}
    asked = {"domain": [], "specification": fields, "limit": 40, "count_limit": 10001}
    browser.call("web_search_read", model="sale.followup.leak", **asked)


def results(browser):
    names = ("sent_date", "result", "decided_on", "days", "rate", "attempt_count", "amount")
    fields = {name: {} for name in names} | {"order_id": {"fields": {"display_name": {}}}}
    asked = {"domain": [], "specification": fields, "limit": reads.PAGE, "count_limit": 10001}
    browser.call("web_search_read", model=RESULTS, **asked)


def arms(stock, ours):
    """Return what is measured, for a browser on Odoo without the addon and one with it."""
    if not ours.call("search_count", [["decided", "=", 1]], model=RESULTS):
        raise RuntimeError("nothing is decided: the pivot would have nothing to tell")
    analysis, listed = "stock: sales analysis", "stock: list by date"
    sold = ["__count", "product_uom_qty:sum"]
    return [
        Arm("empty (stock)", stock, reads.empty, "empty (stock)"),
        Arm(analysis, stock, pivot(SALES, [MONTH, TEAM], sold), "empty (stock)"),
        Arm(listed, stock, reads.stock_list("validity_date"), "empty (stock)"),
        Arm("what became of it: pivot", ours, pivot(RESULTS, [RATE], MEASURES), analysis),
        Arm("by rate and salesperson", ours, pivot(RESULTS, [RATE, "user_id"], MEASURES), analysis),
        Arm("by attempts", ours, pivot(RESULTS, ["attempts"], MEASURES), analysis),
        Arm("what became of it: list", ours, results, listed),
        Arm("points to pick up", ours, page, listed),
    ]
