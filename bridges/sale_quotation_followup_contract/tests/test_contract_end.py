from odoo.tests import tagged

from odoo.addons.sale_quotation_followup.tests.common import FollowupCase, day

from .contract_case import ContractMixin


@tagged("post_install", "-at_install")
class TestContractEnd(ContractMixin, FollowupCase):
    """ "On se base sur la date de fin de contrat": the contract's own, wherever it is written."""

    def test_it_is_the_contract_s_own_or_the_latest_of_its_lines(self):
        section = {"name": "Site de Voiron", "display_type": "line_section"}
        for situation, lines, end in (
            ("of its line", [self.line()], "2026-12-09"),
            ("the latest", [self.line(), self.line("2027-03-31")], "2027-03-31"),
            ("under a heading", [section, self.line()], "2026-12-09"),
            ("open-ended", [self.line(False)], None),
            ("open-ended in part", [self.line(), self.line(False)], None),
            (
                "what was cancelled aside",
                [self.line(), self.line(False, is_canceled=True)],
                "2026-12-09",
            ),
            ("without a line", [{**section}], None),
        ):
            with self.subTest(situation):
                contract = self.contract(*lines)
                self.assertEqual(day(end), contract.followup_end or None)
                order = self.renewal(contract)
                self.assertEqual(day(end), order.renewed_contract_end or None)

    def test_a_typed_end_holds(self):
        contract = self.contract()
        contract.date_end = "2026-12-31"
        order = self.renewal(contract)
        self.assertEqual(day("2026-12-31"), order.renewed_contract_end)

    def test_the_quotation_follows_and_so_does_its_queue(self):
        contract = self.contract()
        order = self.renewal(contract)
        self.assertEqual("renewal", order.followup_queue)
        self.assertEqual(["renewal"], self.found_in(order))
        contract.contract_line_ids.date_end = "2026-12-10"
        self.assertEqual(day("2026-12-10"), order.renewed_contract_end)
        self.assertEqual([], self.found_in(order))
        contract.contract_line_ids.date_end = "2026-12-09"
        self.assertEqual(["renewal"], self.found_in(order))
        contract.active = False
        self.settle()
        self.assertEqual(day("2026-12-09"), order.renewed_contract_end)

    def test_no_end_any_more_is_no_renewal_any_more(self):
        contract = self.contract()
        order = self.renewal(contract)
        contract.contract_line_ids.date_end = False
        self.assertFalse(order.renewed_contract_end)
        self.assertEqual("email", order.followup_queue)

    def test_what_is_typed_without_a_contract_stays(self):
        order = self.quote(1200, renewed_contract_end="2026-12-05")
        order.followup_contract_id = contract = self.contract()
        self.assertEqual(day("2026-12-09"), order.renewed_contract_end)
        order.followup_contract_id = False
        self.assertEqual(day("2026-12-09"), order.renewed_contract_end)
        order.renewed_contract_end = "2026-12-05"
        contract.contract_line_ids.date_end = "2026-12-31"
        self.settle()
        self.assertEqual(day("2026-12-05"), order.renewed_contract_end)

    def test_an_order_renewed_the_end_of_its_day(self):
        contract = self.contract()
        order, other = self.renewal(contract), self.renewal(contract)
        order.action_confirm()
        other._action_cancel()
        contract.contract_line_ids.date_end = "2027-12-09"
        self.settle()
        self.assertEqual([day("2026-12-09")] * 2, (order | other).mapped("renewed_contract_end"))
        other.action_draft()
        self.assertEqual(day("2027-12-09"), other.renewed_contract_end)
