import re
from collections import defaultdict
from inspect import isfunction
from pathlib import Path

from odoo.tests import TransactionCase, tagged

ADDON = "odoo.addons.sale_quotation_followup."


@tagged("post_install", "-at_install")
class TestOneOverride(TransactionCase):
    """A method of Odoo's is overridden once: the order of our files decides nothing."""

    def definitions(self, name):
        """Return by method the files of ours that define it, and the methods that others have."""
        ours, theirs = defaultdict(list), set()
        for base in self.env.registry[name].mro():
            methods = [method for method, value in vars(base).items() if isfunction(value)]
            if not base.__module__.startswith(ADDON):
                theirs.update(methods)
            elif ".tests." not in base.__module__:
                for method in methods:
                    ours[method].append(base.__module__.removeprefix(ADDON))
        return ours, theirs

    def test_the_private_ones_are_listed(self):
        page = (Path(__file__).resolve().parent.parent / "docs/architecture.md").read_text("utf-8")
        listed = {
            name for name in re.findall(r"`(_\w+)`", page) if not name.startswith("_followup")
        }
        overridden = set()
        for name in self.env.registry:
            ours, theirs = self.definitions(name)
            found = {method for method in ours if method in theirs}
            overridden |= {one for one in found if re.match("_[a-z]", one)}
        self.assertEqual(set(), overridden - listed)

    def test_a_method_of_odoos_is_overridden_once(self):
        found, wrong = 0, []
        for name in self.env.registry:
            ours, theirs = self.definitions(name)
            overridden = {method: files for method, files in ours.items() if method in theirs}
            found += len(overridden)
            wrong += [f"{name}.{one}: {files}" for one, files in overridden.items() if files[1:]]
        self.assertTrue(found)
        self.assertEqual([], wrong)
