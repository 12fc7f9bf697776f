# What the rate was before the day on which it became what it is, where an outcome tells.
BEFORE = """
    WITH first AS (
        SELECT DISTINCT ON (order_id) order_id, old_success_rate
          FROM sale_followup_event event
          JOIN sale_order ON sale_order.id = event.order_id
         WHERE event.undone_on IS NULL AND event.day = followup_rate_date
           AND event.new_success_rate IS DISTINCT FROM event.old_success_rate
      ORDER BY order_id, event.date, event.id
    )
    UPDATE sale_order
       SET followup_rate_before = first.old_success_rate
      FROM first
     WHERE first.order_id = sale_order.id AND first.old_success_rate IS NOT NULL
"""
# When quotations were cancelled that were so before the addon kept the day: the last change of
# their state in the chatter.
CANCELLED = """
    WITH last AS (
        SELECT message.res_id, max(message.date) AS date
          FROM mail_message message
          JOIN mail_tracking_value tracking ON tracking.mail_message_id = message.id
          JOIN ir_model_fields field ON field.id = tracking.field_id
         WHERE message.model = 'sale.order' AND field.model = 'sale.order' AND field.name = 'state'
      GROUP BY message.res_id
    )
    UPDATE sale_order
       SET followup_closed_date = (last.date AT TIME ZONE 'UTC' AT TIME ZONE
               COALESCE(company.followup_tz, 'UTC'))::date
      FROM last, res_company company
     WHERE last.res_id = sale_order.id AND company.id = sale_order.company_id
       AND sale_order.state = 'cancel' AND followup_closed_date IS NULL
"""

REPLACED = """
    UPDATE sale_order
       SET followup_replaced = TRUE
      FROM sale_order revision
     WHERE revision.followup_revised_from_id = sale_order.id AND sale_order.state = 'cancel'
"""


def migrate(cr, version):
    """Fill what the reports need of the quotations that were there before."""
    cr.execute(BEFORE)
    cr.execute(CANCELLED)
    cr.execute(REPLACED)
