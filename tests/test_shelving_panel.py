from unittest.mock import patch

from odoo.exceptions import UserError
from odoo.tests import tagged

from .contract import check
from .shelving_case import ShelvingCase

SHELVING = "odoo.addons.sale_quotation_followup.models.sale_followup_desk_shelving"


@tagged("post_install", "-at_install")
class TestShelvingFromThePanel(ShelvingCase):
    """A queue's head in the panel: Odoo's dialog asks, the panel shelves in batches of 25."""

    def asked(self, queue="phone", mine=False, user=None, **vals):
        """Open the dialog at the head of a queue and confirm it; return what the panel gets."""
        wizard = self.dialog(queue, mine, user, **vals)
        action = wizard.action_shelve()
        self.settle()
        self.assertEqual("ir.actions.act_window_close", action["type"])
        return action["infos"]["shelving"]

    def dialog(self, queue="phone", mine=False, user=None, **vals):
        self.settle()
        wizards = self.env["sale.followup.shelve"].with_user(user or self.seller)
        context = {"followup_panel": True, "followup_queue": queue, "followup_mine": mine}
        context |= {"allowed_company_ids": self.company.ids, "lang": "fr_FR"}
        return wizards.with_context(**context).create(vals)

    def test_the_dialog_takes_what_the_queue_shows_and_shelves_nothing_by_itself(self):
        phone = self.quotes({"amount": 9000}, {"amount": 8000})
        email = self.quote(amount=300)
        asked = self.asked()
        self.assertEqual(phone.ids, asked["ids"], "in the order of the queue")
        self.assertEqual({"sent"}, set(self.states(phone | email)))
        self.assertEqual(email.ids, self.asked("email")["ids"])

    def test_only_one_s_own_where_the_panel_shows_these(self):
        mine, theirs = self.quotes({"amount": 9000}, {"amount": 8000, "user": self.colleague})
        self.assertEqual((mine | theirs).ids, self.asked(user=self.all_seller)["ids"])
        self.assertEqual(mine.ids, self.asked(mine=True)["ids"])

    def test_of_a_long_queue_the_first_200_and_it_says_so(self):
        orders = self.quotes(*[{"amount": 10_000 - number} for number in range(201)])
        wizard = self.dialog()
        self.assertEqual(orders[:200].ids, wizard.order_ids.ids)
        self.assertEqual("Les 200 premiers de cette file, dans l'ordre de relance.", wizard.of_many)
        orders[200:].action_cancel()
        self.assertFalse(self.dialog().of_many)

    def test_an_unknown_queue_is_refused(self):
        for queue in ("nonsense", 5, ["phone"]):
            with self.subTest(queue), self.assertRaises(UserError):
                self.dialog(queue)

    def test_opportunities_are_not_shelved_with_many_others(self):
        self.lead_of({"amount": 9000})
        self.assertFalse(self.dialog("opportunity").order_ids)

    def test_batch_by_batch_and_how_many_so_far(self):
        orders = self.quotes(*[{"amount": 9000}] * 3)
        asked, desk = self.asked(note="Jamais relancés"), self.desk()
        first = desk.shelve(asked["id"], asked["ids"][:2])
        check(self, "Shelved", first)
        self.assertEqual(2, first["shelved"])
        self.assertEqual("2 devis classés sans suite. Aucun mail ne part.", first["message"])
        self.assertEqual({"cancel": 2, "sent": 1}, self.counted(orders))
        self.assertEqual(1, first["queues"][0]["count"])
        second = desk.shelve(asked["id"], asked["ids"][2:])
        self.assertEqual((3, first["undo_until"]), (second["shelved"], second["undo_until"]))
        self.assertEqual({"Jamais relancés"}, set(orders.followup_event_ids.mapped("note")))

    def counted(self, orders):
        states = self.states(orders)
        return {state: states.count(state) for state in states}

    def test_the_same_batch_again_shelves_nothing_twice(self):
        orders = self.quotes({"amount": 9000}, {"amount": 8000})
        asked = self.asked()
        for _press in range(2):
            answer = self.desk().shelve(asked["id"], asked["ids"])
            self.assertEqual(2, answer["shelved"])
        self.assertEqual(2, len(orders.followup_event_ids))

    def test_what_changed_since_the_dialog_is_left_alone(self):
        first, second = self.quotes({"amount": 9000}, {"amount": 8000})
        asked = self.asked()
        second.followup_answered = True
        answer = self.desk().shelve(asked["id"], asked["ids"])
        self.assertEqual(1, answer["shelved"])
        self.assertEqual(["cancel", "sent"], self.states(first | second))

    def test_all_of_it_is_taken_back_at_once(self):
        orders = self.quotes({"success_rate": "2"}, {})
        asked, desk = self.asked("email"), self.desk()
        for order in orders:
            desk.shelve(asked["id"], order.ids)
        answer = desk.undo_shelving(asked["id"])
        check(self, "TakenBack", answer)
        self.assertFalse(answer["more"])
        self.assertEqual("Les devis sont de retour : 2.", answer["message"])
        self.assertEqual(["sent", "sent"], self.states(orders))
        with self.assertRaises(UserError):
            desk.undo_shelving(asked["id"])
        with self.assertRaises(UserError):
            desk.shelve(asked["id"], orders.ids)

    def test_taken_back_in_batches_the_last_ones_first(self):
        orders = self.quotes(*[{"amount": 9000}] * 3)
        asked, desk = self.asked(), self.desk()
        desk.shelve(asked["id"], asked["ids"])
        with patch(f"{SHELVING}.BATCH", 2):
            first = desk.undo_shelving(asked["id"])
            self.assertEqual((True, 2), (first["more"], first["taken_back"]))
            self.assertEqual({"sent": 2, "cancel": 1}, self.counted(orders))
            with self.assertRaises(UserError):
                desk.shelve(asked["id"], asked["ids"][:1])
            second = desk.undo_shelving(asked["id"])
            self.assertEqual((False, 3), (second["more"], second["taken_back"]))
        self.assertEqual({"sent": 3}, self.counted(orders))

    def test_what_stays_of_it_is_told(self):
        first, second = self.quotes({"amount": 9000}, {"amount": 8000})
        asked, desk = self.asked(), self.desk()
        desk.shelve(asked["id"], asked["ids"])
        first.with_user(self.seller).action_followup_reopen()
        self.assertEqual(
            "1 devis sur 2 de retour, les autres ont été modifiés entre-temps.",
            desk.undo_shelving(asked["id"])["message"],
        )
        self.assertEqual(["draft", "sent"], self.states(first | second))

    def test_nobody_shelves_or_takes_back_in_the_name_of_another(self):
        order = self.quote(amount=9000)
        asked = self.asked()
        for user in (self.colleague, self.all_seller, self.manager):
            for method, *args in (("shelve", order.ids), ("undo_shelving",)):
                with self.subTest(user=user.login, method=method), self.assertRaises(UserError):
                    getattr(self.desk(user), method)(asked["id"], *args)
        self.assertEqual(["sent"], self.states(order))

    def test_only_what_one_may_change_is_shelved(self):
        mine, theirs = self.quotes({"amount": 9000}, {"amount": 8000, "user": self.colleague})
        asked = self.asked()
        answer = self.desk().shelve(asked["id"], (mine | theirs).ids)
        self.assertEqual(1, answer["shelved"])
        self.assertEqual(["cancel", "sent"], self.states(mine | theirs))

    def test_no_more_than_a_batch_and_nothing_but_numbers(self):
        self.quote(amount=9000)
        asked = self.asked()
        for ids in ([], list(range(1, 27)), ["1"], None, [True], [1, 1]):
            with self.subTest(ids), self.assertRaises(UserError):
                self.desk().shelve(asked["id"], ids)
        for number in (0, -1, "1", None, True, 2**40):
            with self.subTest(number), self.assertRaises(UserError):
                self.desk().shelve(number, [1])
