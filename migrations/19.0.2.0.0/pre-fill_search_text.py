from odoo.tools.sql import column_exists, create_column


def migrate(cr, version):
    """Make the text that the search reads: where Odoo makes it, it computes every record at once.

    It is filled at the end, in batches.
    """
    for table in ("res_partner", "sale_order", "crm_lead"):
        if not column_exists(cr, table, "followup_search_text"):  # tried before the release
            create_column(cr, table, "followup_search_text", "varchar")
