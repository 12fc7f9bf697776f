"""The queues, each said once in a file of its own, and why a quotation is in none.

"A partir de cette liste, procéder aux relances […] en parcourant les devis 1 par 1."
"""

from datetime import date

from ..facts import Day
from ..tree import Tree
from ..types import Lead, Place, Quote, Settings
from . import email, guards, opportunity, order_coming, phone, price_revision, renewal

ROWS = (
    guards.NOT_SENT,
    guards.NO_AMOUNT,
    opportunity.QUEUE,
    opportunity.ON_LEAD,
    guards.WAITING,
    guards.DONE_TODAY,
    order_coming.QUEUE,
    renewal.RUNNING,
    renewal.QUEUE,
    renewal.EARLY,
    renewal.ANSWER_AWAITED,
    guards.RUNNING,
    price_revision.QUEUE,
    phone.QUEUE,
    email.QUEUE,
)
LEAD_ROWS = opportunity.LEAD_ROWS

QUOTATIONS = Tree(ROWS)
LEADS = opportunity.LEADS


def place(quote: Quote, settings: Settings, today: date) -> Place:
    """Return the queue, step and reason of ``quote`` on ``today``, or why it is in none."""
    return QUOTATIONS.place(quote, Day(today, settings))


def lead_place(lead: Lead, today: date) -> Place:
    """Return where an open lead stands: "relancer uniquement sur l'opportunité".

    It is an entry once a quotation is due, when its own dates allow it.
    """
    return LEADS.place(lead, Day(today))
