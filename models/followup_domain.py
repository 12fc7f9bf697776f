"""The queues as search domains: what ``rules.queue.place`` decides, said to the database.

Both must always agree; a test compares them on random quotations at every kind of date.
"""

from datetime import date
from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL

from ..rules import dates
from ..rules.queue import DECEMBER, QUEUES, WARM_RATES
from ..rules.types import Settings
from .sale_followup_outcome import NOT_REACHED

OPEN_LEAD = Domain("active", "=", True) & Domain("won_status", "=", "pending")
RENEWAL = Domain("renewed_contract_end", "!=", False)
REMINDED = Domain("email_reminder_count", ">", 0)
SENT_STATE = Domain("state", "=", "sent")
SENT = SENT_STATE & Domain("followup_amount", ">", 0)
OPEN_WITH_QUOTATION = OPEN_LEAD & Domain("order_ids", "any", SENT_STATE)
NO_COMPANY = Domain("company_id", "=", False)
PAYING = Domain("followup_payment", "!=", False)
ON_LEAD = Domain("has_open_opportunity", "=", True)


def queue_domain(queue, companies, seen=None):
    """Return the domain of the quotations of one queue, for every company of ``companies``.

    :param seen: those of them whose quotations are seen of an opportunity without a company
    """
    found = calendars(companies)
    return Domain.OR(_company_domain(queue, one, _only(found, seen)) for one in found)


def lead_domain(companies, fallback, seen=None):
    """Return the domain of the opportunities that are entries.

    One without a company is an entry where a quotation of the companies that are seen is due.

    :param fallback: the company by whose day an opportunity without a company goes
    :param seen: those of ``companies`` whose quotations are seen, all by default
    """
    entries, found = [], calendars(companies)
    for calendar in found:
        entry = lead_is_entry(calendar.today)
        entries.append(calendar.own & entry)
        if fallback.id in calendar.company_ids:
            entries.append(NO_COMPANY & entry & with_due(_only(found, seen), calendar.today))
    return Domain.OR(entries)


def december_domain(companies):
    """Return the domain of December's list, in December or before: what is expected this year.

    "Tous les devis ayant une échéance au 31/12 et avec un taux de succès à 3/3", whatever their
    next follow-up.
    """
    return Domain.OR(
        SENT & calendar.own & _expected(calendar.today) for calendar in calendars(companies)
    )


def no_queue_domain(companies, seen=None):
    """Return the domain of the quotations that are in no queue."""
    return ~Domain.OR(queue_domain(queue, companies, seen) for queue in QUEUES)


def tried_today(companies, fallback):
    """Return the domains of the entries not called today without an answer, and of those that were.

    :param fallback: the company by whose day an opportunity without a company goes
    """
    attempt = Domain("category", "=", NOT_REACHED) & Domain("undone_on", "=", False)
    return tuple(
        Domain.OR(
            (calendar.own | NO_COMPANY if fallback.id in calendar.company_ids else calendar.own)
            & Domain("followup_event_ids", operator, attempt & Domain("day", "=", calendar.today))
            for calendar in calendars(companies)
        )
        for operator in ("not any!", "any!")
    )


def review(companies):
    """Return the domain of December's list: every order expected, also those promised for later."""
    return SENT & Domain.OR(
        calendar.own & _review(calendar.today) for calendar in calendars(companies)
    )


def with_due(whose, today, condition=Domain.TRUE):
    """Return the domain of the opportunities with a due quotation of some companies.

    :param whose: the calendars of these companies
    """
    due = Domain.OR(calendar.own & calendar.is_due(today) for calendar in whose)
    return Domain("order_ids", "any!", SENT & ~RENEWAL & due & condition)


class Calendar(NamedTuple):
    """Companies that share a day, a time zone and their numbers."""

    today: date
    tz: str
    settings: Settings
    company_ids: tuple[int, ...]

    def is_due(self, today):
        """Return the domain of validities that ended before ``today``."""
        sent_before = dates.day_start(dates.add_days(today, -self.settings.validity_days), self.tz)
        return Domain("validity_date", "<", today) | (
            Domain("validity_date", "=", False) & Domain("date_order", "<", sent_before)
        )

    @property
    def own(self):
        return Domain("company_id", "in", self.company_ids)


