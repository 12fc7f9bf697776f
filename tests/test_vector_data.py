from dataclasses import asdict

from odoo.tests import tagged

from ..rules.types import Outcome
from .common import QUEUES, FollowupCase, day
from .vector_case import read


@tagged("post_install", "-at_install")
class TestOutcomeRecords(FollowupCase):
    """The table of the outcomes is the data that the addon is installed with."""

    def test_the_records_are_the_table_field_by_field(self):
        names = [field for field in asdict(Outcome("")) if field != "code"]
        for number, raw in enumerate(read("outcomes")):
            with self.subTest(raw["code"]):
                xmlid = f"sale_quotation_followup.outcome_{raw['code']}"
                outcome = self.env.ref(xmlid)
                told = {name: raw[name] for name in names if name in raw}
                self.assertEqual(Outcome(raw["code"], **told), outcome._rule())
                self.assertEqual(number, self.records().ids.index(outcome.id))

    def test_there_is_no_other_outcome(self):
        codes = {raw["code"] for raw in read("outcomes")}
        self.assertEqual(codes, set(self.records().mapped("code")))

    def test_the_french_labels_are_the_procedure_s(self):
        for raw in read("outcomes"):
            with self.subTest(raw["code"]):
                outcome = self.outcome(raw["code"]).with_context(lang="fr_FR")
                self.assertEqual(raw["label"], outcome.name)

    def records(self):
        return self.env["sale.followup.outcome"].search([])


@tagged("post_install", "-at_install")
class TestCivilDays(FollowupCase):
    """The days of the companies, by their time zones."""

    def test_an_instant_is_the_company_s_day(self):
        told = [raw for raw in read("dates") if "instant" in raw]
        self.assertTrue(told)
        for raw in told:
            with self.subTest(raw["situation"]):
                self.company.resource_calendar_id.tz = raw["tz"]
                with self.at(raw["instant"].removesuffix("Z"), tz="UTC"):
                    today = self.company._followup_today()
                self.assertEqual(day(raw["expected"]["day"]), today)

    def test_the_time_zone_is_the_calendar_s_else_the_address_s_else_utc(self):
        self.assertEqual("Europe/Paris", self.company._followup_tz())
        self.company.resource_calendar_id = False
        self.company.partner_id.tz = "America/Montreal"
        self.assertEqual("America/Montreal", self.company._followup_tz())
        self.company.partner_id.tz = False
        self.assertEqual("UTC", self.company._followup_tz())

    def test_every_queue_is_in_a_vector(self):
        names = ("queue", "december", "renewal", "lead")
        told = {raw["expected"].get("queue") for name in names for raw in read(name)}
        self.assertEqual({None, *QUEUES}, told)
