"""What the nights plan, as search domains: the entries that get an activity, and their steps."""

from odoo.fields import Domain

from .calendars import NO_COMPANY, calendars
from .queues import expired_without_contract, lead_is_entry, of_each_day, queue_domain, with_due


def backlog(companies):
    """Return the domain of the quotations that had expired before the addon was installed.

    No renewal is one: the end of its contract was entered since.
    """
    return Domain.OR(
        of_each_day(company, expired_without_contract, company.followup_start_date)
        for company in companies
        if company.followup_start_date
    )


def planned_orders(company):
    """Return the domain of the quotations of a company that get a planned activity."""
    entries = Domain.OR(queue_domain(queue, company) for queue in _planned(company))
    return entries & ~backlog(company)


def steps(company):
    """Return the domains of a company's entries by the step they are at, opportunities aside."""
    tree = company.env["sale.followup.queues"]._quotations()
    found = {}
    for code in _planned(company):
        for step in dict.fromkeys(one.code for one in tree.queues[code].steps):
            at_step = of_each_day(company, lambda day, at=(code, step): tree.step_path(*at, day))
            found[step] = found.get(step, Domain.FALSE) | at_step
    return found


def planned_leads(company, companies):
    """Return the domain of the opportunities that get a planned activity of a company's.

    Its own, and those of no company that have a quotation of this one to follow up.

    :param companies: all of them, because an opportunity may have quotations of several
    """
    own = Domain("company_id", "=", company.id) & _live(company, companies)
    return own | (NO_COMPANY & _live(company, company))


def forgotten_leads(company, companies, fallback):
    """Return the domain of a company's opportunities that are no entries.

    :param fallback: the company that looks after those without a company, whichever planned them
    """
    own = Domain("company_id", "=", company.id)
    if company == fallback:
        own |= NO_COMPANY
    return own & ~_live(company, companies)


def _live(company, companies):
    """Return the domain of the entries with a due quotation of some companies, no backlog."""
    calendar = calendars(company)[0]
    due = with_due(companies, calendar.today, ~backlog(companies))
    return lead_is_entry(company, calendar) & due


def _planned(companies):
    """Return the codes of the queues of quotations whose entries get an activity."""
    queues = companies.env["sale.followup.queues"]._quotations().queues
    return [code for code, row in queues.items() if row.is_planned and row.model == "sale.order"]
