from odoo import SUPERUSER_ID, api
from odoo.tools.sql import create_column

from odoo.addons.sale_quotation_followup.hooks import fill_due_days


def migrate(cr, version):
    """Fill the columns that are new, in SQL: Odoo would compute every opportunity and quotation."""
    create_column(cr, "sale_order", "has_open_opportunity", "bool")
    create_column(cr, "crm_lead", "followup_due_after", "date")
    fill_due_days(api.Environment(cr, SUPERUSER_ID, {}))
