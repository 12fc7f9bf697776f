from unittest.mock import patch

from odoo.tests import tagged

from .lead_case import LeadCase

UNDATED = {"expires": None, "sent": "2026-11-01 23:00"}
TOKYO = "Asia/Tokyo"


@tagged("post_install", "-at_install")
class TestCompanyDay(LeadCase):
    """When a company's day changes, what was computed by it is computed anew, by who changes it."""

    def setUp(self):
        super().setUp()
        self.lead, _orders = self.lead_of(UNDATED)
        self.before = self.lead.followup_due_after

    def assert_a_day_later(self):
        self.settle()
        self.assertEqual(1, (self.lead.followup_due_after - self.before).days)

    def test_another_calendar(self):
        calendar = self.env["resource.calendar"].create({"name": "Tokyo", "tz": TOKYO})
        self.company.resource_calendar_id = calendar
        self.assert_a_day_later()

    def test_the_calendar_s_time_zone(self):
        self.company.resource_calendar_id.tz = TOKYO
        self.assert_a_day_later()

    def test_the_address_s_time_zone_without_a_calendar(self):
        self.company.resource_calendar_id = False
        self.company.partner_id.tz = "Europe/Paris"
        self.settle()
        self.before = self.lead.followup_due_after
        self.company.partner_id.tz = TOKYO
        self.assert_a_day_later()

    def test_a_time_zone_is_computed_and_nothing_else(self):
        """A compute runs whenever Odoo likes, also on a record that is only being typed."""
        with patch.object(self.registry["res.company"], "_followup_change_undated") as change:
            self.company._compute_followup_tz()
            self.env["res.company"].new({"name": "Froid"})._compute_followup_tz()
        change.assert_not_called()
