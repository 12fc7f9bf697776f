"""The rooms and their arrows: each may use those to its left, and nothing points back."""

import ast
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ADDON = "odoo.addons.sale_quotation_followup"
ROOMS = ("rules", "words", "search", "desk", "models", "wizards", "controllers")


def imported(path):
    """Yield the rooms that a file imports."""
    place = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            if node.level:
                package = place[: len(place) - node.level + 1]
                inside = (*package, *(node.module or "").split("."))
                names = [".".join((*filter(None, inside), alias.name)) for alias in node.names]
        else:
            continue
        for name in names:
            room = name.removeprefix(f"{ADDON}.").split(".")[0]
            if room in ROOMS or name.startswith("odoo."):
                yield "odoo" if name.startswith("odoo.") and room not in ROOMS else room


class TestRooms(unittest.TestCase):
    def test_nothing_points_back(self):
        wrong = [
            f"{path.relative_to(ROOT)} uses {room}"
            for number, name in enumerate(ROOMS)
            for path in sorted((ROOT / name).rglob("*.py"))
            for room in imported(path)
            if room in ROOMS[number + 1 :]
        ]
        self.assertEqual([], wrong)

    def test_the_rules_know_no_odoo(self):
        files = sorted((ROOT / "rules").rglob("*.py"))
        self.assertTrue(files)
        wrong = [str(path) for path in files if "odoo" in set(imported(path))]
        self.assertEqual([], wrong)

    def test_an_arrow_back_is_found(self):
        """The check itself: in each room some file uses one to its left."""
        for number, name in enumerate(ROOMS[1:], 1):
            with self.subTest(name):
                files = (ROOT / name).rglob("*.py")
                found = {room for path in files for room in imported(path)}
                self.assertTrue(found & set(ROOMS[:number]))


if __name__ == "__main__":
    unittest.main()
