"""Nobody has answered yet, no price is prepared: Odoo would compute it record by record."""

from odoo.tools.sql import create_column

TABLES = ("sale_order", "crm_lead")


def migrate(cr, version):
    for table in TABLES:
        create_column(cr, table, "followup_answer_open", "bool")
    create_column(cr, "sale_order", "followup_next_amount", "numeric")
