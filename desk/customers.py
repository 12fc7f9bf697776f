"""Whose the entries are: one call is for all that a customer has open in one company."""

from collections import Counter

from .. import search
from ..rules import join


def joinable(orders):
    """Return what the customers of ``orders`` have in a queue of their own, the largest first.

    Of what the user may read and write, of the companies that are selected.
    """
    domain = orders.env["sale.followup.desk"]._joinable_domain()
    return search.customers.joinable(orders.browse(), domain, orders.ids)


def of_rows(records, beside=None):
    """Return by record id what a row tells of its customer, and what the entry is about.

    :param beside: what the customers have in a queue, where that is known already
    """
    if records._name != "sale.order":
        return {lead.id: _of_lead(lead) for lead in records}
    if beside is None:
        beside = joinable(records)
    found = {one.id: one for one in beside}
    counts = Counter(one.customer for one in beside)
    rows = {}
    for order in records:
        own, customer = found.get(order.id), order._followup_customer()
        rows[order.id] = {
            "title": own.title if own else order.client_order_ref or "",
            "customer_id": customer[0] or 0,
            "customer_count": join.count(counts[customer[::-1]], own is not None),
        }
    return rows


def _of_lead(lead):
    return {"title": "", "customer_id": lead._followup_customer()[0] or 0, "customer_count": 1}
