"""What the rows of a list tell besides their own fields, read in one query: who is with the
customer, and the calls that reached nobody.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL

from ..rules.outcome import NOT_REACHED

MINUTES = 5
NEXT_MINUTES = 2  # who comes next for somebody; the panel says it again while it is so


class Present(NamedTuple):
    """Who is with a customer, or calls them next."""

    user_id: int
    name: str
    since: datetime
    is_next: bool


class Beside(NamedTuple):
    """By record id: who else is with its customer, and the calls without an answer.

    The latter as ``count``, ``today`` and ``last``.
    """

    others: dict[int, Present]
    attempts: dict[int, dict]


def elsewhere(env, called, reserved=False):
    """Return, by customer, who else than the user is with them.

    :param called: as ``_followup_called`` has them
    :param bool reserved: also whoever calls the customer next
    """
    rows = env.execute_query(_presences(env, called, reserved))
    return {key: Present(*present) for key, *present, _id, _day, _count in rows}


def others(records):
    """Return, by record id, who else than the user is with its customer."""
    called = {record.id: record._followup_called() for record in records}
    return _by_record(called, elsewhere(records.env, called.values()))


def beside(records, reserved=False):
    """Return what the rows of ``records`` tell besides, in one query for all.

    :param records: entries that the user reads
    :param bool reserved: also whoever calls the customer next
    """
    if not records:
        return Beside({}, {})
    env, called = records.env, {record.id: record._followup_called() for record in records}
    parts = _presences(env, called.values(), reserved), _attempts(records)
    rows = env.execute_query(SQL("(%s) UNION ALL (%s)", *parts))
    present = {key: Present(*one) for key, *one, number, _day, _count in rows if not number}
    days = [
        (number, last, day, count) for *_none, last, _next, number, day, count in rows if number
    ]
    return Beside(_by_record(called, present), _counted(records, days))


def _by_record(called, present):
    return {number: present[key] for number, key in called.items() if key in present}


def _presences(env, called, reserved):
    now = env["res.company"]._followup_now()
    is_there = Domain("since", ">=", now - timedelta(minutes=MINUTES)) & Domain(
        "is_next", "=", False
    )
    if reserved:
        lease = Domain("since", ">=", now - timedelta(minutes=NEXT_MINUTES))
        is_there |= lease & Domain("is_next", "=", True)
    others = Domain("called", "in", list(set(called))) & Domain("user_id", "!=", env.uid)
    presences = env["sale.followup.presence"].sudo()  # names only, of entries the caller may read
    query = presences._search(others & is_there)
    user = query.join(query.table, "user_id", "res_users", "id", "user")
    partner = query.join(user, "partner_id", "res_partner", "id", "partner")
    names = [(query.table, "called"), (query.table, "user_id"), (partner, "name")]
    names += [(query.table, "since"), (query.table, "is_next")]
    columns = [SQL.identifier(*name) for name in names]
    return query.select(*columns, "NULL::integer", "NULL::date", "NULL::bigint")


def _attempts(records):
    """Return the SQL of the calls without an answer, by record and civil day."""
    field = records._followup_event_field
    events = records.env["sale.followup.event"].sudo()  # of readable records
    query = events._search(
        Domain(field, "in", records.ids)
        & Domain("category", "=", NOT_REACHED)
        & Domain("undone_on", "=", False)
    )
    number, day, date = (SQL.identifier(query.table, name) for name in (field, "day", "date"))
    query.groupby = SQL("%s, %s", number, day)
    last, count = SQL("max(%s)", date), SQL("count(*)")
    return query.select("NULL", "NULL", "NULL", last, "NULL", number, day, count)


def _counted(records, days):
    attempts = {}
    for number, last, day, count in days:
        found = attempts.setdefault(number, {"count": 0, "today": 0, "last": last})
        found["count"] += count
        found["last"] = max(found["last"], last)
        if day == records.browse(number)._followup_company()._followup_today():
            found["today"] = count
    return attempts
