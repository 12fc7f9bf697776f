from datetime import timedelta
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .shelving_case import ShelvingCase

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
        self.assertEqual("Confirmer : classer 1 devis", wizard.confirm)
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

    def test_what_is_no_loss_is_no_reason_to_shelve(self):
        domain = self.env["sale.followup.shelve"]._fields["lost_reason_id"].domain
        offered = self.env["crm.lost.reason"].search(domain)
        self.assertIn(self.reason("not_disclosed"), offered)
        self.assertNotIn(self.reason("variant"), offered)

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
