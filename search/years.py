"""The sent quotations by year: what is there on the first day, and what of it may be shelved."""

from datetime import date
from typing import NamedTuple

from odoo.fields import Domain
from odoo.tools import SQL

from ..rules.dates import day_start
from ..rules.facts import PAYMENT, SENT, late, waiting
from .queues import SENT_STATE, of_each_day

YEARS = """
    SELECT calendar.company_id * 10000 + sent.year AS id, calendar.company_id, sent.year,
           calendar.currency_id, count(*) AS count, sum(sent.amount) AS amount,
           count(*) FILTER (WHERE sent.expires < calendar.today) AS expired,
           count(*) FILTER (WHERE sent.on_lead) AS on_lead,
           count(shelvable.id) AS shelvable
      FROM (VALUES %(calendars)s) AS calendar (company_id, currency_id, today, tz, days)
CROSS JOIN LATERAL (
           SELECT o.id, o.followup_amount AS amount, o.followup_has_open_lead AS on_lead,
                  extract(year FROM o.date_order AT TIME ZONE 'UTC' AT TIME ZONE calendar.tz)::int
                      AS year,
                  COALESCE(o.validity_date,
                           (o.date_order AT TIME ZONE 'UTC' AT TIME ZONE calendar.tz)::date
                               + calendar.days) AS expires
             FROM sale_order o
            WHERE o.state = 'sent' AND o.company_id = calendar.company_id) sent
 LEFT JOIN (%(shelvable)s) AS shelvable (id)
        ON shelvable.id = sent.id AND sent.year < extract(year FROM calendar.today)
  GROUP BY calendar.company_id, calendar.currency_id, sent.year
"""


class Year(NamedTuple):
    """The sent quotations of a year, as one user may see them."""

    year: int
    count: int
    amount: float
    expired: int


def seen(orders, company):
    """Return a company's years of sent quotations, the newest first, by the rules of the user.

    :param orders: the model, in the user's environment
    """
    orders = orders.with_context(tz=company._followup_tz())  # a year begins at home
    own = SENT_STATE & Domain("company_id", "=", company.id)
    group, sums = ["date_order:year"], ["__count", "followup_amount:sum"]
    rows = orders._read_group(own, group, sums)
    expired = dict(orders._read_group(own & of_each_day(company, late), group, ["__count"]))
    years = [
        Year(day.year, count, amount, expired.get(day, 0)) for day, count, amount in rows if day
    ]
    return sorted(years, reverse=True)


def shelvable(companies):
    """Return the domain of what a whole year is shelved of: expired, and waiting for nobody."""
    return (
        of_each_day(companies, lambda day: SENT & late(day) & ~PAYMENT.known & ~waiting(day))
        & Domain("followup_has_open_lead", "=", False)
        & Domain("followup_answered", "=", False)
        & Domain("followup_answer_open", "=", False)
        & Domain("renewed_contract_end", "=", False)
    )


def of_year(company, year):
    """Return the domain of what is shelved of a company's year."""
    return sent_in(company, year) & shelvable(company)


def sent_in(company, year):
    """Return the domain of a company's quotations of a year that are still sent."""
    tz = company._followup_tz()
    return (
        SENT_STATE
        & Domain("company_id", "=", company.id)
        & Domain("date_order", ">=", day_start(date(year, 1, 1), tz))
        & Domain("date_order", "<", day_start(date(year + 1, 1, 1), tz))
    )


def table(companies):
    """Return the SQL of the years of companies: a row each."""
    orders = companies.env["sale.order"].sudo()  # counted; rules say whose company's one sees
    rows = [
        SQL(
            "(%s, %s, %s::date, %s, %s)",
            *(company.id, company.currency_id.id, company._followup_today()),
            *(company._followup_tz(), company._followup_settings().validity_days),
        )
        for company in companies
    ]
    found = orders._search(shelvable(companies))
    return SQL(YEARS, calendars=SQL(", ").join(rows), shelvable=found.select())
