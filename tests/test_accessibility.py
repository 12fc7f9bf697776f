from pathlib import Path

from odoo.tests import tagged

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
class TestAccessibility(AxeCase):
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


@tagged("post_install", "-at_install", "tour")
class TestPhoneAccessibility(AxeCase):
    browser_size = "390x844"
    touch_enabled = True

    def test_on_a_phone(self):
        orders = self.calls(2)
        self.tour("followup_axe_phone")
        self.assertEqual([["no_answer"], []], self.events(*orders))
