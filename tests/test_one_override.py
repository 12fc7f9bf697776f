import ast
import re
from collections import defaultdict
from inspect import isfunction
from pathlib import Path

from odoo.tests import TransactionCase, tagged

from ..controllers.portal import FollowupPortal

ROOT = Path(__file__).resolve().parent.parent
ADDON = "odoo.addons.sale_quotation_followup."
ROOMS = ("words", "search", "desk", "models", "wizards", "controllers")
NAMEDTUPLES = {"_asdict", "_replace"}  # public, whatever its underscore says


def listed(heading):
    """Return the methods in the first column of a table of ``docs/insides.md``."""
    page = (ROOT / "docs/insides.md").read_text("utf-8")
    table = page.split(f"## {heading}")[1].split("\n## ")[0]
    firsts = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `_")]
    return {name for first in firsts for name in re.findall(r"`(_\w+)`", first)}


def is_private(name):
    return bool(re.match("_[a-z]", name))


@tagged("post_install", "-at_install")
class TestOneOverride(TransactionCase):
    """A method of Odoo's is overridden once: the order of our files decides nothing."""

    def definitions(self, cls):
        """Return by method the files of ours that define it, and the methods that others have."""
        ours, theirs = defaultdict(list), set()
        for base in cls.mro():
            methods = [method for method, value in vars(base).items() if isfunction(value)]
            if not base.__module__.startswith(ADDON):
                theirs.update(methods)
            elif ".tests." not in base.__module__:
                for method in methods:
                    ours[method].append(base.__module__.removeprefix(ADDON))
        return ours, theirs

    def test_the_private_ones_are_listed_and_no_others(self):
        overridden = set()
        for cls in (*self.env.registry.values(), FollowupPortal):
            ours, theirs = self.definitions(cls)
            overridden |= {method for method in ours if method in theirs and is_private(method)}
        self.assertEqual(listed("Overridden"), overridden)

    def test_the_private_ones_that_are_called_are_listed_and_no_others(self):
        called, defined = set(), set()
        files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
        for path in (*files, ROOT / "courtesy.py", ROOT / "hooks.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.FunctionDef):
                    defined.add(node.name)
                elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                    called.add(node.func.attr)
        theirs = {name for name in called - defined if is_private(name)} - NAMEDTUPLES
        self.assertEqual(listed("Called"), {one for one in theirs if "followup" not in one})

    def test_a_method_of_odoos_is_overridden_once(self):
        found, wrong = 0, []
        for name, cls in self.env.registry.items():
            ours, theirs = self.definitions(cls)
            overridden = {method: files for method, files in ours.items() if method in theirs}
            found += len(overridden)
            wrong += [f"{name}.{one}: {files}" for one, files in overridden.items() if files[1:]]
        self.assertTrue(found)
        self.assertEqual([], wrong)
