from odoo.tests import TransactionCase, tagged

ADDON = "sale_quotation_followup"

# The procedure's own terms.
TERMS = {"success_rate", "renewed_contract_end", "project_start_date", "email_reminder_count"}


@tagged("post_install", "-at_install")
class TestNames(TransactionCase):
    """What the addon adds to Odoo's models says so in its name: no other addon has it too."""

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
