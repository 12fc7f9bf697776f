# What of the past is known: the first message that went to somebody outside, the day on which an
# order was confirmed, and the outcome that set the rate which still stands. The rest stays empty.
DAY = "({instant} AT TIME ZONE 'UTC' AT TIME ZONE COALESCE(company.followup_tz, 'UTC'))::date"

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
       SET followup_sent_date = {DAY.format(instant="first.date")}
      FROM first, res_company company
     WHERE first.res_id = sale_order.id AND company.id = sale_order.company_id
       AND sale_order.state <> 'draft' AND followup_sent_date IS NULL
"""
CLOSED = f"""
    UPDATE sale_order
       SET followup_closed_date = {DAY.format(instant="date_order")}
      FROM res_company company
     WHERE company.id = company_id AND state = 'sale' AND followup_closed_date IS NULL
"""
RATE = """
    WITH last AS (
        SELECT DISTINCT ON (order_id) order_id, day, new_success_rate
          FROM sale_followup_event
         WHERE undone_on IS NULL AND new_success_rate IS DISTINCT FROM old_success_rate
      ORDER BY order_id, date DESC, id DESC
    )
    UPDATE sale_order
       SET followup_rate_date = last.day
      FROM last
     WHERE last.order_id = sale_order.id AND followup_rate_date IS NULL
       AND last.new_success_rate = success_rate
"""


def migrate(cr, version):
    """Fill the days that are known of the quotations that were there before."""
    for statement in (SENT, CLOSED, RATE):
        cr.execute(statement)
