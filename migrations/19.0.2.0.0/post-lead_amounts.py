from odoo import SUPERUSER_ID, api

MIXED = """
    SELECT opportunity_id
      FROM sale_order
     WHERE state = 'sent' AND opportunity_id IS NOT NULL AND renewed_contract_end IS NULL
  GROUP BY opportunity_id
    HAVING count(DISTINCT company_id) > 1
"""


def migrate(cr, version):
    """Compute the amounts of opportunities with quotations of several companies anew.

    They were added up at the rate of some day, in the currency of whoever computed them.
    """
    cr.execute(MIXED)
    env = api.Environment(cr, SUPERUSER_ID, {})
    leads = env["crm.lead"].browse(lead_id for (lead_id,) in cr.fetchall())
    env.add_to_compute(leads._fields["followup_amount"], leads)
    env.add_to_compute(leads._fields["followup_currency_id"], leads)
    env.flush_all()
