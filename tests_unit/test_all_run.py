"""Every file of tests is run: Odoo finds those that the package imports, and no others."""

import ast
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent / "tests"


class TestAllRun(unittest.TestCase):
    def test_the_package_imports_every_file_of_tests(self):
        tree = ast.parse((TESTS / "__init__.py").read_text("utf-8"))
        imported = {
            alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        there = {path.stem for path in TESTS.rglob("test_*.py") if "addons" not in path.parts}
        self.assertEqual(set(), there - imported)
