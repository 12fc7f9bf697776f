"""What reading costs: queues, pages, cards and filters beside what Odoo shows without the addon."""

from datetime import date
from itertools import cycle

from .rounds import Arm

PAGE = 80
DEEP = 40  # pages of 200 before the deep one
EXPIRED = [["state", "=", "sent"], ["validity_date", "<", date.today().isoformat()]]
LIST = {  # what the list of quotations reads
    "name": {},
    "create_date": {},
    "partner_id": {"fields": {"display_name": {}}},
    "user_id": {"fields": {"display_name": {}}},
    "company_id": {"fields": {"display_name": {}}},
    "activity_ids": {"fields": {}},
    "amount_total": {},
    "currency_id": {"fields": {}},
    "state": {},
    "validity_date": {},
}


def empty(browser):
    browser.call("has_group", [browser.user_id], "base.group_user", model="res.users")


def orders(method, **kwargs):
    """Return a call of a method of quotations."""
    return lambda browser: browser.call(method, model="sale.order", **kwargs)


def stock_list(order, domain=EXPIRED):
    read = {"specification": LIST, "order": order, "limit": PAGE, "count_limit": 10001}
    return orders("web_search_read", domain=domain, **read)


def count(domain, own=False):
    def call(browser):
        mine = [["user_id", "=", browser.user_id]] if own else []
        browser.call("search_count", [*domain, *mine], model="sale.order")

    return call


def grouped(domain):
    amounts = ["__count", "amount_untaxed:sum"]
    return orders("formatted_read_group", domain=domain, groupby=["user_id"], aggregates=amounts)


def desk(method, *args):
    return lambda browser: browser.call(method, *args)


def far_mark(browser, queue, mine=False):
    """Return the mark of a page far down the queue."""
    mark = None
    for _page in range(DEEP):
        mark = browser.call("get_entries", queue, mine, 200, mark)["next"] or mark
    return mark


def in_queue(queue):
    return [["followup_queue", "=", queue]]


def arms(stock, ours, limited_stock, limited):
    """Return what is measured.

    :param stock: a browser on Odoo without the addon
    :param ours: the same person's with it
    :param limited_stock: a salesperson's who sees only their own documents and those of nobody
    :param limited: the same person's with the addon
    """
    own = "stock: own documents"
    first = ours.call("get_entries", "phone", False, PAGE, None)["entries"][7]
    found = [
        Arm("empty", ours, empty),
        Arm("empty (stock)", stock, empty),
        Arm("stock: full count", stock, count(EXPIRED), "empty (stock)"),
        Arm("stock: own count", stock, count(EXPIRED, own=True), "empty (stock)"),
        Arm(own, limited_stock, count(EXPIRED), "empty (stock)"),
        Arm("stock: list by date", stock, stock_list("validity_date"), "empty (stock)"),
        Arm("stock: list, stock order", stock, stock_list(""), "empty (stock)"),
        Arm("stock: by salesperson", stock, grouped(EXPIRED), "empty (stock)"),
        Arm("open_desk", ours, desk("open_desk", False), "stock: list by date"),
        Arm("get_queues", ours, desk("get_queues", False), "stock: full count"),
        Arm("get_queues, mine", ours, desk("get_queues", True), "stock: own count"),
        Arm("get_queues, own documents", limited, desk("get_queues", False), own),
        Arm("get_card", ours, desk("get_card", "sale.order", first["res_id"])),
    ]
    for queue in ("phone", "email", "opportunity", "renewal", "price_revision"):
        page = desk("get_entries", queue, False, PAGE, None)
        found.append(Arm(f"get_entries, {queue}", ours, page, "stock: list by date"))
    for name, browser, mine in (
        ("far down", ours, False),
        ("mine", ours, True),
        ("own", limited, 0),
    ):
        mark = far_mark(browser, "email") if name == "far down" else None
        page = desk("get_entries", "email", bool(mine), PAGE, mark)
        found.append(Arm(f"get_entries, email, {name}", browser, page, "stock: list by date"))
    for text in ("Client 77", "B00123", "04 00 00 00 77", "c77@client", "FROID 770", "nobody"):
        found.append(Arm(f"search_entries, {text}", ours, desk("search_entries", text, 20)))
    for queue in ("phone", "email", "opportunity", "renewal", "price_revision"):
        listed = stock_list("", in_queue(queue))
        found.append(Arm(f"list, {queue}", ours, listed, "stock: list, stock order"))
    return found


def threshold(ours, admin):
    """Return the change of the company's threshold: a million orders, none of them written."""
    amounts = cycle((4000, 5000))

    def change(browser):
        browser.call("write", [1], {"followup_phone_threshold": next(amounts)}, model="res.company")

    between = [["followup_amount", ">", 4000], ["followup_amount", "<", 5000]]
    queued = [["followup_queue", "in", ["phone", "email"]]]
    (order_id,) = ours.call("search", [*between, *queued], model="sale.order", limit=1)

    def changed(browser):
        before = browser.call("get_card", "sale.order", order_id)["queue"]
        change(admin)
        return (before,)

    def in_effect(browser, before):
        if browser.call("get_card", "sale.order", order_id)["queue"] == before:
            raise RuntimeError("the new threshold is not in effect")

    return [
        Arm("empty", ours, empty),
        Arm("change of the threshold", admin, change),
        Arm("a card after it", ours, in_effect, prepare=changed),
    ]
