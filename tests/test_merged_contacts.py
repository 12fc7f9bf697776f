from odoo.tests import tagged

from .customer_case import CustomerMixin
from .lead_case import LATE, LeadCase


@tagged("post_install", "-at_install")
class TestMergedContacts(CustomerMixin, LeadCase):
    """Contacts that Odoo merges, in SQL: their quotations are the customer's that is left."""

    def setUp(self):
        super().setUp()
        self.alpha, self.boreal = (
            self.customer(name, is_company=True, email=f"{name}@client.example")
            for name in ("Alphafroid", "Borealis")
        )
        self.anne, self.bruno, self.carla = (
            self.customer(name, parent_id=company.id, email=f"{name}@client.example")
            for name, company in (
                ("Anne", self.alpha),
                ("Bruno", self.boreal),
                ("Carla", self.alpha),
            )
        )
        self.annes, self.brunos, self.carlas = self.quotes(
            *[{"partner": one} for one in (self.anne, self.bruno, self.carla)]
        )
        self.lead, _orders = self.lead_of({**LATE, "partner": self.anne}, partner_id=self.anne.id)

    def merge(self, merged, kept):
        """Merge a contact into another one, by Odoo's own wizard."""
        self.settle()
        values = {
            "state": "selection",
            "partner_ids": [(6, 0, (merged | kept).ids)],
            "dst_partner_id": kept.id,
        }
        self.env["base.partner.merge.automatic.wizard"].create(values).action_merge()
        self.settle()
        self.assertFalse(merged.exists())

    def found(self, asked):
        return {(row["res_model"], row["res_id"]) for row in self.desk().search_entries(asked, 20)}

    def assert_one_customer(self, customer, *entries):
        """Check that some entries, and no others, are a customer's wherever that is told."""
        orders = [one for one in entries if one._name == "sale.order"]
        keys = {(one._name, one.id) for one in entries}
        for order in orders:
            self.assertEqual(customer, order.followup_customer_id)
            self.assertEqual(customer.name, self.card(order)["partner_name"])
            open_ones = {row["res_id"] for row in self.card(order)["others"]} | {order.id}
            self.assertLessEqual({one.id for one in orders}, open_ones)
        found = self.found(customer.name)
        self.assertLessEqual(keys, found)
        others = {("sale.order", one.id) for one in self.annes | self.brunos | self.carlas}
        self.assertFalse((others - keys) & found)
        rows = self.desk().get_entries("phone", False, 80, None)["entries"]
        told = {row["customer_id"] for row in rows if ("sale.order", row["res_id"]) in keys}
        self.assertEqual({customer.id}, told)
        counts = {row["customer_count"] for row in rows if row["customer_id"] == customer.id}
        self.assertEqual({len(orders)}, counts)
        self.desk(self.all_seller).open_entry("sale.order", orders[0].id, True)
        for one in entries:
            self.assertEqual(self.all_seller.name, self.card(one)["opened_by"]["name"], one)
        self.desk(self.all_seller).release_entry("sale.order", orders[0].id)

    def test_a_contact_of_one_company_into_one_of_another(self):
        self.merge(self.anne, self.bruno)
        self.assert_one_customer(self.boreal, self.annes, self.brunos, self.lead)
        self.assert_one_customer(self.alpha, self.carlas)

    def test_a_contact_into_another_company_itself(self):
        self.merge(self.anne, self.boreal)
        self.assert_one_customer(self.boreal, self.annes, self.brunos, self.lead)
        self.assert_one_customer(self.alpha, self.carlas)

    def test_a_company_into_another_one(self):
        self.merge(self.alpha, self.boreal)
        self.assert_one_customer(self.boreal, self.annes, self.brunos, self.carlas, self.lead)

    def test_somebody_of_no_company_into_a_contact(self):
        alone = self.customer("Denis")
        order = self.quote(partner=alone)
        self.merge(alone, self.bruno)
        self.assert_one_customer(self.boreal, order, self.brunos)

    def test_a_contact_into_somebody_of_no_company(self):
        """Who then is of the company."""
        alone = self.customer("Denis")
        order = self.quote(partner=alone)
        self.merge(self.anne, alone)
        self.assert_one_customer(self.alpha, order, self.annes, self.carlas, self.lead)
