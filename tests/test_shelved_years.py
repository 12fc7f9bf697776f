from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .shelving_case import ShelvingCase


@tagged("post_install", "-at_install")
class TestShelvedYears(ShelvingCase):
    """A whole year at once, confirmed by its number, done and taken back by the cron."""

    def setUp(self):
        super().setUp()
        self.old = self.quotes(
            *[{"sent": "2024-05-01", "expires": "2024-06-01", "amount": 1000}] * 3,
        )
        self.kept = self.quotes(
            {"sent": "2024-05-01", "expires": "2026-12-31"},
            {"sent": "2024-05-01", "expires": "2024-06-01", "renewed_contract_end": "2026-12-31"},
            {"sent": "2023-12-31 23:30", "expires": "2024-06-01"},
            {"sent": "2025-01-01", "expires": "2025-02-01"},
        )
        _lead, self.on_lead = self.lead_of({"sent": "2024-05-01", "expires": "2024-06-01"})

    def year(self, number=2024, user=None):
        self.settle()
        years = self.env["sale.followup.year"].with_user(user or self.manager)
        years = years.with_context(allowed_company_ids=self.company.ids)
        return years.search([("year", "=", number), ("company_id", "=", self.company.id)])

    def ask(self, typed=3, user=None):
        action = self.year().action_shelve()
        wizards = self.env["sale.followup.shelve"].with_user(user or self.manager)
        wizards = wizards.with_context(
            allowed_company_ids=self.company.ids, lang="fr_FR", **action["context"]
        )
        answer = wizards.create({"typed": typed}).action_shelve()
        shelvings = self.env["sale.followup.shelving"].with_user(user or self.manager)
        return shelvings.browse(answer["res_id"])

    def run_cron(self, batches=None):
        """Run the cron, as if each batch were committed; interrupted after some batches."""
        commits = []

        def commit(_cron, processed=0, **_kwargs):
            commits.append(processed)
            self.env.flush_all()
            return batches is None or len([one for one in commits if one]) < batches

        with patch.object(self.registry["ir.cron"], "_commit_progress", commit):
            self.env["sale.followup.shelving"].sudo()._cron_shelve()
        self.settle()
        return [one for one in commits if one]

    def test_what_is_there_by_year(self):
        row = self.year()
        self.assertEqual((6, 3), (row.count, row.shelvable))
        self.assertEqual((5, 1), (row.expired, row.on_lead))
        self.assertEqual(0, self.year(2026).shelvable)
        orders = self.env["sale.order"].search(row.action_list()["domain"])
        self.assertEqual(6, len(orders))

    def test_the_number_is_to_be_typed(self):
        for typed in (0, 2, 6):
            with self.subTest(typed), self.assertRaises(UserError):
                self.ask(typed)
        self.assertEqual({"sent"}, set(self.states(self.old)))

    def test_the_cron_shelves_the_year_and_nothing_else(self):
        shelving = self.ask()
        self.assertEqual("waiting", shelving.state)
        self.assertEqual({"sent"}, set(self.states(self.old)), "not within the click")
        self.run_cron()
        self.assertEqual({"cancel"}, set(self.states(self.old)))
        self.assertEqual({"sent"}, set(self.states(self.kept | self.on_lead)))
        self.assertEqual(("done", 3), (shelving.state, shelving.shelved))
        self.assertEqual(self.manager, self.old.followup_event_ids.user_id)

    def test_in_batches_that_go_on_where_they_were_cut(self):
        shelving = self.ask()
        with patch("odoo.addons.sale_quotation_followup.models.sale_followup_shelving.BATCH", 1):
            self.run_cron(batches=1)
            self.assertEqual(["cancel", "sent", "sent"], self.states(self.old.sorted("id")))
            self.assertEqual("waiting", shelving.state)
            self.assertEqual([1, 1, 1], self.run_cron())
        self.assertEqual({"cancel"}, set(self.states(self.old)))
        self.assertEqual(3, len(self.old.followup_event_ids), "each once")
        self.assertEqual(("done", 3), (shelving.state, shelving.shelved))

    def test_taken_back_within_seven_days_the_same_way(self):
        shelving = self.ask()
        self.run_cron()
        with self.at("2026-12-01 09:00"):
            self.assertTrue(shelving.can_undo)
            shelving.action_undo()
            self.assertEqual("undoing", shelving.state)
            self.run_cron()
        self.assertEqual({"sent"}, set(self.states(self.old)))
        self.assertEqual(("undone", 3), (shelving.state, shelving.taken_back))
        with self.at("2026-12-01 10:01"):
            self.assertFalse(shelving.can_undo)

    def test_taken_back_before_it_is_done(self):
        shelving = self.ask()
        shelving.action_undo()
        self.run_cron()
        self.assertEqual({"sent"}, set(self.states(self.old)))
        self.assertEqual("undone", shelving.state)

    def test_a_year_is_a_manager_s(self):
        with self.assertRaises(AccessError):
            self.ask(user=self.all_seller)

    def test_another_company_s_year_is_none_of_mine(self):
        other = self.make_company("Froid du Nord")
        elsewhere = self.quote(sent="2024-05-01", expires="2024-06-01", company=other)
        self.ask()
        self.run_cron()
        self.assertEqual(["sent"], self.states(elsewhere))
