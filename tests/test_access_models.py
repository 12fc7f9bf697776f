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

    def test_every_model_has_its_access_rights_and_a_rule(self):
        models = self.models()
        self.assertTrue(models)
        for model in models:
            with self.subTest(model.model):
                self.assertTrue(model.access_ids, "no access rights")
                if not self.env[model.model]._transient:  # those are their creator's own
                    self.assertTrue(model.rule_ids, "no record rule")

    def test_every_access_right_is_somebody_s(self):
        for model in self.models():
            for access in model.access_ids:
                self.assertTrue(access.group_id, f"{model.model}: a right for everybody")

    def test_a_model_with_a_company_is_ruled_by_it(self):
        for model in self.models():
            if "company_id" in self.env[model.model]._fields and not model.transient:
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
