"""What tries random values is tried many times as long in ``make faults``."""

import ast
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGER = set(re.findall(r"\bTest\w+", (ROOT / "dev/faults.sh").read_text("utf-8")))


def random_tests():
    """Return by file of ``tests/`` the classes that are random, or may be."""
    found = {}
    for path in sorted((ROOT / "tests").glob("test_*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        imported = {
            alias.name
            for node in tree.body
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        if imported & {"TIMES", "UndoPropertyCase"}:
            found[path.name] = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    return found


class TestRandomTests(unittest.TestCase):
    def test_each_file_of_them_runs_longer_among_the_faults(self):
        found = random_tests()
        self.assertGreater(len(found), 3)
        for name, classes in found.items():
            self.assertTrue(LONGER & set(classes), name)

    def test_so_does_every_undo(self):
        for name, classes in random_tests().items():
            for one in classes:
                if one.startswith("TestUndo"):
                    self.assertIn(one, LONGER, name)


if __name__ == "__main__":
    unittest.main()
