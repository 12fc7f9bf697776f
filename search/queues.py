"""The queues as search domains: the paths of ``rules.queues``, said to the database."""

from odoo.fields import Domain

from ..rules.facts import SENT, due, expected
from ..rules.outcome import NOT_REACHED
from ..rules.queues.renewal import CONTRACT_END
from . import conditions
from .calendars import calendars, no_company
from .facts import OPEN_LEAD

SENT_STATE = Domain("state", "=", "sent")
OPEN_WITH_QUOTATION = OPEN_LEAD & Domain("order_ids", "any", SENT_STATE)


def queue_domain(queue, companies):
    """Return the domain of the quotations of one queue, for every company of ``companies``.

    :raise ValueError: there is no such queue
    """
    tree = companies.env["sale.followup.queues"]._quotations()
    return _of_each_day(companies, lambda day: tree.path(queue, day))


def lead_domain(companies, fallback, queue=None):
    """Return the domain of the opportunities that are entries, of one queue or of any.

    :param fallback: the company by whose day an opportunity without a company goes
    """
    registry = companies.env["sale.followup.queues"]
    tree = registry._leads()
    return OPEN_LEAD & Domain.OR(
        calendar.own_leads(fallback)
        & Domain.OR(
            conditions.domain(
                tree.path(code, calendar.day), registry._lead_facts(), companies, calendar
            )
            for code in ([queue] if queue else tree.queues)
        )
        for calendar in calendars(companies)
    )


def december_domain(companies):
    """Return the domain of December's list, in December or before: what is expected this year.

    "Tous les devis ayant une échéance au 31/12 et avec un taux de succès à 3/3", whatever their
    next follow-up.
    """
    return _of_each_day(companies, lambda day: SENT & expected(day))


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


def backlog(companies):
    """Return the domain of the quotations that had expired before the addon was installed.

    No renewal is one: the end of its contract was entered since.
    """
    return Domain.OR(
        _of_each_day(company, _expired_without_contract, company.followup_start_date)
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
            at_step = _of_each_day(company, lambda day, at=(code, step): tree.step_path(*at, day))
            found[step] = found.get(step, Domain.FALSE) | at_step
    return found


def planned_leads(company, companies, fallback):
    """Return the domain of the opportunities of a company that get a planned activity.

    :param companies: all of them, because an opportunity may have quotations of several
    :param fallback: the company by whose day an opportunity without a company goes
    """
    today = company._followup_today()
    late = _of_each_day(companies, lambda day: SENT & _expired_without_contract(day), today)
    live = Domain("order_ids", "any!", late & ~backlog(companies))
    return lead_domain(companies, fallback) & live & own_leads(company, fallback)


def own_leads(company, fallback):
    """Return the domain of the opportunities that go by the day of ``company``."""
    return Domain("company_id", "=", company.id) | no_company(company == fallback)


def _planned(companies):
    """Return the codes of the queues of quotations whose entries get an activity."""
    queues = companies.env["sale.followup.queues"]._quotations().queues
    return [code for code, row in queues.items() if row.is_planned and row.model == "sale.order"]


def _expired_without_contract(day):
    return due(day) & ~CONTRACT_END.known


def _of_each_day(companies, condition, today=None):
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
