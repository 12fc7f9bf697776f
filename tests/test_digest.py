from odoo.tests import tagged

from .lead_case import LATE, LeadCase


@tagged("post_install", "-at_install")
class TestDigest(LeadCase):
    """Odoo's digest e-mail tells two figures of the follow-ups, each with the way to its list."""

    def setUp(self):
        super().setUp()
        self.digest = self.env["digest.digest"].create(
            {
                "name": "Digest",
                "company_id": self.company.id,
                "user_ids": [(6, 0, self.all_seller.ids)],
                "kpi_followup_done": True,
                "kpi_followup_won": True,
            }
        )

    def figures(self, user=None):
        """Return the two figures of the day, as a recipient gets them."""
        self.settle()
        user = user or self.all_seller
        digest = self.digest.with_user(user).with_company(self.company)
        digest = digest.with_context(start_datetime=self.begin, end_datetime=self.end)
        return digest.kpi_followup_done_value, digest.kpi_followup_won_value

    @property
    def begin(self):
        return self.instant.replace(hour=0)

    @property
    def end(self):
        return self.instant.replace(hour=23)

    def test_follow_ups_are_counted_once_and_not_when_undone(self):
        lead, _orders = self.lead_of(LATE, LATE)
        first, second = self.apart({}, {})
        self.apply(lead, "on_track")
        self.apply(first, "no_answer")
        answer = self.apply(second, "no_news")
        with self.at("2026-11-23"):
            self.apply(self.quote(), "no_news")
        self.assertEqual(3, self.figures()[0])
        self.undo(answer)
        self.assertEqual(2, self.figures()[0])

    def test_orders_are_won_after_a_follow_up(self):
        won, never, undone, before = self.quotes({}, {}, {}, {})
        self.apply(won, "order_coming")
        self.undo(self.apply(undone, "no_news"))
        self.apply(before, "no_news")
        for order in won | never | undone | before:
            order.action_confirm()
            order.date_order = self.instant  # Odoo's clock, not ours
        before.date_order = self.begin.replace(day=20)
        self.assertEqual(1, self.figures()[1])

    def test_each_leads_to_its_list(self):
        actions = self.digest._compute_kpis_actions(self.company, self.all_seller)
        for name in ("kpi_followup_done", "kpi_followup_won"):
            xmlid = actions[name].split("?")[0]
            self.assertEqual("ir.actions.act_window", self.env.ref(xmlid)._name)

    def test_the_e_mail_has_them(self):
        self.apply(self.quote(), "no_answer")
        kpis = self.digest._compute_kpis(self.company, self.all_seller)
        self.assertIn("kpi_followup_done", [one["kpi_name"] for one in kpis])
        kpis = self.digest._compute_kpis(self.company, self.seller)
        self.assertNotIn("kpi_followup_done", [one["kpi_name"] for one in kpis])

    def test_they_are_in_the_company_s_own_digest_from_the_start(self):
        digest = self.env.ref("digest.digest_digest_default")
        self.assertTrue(digest.kpi_followup_done and digest.kpi_followup_won)
