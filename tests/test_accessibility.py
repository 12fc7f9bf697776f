from pathlib import Path

from odoo.tests import tagged

from .common import utc
from .lead_case import LeadMixin
from .tour_case import TourCase

AXE = Path(__file__).resolve().parents[1] / "node_modules/axe-core/axe.min.js"


class AxeCase(TourCase):
    """axe-core, run in the real browser, has nothing serious against any state of the panel."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if not AXE.exists():
            cls.skipTest(cls, "axe-core was not found: run 'make setup'")
        cls.env["ir.attachment"].create(
            {
                "name": "axe-core",
                "type": "binary",
                "url": "/followup_axe_core",
                "public": True,
                "raw": AXE.read_bytes(),
            }
        )


@tagged("post_install", "-at_install", "tour")
class TestAccessibility(LeadMixin, AxeCase):
    def test_on_a_laptop(self):
        orders = self.calls(5)
        orders[0].partner_id.email = False
        orders[3].validity_date = "2026-12-31"
        marc = self.make_user("marc.faure", "sales_team.group_sale_manager", name="Marc Faure")
        self.desk(marc).open_entry("sale.order", orders[4].id)
        self.faster(marc, "no_news", "on_track")
        self.tour("followup_axe")
        self.assertEqual([["no_answer"], ["on_track"], ["on_track"], [], []], self.events(*orders))

    def test_with_nothing_to_do(self):
        self.tour("followup_axe_empty")

    def test_when_it_became_an_order(self):
        order = self.calls(1)
        order.action_confirm()
        self.tour("followup_axe_order", f"/odoo/followup/{order.id}")

    def test_in_the_other_queues(self):
        orders = self.calls(6)
        lead = self.env["crm.lead"].create(
            {
                "name": "Cuisine centrale",
                "type": "opportunity",
                "company_id": self.company.id,
                "partner_id": orders[1].partner_id.id,
                "user_id": self.julie.id,
            }
        )
        orders[0].renewed_contract_end = "2026-10-20"
        orders[1].opportunity_id = lead
        orders[3].write({"date_order": "2025-10-06", "validity_date": "2025-12-31"})
        for order in orders[4:]:
            order.order_line[0].price_unit = 400
            order.order_line[1].price_unit = 600
        self.tour("followup_axe_queues")
        self.assertEqual(
            ["email_reminder"] * 2, orders[4:].followup_event_ids.mapped("code"), "sent to both"
        )

    def test_with_a_banner(self):
        orders = self.calls(3)
        self.apply(orders[0], "on_track", self.julie)
        event = orders[0].followup_event_ids.sudo()
        event.write({"mail_state": "failed", "mail_error": "L'adresse a été refusée."})
        orders[2].action_cancel()
        self.tour("followup_axe_banners", f"/odoo/followup/{orders[0].id}")
        self.assertEqual("draft", orders[2].state)

    def test_on_an_opportunity_that_is_closed(self):
        won, lost = (
            self.lead_of({"user": self.julie}, name=name, user=self.julie)[0]
            for name in ("Cuisine centrale", "Extension atelier")
        )
        won.action_set_won()
        lost.action_set_lost(lost_reason_id=self.reason().id)
        for lead, tour in ((won, "followup_axe_won"), (lost, "followup_axe_lost")):
            self.tour(tour, f"/odoo/followup/{lead.id}?res_model=crm.lead")

    def test_in_december(self):
        self.instant = utc("2026-12-04 10:00")
        self.calls(1, expires="2026-12-31", success_rate="3")
        self.tour("followup_axe_december")


@tagged("post_install", "-at_install", "tour")
class TestTabletAccessibility(AxeCase):
    browser_size = "820x1180"

    def test_on_a_tablet(self):
        orders = self.calls(2)
        self.tour("followup_axe_tablet")
        self.assertEqual([["no_answer"], []], self.events(*orders))


@tagged("post_install", "-at_install", "tour")
class TestZoomAccessibility(AxeCase):
    """What a laptop of 1366×768 shows at 200 %."""

    browser_size = "683x384"

    def test_at_200_percent(self):
        orders = self.calls(2)
        self.tour("followup_axe_zoom")
        self.assertEqual([["no_answer"], []], self.events(*orders))


@tagged("post_install", "-at_install", "tour")
class TestPhoneAccessibility(AxeCase):
    browser_size = "390x844"
    touch_enabled = True

    def test_on_a_phone(self):
        orders = self.calls(2)
        self.tour("followup_axe_phone")
        self.assertEqual([["no_answer"], []], self.events(*orders))
