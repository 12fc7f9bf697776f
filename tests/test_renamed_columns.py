from pathlib import Path

from odoo.modules.migration import load_script
from odoo.tests import tagged
from odoo.tools import SQL
from odoo.tools.sql import column_exists

from .common import FollowupCase

MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"
COLUMNS = "19.0.3.0.0/pre-rename_columns.py"
REVISIONS = "19.0.2.0.0/pre-rename_revisions.py"
ADDON = "sale_quotation_followup"


@tagged("post_install", "-at_install")
class TestRenamedColumns(FollowupCase):
    """What a database of an earlier version has under a former name, the migration brings along."""

    def run_twice(self, script):
        """A script that is run again, after an upgrade that was broken off, does no harm."""
        for _time in range(2):
            load_script(str(MIGRATIONS / script), Path(script).stem.replace("-", "_")).migrate(
                self.env.cr, "19.0.1.0.0"
            )

    def values(self, table, column):
        names = (SQL.identifier(column), SQL.identifier(table))
        self.env.cr.execute(SQL("SELECT id, %s FROM %s ORDER BY id", *names))
        return self.env.cr.fetchall()

    def names(self, model, field):
        """Return how many fields and how many external names there are of a field."""
        data = f"field_{model.replace('.', '_')}__{field}"
        self.env.cr.execute(
            "SELECT (SELECT count(*) FROM ir_model_fields WHERE model = %s AND name = %s),"
            " (SELECT count(*) FROM ir_model_data WHERE module = %s AND name = %s)",
            [model, field, ADDON, data],
        )
        return self.env.cr.fetchone()

    def as_before(self, model, new, old, stored=True):
        """Give a field its former name."""
        self.env.flush_all()
        table = model.replace(".", "_")
        if stored:
            names = (SQL.identifier(name) for name in (table, new, old))
            self.env.cr.execute(SQL("ALTER TABLE %s RENAME COLUMN %s TO %s", *names))
        self.env.cr.execute(
            "UPDATE ir_model_fields SET name = %s WHERE model = %s AND name = %s",
            [old, model, new],
        )
        self.env.cr.execute(
            "UPDATE ir_model_data SET name = %s WHERE module = %s AND name = %s",
            [f"field_{table}__{old}", ADDON, f"field_{table}__{new}"],
        )

    def check_renamed(self, model, old, new):
        self.assertEqual([(0, 0), (1, 1)], [self.names(model, old), self.names(model, new)])
        self.assertFalse(column_exists(self.env.cr, model.replace(".", "_"), old))

    def test_two_fields_on_odoo_s_models(self):
        lead = self.env["crm.lead"].create({"name": "Affaire", "company_id": self.company.id})
        self.quotes({"opportunity_id": lead.id}, {})
        self.env["crm.lost.reason"].create({"name": "Motif", "followup_note_required": True})
        renamed = (
            ("sale.order", "has_open_opportunity", "followup_has_open_lead"),
            ("crm.lost.reason", "is_note_required", "followup_note_required"),
        )
        self.env.flush_all()
        before = [self.values(model.replace(".", "_"), new) for model, _old, new in renamed]
        self.assertTrue(all(any(value for _id, value in rows) for rows in before))
        for model, old, new in renamed:
            self.as_before(model, new, old)
        self.run_twice(COLUMNS)
        for (model, old, new), rows in zip(renamed, before, strict=True):
            with self.subTest(new):
                self.check_renamed(model, old, new)
                self.assertEqual(rows, self.values(model.replace(".", "_"), new))

    def test_the_fields_of_a_revision_and_what_names_them(self):
        first, second = self.quotes({}, {})
        second.followup_revised_from_id = first
        fields = {
            "revised_from_id": "followup_revised_from_id",
            "revision_ids": "followup_revision_ids",
            "revision_count": "followup_revision_count",
        }
        favourite = self.env["ir.filters"].create(
            {
                "name": "Révisions",
                "model_id": "sale.order",
                "domain": "[('revised_from_id', '!=', False)]",
            }
        )
        export = self.env["ir.exports"].create({"name": "Révisions", "resource": "sale.order"})
        line = self.env["ir.exports.line"].create(
            {"export_id": export.id, "name": "revision_ids/name"}
        )
        self.env.flush_all()
        before = self.values("sale_order", "followup_revised_from_id")
        for old, new in fields.items():
            self.as_before("sale.order", new, old, stored=old == "revised_from_id")
        self.env.cr.execute(
            "ALTER INDEX sale_order__followup_revised_from_id_index"
            " RENAME TO sale_order__revised_from_id_index"
        )
        self.run_twice(REVISIONS)
        for old, new in fields.items():
            with self.subTest(new):
                self.check_renamed("sale.order", old, new)
        self.assertEqual(before, self.values("sale_order", "followup_revised_from_id"))
        self.env.cr.execute(
            "SELECT indexname FROM pg_indexes"
            " WHERE tablename = 'sale_order' AND indexname ~ 'revised_from_id'"
        )
        self.assertEqual([("sale_order__followup_revised_from_id_index",)], self.env.cr.fetchall())
        self.env.invalidate_all()
        self.assertEqual("[('followup_revised_from_id', '!=', False)]", favourite.domain)
        self.assertEqual("followup_revision_ids/name", line.name)
        self.assertEqual(first, second.followup_revised_from_id)


@tagged("post_install", "-at_install")
class TestSearchedBefore(FollowupCase):
    """What was there before the search is found by it."""

    def test_the_text_is_filled_where_there_is_none(self):
        self.partner.phone = "04 76 12 34 56"
        records = (self.partner, self.quotes({"client_order_ref": "Été"}, {}))
        self.env.flush_all()
        for found in records:
            with self.subTest(found._name):
                texts = found.mapped("followup_search_text")
                self.assertTrue(all(texts))
                self.env.flush_all()
                self.env.cr.execute(
                    SQL(
                        "UPDATE %s SET followup_search_text = NULL WHERE id IN %s",
                        *(SQL.identifier(found._table), tuple(found.ids)),
                    )
                )
                self.env.invalidate_all()
                script = MIGRATIONS / "19.0.2.0.0/post-fill_search_text.py"
                load_script(str(script), "post_fill_search_text").migrate(self.env.cr, "19.0.1.5.0")
                self.env.invalidate_all()
                self.assertEqual(texts, found.mapped("followup_search_text"))
