"""A variant of the card's quotation was ordered: what may be shelved together beside the order."""

from .. import desk, words
from ..rules.variant import RELATED
from .needs import iso

REASON = "sale_quotation_followup.lost_reason_variant"
ICON = "fa-archive"


def variant(record, others, placed, shown):
    """Return the offer to shelve what an order made needless, None where there is none.

    :param others: the customer's ``Others``
    :param dict placed: the orders of the card's quotations and of the joinable ones, by quotation
    :param list shown: the outcomes of the card
    """
    own = record._followup_open_quotes()
    order = desk.orders.foremost(one for quote in own for one in placed.get(quote, ()))
    if not (order and order.relation in RELATED):
        return None
    code = record.env["sale.followup.outcome"]._shelving().code
    shelving = next((one for one in shown if one["code"] == code), None)
    if not shelving:
        return None
    reasons = record.env["crm.lost.reason"].with_context(active_test=False)
    reason = reasons.search_fetch([("id", "=", reason_id(record.env))], ["name"])
    if not reason:
        return None
    along = [quote for quote in others.joinable if concerns(order, placed.get(quote, ()))]
    refused = {one["res_id"]: one for one in shelving["effect"]["others"] if one["blocked"]}
    blocked = [_blocked(refused[one.id]) for one in along if one.id in refused]
    if shelving["blocked"]:
        own_one = {"res_id": record.id, "name": record.name}
        blocked.insert(0, {**own_one, "message": shelving["blocked"]["message"]})
    return {
        "order_id": order.id,
        "name": order.name,
        "date": iso(order.day),
        "amount": order.amount,
        "currency_id": order.currency_id,
        "title": words.orders.said(record.env, order).rstrip("."),
        "detail": words.orders.what(record.env, order),
        "outcome": code,
        "icon": ICON,
        "res_ids": [one.id for one in along if one.id not in refused],
        "blocked": blocked,
        "lost_reason_id": reason.id,
        "lost_reason": reason.name,
    }


def concerns(order, orders):
    """Tell whether an order is one that makes a quotation needless, among its ``orders``."""
    return any(one.id == order.id and one.relation in RELATED for one in orders)


def _blocked(one):
    return {"res_id": one["res_id"], "name": one["name"], "message": one["blocked"]["message"]}


def reason_id(env):
    """Return the reason that is proposed beside an order alone, None where it was deleted."""
    return env["ir.model.data"]._xmlid_to_res_id(REASON)
