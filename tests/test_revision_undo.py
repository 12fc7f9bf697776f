from odoo.tests import tagged

from .test_revision import RevisionCase


@tagged("post_install", "-at_install")
class TestUndoneRevision(RevisionCase):
    """Undo removes the draft, unless somebody has worked on it."""

    def test_undo_removes_the_draft_and_gives_the_old_one_back(self):
        order = self.old_quote(success_rate="2")
        revision, answer = self.revise(order)
        result = self.undo(answer)
        self.assertEqual("undone", result["status"])
        self.assertFalse(revision.exists())
        self.assertEqual(("sent", "2"), (order.state, order.success_rate))
        self.assertEqual("price_revision", order.followup_queue)
        self.assertFalse(self.activities(order))

    def test_a_draft_somebody_worked_on_is_kept(self):
        works = {
            "price": lambda draft: draft.order_line[0].write({"price_unit": 1}),
            "line": lambda draft: draft.order_line[0].unlink(),
            "quantity": lambda draft: draft.order_line[0].write({"product_uom_qty": 9}),
            "expiration": lambda draft: draft.write({"validity_date": "2026-12-31"}),
            "note": lambda draft: draft.message_post(body="À revoir", message_type="comment"),
            "sent": lambda draft: draft.action_quotation_sent(),
        }
        for name, work in works.items():
            with self.subTest(name):
                order = self.old_quote()
                revision, answer = self.revise(order)
                work(revision)
                self.settle()
                result = self.undo(answer)
                self.assertEqual("refused", result["status"])
                self.assertIn(revision.name, result["message"])
                self.assertTrue(revision.exists())
                self.assertEqual("cancel", order.state)

    def test_a_draft_already_deleted_does_not_hinder(self):
        order = self.old_quote()
        revision, answer = self.revise(order)
        revision.unlink()
        self.settle()
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertEqual("sent", order.state)
