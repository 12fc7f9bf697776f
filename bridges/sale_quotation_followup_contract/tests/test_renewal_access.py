from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from odoo.addons.sale_quotation_followup.tests.common import FollowupCase

from .contract_case import ContractMixin


@tagged("post_install", "-at_install")
class TestRenewalAccess(ContractMixin, FollowupCase):
    """Who sees and renews which contract, and in which company."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()

    def test_salespeople_see_their_own_and_nobody_s(self):
        own, other = self.contract(), self.contract(user_id=self.colleague.id)
        nobodys = self.contract(user_id=False)
        self.assertEqual(own | nobodys, self.to_renew())
        self.assertEqual(own | other | nobodys, self.to_renew(self.all_seller))
        self.assertEqual(own | other | nobodys, self.to_renew(self.manager))
        with self.assertRaises(AccessError):
            other.with_user(self.seller).action_followup_renew()

    def test_a_salesperson_opens_the_contract_whole(self):
        tag = self.env["contract.tag"].create({"name": "Froid", "company_id": self.company.id})
        contract = self.contract(tag_ids=tag.ids).with_user(self.seller)
        self.assertEqual(["Froid"], contract.tag_ids.mapped("name"))
        with self.assertRaises(AccessError):
            contract.tag_ids.name = "Chaud"

    def test_others_renew_nothing(self):
        contract = self.contract()
        for user in (self.internal, self.portal, self.accountant):
            with self.subTest(user.login), self.assertRaises(AccessError):
                contract.with_user(user).action_followup_renew()
        self.assertFalse(contract.followup_renewal_ids)

    def test_the_card_names_a_contract_to_who_may_read_it(self):
        contract = self.contract(user_id=self.colleague.id)
        order = self.renewal(contract)
        self.assertEqual([], self.card(order)["facts"])
        self.assertTrue(self.card(order, self.manager)["facts"])
        self.assertEqual("renewal", order.with_user(self.seller).followup_queue)

    def test_a_colleague_s_contract_still_hears_of_its_renewal(self):
        contract = self.contract(user_id=self.colleague.id)
        order = self.renewal(contract)
        order.with_user(self.seller).action_confirm()
        self.settle()
        self.assertIn(order.name, self.messages(contract)[0])

    def test_companies_never_mix(self):
        other = self.make_company("Froid du Nord")
        contract = self.contract()
        with self.assertRaises(UserError):
            self.quote(company=other, followup_contract_id=contract.id)
        self.manager.company_ids += other
        contracts = self.env["contract.contract"].with_user(self.manager)
        of_other = contracts.with_context(allowed_company_ids=other.ids)
        self.assertFalse(of_other.search([("followup_to_renew", "=", True)]))

    def test_each_company_by_its_own_days(self):
        other = self.make_company("Froid du Nord", followup_renewal_reminder_days=40)
        self.env["account.journal"].create(
            {**{"name": "Ventes", "code": "VTE", "type": "sale"}, "company_id": other.id}
        )
        self.manager.company_ids += other
        late = self.line("2027-01-03", product_id=False, specific_price=1)
        here, there = self.contract(late), self.contract(late, company=other)
        self.assertEqual(there, self.to_renew(self.manager) & (here | there))
