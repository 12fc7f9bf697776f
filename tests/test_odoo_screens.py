from contextlib import contextmanager

from odoo.tests import tagged

from .common import ALL, MANAGER
from .tour_case import TourCase

APPS = ("sale.sale_menu_root", "crm.crm_menu_root")


@tagged("post_install", "-at_install", "tour")
class TestOdooScreens(TourCase):
    """Odoo's own screens, as those use them who never open the panel."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.claire = cls.make_user("claire.duval", MANAGER, "base.group_partner_manager")
        cls.marc = cls.make_user("marc.faure", ALL)
        cls.admin = cls.env.ref("base.user_admin")
        cls.admin.write(
            {
                "company_ids": [(4, cls.company.id)],
                "company_id": cls.company.id,
                "lang": "fr_FR",
                "tour_enabled": False,
            }
        )
        # Else Odoo asks an administrator for it before the first quotation is sent.
        cls.company.external_report_layout_id = cls.env.ref("web.external_layout_standard")
        cls.roles = (cls.julie, cls.marc, cls.claire, cls.admin)

    @contextmanager
    def working(self, user):
        """Let ``user`` work: nothing may go wrong in the server's log either."""
        with self.subTest(user=user.login), self.assertNoLogs("odoo", "ERROR"):
            yield
        self.env.invalidate_all()

    def test_a_quotation_from_an_empty_form_to_the_customer(self):
        self.calls(1)
        for user in self.roles:
            with self.working(user):
                self.tour("followup_odoo_quotation", "/odoo/sales", login=user.login)
                order = self.env["sale.order"].search(
                    [("user_id", "=", user.id)], limit=1, order="id desc"
                )
                self.assertEqual(("sent", 6000), (order.state, order.followup_amount))
                self.assertEqual("2026-12-24", order.validity_date.isoformat())

    def test_an_opportunity_from_an_empty_form_to_its_quotation(self):
        self.calls(1)
        for user in self.roles:
            with self.working(user):
                self.tour("followup_odoo_opportunity", "/odoo/crm", login=user.login)
                lead = self.env["crm.lead"].search(
                    [("user_id", "=", user.id)], limit=1, order="id desc"
                )
                self.assertEqual("sent", lead.order_ids.state)
                self.assertEqual(6000, lead.followup_amount)

    def test_every_menu_of_sales_and_crm_opens(self):
        """Odoo's own robot clicks on each menu and stops at an error dialog."""
        self.calls(2)
        self.quotes({"user": self.julie, "opportunity_id": self.lead().id}, {"state": "draft"})
        for user in self.roles:
            with self.working(user):
                shown = self.env["ir.ui.menu"].with_user(user).load_menus(False)
                for app in APPS:
                    self.assertIn(
                        app, [shown[number]["xmlid"] for number in shown["root"]["children"]]
                    )
                    self.click_everywhere(app, user)

    def test_the_customer_s_page_of_a_quotation(self):
        for order in self.calls(1) | self.quote(expires=None, user=False):
            with self.subTest(order=order.name), self.assertNoLogs("odoo", "ERROR"):
                answer = self.url_open(order.get_portal_url())
                self.assertEqual(200, answer.status_code)
                self.assertIn(order.name, answer.text)
                self.assertNotIn("success_rate", answer.text)

    def lead(self):
        return self.env["crm.lead"].create(
            {"name": "Chambre froide", "type": "opportunity", "company_id": self.company.id}
        )

    def click_everywhere(self, app, user):
        loader = "odoo.loader.modules.get('@web/webclient/clickbot/clickbot_loader')"
        self.browser_js(
            "/odoo",
            f"{loader}.startClickEverywhere('{app}', true);",
            "odoo.isReady === true",
            login=user.login,
            timeout=240,
            success_signal="clickbot test succeeded",
            cookies=self.clock_cookie(),
        )
