from odoo.tools.sql import column_exists, create_column

from odoo.addons.sale_quotation_followup import search


def migrate(cr, version):
    """Fill the text that the search reads, in batches: Odoo would compute every record."""
    for table in ("res_partner", "sale_order", "crm_lead"):
        if not column_exists(cr, table, search.text.FIELD):  # tried before the release
            create_column(cr, table, search.text.FIELD, "varchar")
    search.text.fill(cr)
