"""Next year's prices as the card tells them."""

from ..words import revision as sentence
from .needs import instant, iso


def of_card(record, queue):
    """Return what the card of an entry tells of next year's prices, None where nothing is.

    "L'informer que sinon nous allons devoir revoir l'offre": in the queues where one speaks of it.
    ``then`` is None where they are to be computed first; opening a card does not.
    """
    row = record.env["sale.followup.queues"]._quotations().queues.get(queue)
    if not (row and row.tells_new_prices):
        return None
    prices, is_missing = record._followup_new_prices()
    if is_missing:
        day, _instant = record._followup_price_turn()
        told = {"today": record.amount_untaxed, "then": None, "on": iso(day), "change": None}
        return {**told, "announced": None, "computed_at": None}
    if not prices:
        return None
    return {
        "today": prices.today,
        "then": prices.then,
        "on": iso(prices.on),
        "change": sentence.change(record.env, prices.today, prices.then),
        "announced": prices.announced,
        "computed_at": instant(record.followup_prices_at or None),
    }
