"""What became of every quotation that was ever sent, as one table: a row each.

Lists read it in the order of Odoo's own index of quotations; what a view does not ask for costs
nothing, as PostgreSQL takes the columns apart.
"""

from odoo.tools import SQL

from ..rules.dates import add_days
from ..rules.life import SILENT_DAYS, SIZES

TABLE = """
    SELECT o.id, o.id AS order_id, o.partner_id, o.user_id, o.team_id, o.company_id,
           o.opportunity_id, calendar.currency_id, o.date_order,
           o.followup_sent_date AS sent_date, o.followup_rate_date AS rate_date,
           width_bucket(o.followup_amount, ARRAY[%(sizes)s]::numeric[])::text AS size,
           o.followup_amount AS amount, o.email_reminder_count AS reminders,
           life.result, decision.decided_on, rated.rate,
           COALESCE(tried.attempts, 0) AS attempts,
           CASE WHEN counted.decided THEN decision.decided_on - o.followup_sent_date END AS days,
           counted.decided::int AS decided,
           (counted.decided AND life.result = 'ordered')::int AS ordered,
           CASE WHEN counted.decided THEN (life.result = 'ordered')::int::numeric END AS share,
           (life.result = 'running')::int AS running,
           CASE WHEN life.result = 'running' THEN o.followup_amount ELSE 0 END AS running_amount,
           CASE WHEN life.result = 'running'
                THEN o.followup_amount * known.observed END AS expected_amount,
           known.observed AS observed_rate, known.decided AS observed_cases
      FROM sale_order o
      JOIN (VALUES %(calendars)s) AS calendar (company_id, currency_id, silent_from, tz, days)
        ON calendar.company_id = o.company_id
CROSS JOIN LATERAL (
           SELECT CASE WHEN o.state = 'sent' THEN COALESCE(
                       o.validity_date,
                       (o.date_order AT TIME ZONE 'UTC' AT TIME ZONE calendar.tz)::date
                           + calendar.days
                  ) END AS expiration) valid
CROSS JOIN LATERAL (
           SELECT CASE
                  WHEN o.state = 'sale' THEN 'ordered'
                  WHEN o.state = 'cancel' THEN CASE WHEN o.followup_replaced THEN 'replaced'
                                                    ELSE 'lost' END
                  WHEN valid.expiration <= calendar.silent_from THEN 'silent'
                  ELSE 'running' END AS result) life
CROSS JOIN LATERAL (
           SELECT CASE WHEN o.state = 'sent'
                       THEN CASE WHEN valid.expiration <= calendar.silent_from
                                 THEN valid.expiration + %(silent_days)s END
                       ELSE o.followup_closed_date END AS decided_on) decision
CROSS JOIN LATERAL (
           SELECT COALESCE(CASE WHEN o.followup_rate_date >= decision.decided_on
                                THEN o.followup_rate_before
                                ELSE o.success_rate END, '0') AS rate) rated
CROSS JOIN LATERAL (
           SELECT o.followup_sent_date IS NOT NULL AND decision.decided_on IS NOT NULL
                  AND life.result <> 'replaced' AS decided) counted
 LEFT JOIN (SELECT order_id, count(*) AS attempts FROM sale_followup_event
             WHERE undone_on IS NULL AND order_id IS NOT NULL GROUP BY order_id) tried
        ON tried.order_id = o.id
 LEFT JOIN sale_followup_rate known
        ON known.company_id = o.company_id AND known.rate = rated.rate
     WHERE o.state = 'sent' OR o.followup_sent_date IS NOT NULL
"""


def table(companies):
    """Return the SQL of the table.

    :param companies: all whose quotations are told of; their days decide what is silent
    """
    companies._followup_fetch()
    rows = [
        SQL(
            "(%s, %s, %s::date, %s, %s)",
            *(company.id, company.currency_id.id),
            add_days(company._followup_today(), -SILENT_DAYS),
            *(company._followup_tz(), company._followup_settings().validity_days),
        )
        for company in companies
    ]
    return SQL(
        TABLE,
        calendars=SQL(", ").join(rows),
        sizes=SQL(", ").join(SQL("%s", size) for size in SIZES),
        silent_days=SILENT_DAYS,
    )
