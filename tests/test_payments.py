from odoo.tests import tagged

from ..hooks import fill_payments
from .bulk import BulkMixin
from .common import day, utc
from .planning import PlanningCase


@tagged("post_install", "-at_install")
class TestPayments(BulkMixin, PlanningCase):
    """Whoever is paying is not asked whether they want the offer."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.method = cls.env["payment.method"].search([], limit=1) or cls.env[
            "payment.method"
        ].create({"name": "Virement", "code": "followup_test"})
        cls.provider = cls.env["payment.provider"].create(
            {"name": "Banque", "company_id": cls.company.id, "code": "none"}
        )

    def pay(self, order, state="pending", moment="2026-11-20 15:00", transfer=False):
        """Pay ``order`` on the portal: what becomes of it is the provider's answer."""
        self.env.cr.execute(
            "UPDATE payment_provider SET code = %s WHERE id = %s",
            ["custom" if transfer else "none", self.provider.id],
        )
        self.env.invalidate_all()
        transaction = self.env["payment.transaction"].create(
            {
                "provider_id": self.provider.id,
                "payment_method_id": self.method.id,
                "reference": f"{order.name}-{order.id}-{state}",
                "amount": order.amount_total,
                "currency_id": order.currency_id.id,
                "partner_id": order.partner_id.id,
                "sale_order_ids": [(6, 0, order.ids)],
            }
        )
        transaction.write({"last_state_change": utc(moment)})
        transaction.write({"state": state})
        self.settle()
        return transaction

    def test_paying_a_draft_on_the_portal_is_its_first_sending(self):
        """Odoo marks what is being paid as sent: an expired draft is valid like a new offer."""
        orders = self.quotes(*[{"amount": 800, "expires": "2026-10-31", "state": "draft"}] * 2)
        for order, transfer in zip(orders, (False, True), strict=True):
            self.pay(order, transfer=transfer, moment="2026-11-24 09:50")._post_process()
        self.settle()
        self.assertEqual(["sent"] * 2, orders.mapped("state"))
        self.assertEqual([day("2026-11-24")] * 2, orders.mapped("followup_sent_date"))
        self.assertEqual([day("2026-12-24")] * 2, orders.mapped("validity_date"))
        self.assertEqual(["pending", "transfer"], orders.mapped("followup_payment"))
        with self.at("2026-11-25 08:00"):
            self.assertFalse(orders.filtered("followup_queue"), "nobody is reminded the day after")

    def test_a_pending_payment_takes_the_quotation_out_of_the_e_mail_step(self):
        order = self.quote(amount=800)
        self.assertEqual("email", order.followup_step)
        transaction = self.pay(order, transfer=True)
        self.assertEqual(("email", "call"), (order.followup_queue, order.followup_step))
        self.assertIn("20/11/2026", self.card(order)["reason"])
        self.assertIn("virement", self.card(order)["reason"])
        self.assertNotIn(
            "email_reminder",
            [one["code"] for one in self.card(order)["outcomes"] if not one["folded"]],
        )
        transaction.state = "cancel"
        self.assertEqual("email", order.followup_step)

    def test_the_bulk_leaves_it_out_and_says_why(self):
        paying, other = self.small(2)
        self.pay(paying, transfer=True)
        self.assertEqual({paying.id: "paying", other.id: None}, self.skips(paying | other))
        self.assertIn("20/11/2026", self.skip(paying)[1])
        self.assertEqual(["skipped", "applied"], self.statuses(self.send(paying | other)))

    def test_signed_and_not_paid(self):
        order = self.quote(amount=800)
        order.write({"require_payment": True, "signed_on": "2026-11-19 23:30:00"})
        self.assertEqual("signed", order.followup_payment)
        self.assertEqual("2026-11-20", str(order.followup_payment_date), "the company's day")
        self.assertEqual("paying", self.skip(order)[0])
        order.require_payment = False
        self.assertFalse(order.followup_payment)

    def test_by_phone_the_card_says_it_and_the_queue_stays(self):
        order = self.quote(amount=8000)
        reason = self.card(order)["reason"]
        self.pay(order)
        told = self.card(order)["reason"]
        self.assertTrue(told.endswith(reason))
        self.assertIn("20/11/2026", told)
        self.assertEqual("phone", order.followup_queue)

    def test_an_opportunity_s_card_names_the_quotation_that_is_being_paid(self):
        lead = self.env["crm.lead"].create(
            {"name": "Froid", "company_id": self.company.id, "user_id": self.seller.id}
        )
        own = {"opportunity_id": lead.id}
        orders = self.quotes(own, own, {**own, "user": self.colleague})
        before = self.card(lead)["reason"]
        self.assertNotIn(orders[0].name, before)
        self.pay(orders[0], transfer=True)
        self.pay(orders[2], transfer=True)
        told = self.card(lead)["reason"]
        self.assertTrue(told.endswith(before))
        self.assertIn(f"{orders[0].name} · Paiement par virement", told)
        self.assertIn("20/11/2026", told)
        self.assertNotIn(orders[2].name, told, "a colleague's")

    def test_the_card_of_before_is_a_conflict(self):
        order = self.quote(amount=800)
        revision = self.card(order)["revision"]
        self.pay(order)
        answer = self.apply(order, "email_reminder", revision=revision)
        self.assertEqual("conflict", answer["status"])

    def test_the_activity_of_the_day_is_a_call(self):
        order = self.quote(amount=800)
        self.run_planning()
        self.assert_planned(order, "email")
        self.pay(order)
        self.run_planning("2026-11-25 05:00")
        self.assert_planned(order, "call")

    def test_a_payment_that_failed_or_is_only_a_draft_changes_nothing(self):
        for state in ("draft", "error", "cancel"):
            order = self.quote(amount=800)
            self.pay(order, state)
            self.assertFalse(order.followup_payment, state)

    def test_what_is_filled_at_installation_is_what_would_be_computed(self):
        orders = self.quotes(*[{"amount": 800}] * 4)
        self.pay(orders[0])
        orders[1].write({"require_payment": True, "signed_on": "2026-11-19 23:30:00"})
        orders[2].write({"require_payment": True, "signed_on": "2026-11-18 10:00:00"})
        self.pay(orders[2], moment="2026-11-21 10:00")
        self.env.flush_all()
        names = ("followup_payment", "followup_payment_date")
        computed = [[one[name] for name in names] for one in orders]
        self.env.cr.execute(
            "UPDATE sale_order SET followup_payment = NULL, followup_payment_date = NULL"
        )
        fill_payments(self.env)
        self.env.invalidate_all()
        self.assertEqual(computed, [[one[name] for name in names] for one in orders])
