"""How each fact of the rules is searched: a comparison, or its opposite, as a domain.

The opposite also holds where nothing is known, and is said in its own way: what PostgreSQL is
given with "not" in front of it uses no index. ``depends`` is what the fact of one record depends
on, for the fields that are computed from where it stands.
"""

from collections.abc import Callable
from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL

from ..rules import dates
from ..rules.condition import Every, Not, Some
from ..rules.queues.opportunity import LEAD_DUE
from . import conditions, queues
from .calendars import NO_COMPANY, are_all

OPPOSITES = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "in": "not in"}


class Searched(NamedTuple):
    """``search(compare, is_meant, companies, calendar)`` returns the domain of a comparison."""

    search: Callable
    depends: tuple[str, ...]


def field(name):
    """Return how a fact is searched that is a field, of dates or words."""

    def search(compare, is_meant, _companies, _calendar):
        operator, constant = compare.operator, compare.constant
        if operator == "known":
            return Domain(name, "!=" if is_meant else "=", False)
        if operator == "in" and len(constant) == 1:
            return Domain(name, "=" if is_meant else "!=", constant[0])
        if is_meant or operator == "in":
            return Domain(name, operator if is_meant else "not in", constant)
        return Domain(name, "=", False) | Domain(name, OPPOSITES[operator], constant)

    return Searched(search, (name,))


def number(name):
    """Return how a fact is searched that is a field of numbers: each record has one."""

    def search(compare, is_meant, _companies, _calendar):
        found = Domain(name, compare.operator, compare.constant)
        return found if is_meant else ~found

    return Searched(search, (name,))


def civil_day(name):
    """Return how the civil day of an instant is searched: before an instant, or from it on."""

    def search(compare, is_meant, _companies, calendar):
        operator = compare.operator if is_meant else OPPOSITES[compare.operator]
        return Domain(name, operator, dates.day_start(compare.constant, calendar.tz))

    return Searched(search, (name,))


def amount(compare, is_meant, _companies, _calendar):
    operator = compare.operator if is_meant else OPPOSITES[compare.operator]
    if operator in ("<", "<="):
        return amount_below(compare.constant, or_equal=operator == "<=")
    return Domain("followup_amount", operator, compare.constant)


def amount_below(constant, or_equal=False):
    """Return the domain of smaller amounts, in a form whose range an index can follow.

    Odoo's own condition also takes rows without an amount, which stand elsewhere in an index.
    """
    operator = SQL("<=") if or_equal else SQL("<")

    def to_sql(model, alias, query):
        column = model._field_to_sql(alias, "followup_amount", query)
        return SQL("%s %s %s", column, operator, constant)

    def predicate(record):
        found = record.followup_amount
        return found < constant or (or_equal and found == constant)

    return Domain.custom(to_sql=to_sql, predicate=predicate)


def address_problem(_compare, is_meant, companies, _calendar):
    """What ``desk.recipient`` decides: the contact's address, else its company's.

    For one company: whose own address is no customer's.
    """
    found = _usable(companies.ensure_one())
    return ~found if is_meant else found


def _usable(company):
    active = Domain("active", "=", True)
    own = Domain("id", "=", company.partner_id.id) | Domain(
        "email_normalized", "in", sorted(company._followup_own_addresses())
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


def lead_is_entry(_compare, is_meant, companies, calendar):
    """Look up the few that are open, have quotations, and are no entries yet.

    By the many that are entries PostgreSQL would sort the whole list of quotations. One without a
    company is none either where no quotation of the companies that are selected is due.
    """
    registry = companies.env["sale.followup.queues"]
    leads = registry._leads()
    entries = Some(tuple(leads.path(code, calendar.day) for code in leads.queues))
    waits = Every((LEAD_DUE.known, Not(entries)))
    waiting = conditions.domain(waits, registry._lead_facts(), companies, calendar)
    seen = companies.env.companies
    if not are_all(seen):
        waiting |= NO_COMPANY & ~queues.with_due(seen, calendar.today)
    found = queues.OPEN_LEAD & waiting
    return Domain("opportunity_id", "not any!" if is_meant else "any!", found)


LEAD_FACTS = {
    name: field(name)
    for name in (
        "followup_date",
        "last_followup_date",
        "followup_due_after",
        "followup_answer_open",
    )
}
FACTS = {
    **{
        name: field(name)
        for name in (
            "state",
            "validity_date",
            "success_rate",
            "followup_date",
            "last_followup_date",
            "renewed_contract_end",
            "followup_answer_open",
        )
    },
    "has_open_lead": field("followup_has_open_lead"),
    "amount": Searched(amount, ("followup_amount",)),
    "date_order": civil_day("date_order"),
    "email_reminder_count": number("email_reminder_count"),
    "payment": field("followup_payment"),
    "address_problem": Searched(
        address_problem,
        (
            "partner_id.active",
            "partner_id.email_normalized",
            "partner_id.message_bounce",
            "partner_id.commercial_partner_id.email_normalized",
            "partner_id.commercial_partner_id.message_bounce",
        ),
    ),
    "lead_is_entry": Searched(
        lead_is_entry, tuple(f"opportunity_id.{name}" for name in LEAD_FACTS)
    ),
}
