from odoo.tests import tagged

from .common import utc
from .test_accessibility import AxeCase
from .tour_case import TourCase


class CustomerMixin:
    """Hôtel Alizé has two quotations to call about, one to write about, one on an opportunity."""

    def customer(self):
        """Create them, and one of Boulangerie Brun; return the three that one press can handle."""
        first, second = self.calls(2)
        partner = first.partner_id
        first.client_order_ref = "Groupe froid"
        spec = {"partner": partner, "user": self.julie}
        offices, seals, rives = self.quotes(
            {"amount": 7940, "client_order_ref": "Climatisation", **spec},
            {"amount": 860, "client_order_ref": "Joints", **spec},
            {"amount": 29450, "client_order_ref": "Chambre froide", **spec},
        )
        rives.opportunity_id = self.opportunity("Dépôt de Rives", partner)
        self.order_of(partner, "Filtres", 6480)
        return first, offices, seals, second

    def opportunity(self, name, partner):
        return self.env["crm.lead"].create(
            {
                "name": name,
                "type": "opportunity",
                "company_id": self.company.id,
                "partner_id": partner.id,
                "user_id": self.julie.id,
            }
        )

    def order_of(self, partner, reference, amount, **vals):
        """Confirm another quotation of the customer."""
        product = self.env["product.product"].create(
            {"name": reference, "type": "service", "taxes_id": False}
        )
        spec = {"partner": partner, "user": self.julie, "expires": "2026-12-31"}
        order = self.quote(amount=amount, client_order_ref=reference, **spec, **vals)
        for line in order.order_line:
            line.write({"product_id": product.id, "price_unit": line.price_unit})
        order.action_confirm()
        order.date_order = utc("2026-11-12 09:00")
        self.settle()
        return order

    def variant(self):
        """Of two opportunities that are won by an order, leave two quotations and one."""
        first, second = self.calls(2)
        kept = (first, second)
        for one, name in zip(kept, ("Froid de la pharmacie", "Fournil"), strict=True):
            lead = self.opportunity(name, one.partner_id)
            one.opportunity_id = lead
            self.order_of(one.partner_id, "Variante A", 18900, opportunity_id=lead.id)
        other = self.quote(
            amount=9400,
            partner=first.partner_id,
            user=self.julie,
            client_order_ref="Variante C",
            opportunity_id=first.opportunity_id.id,
        )
        (first | second).opportunity_id.action_set_won()
        self.settle()
        return first, other, second


@tagged("post_install", "-at_install", "tour")
class TestCustomerTours(CustomerMixin, TourCase):
    """One call for the customer, on a laptop and without a mouse."""

    def test_one_press_for_three_and_one_undo(self):
        first, offices, seals, second = self.customer()
        self.tour("followup_customer")
        self.assertEqual(
            [["on_track", "no_answer"]] * 3 + [[]], self.events(first, offices, seals, second)
        )
        events = (first + offices + seals).followup_event_ids
        undone = events.filtered(lambda event: event.code == "on_track")
        self.assertTrue(all(event.undone_on for event in undone))
        self.assertEqual(2, self.requests.count("apply_outcome"), "one request a press")
        self.assertEqual(1, self.requests.count("undo"))
        self.assertEqual(0, self.requests.count("preview"), "a tick asks the server for nothing")
        self.assertEqual(
            {"2026-11-20"}, {one.validity_date.isoformat() for one in first + offices + seals}
        )

    def test_by_keyboard_only(self):
        first, offices, seals, second = self.customer()
        self.tour("followup_customer_keys")
        self.assertEqual(
            [["on_track", "meeting"], ["meeting"], ["on_track", "meeting"], []],
            self.events(first, offices, seals, second),
        )
        self.assertEqual(
            {"2026-12-07"}, {one.followup_date.isoformat() for one in first + offices + seals}
        )

    def test_the_rest_is_shelved_after_a_variant_was_ordered_or_kept(self):
        first, other, second = self.variant()
        self.tour("followup_customer_variant")
        self.assertEqual([["lost"], ["lost"], []], self.events(first, other, second))
        self.assertEqual(["cancel", "cancel", "sent"], (first + other + second).mapped("state"))
        self.assertEqual(1, len((first + other).followup_event_ids.lost_reason_id))


@tagged("post_install", "-at_install", "tour")
class TestCustomerPhoneTour(CustomerMixin, TourCase):
    """The same on a phone."""

    browser_size = "390x844"
    touch_enabled = True

    def test_with_a_phone_in_the_hand(self):
        first, offices, seals, second = self.customer()
        self.tour("followup_customer_phone")
        self.assertEqual([["lost"], ["lost"], [], []], self.events(first, offices, seals, second))
        self.assertEqual(["cancel", "cancel"], (first + offices).mapped("state"))


@tagged("post_install", "-at_install", "tour")
class TestCustomerAccessibility(CustomerMixin, AxeCase):
    def test_on_a_laptop(self):
        self.customer()
        self.tour("followup_axe_customer")

    def test_with_the_banner_of_an_order(self):
        self.variant()
        self.tour("followup_axe_variant")


@tagged("post_install", "-at_install", "tour")
class TestCustomerPhoneAccessibility(CustomerMixin, AxeCase):
    browser_size = "390x844"
    touch_enabled = True

    def test_on_a_phone(self):
        self.customer()
        self.tour("followup_axe_customer_phone")
