"""What is said of an entry before one dials: a promised hour, orders of the customer, payments."""

from .. import desk, words
from ..rules import promise as promise_rules
from .needs import instant, iso

ORDERS = 5
COUNTED = 100  # orders of twelve months


def promised(record, now, called_at=None):
    """Return the hour of a promised call: its instant, what it is called, how near it is.

    ``is_first`` tells that it stands first of all, ``first_in`` are the seconds until it does, None
    once its hour has come.

    :param called_at: when the last call without an answer was, if any
    """
    promise = record._followup_promise(now)
    if not promise:
        return {"promised_at": None, "promise": None}
    at, company = record.followup_promised_at, record._followup_company()
    wait = (promise_rules.first_from(at) - now).total_seconds()
    return {
        "promised_at": instant(at),
        "promise": {
            "hour": words.promise.hour(record.env, at, company),
            "state": promise.state,
            "is_first": promise_rules.is_first(at, now, called_at),
            "text": words.promise.nearness(record.env, promise),
            "first_in": int(wait) if promise.state == "later" else None,
        },
    }


def orders_of(placed):
    """Return the orders of a customer, the latest first, each once.

    :param dict placed: by quotation, as ``desk.orders.of_quotations`` has them
    """
    best = {}
    for order in (order for orders in placed.values() for order in orders):
        known = best.get(order.name)
        best[order.name] = desk.orders.foremost(filter(None, (known, order))) or order
    return sorted(best.values(), key=lambda order: order.day, reverse=True)


def order_lines(orders):
    """Return the latest orders of the customer as the contract has them, and how many there are."""
    count = max((order.of_all for order in orders), default=0)
    return {
        "orders": [
            {
                "res_id": order.id,
                "name": order.name,
                "date": iso(order.day),
                "amount": order.amount,
                "currency_id": order.currency_id,
            }
            for order in orders[:ORDERS]
        ],
        "orders_count": min(count, COUNTED),
        "orders_cut": count > COUNTED,
    }


def said_first(record, orders):
    """Return what one should know before dialling: an order of the customer, a payment."""
    first, order = [], desk.orders.foremost(orders)
    if order:
        first.append(words.orders.said(record.env, order))
    return first + (_payments if record._name == "crm.lead" else _payment)(record)


def _payment(order):
    if not order.followup_payment or order._followup_place().params.get("payment"):
        return []  # none, or told by its queue
    return [_told(order)]


def _told(order):
    return words.payment.payment(order.env, order.followup_payment, order.followup_payment_date)


def _payments(lead):
    """Return which of an opportunity's quotations are being paid: those that the user may read."""
    paying = lead._followup_quotations().filtered(
        lambda order: order.state == "sent" and order.followup_payment
    )
    if not paying:
        return []
    return [
        " · ".join([order.name, _told(order)])
        for order in paying.sudo(False)._filtered_access("read")
    ]
