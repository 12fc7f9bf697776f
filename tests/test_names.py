from inspect import isfunction

from lxml import etree

from odoo.tests import TransactionCase, tagged

ADDON = "sale_quotation_followup"
OURS = f"odoo.addons.{ADDON}."

# The procedure's own terms.
TERMS = {"success_rate", "renewed_contract_end", "project_start_date", "email_reminder_count"}


@tagged("post_install", "-at_install")
class TestNames(TransactionCase):
    """What the addon adds to Odoo's models says so in its name: no other addon has it too."""

    def odoos(self):
        """Return the classes of the models that are not ours."""
        return [cls for name, cls in self.env.registry.items() if "followup" not in name]

    def test_fields_on_odoos_models(self):
        fields = self.env["ir.model.fields"].search([("model", "not like", "sale.followup")])
        ours = fields.filtered(lambda field: field.modules == ADDON)
        self.assertTrue(ours)
        wrong = [
            f"{field.model}.{field.name}"
            for field in ours
            if "followup" not in field.name and field.name not in TERMS
        ]
        self.assertEqual([], wrong)

    def test_methods_on_odoos_models(self):
        """Whatever is no override of a method that is there without the addon."""
        added = []
        for cls in self.odoos():
            ours = [base for base in cls.mro() if is_ours(base)]
            theirs = {name for base in cls.mro() if not is_ours(base) for name in vars(base)}
            methods = [name for base in ours for name, it in vars(base).items() if isfunction(it)]
            added += [f"{cls._name}.{name}" for name in methods if name not in theirs]
        self.assertTrue(added)
        self.assertEqual([], [one for one in added if "followup" not in one])

    def test_indexes_on_odoos_models(self):
        added = {
            f"{cls._name}: {name}"
            for cls in self.odoos()
            for name, found in cls._table_objects.items()
            if found._module == ADDON
        }
        self.assertTrue(added)
        self.assertEqual([], [one for one in added if "followup" not in one])

    def test_buttons_on_odoos_views(self):
        """A button of ours presses a method of ours, or one that Odoo's model has by itself."""
        data = self.env["ir.model.data"].search(
            [("module", "=", ADDON), ("model", "=", "ir.ui.view")]
        )
        pressed = {
            (view.model, button.get("name"))
            for view in self.env["ir.ui.view"].browse(data.mapped("res_id"))
            if view.model in self.env and "followup" not in view.model
            for button in etree.fromstring(view.arch_db).iter("button")
            if button.get("type") == "object"
        }
        self.assertTrue(pressed)
        wrong = [
            f"{model}: {name}"
            for model, name in pressed
            if "followup" not in name and defined_by_us(self.env.registry[model], name)
        ]
        self.assertEqual([], wrong)


def is_ours(base):
    return base.__module__.startswith(OURS)


def defined_by_us(cls, name):
    """Tell whether the addon alone has given a model a method."""
    found = [base for base in cls.mro() if name in vars(base)]
    return all(map(is_ours, found))
