"""Where nobody has answered yet: made beforehand, Odoo would compute them record by record."""

from odoo.tools.sql import create_column

TABLES = ("sale_order", "crm_lead")


def migrate(cr, version):
    for table in TABLES:
        create_column(cr, table, "followup_answer_open", "bool")
