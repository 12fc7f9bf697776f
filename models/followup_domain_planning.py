"""What the nights plan, as search domains: the entries that get an activity, and their steps."""

from odoo.fields import Domain

from .followup_domain import (
    NO_COMPANY,
    PAYING,
    REMINDED,
    RENEWAL,
    calendars,
    lead_is_entry,
    queue_domain,
    renewal_steps,
    with_due,
)

# "price_revision" is not chased any more; the entries of "opportunity" are opportunities.
PLANNED_QUEUES = ("order_coming", "renewal", "phone", "email")


def backlog(companies):
    """Return the domain of the quotations that had expired before the addon was installed.

    No renewal is one: the end of its contract was entered since.
    """
    return ~RENEWAL & Domain.OR(
        Domain("company_id", "=", company.id)
        & calendars(company)[0].is_due(company.followup_start_date)
        for company in companies
        if company.followup_start_date
    )


def planned_orders(company):
    """Return the domain of the quotations of a company that get a planned activity."""
    entries = Domain.OR(queue_domain(queue, company) for queue in PLANNED_QUEUES)
    return entries & ~backlog(company)


def steps(company):
    """Return the domains of a company's entries by the step they are at, opportunities aside."""
    calendar = calendars(company)[0]
    renewals = queue_domain("renewal", company)
    in_time, called = renewal_steps(calendar.today, calendar.settings)
    close = renewals & ~in_time
    first = queue_domain("email", company) & ~REMINDED & _usable(company)
    email = ~PAYING & ((renewals & in_time & ~called) | first)
    call = Domain.OR(queue_domain(queue, company) for queue in PLANNED_QUEUES) & ~close & ~email
    return {"call": call, "email": email, "close": close}


def planned_leads(company, companies):
    """Return the domain of the opportunities that get a planned activity of a company's.

    Its own, and those of no company that have a quotation of this one to follow up.

    :param companies: all of them, because an opportunity may have quotations of several
    """
    today = company._followup_today()
    own = Domain("company_id", "=", company.id) & lead_is_entry(today)
    return (own & _live(companies, today)) | (
        NO_COMPANY & lead_is_entry(today) & _live(company, today)
    )


def forgotten_leads(company, companies, fallback):
    """Return the domain of a company's opportunities that are no entries.

    :param fallback: the company that looks after those without a company, whichever planned them
    """
    today = company._followup_today()
    own = Domain("company_id", "=", company.id)
    if company == fallback:
        own |= NO_COMPANY
    return own & ~(lead_is_entry(today) & _live(companies, today))


def _live(companies, today):
    """Return the domain of the opportunities with a due quotation that is no backlog."""
    return with_due(calendars(companies), today, ~backlog(companies))


def _usable(company):
    """Return the domain of the quotations whose next step may be an e-mail.

    What ``followup_recipient`` decides: the contact's address, else its company's.
    """
    active = Domain("active", "=", True)
    own = Domain("id", "=", company.partner_id.id) | Domain(
        "email_normalized", "=", company._followup_own_address() or "-"
    )
    good = (
        active
        & Domain("email_normalized", "!=", False)
        & Domain("is_blacklisted", "=", False)
        & Domain("message_bounce", "=", 0)
        & ~own
    )
    lent = active & Domain("email_normalized", "=", False)
    lent &= Domain("commercial_partner_id", "any!", good)
    return Domain("partner_id", "any!", good | lent)
