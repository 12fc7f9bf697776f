import json
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from odoo.tests import TransactionCase, tagged

from .common import activate_french

SCRIPT = Path(__file__).parent.parent / "migrations/19.0.3.0.0/post-answer_page.py"
LINK = re.compile(r"\s*<p t-if=\"object\._followup_answer_url\(\)\">.*?</p>(?=\s*</div>)", re.S)


@tagged("post_install", "-at_install")
class TestAnswerMigration(TransactionCase):
    """A reminder that nobody has edited leads to the customer's page; the others are left alone."""

    def setUp(self):
        super().setUp()
        activate_french(self.env)
        self.template = self.env.ref("sale_quotation_followup.mail_template_reminder")
        spec = spec_from_file_location("post_answer_page", SCRIPT)
        self.script = module_from_spec(spec)
        spec.loader.exec_module(self.script)

    def bodies(self):
        self.env.flush_all()
        self.env.cr.execute("SELECT body_html FROM mail_template WHERE id = %s", self.template.ids)
        return self.env.cr.fetchone()[0]

    def migrate(self, bodies):
        self.env.cr.execute(
            "UPDATE mail_template SET body_html = %s WHERE id = %s",
            [json.dumps(bodies), self.template.id],
        )
        self.script.migrate(self.env.cr, "19.0.2.0.0")
        self.env.invalidate_all()
        return self.bodies()

    def installed(self):
        """Return the texts as the version before installed them."""
        return {language: LINK.sub("", body) for language, body in self.bodies().items()}

    def test_the_untouched_one_gets_its_sentence_in_each_language(self):
        before = self.installed()
        self.assertNotIn("_followup_answer_url", "".join(before.values()))
        after = self.migrate(before)
        self.assertIn("Where does your project stand?", after["en_US"])
        self.assertIn("Où en est votre projet ?", after["fr_FR"])
        for language, body in after.items():
            self.assertEqual(before[language].split(), LINK.sub("\n", body).split())
            self.assertEqual(2, body.count("_followup_answer_url"))
        self.assertEqual(after, self.migrate(after))  # twice adds nothing

    def test_one_that_was_edited_is_left_alone(self):
        edited = {**self.installed(), "fr_FR": "<div><p>Bonjour, notre relance</p></div>"}
        self.assertEqual(edited, self.migrate(edited))

    def test_customers_are_offered_our_reasons_but_one(self):
        reasons = self.env["crm.lost.reason"].search([("is_followup", "=", True)])
        reasons.followup_offered = False
        self.env.flush_all()
        self.script.migrate(self.env.cr, "19.0.2.0.0")
        self.env.invalidate_all()
        offered = reasons.filtered("followup_offered").get_external_id().values()
        self.assertEqual(
            {f"sale_quotation_followup.{name}" for name in self.script.REASONS}, set(offered)
        )
