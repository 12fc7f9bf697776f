"""What of the days of quotations can still be known at the installation.

The first message that went to somebody outside; the day on which an order was confirmed; the last
change of state of a cancelled one. The rest stays empty, and is said to be unknown.
"""

ZONE = """
      JOIN res_partner own ON own.id = company.partner_id
 LEFT JOIN resource_calendar calendar ON calendar.id = company.resource_calendar_id
"""
DAY = "({} AT TIME ZONE 'UTC' AT TIME ZONE COALESCE(calendar.tz, own.tz, 'UTC'))::date"

SENT = f"""
    WITH first AS (
        SELECT message.res_id, min(message.date) AS date
          FROM mail_message message
          JOIN mail_message_res_partner_rel recipient ON recipient.mail_message_id = message.id
          JOIN res_partner partner ON partner.id = recipient.res_partner_id
     LEFT JOIN res_partner author ON author.id = message.author_id
         WHERE message.model = 'sale.order'
           AND message.message_type IN ('comment', 'email_outgoing', 'notification')
           AND partner.partner_share AND author.partner_share IS NOT TRUE
      GROUP BY message.res_id
    )
    UPDATE sale_order
       SET followup_sent_date = {DAY.format("first.date")}
      FROM first, res_company company {ZONE}
     WHERE first.res_id = sale_order.id AND company.id = sale_order.company_id
       AND sale_order.state <> 'draft'
"""
ORDERED = f"""
    UPDATE sale_order
       SET followup_closed_date = {DAY.format("date_order")}
      FROM res_company company {ZONE}
     WHERE company.id = sale_order.company_id AND state = 'sale'
"""
CANCELLED = f"""
    WITH last AS (
        SELECT message.res_id, max(message.date) AS date
          FROM mail_message message
          JOIN mail_tracking_value tracking ON tracking.mail_message_id = message.id
          JOIN ir_model_fields field ON field.id = tracking.field_id
         WHERE message.model = 'sale.order' AND field.model = 'sale.order' AND field.name = 'state'
      GROUP BY message.res_id
    )
    UPDATE sale_order
       SET followup_closed_date = {DAY.format("last.date")}
      FROM last, res_company company {ZONE}
     WHERE last.res_id = sale_order.id AND company.id = sale_order.company_id
       AND state = 'cancel'
"""


def fill(cr):
    """Write the days of first sending and closing that Odoo's own records tell."""
    for statement in (SENT, ORDERED, CANCELLED):
        cr.execute(statement)
