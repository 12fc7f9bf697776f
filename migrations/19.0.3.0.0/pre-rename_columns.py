"""Two fields on Odoo's models get names that no other addon has."""

from odoo.tools import SQL
from odoo.tools.sql import column_exists

ADDON = "sale_quotation_followup"
RENAMED = (
    ("sale.order", "has_open_opportunity", "followup_has_open_lead"),
    ("crm.lost.reason", "is_note_required", "followup_note_required"),
)


def migrate(cr, version):
    """Rename the stored columns and the fields; nothing of the interface names them."""
    for model, old, new in RENAMED:
        table = model.replace(".", "_")
        if not column_exists(cr, table, old):
            continue
        names = (SQL.identifier(name) for name in (table, old, new))
        cr.execute(SQL("ALTER TABLE %s RENAME COLUMN %s TO %s", *names))
        cr.execute(
            "UPDATE ir_model_fields SET name = %s WHERE model = %s AND name = %s",
            [new, model, old],
        )
        cr.execute(
            "UPDATE ir_model_data SET name = %s WHERE module = %s AND name = %s",
            [f"field_{table}__{new}", ADDON, f"field_{table}__{old}"],
        )
