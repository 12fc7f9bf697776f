from odoo.tools.sql import create_column

ON_LEAD = """
    UPDATE sale_order
       SET has_open_opportunity = TRUE
      FROM crm_lead lead
     WHERE lead.id = opportunity_id AND lead.active AND lead.won_status = 'pending'
"""
DUE_DAYS = """
    WITH due AS (
        SELECT opportunity_id,
               min(COALESCE(
                   validity_date,
                   (date_order AT TIME ZONE 'UTC'
                       AT TIME ZONE COALESCE(calendar.tz, partner.tz, 'UTC'))::date
                       + COALESCE(NULLIF(quotation_validity_days, 0), 30)
               )) AS after
          FROM sale_order
          JOIN res_company company ON company.id = sale_order.company_id
          JOIN res_partner partner ON partner.id = company.partner_id
     LEFT JOIN resource_calendar calendar ON calendar.id = company.resource_calendar_id
         WHERE sale_order.state = 'sent' AND followup_amount > 0
           AND opportunity_id IS NOT NULL AND renewed_contract_end IS NULL
      GROUP BY opportunity_id
    )
    UPDATE crm_lead
       SET followup_due_after = due.after
      FROM due
     WHERE due.opportunity_id = crm_lead.id AND active AND won_status = 'pending'
"""


def migrate(cr, version):
    """Fill the columns that are new, in SQL: Odoo would compute every opportunity and quotation."""
    create_column(cr, "sale_order", "has_open_opportunity", "bool")
    create_column(cr, "crm_lead", "followup_due_after", "date")
    cr.execute(ON_LEAD)
    cr.execute(DUE_DAYS)
