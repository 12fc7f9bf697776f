"""The queues as search domains: the paths of ``rules.queues``, said to the database."""

from odoo.fields import Domain

from ..rules.facts import SENT, due, expected, late
from ..rules.outcome import NOT_REACHED
from ..rules.queues.renewal import CONTRACT_END
from . import conditions
from .calendars import NO_COMPANY, are_all, calendars

SENT_STATE = Domain("state", "=", "sent")
OPEN_LEAD = Domain("active", "=", True) & Domain("won_status", "=", "pending")
OPEN_WITH_QUOTATION = OPEN_LEAD & Domain("order_ids", "any", SENT_STATE)


def queue_domain(queue, companies):
    """Return the domain of the quotations of one queue, for every company of ``companies``.

    :raise ValueError: there is no such queue
    """
    tree = companies.env["sale.followup.queues"]._quotations()
    return of_each_day(companies, lambda day: tree.path(queue, day))


def lead_domain(companies, fallback, seen=None, queue=None):
    """Return the domain of the opportunities that are entries, of one queue or of any.

    One without a company is an entry where a quotation of the companies that are seen is due.

    :param fallback: the company by whose day an opportunity without a company goes
    :param seen: the companies whose quotations are seen, ``companies`` by default
    """
    entries, seen = [], seen or companies
    for calendar in calendars(companies):
        entry = lead_is_entry(companies, calendar, queue)
        entries.append(calendar.own & entry)
        if fallback.id in calendar.company_ids:
            due = Domain.TRUE if are_all(seen) else with_due(seen, calendar.today)
            entries.append(NO_COMPANY & entry & due)
    return Domain.OR(entries)


def lead_is_entry(companies, calendar, queue=None):
    """Return the domain of the open opportunities that are entries on the day of a calendar."""
    registry = companies.env["sale.followup.queues"]
    tree = registry._leads()
    return OPEN_LEAD & Domain.OR(
        conditions.domain(
            tree.path(code, calendar.day), registry._lead_facts(), companies, calendar
        )
        for code in ([queue] if queue else tree.queues)
    )


def with_due(companies, today, condition=Domain.TRUE):
    """Return the domain of the opportunities with a due quotation of some companies."""
    found = of_each_day(companies, lambda day: SENT & due_without_contract(day), today)
    return Domain("order_ids", "any!", found & condition)


def december_domain(companies):
    """Return the domain of December's list, in December or before: what is expected this year.

    "Tous les devis ayant une échéance au 31/12 et avec un taux de succès à 3/3", whatever their
    next follow-up.
    """
    return of_each_day(companies, lambda day: SENT & expected(day))


def no_queue_domain(companies):
    """Return the domain of the quotations that are in no queue."""
    queues = companies.env["sale.followup.queues"]._quotations().queues
    return ~Domain.OR(queue_domain(queue, companies) for queue in queues)


def tried_today(companies, fallback):
    """Return the domains of the entries not called today without an answer, and of those that were.

    :param fallback: the company by whose day an opportunity without a company goes
    """
    attempt = Domain("category", "=", NOT_REACHED) & Domain("undone_on", "=", False)
    return tuple(
        Domain.OR(
            calendar.own_leads(fallback)
            & Domain("followup_event_ids", operator, attempt & Domain("day", "=", calendar.today))
            for calendar in calendars(companies)
        )
        for operator in ("not any!", "any!")
    )


def due_without_contract(day):
    return due(day) & ~CONTRACT_END.known


def expired_without_contract(day):
    return late(day) & ~CONTRACT_END.known


def of_each_day(companies, condition, today=None):
    """Return the domain of the quotations of companies for which a condition of their day holds.

    :param condition: takes the ``Day`` of some of the companies
    :param today: instead of their own
    """
    facts = companies.env["sale.followup.queues"]._facts()
    found = []
    for calendar in calendars(companies):
        if today:
            calendar = calendar._replace(today=today)
        of_calendar = companies.browse(calendar.company_ids)
        said = conditions.domain(condition(calendar.day), facts, of_calendar, calendar)
        found.append(calendar.own & said)
    return Domain.OR(found)
