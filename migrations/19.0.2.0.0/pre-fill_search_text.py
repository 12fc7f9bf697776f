from odoo.tools.sql import create_column

from odoo.addons.sale_quotation_followup.models import followup_search


def migrate(cr, version):
    """Fill the text that the search reads, in batches: Odoo would compute every record."""
    for table in ("res_partner", "sale_order", "crm_lead"):
        create_column(cr, table, followup_search.FIELD, "varchar")
    followup_search.fill(cr)
