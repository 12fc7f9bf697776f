"""The seven numbers of what is slipping away, as search domains of quotations.

A quotation on an open opportunity is followed up there: what is promised, answered or said on the
opportunity is so for each of its sent quotations, renewals aside.
"""

from functools import partial

from odoo.fields import Domain
from odoo.tools import SQL

from ..rules import leaks as rules
from ..rules.dates import add_days, day_start
from ..rules.facts import Day
from ..rules.outcome import NOT_REACHED
from . import conditions
from .calendars import calendars
from .queues import OPEN_LEAD, SENT_STATE

DONE = Domain("undone_on", "=", False)
NOT_RENEWAL = Domain("renewed_contract_end", "=", False)
FAILED = DONE & Domain("mail_state", "=", "failed") & Domain("mail_settled", "=", False)
OPEN_ACTIVITY = Domain("active", "=", True)

# The meetings that have taken place and were the last that was said.
MEETINGS = """
    SELECT meeting.%(column)s FROM sale_followup_event meeting
     WHERE meeting.meeting_date < %(today)s AND meeting.undone_on IS NULL
       AND meeting.%(column)s IS NOT NULL
       AND NOT EXISTS (SELECT FROM sale_followup_event later
                        WHERE later.%(column)s = meeting.%(column)s
                          AND later.number > meeting.number AND later.undone_on IS NULL
                          AND later.category <> %(not_reached)s)
"""
# When the customer wrote first since the last outcome that says it was read.
ANSWERED = """
    (SELECT min(message.date) FROM mail_message message
  LEFT JOIN res_partner author ON author.id = message.author_id
      WHERE message.model = %(model)s AND message.res_id = %(record)s
        AND message.message_type IN ('email', 'comment')
        AND (message.author_id IS NULL OR author.partner_share)
        AND message.date > COALESCE(
                (SELECT max(event.date) FROM sale_followup_event event
                  WHERE event.%(column)s = %(record)s AND event.undone_on IS NULL
                    AND event.category <> %(not_reached)s), '-infinity'))
"""


def domain(code, companies):
    """Return the domain of the quotations of one number, for every company of ``companies``.

    Its parts are looked up one by one: what is promised on a quotation, say, and what on its
    opportunity. Joined by "or" PostgreSQL would read all quotations for the few there are.
    """
    parts = [
        calendar.own & part
        for calendar in calendars(companies)
        for part in WHO[code](calendar, companies.browse(calendar.company_ids))
    ]
    if len(parts) == 1:
        return parts[0]

    def found(model, alias, _query):
        orders = model.sudo()  # whoever searches has their own rules besides
        selects = [orders._search(part, active_test=False).select() for part in parts]
        union = SQL(" UNION ALL ").join(selects)
        return SQL("%s IN (%s)", SQL.identifier(alias, "id"), union)

    return Domain.custom(to_sql=found)


def answered_at(alias, model="sale.order"):
    """Return the SQL of the instant since which a customer waits for an answer."""
    return SQL(
        ANSWERED,
        model=model,
        column=SQL.identifier(_column(model)),
        record=SQL.identifier(alias, "id"),
        not_reached=NOT_REACHED,
    )


def met_on(alias):
    """Return the SQL of the day of the last meeting of a quotation, or of its opportunity."""
    return SQL(
        "(SELECT max(met.meeting_date) FROM sale_followup_event met WHERE met.undone_on IS NULL"
        " AND (met.order_id = %s OR met.lead_id = %s))",
        SQL.identifier(alias, "id"),
        SQL.identifier(alias, "opportunity_id"),
    )


def _column(model):
    return "lead_id" if model == "crm.lead" else "order_id"


def _on_lead(condition):
    """Return the domain of the quotations whose opportunity, which is open, fulfils a domain."""
    on_lead = SENT_STATE & NOT_RENEWAL & Domain("followup_has_open_lead", "=", True)
    return on_lead & Domain("opportunity_id", "any!", OPEN_LEAD & condition)


def _either(condition):
    """Return the parts: the quotations that fulfil a domain, and those whose opportunity does."""
    return [SENT_STATE & condition, _on_lead(condition)]


def _without(condition):
    """Return the domain of the quotations of which a domain does not hold, looked up apart."""

    def found(model, alias, _query):
        others = model.sudo()._search(condition, active_test=False)  # as in ``domain``
        return SQL("%s NOT IN (%s)", SQL.identifier(alias, "id"), others.select())

    return Domain.custom(to_sql=found)


def _said(condition, calendar, companies):
    facts = companies.env["sale.followup.queues"]._facts()
    return conditions.domain(condition, facts, companies, calendar)


