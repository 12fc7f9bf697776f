from odoo.fields import Command
from odoo.tests import tagged

from .common import MANAGER, day
from .lead_case import LATE, OLD, RUNNING, LeadMixin
from .tour_case import TourCase


@tagged("post_install", "-at_install", "tour")
class TestMaintenanceTour(TourCase):
    """ "On se base sur la date de fin de contrat": a renewal at each of the three steps."""

    def test_reminder_last_call_and_closing(self):
        orders = self.calls(3)
        for order, end in zip(orders, ("2026-12-05", "2026-10-10", "2026-09-20"), strict=True):
            order.write({"renewed_contract_end": end, "validity_date": end})
        orders[1].email_reminder_count = 1
        self.tour("followup_maintenance", "/odoo/followup?queue=renewal")
        self.assertEqual(
            [["renewal_reminder"], ["renewal_no_news"], ["renewal_close"]], self.events(*orders)
        )
        first, second, closed = orders
        self.assertEqual((day("2026-12-05"), 1), (first.validity_date, first.email_reminder_count))
        self.assertEqual(
            (day("2026-12-24"), day("2026-12-25"), "1"),
            (second.validity_date, second.followup_date, second.success_rate),
        )
        self.assertEqual(("cancel", False), (closed.state, closed.locked))
        events = orders.followup_event_ids.sorted("id")
        self.assertEqual(["reminder", "offer", "cancellation"], events.mapped("mail"))
        self.assertEqual({"waiting"}, set(events.mapped("mail_state")))


@tagged("post_install", "-at_install", "tour")
class TestOpportunityTours(LeadMixin, TourCase):
    """ "Relancer uniquement sur l'opportunité et pas sur chaque devis"."""

    def opportunity(self, name, *specs):
        partner = self.env["res.partner"].create(
            {"name": self.CUSTOMERS[0], "email": "contact@client0.example", "lang": "fr_FR"}
        )
        specs = [{"user": self.julie, "partner": partner, **spec} for spec in specs]
        return self.lead_of(*specs, name=name, user=self.julie, partner_id=partner.id)

    def extension(self):
        return self.opportunity(
            "Extension atelier",
            {**LATE, "amount": 9000, "client_order_ref": "Lot froid"},
            {**RUNNING, "client_order_ref": "Lot air"},
            {**OLD, "amount": 700, "client_order_ref": "Lot ancien"},
        )

    def test_from_its_form_lost_and_the_next_one_on_track(self):
        lost, (cancelled,) = self.opportunity("Cuisine centrale", {**LATE, "amount": 20000})
        lead, (late, running, old) = self.extension()
        self.tour("followup_opportunity", f"/odoo/crm.lead/{lost.id}")
        self.assertEqual(
            ("cancel", False, self.reason()), (cancelled.state, lost.active, lost.lost_reason_id)
        )
        self.assertEqual([["lost"], ["on_track"]], self.events(lost, lead))
        self.assertEqual(
            (day("2027-03-15"), day("2027-02-15")), (lead.project_start_date, lead.followup_date)
        )
        self.assertEqual(
            [day("2026-12-24"), day("2026-12-02"), day("2025-12-31")],
            [order.validity_date for order in late + running + old],
        )
        self.assertEqual(["2", "2"], (late + running).mapped("success_rate"))
        parts = {part.order_id: part.mail_state for part in lead.followup_event_ids.child_ids}
        self.assertEqual(("waiting", "waiting"), (parts[late], parts[running]))

    def test_a_quotation_of_last_year_is_revised_from_its_card(self):
        lead, (_late, _running, old) = self.extension()
        self.tour("followup_opportunity_revise", f"/odoo/followup/{lead.id}?res_model=crm.lead")
        self.assertEqual("cancel", old.state)
        revision = old.followup_revision_ids
        self.assertEqual(("draft", lead), (revision.state, revision.opportunity_id))
        self.assertTrue(lead.active)


@tagged("post_install", "-at_install", "tour")
class TestDecemberTours(TourCase):
    """ "Au cours du mois de décembre": the calls, and the managers' review."""

    NOW = "2026-12-04 10:00"

    def test_still_expected_or_not_this_year(self):
        orders = self.calls(2, expires="2026-12-31", success_rate="3")
        self.tour("followup_december", "/odoo/followup?queue=order_coming")
        self.assertEqual([["still_expected"], ["not_this_year"]], self.events(*orders))
        self.assertEqual([day("2026-12-14"), day("2027-01-01")], orders.mapped("followup_date"))
        self.assertEqual({day("2026-12-31")}, set(orders.mapped("validity_date")))
        events = orders.followup_event_ids
        self.assertEqual({("new_prices", "waiting")}, {(e.mail, e.mail_state) for e in events})

    def test_the_managers_review(self):
        orders = self.calls(3, expires="2026-12-31", success_rate="3")
        marc = self.make_user("marc.faure", MANAGER, name="Marc Faure")
        self.apply(orders[0], "call_back", self.julie, next_date="2026-12-15")
        self.tour("followup_review", "/odoo/december-review", login=marc.login)
        self.assertEqual([marc, marc, self.julie], [order.user_id for order in orders])
        self.assertEqual(
            ("promised", marc), (orders.activity_ids.followup_kind, orders.activity_ids.user_id)
        )


@tagged("post_install", "-at_install", "tour")
class TestRevisionTour(TourCase):
    """ "Revoir l'offre en appliquant les nouveaux tarifs"."""

    def test_compared_then_drafted_and_linked_both_ways(self):
        unit, work = self.env["product.product"].create(
            [
                {"name": "Compresseur", "type": "service", "list_price": 1000, "taxes_id": False},
                {"name": "Pose", "type": "service", "list_price": 400, "taxes_id": False},
            ]
        )
        lines = [Command.create({"product_id": one.id, "tax_ids": False}) for one in unit + work]
        (order,) = self.calls(1, sent="2025-10-06", expires="2025-12-31", order_line=lines)
        order.order_line[1].price_unit = 500
        unit.list_price = 1100
        self.company.followup_phone_threshold = 1000
        self.settle()
        self.tour("followup_revision", "/odoo/followup?queue=price_revision")
        revision = order.followup_revision_ids
        self.assertEqual(("cancel", "draft"), (order.state, revision.state))
        self.assertEqual(order, revision.followup_revised_from_id)
        self.assertEqual("Accord de principe", order.followup_event_ids.note)
        self.assertEqual("to_send", revision.activity_ids.followup_kind)
