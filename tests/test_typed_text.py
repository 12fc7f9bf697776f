from odoo.fields import Command
from odoo.tests import tagged

from .mail_sink import MailCase
from .planning import PlanningCase

TYPED = "<script>alert(1)</script><img src=x onerror=alert(2)>Morel & fils"
LIVE = ("<script>alert", "<img src=x", "<img src='x", '<img src="x"')


@tagged("post_install", "-at_install")
class TestTypedText(MailCase, PlanningCase):
    """What somebody typed into a name or a reference is text wherever the addon shows it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.customer = cls.env["res.partner"].create(
            {"name": TYPED, "email": "achats@morel.example", "lang": "fr_FR"}
        )

    def offer(self, **spec):
        order = self.quote(partner=self.customer, client_order_ref=TYPED, **spec)
        order.order_line[0].name = TYPED
        return order

    def assertText(self, html):
        for live in LIVE:
            self.assertNotIn(live, html)

    def test_in_every_email(self):
        cases = (
            ("on_track", {}),
            ("email_reminder", {"amount": 800}),
            ("renewal_reminder", {"renewed_contract_end": "2026-12-01"}),
            ("renewal_close", {"renewed_contract_end": "2026-09-15"}),
        )
        for code, spec in cases:
            self.apply(self.offer(**spec), code)
        self.make_mails()
        with self.at("2026-12-10 10:00"):
            expected = self.offer(expires="2026-12-31", success_rate="3")
            self.apply(expected, "not_this_year")
        self.make_mails("2026-12-10 10:02")
        messages = self.deliver()
        self.assertEqual(len(cases) + 1, len(messages))
        for message in messages:
            self.assertText(self.body(message))
            self.assertNotIn("\n", message["Subject"])
        self.assertIn("&lt;script&gt;", "".join(map(self.body, messages)))

    def test_in_the_document(self):
        order = self.offer()
        html, _kind = self.env["ir.actions.report"]._render_qweb_html(
            "sale.action_report_saleorder", order.ids
        )
        self.assertText(html.decode())
        self.assertIn("&lt;script&gt;", html.decode())

    def test_in_planned_activities_and_in_what_managers_are_told(self):
        order = self.offer(expires="2026-11-20")
        lead = self.lead(name=TYPED, partner_id=self.customer.id)
        self.offer(opportunity_id=lead.id)
        self.company.followup_december_year = 2025
        self.offer(expires="2026-12-31", success_rate="3", user=self.seller)
        self.seller.name = TYPED
        self.run_planning("2026-12-01 08:00")
        activities = order.activity_ids | lead.activity_ids
        self.assertEqual(2, len(activities))
        for activity in activities:
            self.assertText(activity.note or "")
        told = self.env["mail.message"].search(
            [("partner_ids", "in", self.manager.partner_id.ids)], order="id desc", limit=1
        )
        self.assertIn("&lt;script&gt;", told.body)
        self.assertText(told.body)

    def test_in_the_chatter_of_a_revision(self):
        order = self.offer(sent="2025-06-15", expires="2025-07-15")
        free = {"name": TYPED, "product_uom_qty": 1, "price_unit": 100, "tax_ids": False}
        order.order_line = [Command.create(free)]  # without a product: it is to be checked
        self.apply(order, "revise")
        draft = order.followup_revision_ids
        told = " ".join(self.messages(order) + self.messages(draft))
        self.assertText(told)
        self.assertIn("&lt;script&gt;", told)
