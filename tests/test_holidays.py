import json
from pathlib import Path
from unittest.mock import patch

from odoo.tests import tagged

from ..models import res_company_holidays
from ..rules.dates import add_days
from .common import FollowupCase, day

HOLIDAYS = Path(__file__).parent / "vectors" / "holidays.json"


class Library:
    """What is used of the Python package "holidays", which a server may have or not."""

    @staticmethod
    def country_holidays(country, subdivision=None, years=None):
        if country not in ("DE", "CH") or (subdivision and country == "CH"):
            raise NotImplementedError
        days = {day(f"{years}-10-03"): "Tag der Deutschen Einheit"}
        if subdivision == "BY":
            days[day(f"{years}-01-06")] = "Heilige Drei Könige"
        return days


@tagged("post_install", "-at_install")
class TestHolidays(FollowupCase):
    """The reminder after a meeting, and the activities, avoid the holidays of the country."""

    def settle_in(self, country, postcode="", state=False):
        self.company.partner_id.write(
            {
                "country_id": self.env.ref(f"base.{country.lower()}").id if country else False,
                "zip": postcode,
                "state_id": state,
            }
        )

    def known(self):
        return (
            self.env["res.config.settings"]
            .new({"company_id": self.company.id})
            .followup_holidays_known
        )

    def test_each_situation_in_a_company_at_that_address(self):
        for raw in json.loads(HOLIDAYS.read_text("utf-8")):
            unknown = patch.object(res_company_holidays, "library", None)
            with self.subTest(raw["situation"]), unknown:
                country = {"GB": "uk"}.get(raw["country"], raw["country"])
                self.settle_in(country, raw["postcode"])
                found = self.company._followup_working_day(day(raw["day"]))
                self.assertEqual(day(raw["expected"]["works_from"]), found)

    def test_a_meeting_on_12_july_is_called_back_on_the_15th(self):
        with self.at("2027-07-05 10:00"):
            order = self.quote(sent="2027-05-01", expires="2027-06-30")
            answer = self.apply(order, "meeting", meeting_date="2027-07-12")
            self.assertEqual("2027-07-15", answer["effect"]["followup_date"])
            self.assertEqual(day("2027-07-15"), order.activity_ids.date_deadline)

    def test_an_opportunity_and_a_draft_to_send_go_by_the_same_days(self):
        with self.at("2027-07-14 08:00"):
            order = self.quote()
            order.action_cancel()
            order.action_followup_reopen()
            self.assertEqual(day("2027-07-15"), order.activity_ids.date_deadline)
            lead = self.env["crm.lead"].create(
                {"name": "Entrepôt", "company_id": self.company.id, "partner_id": self.partner.id}
            )
            lead.user_id = self.seller
            self.quote(sent="2027-05-01", expires="2027-06-30", opportunity_id=lead.id)
            answer = self.apply(lead, "meeting", meeting_date="2027-12-23")
            self.assertEqual("2027-12-27", answer["effect"]["followup_date"])

    def test_a_company_without_a_calendar_avoids_them_too(self):
        self.company.resource_calendar_id = False
        self.assertEqual(day("2027-07-15"), self.company._followup_working_day(day("2027-07-14")))

    def test_a_calendar_that_never_works_leaves_the_day(self):
        self.company.resource_calendar_id.attendance_ids.unlink()
        self.assertEqual(day("2027-07-14"), self.company._followup_working_day(day("2027-07-14")))

    def test_another_country_goes_by_the_library_where_it_is_installed(self):
        bavaria = self.env["res.country.state"].search(
            [("country_id.code", "=", "DE"), ("name", "=", "Bayern")]
        )
        with patch.object(res_company_holidays, "library", Library):
            self.settle_in("DE", "67059")
            unity, kings = day("2028-10-03"), day("2028-01-06")
            self.assertEqual(add_days(unity, 1), self.company._followup_working_day(unity))
            self.assertEqual(kings, self.company._followup_working_day(kings))
            self.settle_in("DE", "80331", bavaria.id)
            self.assertEqual(day("2028-01-07"), self.company._followup_working_day(kings))
            self.settle_in("CH", "1201", self.env.ref("base.state_ch_ge").id)
            self.assertEqual(add_days(unity, 1), self.company._followup_working_day(unity))

    def test_the_settings_say_which_are_known(self):
        with patch.object(res_company_holidays, "library", None):
            for country, postcode, word in (
                ("FR", "38000", "France"),
                ("FR", "67000", "Alsace"),
                ("FR", "97110", "Guadeloupe"),
                ("NC", "98800", "New Caledonia"),
                ("DE", "", "not known"),
                ("", "", "no country"),
            ):
                with self.subTest(country=country, postcode=postcode):
                    self.settle_in(country, postcode)
                    self.assertIn(word, self.known())
        with patch.object(res_company_holidays, "library", Library):
            self.settle_in("DE")
            self.assertIn("known and avoided", self.known())
