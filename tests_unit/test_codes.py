"""What an outcome is called decides nothing: its fields and its own methods do."""

import ast
import re
import unittest
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("rules", "words", "search", "desk", "models", "wizards", "controllers")
# From what customers answer to the outcome that is proposed: a table of codes.
TABLE = ROOT / "rules/answer.py"
CODES = {
    field.text
    for field in etree.parse(ROOT / "data/sale_followup_outcome.xml").findall(
        ".//field[@name='code']"
    )
}
NAMED_CODE = re.compile(r"\bcode\b")


def constants(tree):
    """Return the codes that names of a module stand for."""
    return {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }


def has_code(node, names):
    node = names.get(node.id, node) if isinstance(node, ast.Name) else node
    return any(isinstance(one, ast.Constant) and one.value in CODES for one in ast.walk(node))


def compared(source):
    """Yield the lines of Python that ask whether a code is a certain outcome's."""
    tree = ast.parse(source)
    names = constants(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
        elif isinstance(node, ast.Tuple) and len(node.elts) == 3:  # of a domain
            sides = [node.elts[0], node.elts[2]]
        elif isinstance(node, ast.Match) and "outcome" in ast.unparse(node.subject):
            sides = [node.subject, *(case.pattern for case in node.cases)]
        else:
            continue
        is_of_a_code = any(NAMED_CODE.search(ast.unparse(side)) for side in sides)
        if is_of_a_code and any(has_code(side, names) for side in sides):
            yield node.lineno


def compared_in_typescript(source):
    """Yield the lines of TypeScript that do."""
    quoted = "|".join(sorted(CODES))
    for number, line in enumerate(source.splitlines(), 1):
        if re.search(rf"\bcode\b.*[!=]== \"({quoted})\"|\? \"({quoted})\" :", line):
            yield number


class TestCodes(unittest.TestCase):
    def test_no_outcome_is_known_by_its_code(self):
        files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py") if path != TABLE]
        wrong = [
            f"{path.relative_to(ROOT)}:{number}"
            for path in files
            for number in compared(path.read_text("utf-8"))
        ]
        self.assertEqual([], wrong)

    def test_nor_in_the_panel(self):
        beside = {ROOT / "ts" / name for name in ("tests", "tours")}
        files = [one for one in (ROOT / "ts").rglob("*.ts") if not beside & {*one.parents}]
        self.assertTrue(files)
        wrong = [
            f"{path.relative_to(ROOT)}:{number}"
            for path in files
            for number in compared_in_typescript(path.read_text("utf-8"))
        ]
        self.assertEqual([], wrong)

    def test_the_check_finds_one(self):
        for line in (
            'outcome.code == "revise"',
            'LOST = "lost"\none["code"] == LOST',
            'ALONE = ("revise",)\noutcome.code in ALONE',
            '[("code", "=", "lost")]',
            'match outcome.code:\n    case "call_back":\n        pass',
        ):
            with self.subTest(line):
                self.assertTrue([*compared(line)])
        self.assertTrue([*compared_in_typescript('outcome.code === "no_news" && !day')])
        self.assertFalse([*compared('outcome.category == "lost"')])


if __name__ == "__main__":
    unittest.main()
