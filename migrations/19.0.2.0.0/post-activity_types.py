MODULE = "sale_quotation_followup"

# Those of quotations; the opportunities' is new, and made by the data before this runs.
TYPES = tuple(f"activity_type_{step}" for step in ("call", "email", "close", "send"))

TYPE_ID = "SELECT res_id FROM ir_model_data WHERE module = %s AND name = %s"
OF_LEADS = """
    UPDATE mail_activity SET activity_type_id = %s
     WHERE activity_type_id = %s AND res_model = 'crm.lead'
"""
PLANS_OF_LEADS = """
    UPDATE mail_activity_plan_template template SET activity_type_id = %s
      FROM mail_activity_plan plan
     WHERE plan.id = template.plan_id AND plan.res_model = 'crm.lead'
       AND template.activity_type_id = %s
"""
OF_ORDERS = """
    UPDATE mail_activity_type type SET res_model = 'sale.order'
      FROM ir_model_data data
     WHERE data.module = %s AND data.name = ANY(%s) AND data.res_id = type.id
       AND type.res_model IS NULL
       AND NOT EXISTS (
           SELECT 1
             FROM mail_activity_plan_template template
             JOIN mail_activity_plan plan ON plan.id = template.plan_id
            WHERE template.activity_type_id = type.id AND plan.res_model <> 'sale.order'
       )
"""


def migrate(cr, version):
    """Let the activity types be quotations' alone, and give opportunities theirs.

    A type that a plan of other records uses stays for all of them: Odoo refuses such a plan.
    """
    cr.execute(TYPE_ID, [MODULE, "activity_type_call"])
    call = cr.fetchone()
    cr.execute(TYPE_ID, [MODULE, "activity_type_call_lead"])
    of_leads = cr.fetchone()
    if call and of_leads:
        cr.execute(OF_LEADS, [of_leads[0], call[0]])
        cr.execute(PLANS_OF_LEADS, [of_leads[0], call[0]])
    cr.execute(OF_ORDERS, [MODULE, list(TYPES)])
