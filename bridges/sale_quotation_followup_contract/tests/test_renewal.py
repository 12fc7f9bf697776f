from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from odoo.addons.sale_quotation_followup.tests.common import FollowupCase, day

from .contract_case import ContractMixin


@tagged("post_install", "-at_install")
class TestRenewal(ContractMixin, FollowupCase):
    """From a contract that ends to the order that renews it."""

    def made(self, contract, user=None):
        action = contract.with_user(user or self.seller).action_followup_renew()
        self.assertEqual("sale.order", action["res_model"])
        self.settle()
        return self.env["sale.order"].browse(action["res_id"])

    def test_contracts_that_end_soon_and_that_nobody_renews_are_listed(self):
        contract = self.contract()
        for today, listed in (
            ("2026-11-23", False),
            ("2026-11-24", True),
            ("2026-12-09", True),
            ("2027-02-09", True),
            ("2027-02-10", False),
        ):
            with self.subTest(today), self.at(today):
                self.assertEqual(listed, contract in self.to_renew())
                self.assertEqual(listed, contract.with_user(self.seller).followup_to_renew)
        self.company.followup_renewal_reminder_days = 30
        with self.at("2026-11-09"):
            self.assertIn(contract, self.to_renew())
        order = self.renewal(contract)
        self.assertNotIn(contract, self.to_renew())
        order._action_cancel()
        self.assertNotIn(contract, self.to_renew(), "it was offered, and lost")

    def test_suppliers_archived_and_open_ended_ones_are_not(self):
        self.contract(contract_type="purchase")
        self.contract(self.line(False))
        self.contract(active=False)
        self.assertFalse(self.to_renew())

    def test_last_year_s_renewal_is_not_this_year_s(self):
        contract = self.contract()
        self.renewal(contract).action_confirm()
        contract.contract_line_ids.date_end = "2027-12-09"
        with self.at("2027-11-24"):
            self.assertIn(contract, self.to_renew())

    def test_one_click_drafts_the_next_twelve_months_at_today_s_prices(self):
        self.service.list_price = 1260
        contract = self.contract(
            {"name": "Site de Voiron", "display_type": "line_section"},
            self.line(quantity=2, specific_price=1100, automatic_price=False),
            self.line(recurring_rule_type="monthly", quantity=1),
            self.line(recurring_rule_type="quarterly", quantity=1, discount=10),
            self.line(recurring_rule_type="monthly", recurring_interval=6),
            self.line(name="Du #START# au #END#", product_id=False, specific_price=90),
            self.line(is_canceled=True),
        )
        order = self.made(contract)
        self.assertEqual("draft", order.state)
        self.assertEqual((contract, self.seller), (order.followup_contract_id, order.user_id))
        self.assertEqual((self.partner, self.company), (order.partner_id, order.company_id))
        self.assertEqual(day("2026-12-09"), order.renewed_contract_end)
        self.assertEqual(day("2026-12-09"), order.validity_date)
        lines = order.order_line
        self.assertEqual("line_section", lines[0].display_type)
        self.assertEqual([2, 12, 4, 2, 1], lines[1:].mapped("product_uom_qty"))
        self.assertEqual([1260] * 4 + [90], lines[1:].mapped("price_unit"))
        self.assertEqual([0, 0, 10, 0, 0], lines[1:].mapped("discount"))
        self.assertEqual("Du 10/12/2026 au 09/12/2027", lines[-1].name)

    def test_twice_opens_the_same(self):
        contract = self.contract()
        self.assertEqual(self.made(contract), self.made(contract))
        self.assertEqual(1, contract.with_user(self.seller).followup_renewal_count)

    def test_nothing_to_renew_is_said(self):
        for contract in (self.contract(self.line(False)), self.contract(contract_type="purchase")):
            with self.assertRaisesRegex(UserError, "Contrat de maintenance"):
                contract.with_user(self.seller).action_followup_renew()

    def test_what_became_of_it_is_noted_on_the_contract(self):
        contract = self.contract()
        order = self.renewal(contract)
        noted = len(self.messages(contract))
        self.apply(order, "lost", lost_reason_id=self.reason().id)
        self.assertIn("a été annulé", self.in_french(contract))
        order = order.with_user(self.seller).with_context(lang="fr_FR")
        order.action_followup_reopen()
        self.settle()
        self.assertIn("de nouveau un devis", self.in_french(contract))
        order.action_confirm()
        self.settle()
        self.assertIn("est confirmé", self.in_french(contract))
        self.assertEqual(noted + 3, len(self.messages(contract)))

    def in_french(self, contract):
        return self.messages(contract)[0].replace("\xa0", " ")

    def test_the_form_proposes_the_customer_s_contract(self):
        contract = self.contract()
        order = self.quote(1200)
        seen = order.with_user(self.seller)
        self.assertEqual(contract, seen.followup_contract_proposed_id)
        seen.action_followup_renews()
        self.assertEqual(contract, order.followup_contract_id)
        self.assertFalse(seen.followup_contract_proposed_id)
        other = self.env["res.partner"].create({"name": "Ravel"})
        self.assertFalse(self.quote(partner=other).followup_contract_proposed_id)
        with Form(seen) as form:
            self.assertEqual(contract, form.followup_contract_id)

    def test_the_card_links_the_contract(self):
        contract = self.contract()
        (fact,) = self.card(self.renewal(contract))["facts"]
        self.assertEqual("Contrat de maintenance", fact["value"])
        self.assertEqual(f"/odoo/contract.contract/{contract.id}", fact["link"])
        self.assertEqual([], self.card(self.quote())["facts"])
