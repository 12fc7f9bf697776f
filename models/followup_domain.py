"""The queues as search domains: what ``rules.queue.place`` decides, said to the database.

Both must always agree; a test compares them on random quotations at every kind of date.
"""

from odoo.fields import Domain

from ..rules import dates
from ..rules.queue import DECEMBER, QUEUES, WARM_RATES

OPEN_LEAD = Domain("active", "=", True) & Domain("won_status", "=", "pending")
RENEWAL = Domain("renewed_contract_end", "!=", False)
REMINDED = Domain("email_reminder_count", ">", 0)
SENT_STATE = Domain("state", "=", "sent")
SENT = SENT_STATE & Domain("followup_amount", ">", 0)
OPEN_WITH_QUOTATION = OPEN_LEAD & Domain("order_ids", "any", SENT_STATE)
ON_LEAD = Domain("opportunity_id", "any!", OPEN_LEAD)


def queue_domain(queue, companies):
    """Return the domain of the quotations of one queue, for every company of ``companies``."""
    calendars = _calendars(companies)
    return Domain.OR(_company_domain(queue, calendar, calendars) for calendar in calendars)


def lead_domain(companies, fallback):
    """Return the domain of the opportunities that are entries.

    :param fallback: the company by whose day an opportunity without a company goes
    """
    calendars = _calendars(companies)
    return Domain.OR(
        (calendar.own | _no_company(fallback in calendar.companies))
        & _lead_is_entry(calendar.today, calendars)
        for calendar in calendars
    )


def no_queue_domain(companies):
    """Return the domain of the quotations that are in no queue."""
    return ~Domain.OR(queue_domain(queue, companies) for queue in QUEUES)


def tried_today(companies, fallback):
    """Return the domain of the entries called today without an answer.

    :param fallback: the company by whose day an opportunity without a company goes
    """
    attempt = Domain("code", "=", "no_answer") & Domain("undone_on", "=", False)
    return Domain.OR(
        (calendar.own | _no_company(fallback in calendar.companies))
        & Domain("followup_event_ids", "any!", attempt & Domain("day", "=", calendar.today))
        for calendar in _calendars(companies)
    )


class _Calendar:
    """Companies that share a day, a time zone and their numbers."""

    def __init__(self, today, tz, settings):
        self.today, self.tz, self.settings, self.companies = today, tz, settings, []

    def is_due(self, today):
        """Return the domain of validities that ended before ``today``."""
        sent_before = dates.day_start(dates.add_days(today, -self.settings.validity_days), self.tz)
        return Domain("validity_date", "<", today) | (
            Domain("validity_date", "=", False) & Domain("date_order", "<", sent_before)
        )

    @property
    def own(self):
        return Domain("company_id", "in", [company.id for company in self.companies])


def _calendars(companies):
    """Group companies, so that the domain grows with the differences, not with the companies."""
    groups = {}
    for company in companies:
        key = (company._followup_today(), company._followup_tz(), company._followup_settings())
        groups.setdefault(key, _Calendar(*key)).companies.append(company)
    return list(groups.values())


def _company_domain(queue, calendar, calendars):
    today, settings = calendar.today, calendar.settings
    allowed = _allowed(today)
    review = _review(today)
    if queue == "order_coming":
        return SENT & calendar.own & allowed & review
    if queue == "renewal":
        return SENT & calendar.own & allowed & ~review & RENEWAL & _renewal(today, settings)
    if queue == "opportunity":
        on_lead = Domain("opportunity_id", "any!", _lead_is_entry(today, calendars))
        return SENT & calendar.own & ~RENEWAL & on_lead & ~(review & allowed)
    due = SENT & calendar.own & allowed & ~RENEWAL & ~ON_LEAD & calendar.is_due(today)
    above = Domain("followup_amount", ">=", settings.phone_threshold)
    old = Domain("date_order", "<", dates.day_start(today.replace(month=1, day=1), calendar.tz))
    revise = old & (above | REMINDED)
    if queue == "price_revision":
        return due & revise
    if queue == "phone":
        return due & above & ~old
    return due & ~above & ~(old & REMINDED)


def _no_company(wanted):
    return Domain("company_id", "=", False) if wanted else Domain.FALSE


def _allowed(today):
    """Return the domain of what may be followed up: no later date set, no outcome today."""
    return (Domain("followup_date", "=", False) | Domain("followup_date", "<=", today)) & Domain(
        "last_followup_date", "!=", today
    )


def _review(today):
    """Return the domain of December's review, of nothing in the other months."""
    if today.month != DECEMBER:
        return Domain.FALSE
    return Domain("validity_date", "=", dates.year_end(today)) & Domain("success_rate", "=", "3")


def _renewal(today, settings):
    end = "renewed_contract_end"
    warm = Domain("success_rate", "in", WARM_RATES)
    over = dates.latest_origin(dates.add_days(today, -1), settings.renewal_close_months)
    called = (warm & Domain(end, "<", today)) | (
        ~warm & Domain(end, "<=", dates.latest_origin(today, settings.renewal_call_months))
    )
    early = Domain(end, ">", dates.add_days(today, settings.renewal_reminder_days))
    expired = Domain("validity_date", "=", False) | Domain("validity_date", "<", today)
    in_time = Domain(end, ">", over)
    return (in_time & (called | (~called & ~early & ~REMINDED))) | (~in_time & expired)


def _lead_is_entry(today, calendars):
    """Return the domain of the opportunities to follow up: open, allowed, with a due quotation."""
    due = Domain.OR(calendar.own & calendar.is_due(today) for calendar in calendars)
    return OPEN_LEAD & _allowed(today) & Domain("order_ids", "any!", SENT & ~RENEWAL & due)
