from odoo.tools.sql import create_column

from . import search
from .demo import Demo

TEMPLATES = ("reminder", "cancellation", "new_prices")

# What Odoo itself calls the activities that are left when the addon goes.
OWN_TYPES = {
    "activity_type_call": "mail.mail_activity_data_call",
    "activity_type_call_lead": "mail.mail_activity_data_call",
    "activity_type_email": "mail.mail_activity_data_email",
    "activity_type_close": "mail.mail_activity_data_todo",
    "activity_type_send": "mail.mail_activity_data_todo",
}

# The stored columns computed from what was there before the addon, and what they depend on.
COLUMNS = (
    ("sale_order", "followup_amount", "numeric"),
    ("sale_order", "renewed_contract_end", "date"),
    ("sale_order", "followup_has_open_lead", "bool"),
    ("sale_order", "followup_customer_id", "int4"),
    ("sale_order", "followup_answer_open", "bool"),
    ("sale_order", "followup_payment", "varchar"),
    ("sale_order", "followup_payment_date", "date"),
    ("sale_order", "followup_sent_date", "date"),
    ("sale_order", "followup_closed_date", "date"),
    ("sale_order", "followup_next_amount", "numeric"),
    ("crm_lead", "followup_amount", "numeric"),
    ("crm_lead", "followup_currency_id", "int4"),
    ("crm_lead", "followup_due_after", "date"),
    ("crm_lead", "followup_answer_open", "bool"),
    ("res_partner", search.text.FIELD, "varchar"),
    ("sale_order", search.text.FIELD, "varchar"),
    ("crm_lead", search.text.FIELD, "varchar"),
)


LEAD_AMOUNTS = """
    WITH latest AS (
        SELECT DISTINCT ON (opportunity_id) opportunity_id, company_id
          FROM sale_order
         WHERE state = 'sent' AND opportunity_id IS NOT NULL AND renewed_contract_end IS NULL
      ORDER BY opportunity_id, date_order DESC NULLS LAST, id DESC
    ), sent AS (
        SELECT opportunity_id, company_id, sum(followup_amount) AS amount
          FROM latest JOIN sale_order USING (opportunity_id, company_id)
         WHERE state = 'sent' AND renewed_contract_end IS NULL
      GROUP BY opportunity_id, company_id
    )
    UPDATE crm_lead
       SET followup_currency_id = company.currency_id,
           followup_amount = COALESCE(sent.amount, 0)
      FROM crm_lead lead
 LEFT JOIN sent ON sent.opportunity_id = lead.id
 LEFT JOIN res_company company ON company.id = COALESCE(sent.company_id, lead.company_id)
     WHERE lead.id = crm_lead.id
"""
LEAD_DUE_DAYS = """
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


def pre_init_hook(env):
    """Fill the stored columns in SQL, before Odoo finds them missing.

    It would compute them record by record: an hour for a million orders, in memory.
    """
    for table, column, kind in COLUMNS:
        create_column(env.cr, table, column, kind)
    search.text.fill(env.cr, "res.partner", "crm.lead")
    search.text.keep(env.cr, "sale.order")
    search.past.fill(env.cr)  # each quotation is written once
    env.cr.execute(LEAD_AMOUNTS)
    env.cr.execute(LEAD_DUE_DAYS)
    fill_payments(env)


def fill_payments(env):
    """Write which quotations are being paid, and since when."""
    env.cr.execute(PAYMENTS)


def post_init_hook(env):
    """Give the companies that were there before the addon its mail templates and a first day.

    Of what had expired before that day, no activity is planned. Where the demo's users have just
    been made, the rest of the demo is.
    """
    if env.ref("sale_quotation_followup.demo_user_claire", raise_if_not_found=False):
        Demo(env).build()
    for company in env["res.company"].with_context(active_test=False).search([]):
        templates = {
            f"followup_{kind}_template_id": company._followup_default_template(kind)
            for kind in TEMPLATES
        }
        company.write(templates)
        company._followup_begin()
        company._followup_use_threshold()


def uninstall_hook(env):
    """Leave Odoo's own records whole: without this, what they refer to could not be removed.

    The history of the addon goes. Done and promised activities and the reasons of lost
    opportunities stay, as Odoo's own; planned activities go with the queues they remind of.
    """
    env.cr.execute("DELETE FROM sale_followup_event")  # it keeps the outcomes
    activities = env["mail.activity"].with_context(
        active_test=False, mail_activity_quick_update=True, followup_outcome=True
    )
    activities.search([("active", "=", True), ("followup_kind", "=", "planned")]).unlink()
    for name, odoo_name in OWN_TYPES.items():
        own = env.ref(f"sale_quotation_followup.{name}", raise_if_not_found=False)
        if own:
            activities.search([("activity_type_id", "=", own.id)]).write(
                {"activity_type_id": env.ref(odoo_name).id}
            )
    _keep_used_reasons(env)


def _keep_used_reasons(env):
    """Let the reasons that lost opportunities name be the user's own from now on."""
    leads = env["crm.lead"].with_context(active_test=False)
    known = env["ir.model.data"].search(
        [("module", "=", "sale_quotation_followup"), ("model", "=", "crm.lost.reason")]
    )
    used = leads.search([("lost_reason_id", "in", known.mapped("res_id"))]).lost_reason_id
    known.filtered(lambda data: data.res_id in used.ids).unlink()
