"""The fields of a revision get names that no other addon has: OCA's revisions had three of them."""

from odoo.tools import SQL
from odoo.tools.sql import column_exists

ADDON = "sale_quotation_followup"
FIELDS = {
    "revised_from_id": "followup_revised_from_id",
    "revision_ids": "followup_revision_ids",
    "revision_count": "followup_revision_count",
}
# Where the old name can only be ours, what people have made with it follows.
OURS_ALONE = ("revised_from_id", "revision_ids")


def migrate(cr, version):
    """Rename the stored column with its index and its key, the fields, and what names them."""
    rename_column(cr, "revised_from_id", FIELDS["revised_from_id"])
    for old, new in FIELDS.items():
        rename_field(cr, old, new)
    for old in OURS_ALONE:
        rename_uses(cr, old, FIELDS[old])


def rename_column(cr, old, new):
    """Rename a column of the quotations with its index and its key, where it still is."""
    if not column_exists(cr, "sale_order", old):
        return
    table, names = SQL.identifier("sale_order"), (SQL.identifier(old), SQL.identifier(new))
    cr.execute(SQL("ALTER TABLE %s RENAME COLUMN %s TO %s", table, *names))
    index, key = "sale_order__{}_index", "sale_order_{}_fkey"
    names = (SQL.identifier(index.format(old)), SQL.identifier(index.format(new)))
    cr.execute(SQL("ALTER INDEX IF EXISTS %s RENAME TO %s", *names))
    cr.execute(
        "SELECT FROM pg_constraint WHERE conrelid = 'sale_order'::regclass AND conname = %s",
        [key.format(old)],
    )
    if cr.rowcount:
        names = (SQL.identifier(key.format(old)), SQL.identifier(key.format(new)))
        cr.execute(SQL("ALTER TABLE %s RENAME CONSTRAINT %s TO %s", table, *names))


def rename_field(cr, old, new):
    """Rename a field; one that another addon has under the old name too stays that addon's."""
    cr.execute(
        """
        UPDATE ir_model_fields field
           SET name = %(new)s
         WHERE model = 'sale.order' AND name = %(old)s
           AND NOT EXISTS (
               SELECT FROM ir_model_data
                WHERE model = 'ir.model.fields' AND res_id = field.id AND module != %(addon)s
           )
        """,
        {"old": old, "new": new, "addon": ADDON},
    )
    renamed = cr.rowcount
    data = {"addon": ADDON, "old": f"field_sale_order__{old}", "new": f"field_sale_order__{new}"}
    if renamed:
        cr.execute(
            "UPDATE ir_model_data SET name = %(new)s WHERE module = %(addon)s AND name = %(old)s",
            data,
        )
    else:
        cr.execute("DELETE FROM ir_model_data WHERE module = %(addon)s AND name = %(old)s", data)


def rename_uses(cr, old, new):
    """Rename the field in favourites, export lists and views, a whole word at a time."""
    word = {"old": rf"\m{old}\M", "new": new}
    cr.execute(
        """
        UPDATE ir_filters
           SET domain = regexp_replace(domain, %(old)s, %(new)s, 'g'),
               context = regexp_replace(context, %(old)s, %(new)s, 'g'),
               sort = regexp_replace(sort, %(old)s, %(new)s, 'g')
         WHERE model_id = 'sale.order' AND concat_ws(' ', domain, context, sort) ~ %(old)s
        """,
        word,
    )
    cr.execute(
        """
        UPDATE ir_exports_line line
           SET name = regexp_replace(line.name, %(old)s, %(new)s, 'g')
          FROM ir_exports list
         WHERE list.id = line.export_id AND list.resource = 'sale.order' AND line.name ~ %(old)s
        """,
        word,
    )
    cr.execute(
        """
        UPDATE ir_ui_view
           SET arch_db = regexp_replace(arch_db::text, %(old)s, %(new)s, 'g')::jsonb
         WHERE model = 'sale.order' AND arch_db::text ~ %(old)s
        """,
        word,
    )