def _untouched(calendar, companies):
    """Expired for 30 days, and nobody called or wrote for as long, on it or its opportunity."""
    since = add_days(calendar.today, 1 - rules.UNTOUCHED_DAYS)
    recent = DONE & Domain("date", ">=", day_start(since, calendar.tz))
    touched = Domain("followup_event_ids", "any!", recent)
    waits = Domain("followup_date", ">", calendar.today)
    expired = rules.expired_long_ago(Day(calendar.today, calendar.settings))
    return [
        _said(expired, calendar, companies)
        & Domain("followup_event_ids", "not any!", recent)
        & _without(_on_lead(touched))
        & _without(_on_lead(waits))
    ]


def _promised(calendar, _companies):
    """A call was promised for a day that has passed; after a meeting, see ``_meeting``."""
    after_meeting = DONE & Domain("meeting_date", "!=", False)
    own = Domain.custom(to_sql=lambda model, alias, _query: _not_after(model, alias, after_meeting))
    late = OPEN_ACTIVITY & Domain("followup_kind", "=", "promised")
    return _either(
        Domain("activity_ids", "any!", late & Domain("date_deadline", "<", calendar.today) & own)
    )


def _not_after(model, alias, events):
    query = model.env["sale.followup.event"]._search(
        events & Domain("next_activity_id", "!=", False), bypass_access=True
    )
    column = SQL.identifier(query.table, "next_activity_id")
    return SQL("%s NOT IN %s", SQL.identifier(alias, "id"), query.subselect(column))


def _meeting(calendar, _companies):
    """A meeting has taken place, its reminder is over as well, and nobody knows how it went."""

    def met(model, alias, _query):
        model.env["sale.followup.event"].flush_model()
        column = SQL.identifier(_column(model._name))
        meetings = SQL(MEETINGS, column=column, today=calendar.today, not_reached=NOT_REACHED)
        return SQL("%s IN (%s)", SQL.identifier(alias, "id"), meetings)

    reminder = Domain("followup_date", "=", False) | Domain("followup_date", "<", calendar.today)
    return _either(Domain.custom(to_sql=met) & reminder)


def _answer(calendar, companies):
    """The customer wrote, and more than two working days have passed."""
    found = []
    for company in companies:  # each works on days of its own
        until = day_start(add_days(company._followup_late_answers(calendar.today), 1), calendar.tz)

        def waits(model, alias, _query, until=until):
            for name in ("mail.message", "sale.followup.event"):
                model.env[name].flush_model()
            return SQL("%s < %s", answered_at(alias, model._name), until)

        own = Domain("company_id", "=", company.id)
        late = Domain.custom(to_sql=waits)
        for answered in (Domain("followup_answered", "=", True), Domain.custom(to_sql=_noticed)):
            found += [own & part for part in _either(answered & late)]
        found.append(own & SENT_STATE & Domain.custom(to_sql=partial(_on_page, until)))
    return found


def _on_page(until, model, alias, _query):
    """An answer on the quotation's page is open since before an instant."""
    model.env["sale.followup.answer"].flush_model()
    answers = "SELECT order_id FROM sale_followup_answer WHERE state = 'open' AND answered_at < %s"
    return SQL("%s IN (%s)", SQL.identifier(alias, "id"), SQL(answers, until))


def _noticed(model, alias, _query):
    """An answer is noticed and not flagged yet: see ``sale.followup.notice``."""
    notices = SQL(
        "SELECT res_id FROM sale_followup_notice WHERE kind = 'answer' AND res_model = %s",
        model._name,
    )
    return SQL("%s IN (%s)", SQL.identifier(alias, "id"), notices)


def _renewal(calendar, companies):
    """A renewal's call was to be made, and nobody has had the customer since."""
    day = Day(calendar.today, calendar.settings)

    def not_called(_model, alias, _query):
        last, end = (
            SQL.identifier(alias, name) for name in ("last_followup_date", "renewed_contract_end")
        )
        months = SQL("%s * interval '1 month'", day.settings.renewal_call_months)
        return SQL("(%s IS NULL OR %s < %s + %s)", last, last, end, months)

    past = _said(rules.call_is_past(day), calendar, companies)
    return [past & Domain.custom(to_sql=not_called)]


def _to_send(calendar, _companies):
    """A draft that was revised or reopened, and waits for its sending for more than a week."""
    since = add_days(calendar.today, -rules.SENDING_DAYS)
    waits = OPEN_ACTIVITY & Domain("followup_kind", "=", "to_send")
    waits &= Domain("date_deadline", "<", since)
    return [Domain("state", "=", "draft") & Domain("activity_ids", "any!", waits)]


def _mail(_calendar, _companies):
    """An e-mail to the customer did not leave, and nothing has settled it since."""
    return [Domain("followup_event_ids", "any!", FAILED)]


WHO = {
    "untouched": _untouched,
    "promised": _promised,
    "meeting": _meeting,
    "answer": _answer,
    "renewal": _renewal,
    "to_send": _to_send,
    "mail": _mail,
}
