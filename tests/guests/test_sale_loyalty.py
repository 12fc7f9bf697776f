from odoo.fields import Command
from odoo.tests import tagged

from ..test_revision import RevisionCase


@tagged("post_install", "-at_install", "guest_sale_loyalty")
class TestRevisionWithPromotions(RevisionCase):
    """*Réviser* beside Odoo's promotions: they give nothing to a copy."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["loyalty.program"].search([]).active = False
        cls.program = cls.env["loyalty.program"].create(
            {
                "name": "Dix pour cent",
                "company_id": cls.company.id,
                "program_type": "promotion",
                "trigger": "auto",
                "applies_on": "current",
                "rule_ids": [Command.create({"minimum_qty": 1})],
                "reward_ids": [
                    Command.create(
                        {
                            "reward_type": "discount",
                            "discount": 10,
                            "discount_mode": "percent",
                            "discount_applicability": "order",
                        }
                    )
                ],
            }
        )

    def promoted(self):
        order = self.old_quote()
        order._update_programs_and_rewards()
        coupon = order.coupon_point_ids.coupon_id
        order._apply_program_reward(self.program.reward_ids, coupon)
        self.settle()
        self.assertTrue(order.order_line.filtered("is_reward_line"))
        return order

    def everything(self):
        self.env.cr.execute(
            "SELECT (SELECT count(*) FROM loyalty_card), (SELECT count(*) FROM loyalty_history),"
            " (SELECT count(*) FROM sale_order_coupon_points), (SELECT max(id) FROM sale_order)"
        )
        return self.env.cr.fetchone()

    def test_the_table_tells_the_promotion_and_makes_no_coupon(self):
        order = self.promoted()
        before = self.snapshot(order), self.everything()
        table = self.table(order)
        self.assertEqual(before, (self.snapshot(order), self.everything()))
        reward = table["lines"][-1]
        self.assertIsNone(reward["after"])
        self.assertLess(reward["before"]["subtotal"], 0)
        self.assertEqual("promotion : non reprise, à appliquer à nouveau", reward["flag"])
        self.assertEqual(14156.1, table["total"]["after"])

    def test_the_draft_is_made_and_says_that_the_promotion_is_to_be_applied_again(self):
        order = self.promoted()
        total = self.table(order)["total"]["after"]
        revision, _answer = self.revise(order)
        self.assertEqual(total, revision.amount_untaxed)
        self.assertFalse(revision.order_line.filtered("is_reward_line"))
        self.assertIn("promotion : non reprise", self.messages(revision)[0])

    def lose_and_undo(self, order, meanwhile=lambda: None):
        """Return what the undo of a lost quotation answers."""
        answer = self.apply(order, "lost", lost_reason_id=self.reason().id)
        self.assertFalse(order.order_line.filtered("is_reward_line"), "Odoo's own: it takes them")
        meanwhile()
        return self.undo(answer)

    def test_the_undo_of_a_lost_one_gives_its_promotion_again(self):
        order = self.promoted()
        before, total = order._followup_document(), order.amount_total
        self.assertEqual("undone", self.lose_and_undo(order)["status"])
        self.assertEqual(("sent", total), (order.state, order.amount_total))
        self.assertEqual(before, order._followup_document())
        self.assertEqual(1, len(order.order_line.filtered("is_reward_line")))

    def test_one_without_a_promotion_gets_none_by_the_undo(self):
        order = self.old_quote()
        total = order.amount_total
        answer = self.apply(order, "lost", lost_reason_id=self.reason().id)
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertEqual(total, order.amount_total)
        self.assertFalse(order.order_line.filtered("is_reward_line"))

    def test_the_undo_says_so_where_the_promotion_is_over(self):
        def end():
            self.program.active = False

        order = self.promoted()
        answer = self.lose_and_undo(order, end)
        self.assertEqual("partly_undone", answer["status"])
        self.assertIn(f"{order.name} : rouvert, mais pas comme avant", answer["message"])
        self.assertEqual("sent", order.state)

    def test_the_undo_says_so_where_the_promotion_is_another_one_now(self):
        def change():
            self.program.reward_ids.discount = 5

        answer = self.lose_and_undo(self.promoted(), change)
        self.assertEqual("partly_undone", answer["status"])

    def test_the_undo_of_a_revision_gives_it_again_too(self):
        order = self.promoted()
        before = order._followup_document()
        _revision, answer = self.revise(order)
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertEqual(before, order._followup_document())
