from odoo.tools.sql import column_exists, create_column

COLUMNS = (("followup_payment", "varchar"), ("followup_payment_date", "date"))

PAYMENTS = """
    WITH pending AS (
        SELECT DISTINCT ON (sale_order_id) sale_order_id, provider.code,
               COALESCE(last_state_change, transaction.create_date) AS since
          FROM payment_transaction transaction
          JOIN payment_provider provider ON provider.id = transaction.provider_id
          JOIN sale_order_transaction_rel ON transaction_id = transaction.id
         WHERE transaction.state = 'pending'
      ORDER BY sale_order_id, transaction.id DESC
    ), paying AS (
        SELECT sale_order_id AS id, since,
               CASE code WHEN 'custom' THEN 'transfer' ELSE 'pending' END AS kind
          FROM pending
         UNION ALL
        SELECT id, signed_on, 'signed'
          FROM sale_order
         WHERE signed_on IS NOT NULL AND require_payment
           AND id NOT IN (SELECT sale_order_id FROM pending)
    )
    UPDATE sale_order
       SET followup_payment = paying.kind,
           followup_payment_date = (paying.since AT TIME ZONE 'UTC' AT TIME ZONE
               COALESCE(calendar.tz, partner.tz, 'UTC'))::date
      FROM paying, res_company company
      JOIN res_partner partner ON partner.id = company.partner_id
 LEFT JOIN resource_calendar calendar ON calendar.id = company.resource_calendar_id
     WHERE paying.id = sale_order.id AND company.id = sale_order.company_id
"""


def migrate(cr, version):
    """Fill the columns that are new, in SQL: Odoo would compute every quotation."""
    for column, kind in COLUMNS:
        if not column_exists(cr, "sale_order", column):
            create_column(cr, "sale_order", column, kind)
    cr.execute(PAYMENTS)
