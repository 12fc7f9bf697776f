"""What the installation writes on the quotations that are there: each row once.

A row that is updated is written anew, with an entry in each of some twenty indexes; so one
statement fills all columns, and reads the messages once for each of the two days that they tell:
the first message that went to somebody outside, and the last change of state of what is cancelled.
The rest of the days stays empty, and is said to be unknown.
"""

from odoo.tools import SQL

DAY = "({} AT TIME ZONE 'UTC' AT TIME ZONE COALESCE(calendar.tz, own.tz, 'UTC'))::date"

# By column, its value beside the row ``o``, and the tables that tell it.
COLUMNS = {
    "followup_amount": (
        "currency.rounding * round(o.amount_untaxed"
        " / COALESCE(NULLIF(o.currency_rate, 0), 1) / currency.rounding)",
        ("currency",),
    ),
    "followup_customer_id": ("partner.commercial_partner_id", ("partner",)),
    "followup_has_open_lead": ("CASE WHEN lead.id IS NOT NULL THEN TRUE END", ("lead",)),
    "followup_search_text": ("words.text", ("words",)),
    "followup_sent_date": (
        f"CASE WHEN o.state <> 'draft' THEN {DAY.format('first.date')} END",
        ("own", "calendar", "first"),
    ),
    "followup_closed_date": (
        f"CASE o.state WHEN 'sale' THEN {DAY.format('o.date_order')}"
        f" WHEN 'cancel' THEN {DAY.format('last.date')} END",
        ("own", "calendar", "last"),
    ),
}

TABLES = {
    "currency": "JOIN res_currency currency ON currency.id = company.currency_id",
    "own": "JOIN res_partner own ON own.id = company.partner_id",
    "calendar": """
      LEFT JOIN resource_calendar calendar ON calendar.id = company.resource_calendar_id
    """,
    "partner": "LEFT JOIN res_partner partner ON partner.id = o.partner_id",
    "lead": """
      LEFT JOIN crm_lead lead
             ON lead.id = o.opportunity_id AND lead.active AND lead.won_status = 'pending'
    """,
    "words": "LEFT JOIN followup_words words ON words.id = o.id",
    "first": """
      LEFT JOIN (SELECT message.res_id, min(message.date) AS date
                   FROM mail_message message
                   JOIN mail_message_res_partner_rel recipient
                     ON recipient.mail_message_id = message.id
                   JOIN res_partner partner ON partner.id = recipient.res_partner_id
              LEFT JOIN res_partner author ON author.id = message.author_id
                  WHERE message.model = 'sale.order'
                    AND message.message_type IN ('comment', 'email_outgoing', 'notification')
                    AND partner.partner_share AND author.partner_share IS NOT TRUE
               GROUP BY message.res_id) first ON first.res_id = o.id
    """,
    "last": """
      LEFT JOIN (SELECT message.res_id, max(message.date) AS date
                   FROM mail_message message
                   JOIN mail_tracking_value tracking ON tracking.mail_message_id = message.id
                   JOIN ir_model_fields field ON field.id = tracking.field_id
                  WHERE message.model = 'sale.order'
                    AND field.model = 'sale.order' AND field.name = 'state'
               GROUP BY message.res_id) last ON last.res_id = o.id
    """,
}


def fill(cr, *names):
    """Write columns of all quotations, all of them in one go where none is named.

    ``followup_search_text`` is taken from the table that ``search.text.keep`` has made.
    """
    names = names or (*COLUMNS,)
    values = ", ".join(f"{name} = {COLUMNS[name][0]}" for name in names)
    beside = dict.fromkeys(table for name in names for table in COLUMNS[name][1])
    joins = " ".join(TABLES[table] for table in beside)
    cr.execute(
        SQL(
            "UPDATE sale_order SET %s FROM sale_order o"
            " JOIN res_company company ON company.id = o.company_id %s"
            " WHERE o.id = sale_order.id",
            SQL(values),
            SQL(joins),
        )
    )
