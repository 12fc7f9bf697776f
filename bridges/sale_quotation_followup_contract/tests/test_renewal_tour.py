from odoo.tests import tagged

from odoo.addons.sale_quotation_followup.tests.common import day
from odoo.addons.sale_quotation_followup.tests.tour_case import TourCase

from .contract_case import ContractMixin


@tagged("post_install", "-at_install")
class TestRenewalInTheBrowser(ContractMixin, TourCase):
    """From "ends in 15 days" to the confirmed order that is noted on the contract."""

    def test_a_renewal_from_end_to_end(self):
        contract = self.contract(user_id=self.julie.id)
        self.start_tour("/odoo/contracts-to-renew", "followup_contract_draft", login="julie.martin")
        order = self.env["sale.order"].search([("followup_contract_id", "=", contract.id)])
        self.assertEqual(("draft", 1200), (order.state, order.amount_untaxed))
        self.assertEqual(day("2026-12-09"), order.renewed_contract_end)
        order.with_user(self.julie).action_quotation_sent()
        self.env.flush_all()
        for path, tour in (
            ("/odoo/followup?queue=renewal", "followup_contract_renewed"),
            (f"/odoo/sale.order/{order.id}", "followup_contract_confirmed"),
            (f"/odoo/contract.contract/{contract.id}", "followup_contract_told"),
        ):
            self.start_tour(path, tour, login="julie.martin")
        self.env.invalidate_all()
        self.assertEqual(("sale", 1), (order.state, order.email_reminder_count))
        self.assertIn(order.name, self.messages(contract)[0])
