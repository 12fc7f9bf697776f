from odoo.tests import Form, tagged
from odoo.tools import SQL

from .common import FollowupCase


@tagged("post_install", "-at_install")
class TestAnswerSettings(FollowupCase):
    """Each company asks its customers, or does not, and says who is told."""

    def settings(self, company=None):
        settings = self.env["res.config.settings"].with_company(company or self.company)
        return settings.with_context(lang="fr_FR")

    def test_one_company_s_choice_is_its_own(self):
        elsewhere = self.make_company("Ailleurs")
        with Form(self.settings()) as form:
            form.followup_answer_call = False
            form.followup_answer_user_ids.add(self.manager)
        form.record.execute()
        self.assertNotIn("call", self.company._followup_asked_answers())
        self.assertEqual(self.manager, self.company.followup_answer_user_ids)
        self.assertIn("call", elsewhere._followup_asked_answers())
        self.assertFalse(elsewhere.followup_answer_user_ids)
        with Form(self.settings()) as form:
            form.followup_answers = False
        form.record.execute()
        self.assertFalse(self.company._followup_asked_answers())
        self.assertTrue(elsewhere._followup_asked_answers())

    def test_they_name_the_e_mails_that_lead_nowhere(self):
        self.assertFalse(self.settings().create({}).followup_unlinked_templates)
        template = self.company.followup_reminder_template_id
        for lang in ("en_US", "fr_FR"):
            template.with_context(lang=lang).body_html = "<p>Bonjour</p>"
        self.assertEqual(
            template.with_context(lang="fr_FR").name,
            self.settings().create({}).followup_unlinked_templates,
        )
        template.body_html = "<p><a t-att-href='object._followup_answer_url()'>Ici</a></p>"
        template.with_context(lang="fr_FR").body_html = template.body_html
        self.assertFalse(self.settings().create({}).followup_unlinked_templates)

    def test_a_reason_is_offered_by_its_flag(self):
        reason = self.reason("budget")
        self.assertTrue(reason.followup_offered)
        with Form(reason) as form:
            form.followup_offered = False
        self.assertFalse(reason.followup_offered)


@tagged("post_install", "-at_install")
class TestAnswerIndexes(FollowupCase):
    """What is asked of the answers is read by an index, however many there are."""

    ASKED = (
        ("order_id = 1 AND state = 'open'", ("order_id_index", "day_number", "_waiting")),
        ("order_id = 1 AND day = '2026-11-24'", ("day_number", "order_id_index")),
        ("state = 'open' AND answered_at < '2026-11-20'", ("_waiting",)),
        ("event_id = 1", ("event_id_index",)),
    )

    def test_each_question_has_its_index(self):
        self.env.flush_all()
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        for condition, names in self.ASKED:
            query = SQL("EXPLAIN SELECT id FROM sale_followup_answer WHERE %s", SQL(condition))
            self.env.cr.execute(query)
            plan = "\n".join(line for (line,) in self.env.cr.fetchall())
            with self.subTest(condition):
                self.assertNotIn("Seq Scan", plan)
                self.assertTrue(any(name in plan for name in names), plan)