def calendars(companies):
    """Group companies, so that a domain grows with the differences, not with the companies.

    All that the domains here depend on.
    """
    groups = {}
    companies._followup_fetch()
    for company in companies:
        key = (company._followup_today(), company._followup_tz(), company._followup_settings())
        groups[key] = (*groups.get(key, ()), company.id)
    return tuple(Calendar(*key, company_ids) for key, company_ids in groups.items())


def _only(found, companies):
    """Return calendars without the companies that are none of ``companies``, where it is given."""
    if companies is None:
        return found
    kept = [
        one._replace(company_ids=tuple(id_ for id_ in one.company_ids if id_ in companies.ids))
        for one in found
    ]
    return tuple(one for one in kept if one.company_ids)


def _company_domain(queue, calendar, seen):
    today, settings = calendar.today, calendar.settings
    allowed = _allowed(today)
    review = _review(today)
    if queue == "order_coming":
        return SENT & calendar.own & allowed & review
    if queue == "renewal":
        return SENT & calendar.own & allowed & ~review & RENEWAL & _renewal(today, settings)
    if queue == "opportunity":
        entry = Domain("opportunity_id", "not any!", _lead_waits(today, seen))
        return SENT & calendar.own & ~RENEWAL & ON_LEAD & entry & ~(review & allowed)
    due = SENT & calendar.own & allowed & ~RENEWAL & ~ON_LEAD & calendar.is_due(today)
    above = Domain("followup_amount", ">=", settings.phone_threshold)
    below = amount_below(settings.phone_threshold)
    old = Domain("date_order", "<", dates.day_start(today.replace(month=1, day=1), calendar.tz))
    revise = old & (above | REMINDED)
    if queue == "price_revision":
        return due & revise
    if queue == "phone":
        return due & above & ~old
    if queue == "email":
        return due & below & ~(old & REMINDED)
    raise ValueError(f"unknown queue {queue!r}: the queues are {', '.join(QUEUES)}")


def amount_below(amount, or_equal=False):
    """Return the domain of smaller amounts, in a form whose range an index can follow.

    Odoo's own condition also takes rows without an amount, which stand elsewhere in an index.
    """
    operator = SQL("<=") if or_equal else SQL("<")

    def to_sql(model, alias, query):
        field = model._field_to_sql(alias, "followup_amount", query)
        return SQL("%s %s %s", field, operator, amount)

    def predicate(record):
        return record.followup_amount < amount or (or_equal and record.followup_amount == amount)

    return Domain.custom(to_sql=to_sql, predicate=predicate)


def _allowed(today):
    """Return the domain of what may be followed up: no later date set, no outcome today."""
    return (Domain("followup_date", "=", False) | Domain("followup_date", "<=", today)) & Domain(
        "last_followup_date", "!=", today
    )


def _review(today):
    """Return the domain of December's review, of nothing in the other months."""
    return _expected(today) if today.month == DECEMBER else Domain.FALSE


def _expected(today):
    """Return the domain of the orders expected before the end of the year of ``today``."""
    return Domain("validity_date", "=", dates.year_end(today)) & Domain("success_rate", "=", "3")


def _renewal(today, settings):
    in_time, called = renewal_steps(today, settings)
    early = Domain(
        "renewed_contract_end", ">", dates.add_days(today, settings.renewal_reminder_days)
    )
    expired = Domain("validity_date", "=", False) | Domain("validity_date", "<", today)
    return (in_time & (called | (~called & ~early & ~REMINDED))) | (~in_time & expired)


def renewal_steps(today, settings):
    """Return the domains of the renewals that are not to be closed yet, and of those to call."""
    end = "renewed_contract_end"
    warm = Domain("success_rate", "in", WARM_RATES)
    over = dates.latest_origin(dates.add_days(today, -1), settings.renewal_close_months)
    called = (warm & Domain(end, "<", today)) | (
        ~warm & Domain(end, "<=", dates.latest_origin(today, settings.renewal_call_months))
    )
    return Domain(end, ">", over), called


def lead_is_entry(today):
    """Return the domain of the opportunities to follow up: open, allowed, with a due quotation."""
    return OPEN_LEAD & _allowed(today) & Domain("followup_due_after", "<", today)


def _lead_waits(today, seen):
    """Return the domain of the open opportunities with quotations that are no entries yet.

    They are few. By the many that are entries PostgreSQL would sort the whole list of quotations.
    """
    elsewhere = NO_COMPANY & ~with_due(seen, today)
    return OPEN_LEAD & (~_allowed(today) | Domain("followup_due_after", ">=", today) | elsewhere)
