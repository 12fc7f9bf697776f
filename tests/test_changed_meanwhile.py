from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from .common import CALL
from .test_bad_input import BadInputCase


@tagged("post_install", "-at_install")
class TestQuotationsThatChanged(BadInputCase):
    """The quotation is not what it was when the card was opened."""

    def test_a_quotation_that_is_closed_meanwhile_is_a_conflict(self):
        orders = self.quotes(*[{}] * 3)
        for order, method in zip(orders, ("action_confirm", "action_cancel", "draft"), strict=True):
            with self.subTest(method):
                revision = self.card(order)["revision"]
                if method == "draft":
                    order.action_draft()
                else:
                    getattr(order, method)()
                before = self.snapshot(order)
                answer = self.apply(order, "no_news", revision=revision)
                self.assertEqual("conflict", answer["status"])
                self.assertEqual([], answer["card"]["outcomes"])
                self.assertIsNone(answer["card"]["queue"])
                self.assertTrue(answer["card"]["reason"])
                self.assertEqual(order.state, answer["card"]["state"])
                self.assertEqual(before, self.snapshot(order))
                for code in CALL:
                    self.assertRefused(order, code, {})

    def test_the_night_makes_a_card_stale(self):
        order = self.quote()
        with self.at("2026-11-24 23:59"):
            revision = self.card(order)["revision"]
        with self.at("2026-11-25 00:01"):
            answer = self.apply(order, "no_news", revision=revision)
        self.assertEqual("conflict", answer["status"])

    def test_everything_a_decision_depends_on_makes_a_card_stale(self):
        changes = (
            lambda order: order.write({"validity_date": "2026-11-21"}),
            lambda order: order.write({"success_rate": "3"}),
            lambda order: order.write({"renewed_contract_end": "2026-11-30"}),
            lambda order: order.order_line[0].write({"price_unit": 1}),
            lambda order: order.write({"date_order": "2025-12-30 10:00:00"}),
            lambda order: order.write({"locked": True}),
            lambda order: order.company_id.write({"followup_meeting_days": 7}),
            lambda order: order.partner_id.write({"email": "autre@morel.example"}),
            lambda order: self.outcome("on_track").write({"expiration_months": 2}),
            lambda order: self.outcome("no_news").write({"active": False}),
        )
        for number, change in enumerate(changes):
            order = self.quote()
            revision = self.card(order)["revision"]
            self.assertEqual(revision, self.card(order)["revision"])
            change(order)
            with self.subTest(number):
                answer = self.apply(order, "no_answer", revision=revision)
                self.assertEqual("conflict", answer["status"])

    def test_a_locked_quotation_is_not_cancelled(self):
        order = self.quote()
        order.locked = True
        self.assertRefused(order, "lost", {"lost_reason_id": self.reason().id})
        self.assertEqual("applied", self.apply(order, "no_news")["status"])

    def test_a_draft_invoice_stands_against_cancelling_and_is_named(self):
        order = self.quote()
        invoice = self.draft_invoice(order)
        values = {"lost_reason_id": self.reason().id}
        self.assertRefused(order, "lost", values, invoice.display_name)
        self.assertEqual("draft", invoice.state)
        self.assertEqual("applied", self.apply(order, "no_news")["status"])

    def test_a_draft_invoice_stands_against_revising_and_is_named(self):
        order = self.quote(sent="2025-10-01", expires="2025-12-31")
        invoice = self.draft_invoice(order)
        self.assertRefused(order, "revise", {}, invoice.display_name)
        self.assertFalse(order.followup_revision_ids)

    def test_an_invoice_drafted_since_the_card_was_opened_counts(self):
        order = self.quote()
        revision = self.card(order)["revision"]
        invoice = self.draft_invoice(order)
        with self.refused(order) as sentence:
            self.apply(order, "lost", revision=revision, lost_reason_id=self.reason().id)
        self.assertIn(invoice.display_name, sentence[0])

    def test_a_deleted_quotation_is_told(self):
        order = self.quote(state="cancel")
        number = order.id
        order.unlink()
        for call in (
            lambda: self.desk().get_card("sale.order", number),
            lambda: self.desk().apply_outcome("sale.order", number, "no_news", {}, "-", "r"),
        ):
            with self.assertRaisesRegex(UserError, str(number)):
                call()

    def draft_invoice(self, order):
        account, receivable = self.env["account.account"].create(
            [
                {
                    "name": name,
                    "code": code,
                    "account_type": kind,
                    "company_ids": [Command.set(self.company.ids)],
                }
                for name, code, kind in (
                    ("Ventes", "706000", "income"),
                    ("Clients", "411000", "asset_receivable"),
                )
            ]
        )
        self.partner.with_company(self.company).property_account_receivable_id = receivable
        journal = self.env["account.journal"].create(
            {
                "name": "Ventes",
                "code": "VTE",
                "type": "sale",
                "company_id": self.company.id,
                "default_account_id": account.id,
            }
        )
        return self.env["account.move"].create(
            {
                "move_type": "out_invoice",
                "partner_id": self.partner.id,
                "journal_id": journal.id,
                "invoice_line_ids": [
                    Command.create(
                        {
                            "name": "Acompte",
                            "price_unit": 100,
                            "account_id": account.id,
                            "tax_ids": False,
                            "sale_line_ids": [Command.link(order.order_line[0].id)],
                        }
                    )
                ],
            }
        )
