import re
from pathlib import Path

from odoo.tests import TransactionCase, tagged

ADDON = "sale_quotation_followup"
ROOT = Path(__file__).resolve().parent.parent


@tagged("post_install", "-at_install")
class TestRulesOfEveryModel(TransactionCase):
    def models(self):
        data = self.env["ir.model.data"].search(
            [("module", "=", ADDON), ("model", "=", "ir.model")]
        )
        models = [self.env[one.model] for one in self.env["ir.model"].browse(data.mapped("res_id"))]
        own = [model for model in models if model._original_module == ADDON]
        return [self.env["ir.model"]._get(model._name) for model in own if not model._abstract]

    def is_read(self, model):
        return any(model.access_ids.mapped("perm_read"))

    def test_every_model_that_is_read_has_a_rule_and_no_other_has(self):
        """Without a row of access rights Odoo warns: nobody's models have one that gives none."""
        models = self.models()
        self.assertEqual({True, False}, {self.is_read(model) for model in models})
        for model in models:
            with self.subTest(model.model):
                self.assertTrue(model.access_ids, "no access rights")
                if not model.transient:  # those are their creator's own
                    self.assertEqual(self.is_read(model), bool(model.rule_ids))

    def test_what_nobody_reads_nobody_changes(self):
        rights = ("perm_read", "perm_write", "perm_create", "perm_unlink")
        given = {
            model.model: [right for right in rights if any(model.access_ids.mapped(right))]
            for model in self.models()
            if not self.is_read(model)
        }
        self.assertTrue(given)
        self.assertEqual([], [name for name, rights in given.items() if rights])

    def test_every_access_right_is_somebody_s(self):
        for model in self.models():
            for access in model.access_ids:
                self.assertTrue(access.group_id, f"{model.model}: a right for everybody")

    def test_a_model_with_a_company_is_ruled_by_it(self):
        for model in self.models():
            has_company = "company_id" in self.env[model.model]._fields
            if has_company and self.is_read(model) and not model.transient:
                rules = [rule for rule in model.rule_ids if not rule.groups]
                with self.subTest(model.model):
                    self.assertIn("company_ids", "".join(rule.domain_force for rule in rules))

    def test_every_sudo_says_why(self):
        for path in sorted([*ROOT.glob("models/*.py"), *ROOT.glob("wizards/*.py")]):
            lines = path.read_text("utf-8").splitlines()
            for number, line in enumerate(lines):
                if re.search(r"\.sudo\((?!False)", line):
                    near = " ".join(lines[number : number + 2])
                    told = "#" in near or '"""' in near
                    self.assertTrue(told, f"{path.name}:{number + 1}: a sudo() without its reason")
