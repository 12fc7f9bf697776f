"""The fields of a revision get names that no other addon has: OCA's revisions had three of them."""

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
    cr.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = 'sale_order'::regclass AND attname = %s",
        [old],
    )
    if not cr.fetchone():
        return
    cr.execute(f"ALTER TABLE sale_order RENAME COLUMN {old} TO {new}")
    cr.execute(f"ALTER INDEX IF EXISTS sale_order__{old}_index RENAME TO sale_order__{new}_index")
    cr.execute(
        "SELECT FROM pg_constraint WHERE conrelid = 'sale_order'::regclass AND conname = %s",
        [f"sale_order_{old}_fkey"],
    )
    if cr.rowcount:
        cr.execute(
            f"ALTER TABLE sale_order RENAME CONSTRAINT sale_order_{old}_fkey"
            f" TO sale_order_{new}_fkey"
        )


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
    for column in ("domain", "context", "sort"):
        cr.execute(
            f"UPDATE ir_filters SET {column} = regexp_replace({column}, %(old)s, %(new)s, 'g')"
            f" WHERE model_id = 'sale.order' AND {column} ~ %(old)s",
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
