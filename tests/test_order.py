from odoo.tests import tagged

from .common import FollowupCase, day


@tagged("post_install", "-at_install")
class TestExpiration(FollowupCase):
    """A date set by an outcome holds; any other is recomputed as Odoo always did."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.template = cls.env["sale.order.template"].create(
            {"name": "Modèle", "number_of_days": 90, "company_id": cls.company.id}
        )

    def is_recomputed(self, order):
        """Tell whether choosing a quotation template moves the expiration."""
        before = order.validity_date
        order.sale_order_template_id = self.template
        self.env.flush_all()
        self.env.invalidate_all()
        moved = order.validity_date != before
        order.sale_order_template_id = False
        return moved

    def test_a_date_set_by_an_outcome_is_not_recomputed(self):
        orders = self.quotes(*[{}] * 3)
        for order, code in zip(orders, ("no_news", "on_track", "order_coming"), strict=True):
            self.apply(order, code)
            date = order.validity_date
            self.assertFalse(self.is_recomputed(order), code)
            self.assertEqual(date, order.validity_date)

    def test_without_an_outcome_it_is(self):
        self.assertTrue(self.is_recomputed(self.quote()))

    def test_an_outcome_that_sets_no_date_changes_nothing_about_it(self):
        orders = self.quotes({}, {}, {"expires": None})
        self.apply(orders[0], "no_answer")
        self.apply(orders[1], "call_back", next_date="2026-12-02")
        self.apply(orders[2], "meeting", meeting_date="2026-12-02")
        for order in orders:
            self.assertTrue(self.is_recomputed(order))

    def test_an_undone_date_is_recomputed_again(self):
        order = self.quote()
        self.undo(self.apply(order, "on_track"))
        self.assertTrue(self.is_recomputed(order))

    def test_a_date_typed_after_the_outcome_is_recomputed_again(self):
        order = self.quote()
        self.apply(order, "on_track")
        order.validity_date = "2026-12-05"
        self.assertTrue(self.is_recomputed(order))

    def test_another_company_does_not_move_it(self):
        orders = self.quotes({}, {})
        other = self.make_company("Froid du Nord", quotation_validity_days=7)
        self.apply(orders[0], "on_track")
        for order in orders:
            order.with_context(allowed_company_ids=[self.company.id, other.id]).write(
                {"company_id": other.id, "team_id": False, "user_id": False}
            )
        self.env.flush_all()
        self.assertEqual(day("2026-12-24"), orders[0].validity_date)
        self.assertNotEqual(day("2026-11-20"), orders[1].validity_date)

    def test_a_new_quotation_gets_its_date_from_the_settings(self):
        self.company.quotation_validity_days = 45
        order = (
            self.env["sale.order"]
            .with_company(self.company)
            .new({"partner_id": self.partner.id, "company_id": self.company.id})
        )
        self.assertTrue(order.validity_date)


@tagged("post_install", "-at_install")
class TestFields(FollowupCase):
    def test_a_copy_starts_afresh(self):
        order = self.quote(
            success_rate="3",
            followup_date="2026-12-01",
            last_followup_date="2026-11-01",
            email_reminder_count=2,
            renewed_contract_end="2027-01-31",
            followup_answered=True,
        )
        self.apply(order, "no_answer")
        copy = order.copy()
        self.assertEqual("draft", copy.state)
        for name in (
            "success_rate",
            "followup_date",
            "last_followup_date",
            "email_reminder_count",
            "renewed_contract_end",
            "followup_answered",
            "followup_event_ids",
        ):
            self.assertFalse(copy[name], name)
        self.assertEqual(order.followup_amount, copy.followup_amount)

    def test_the_amount_is_untaxed_in_the_company_s_currency(self):
        dollar = self.env.ref("base.USD")
        dollar.active = True
        self.env["res.currency.rate"].create(
            {
                "name": "2026-01-01",
                "currency_id": dollar.id,
                "company_id": self.company.id,
                "company_rate": 1.25,
            }
        )
        pricelist = self.env["product.pricelist"].create(
            {"name": "USD", "currency_id": dollar.id, "company_id": self.company.id}
        )
        below, above = self.quotes(
            {"amount": 6000, "pricelist_id": pricelist.id},
            {"amount": 6250, "pricelist_id": pricelist.id},
        )
        self.assertEqual((6000, 4800), (below.amount_untaxed, below.followup_amount))
        self.assertEqual(("email", "phone"), (below.followup_queue, above.followup_queue))
        self.assertEqual((["email"], ["phone"]), (self.found_in(below), self.found_in(above)))
        entry = self.desk().get_entries("phone", False, 80, None)["entries"][0]
        self.assertEqual((6250, dollar.id), (entry["amount"], entry["currency_id"]))

    def test_taxes_are_not_counted(self):
        order = self.quote(4990)
        group = self.env["account.tax.group"].create({"name": "TVA", "company_id": self.company.id})
        order.order_line.tax_ids = self.env["account.tax"].create(
            {
                "name": "TVA 20 %",
                "amount": 20,
                "company_id": self.company.id,
                "tax_group_id": group.id,
            }
        )
        self.assertEqual(5988, order.amount_total)
        self.assertEqual((4990, "email"), (order.followup_amount, order.followup_queue))

    def test_a_change_of_the_lines_changes_the_queue(self):
        order = self.quote(5000)
        self.assertEqual("phone", order.followup_queue)
        order.order_line[0].price_unit -= 0.01
        self.assertEqual((4999.99, "email"), (order.followup_amount, order.followup_queue))
        self.assertEqual(["email"], self.found_in(order))

    def test_rate_and_expiration_are_tracked(self):
        order = self.quote()
        order.write({"success_rate": "2", "validity_date": "2026-12-01"})
        self.settle()
        told = " ".join(self.messages(order))
        self.assertIn("success_rate", told)
        self.assertIn("validity_date", told)

    def test_the_lead_carries_its_own_dates(self):
        lead = self.env["crm.lead"].create(
            {
                "name": "Chaufferie",
                "company_id": self.company.id,
                "project_start_date": "2027-05-01",
                "followup_date": "2026-12-01",
            }
        )
        self.quote(opportunity_id=lead.id)
        self.assertFalse(lead.followup_queue)
        self.assertIn("01/12/2026", lead.with_context(lang="fr_FR").followup_reason)
        with self.at("2026-12-01 00:01"):
            self.assertEqual("opportunity", lead.followup_queue)
        self.assertFalse(lead.copy().followup_date)
