from datetime import timedelta
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import FollowupCase
from .lead_case import LeadMixin


class ShelvingCase(LeadMixin, FollowupCase):
    def wizard(self, orders, user=None, **vals):
        """Return « Classer sans suite… » as it opens on a selection of the list."""
        self.settle()
        wizards = self.env["sale.followup.shelve"].with_user(user or self.manager)
        context = {"active_model": "sale.order", "active_ids": orders.ids}
        companies = (self.company | (user or self.manager).company_ids).ids
        wizards = wizards.with_context(allowed_company_ids=companies, lang="fr_FR", **context)
        return wizards.create(vals)

    def shelve(self, orders, user=None, **vals):
        """Press the button; return what was made of it."""
        action = self.wizard(orders, user, **vals).action_shelve()
        self.settle()
        shelvings = self.env["sale.followup.shelving"].with_user(user or self.manager)
        return shelvings.browse(action["res_id"])

    def states(self, orders):
        self.settle()
        return orders.mapped("state")


REFUSAL = "Under review"  # another addon's words


@tagged("post_install", "-at_install")
class TestShelving(ShelvingCase):
    """« Classer sans suite… » : up to 200 at once, with the reason asked once."""

    def test_one_event_each_and_no_mail(self):
        orders = self.quotes({"amount": 1000}, {"amount": 2000, "user": self.colleague})
        before = self.env["mail.mail"].search_count([])
        shelving = self.shelve(orders, note="Jamais relancés")
        self.assertEqual(["cancel", "cancel"], self.states(orders))
        events = orders.followup_event_ids
        self.assertEqual(2, len(events))
        self.assertEqual({"lost"}, set(events.mapped("code")))
        self.assertEqual(self.reason("not_disclosed"), events.lost_reason_id)
        self.assertEqual({"Jamais relancés"}, set(events.mapped("note")))
        self.assertEqual(self.manager, events.user_id)
        self.assertEqual((2, 2), (shelving.asked, shelving.shelved))
        self.assertEqual(before, self.env["mail.mail"].search_count([]))

    def test_the_preview_says_how_many_and_who_is_left_out_and_why(self):
        _lead, (on_lead,) = self.lead_of({"amount": 700})
        kept, written, promised, locked, closed = self.quotes(
            {"amount": 1500}, {}, {}, {}, {"state": "cancel"}
        )
        written.followup_answered = True
        with self.at("2026-11-23"):
            self.apply(promised, "call_back", next_date="2026-12-04")
        locked.locked = True
        orders = kept | written | promised | locked | closed | on_lead
        wizard = self.wizard(orders)
        self.assertEqual(1, wizard.count)
        self.assertEqual("1 500,00 €", wizard.amount.replace("\u202f", " ").replace("\xa0", " "))
        for words in (
            "Écartés : 5 devis",
            "Relancé sur l'opportunité « Extension atelier »",
            "Le client a écrit depuis le dernier contact : à lire avant.",
            "Rappel promis pour le 04/12/2026.",
            "N'est plus ouvert",
        ):
            self.assertIn(words, str(wizard.left_out).replace("&#39;", "'"))
        wizard.action_shelve()
        self.assertEqual(["cancel", "sent", "sent", "sent", "cancel", "sent"], self.states(orders))

    def test_undo_of_all_for_an_hour(self):
        first, second = orders = self.quotes({"success_rate": "2"}, {})
        shelving = self.shelve(orders)
        self.assertTrue(shelving.can_undo)
        shelving.action_undo()
        self.assertEqual(["sent", "sent"], self.states(orders))
        self.assertEqual(("2", False), (first.success_rate, second.success_rate))
        self.assertTrue(all(orders.followup_event_ids.mapped("undone_on")))
        self.assertEqual(("undone", 2), (shelving.state, shelving.taken_back))
        with self.assertRaises(UserError):
            shelving.action_undo()

    def test_after_the_hour_it_is_too_late(self):
        shelving = self.shelve(self.quote())
        self.instant += timedelta(minutes=61)
        self.env.invalidate_all()
        self.assertFalse(shelving.can_undo)
        with self.assertRaises(UserError):
            shelving.action_undo()

    def test_what_was_changed_since_stays_and_the_others_come_back(self):
        first, _second = orders = self.quotes({}, {})
        shelving = self.shelve(orders)
        first.with_user(self.seller).action_followup_reopen()
        shelving.action_undo()
        self.assertEqual(["draft", "sent"], self.states(orders))
        self.assertEqual(1, shelving.taken_back)

    def test_one_that_fails_stops_no_other(self):
        first, second, third = orders = self.quotes({}, {}, {})
        cancel = type(first)._action_cancel

        def refuse(order):
            if order.id == second.id:
                raise UserError(REFUSAL)
            return cancel(order)

        with patch.object(self.registry["sale.order"], "_action_cancel", refuse):
            shelving = self.shelve(orders)
        self.assertEqual(["cancel", "sent", "cancel"], self.states(orders))
        self.assertEqual((3, 2), (shelving.asked, shelving.shelved))
        self.assertFalse(second.followup_event_ids)
        self.assertTrue(third.followup_event_ids)

    def test_200_at_most(self):
        self.settle()
        wizards = self.env["sale.followup.shelve"].with_user(self.manager)
        wizards = wizards.with_context(active_model="sale.order", active_ids=list(range(1, 202)))
        with self.assertRaises(UserError):
            wizards.default_get(["order_ids"])

    def test_a_reason_that_asks_for_a_note(self):
        orders, other = self.quote(), self.reason("other")
        with self.assertRaises(UserError):
            self.wizard(orders, lost_reason_id=other.id).action_shelve()
        self.shelve(orders, lost_reason_id=other.id, note="Doublons")
        self.assertEqual(["cancel"], self.states(orders))

    def test_a_salesperson_shelves_their_own_and_takes_them_back(self):
        mine, theirs = self.quotes({}, {"user": self.colleague})
        shelving = self.shelve(mine, self.seller)
        self.assertEqual(["cancel"], self.states(mine))
        with self.assertRaises(AccessError):
            self.shelve(theirs, self.seller)
        found = self.env["sale.followup.shelving"].with_user(self.colleague)
        self.assertFalse(found.search([("id", "=", shelving.id)]))
        shelving.action_undo()
        self.assertEqual(["sent"], self.states(mine))

    def test_others_shelve_nothing(self):
        self.make_outsiders()
        for user in (self.internal, self.portal, self.accountant):
            with self.subTest(user.login):
                for model in ("sale.followup.shelve", "sale.followup.shelving"):
                    self.assertFalse(self.env[model].with_user(user).has_access("read"))
                self.assertFalse(self.env["sale.followup.year"].with_user(user).has_access("read"))


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
