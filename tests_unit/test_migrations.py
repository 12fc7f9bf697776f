"""An old migration never imports today's code: that changes, and what an upgrade meets does not."""

import ast
import unittest
from pathlib import Path

ADDON = "sale_quotation_followup"
MIGRATIONS = Path(__file__).resolve().parent.parent / "migrations"


def imported(source):
    """Yield the names of the modules that a script imports, dots before them for relative ones."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            place = "." * node.level + (node.module or "")
            yield from (f"{place}.{alias.name}" for alias in node.names)


def of_the_addon(source):
    return [name for name in imported(source) if name.startswith(".") or ADDON in name.split(".")]


class TestMigrations(unittest.TestCase):
    def test_no_script_imports_the_addon(self):
        scripts = sorted(MIGRATIONS.rglob("*.py"))
        self.assertTrue(scripts)
        wrong = {
            str(path.relative_to(MIGRATIONS)): names
            for path in scripts
            if (names := of_the_addon(path.read_text("utf-8")))
        }
        self.assertEqual({}, wrong)

    def test_every_way_to_import_it_is_seen(self):
        for source in (
            f"from odoo.addons.{ADDON}.hooks import fill",
            f"from odoo.addons.{ADDON} import search",
            f"from odoo.addons import {ADDON}",
            f"import odoo.addons.{ADDON}.search",
            "from ... import search",
        ):
            with self.subTest(source):
                self.assertTrue(of_the_addon(source))
        self.assertFalse(of_the_addon("from odoo.tools.sql import create_column"))


if __name__ == "__main__":
    unittest.main()
