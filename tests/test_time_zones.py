from odoo.tests import tagged

from .common import FollowupCase, day


@tagged("post_install", "-at_install")
class TestUsersWithoutATimeZone(FollowupCase):
    """A user without a time zone reads the company's hours, wherever a sentence tells one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.nowhere = cls.make_user("nowhere", "sales_team.group_sale_salesman_all_leads", tz=False)
        cls.overseas = cls.make_user(
            "overseas", "sales_team.group_sale_salesman_all_leads", tz="Indian/Reunion"
        )

    def test_a_conflict_tells_the_hour_of_the_company(self):
        order = self.quote()
        revision = self.card(order, self.nowhere)["revision"]
        self.apply(order, "no_answer")
        for user, hour in ((self.nowhere, "10:00"), (self.overseas, "13:00")):
            answer = self.apply(order, "on_track", user=user, revision=revision, send=False)
            self.assertEqual("conflict", answer["status"])
            self.assertIn(hour, answer["message"])

    def test_the_bulk_tells_the_hour_of_the_company(self):
        order = self.quote(amount=800)
        self.apply(order, "no_answer")
        for user, hour in ((self.nowhere, "10:00"), (self.overseas, "13:00")):
            preview = self.desk(user).preview_bulk("email_reminder", order.ids)
            self.assertIn(hour, str(preview))

    def told(self, hour, read):
        """Return what somebody without a time zone reads of an instant, and somebody overseas."""
        nowhere, overseas = read(self.nowhere), read(self.overseas)
        self.assertIn(hour, nowhere)
        self.assertNotIn("Paris", nowhere)
        return overseas

    def test_another_quotation_of_the_customer_tells_the_hour_of_the_company(self):
        order, other = self.quotes({}, {})
        self.apply(other, "on_track", send=False)

        def read(user):
            (row,) = self.card(order, user)["others"]
            return " ".join(row["lines"])

        self.assertIn("13:00", self.told("10:00", read))

    def test_a_promised_call_tells_the_hour_of_the_company_wherever_it_is_told(self):
        """Whoever has another clock reads whose hour it is."""
        order = self.quote()
        values = {"next_date": "2026-11-26", "next_time": "14:00"}

        def preview(user):
            effect = self.desk(user).preview("sale.order", order.id, "call_back", values)["effect"]
            return " ".join([effect["followup_hour"], *effect["lines"]])

        self.assertIn("14:00 (Paris)", self.told("14:00", preview))
        self.assertEqual(
            "applied", self.apply(order, "call_back", self.nowhere, **values)["status"]
        )
        self.assertEqual("Rappeler à 14:00", order.activity_ids.summary)
        with self.at("2026-11-26 09:00"):
            for read in (
                lambda user: self.card(order, user)["reason"],
                lambda user: self.card(order, user)["promise"]["hour"],
                lambda user: str(self.desk(user).get_entries("phone", False, 80, None)["entries"]),
            ):
                self.assertIn("14:00 (Paris)", self.told("14:00", read))

    def test_the_day_of_a_press_and_of_its_activity_is_the_company_s(self):
        """Half past midnight in Paris: the day before, by the clock of the machine."""
        yesterday, today = self.quotes({}, {})
        with self.at("2026-11-24 23:50"):
            self.apply(yesterday, "no_news", self.nowhere)
        with self.at("2026-11-25 00:30"):
            answer = self.apply(today, "call_back", self.nowhere, next_date="2026-11-26")
            self.assertIn("26/11/2026", answer["message"])
            done, promised = self.activities(today)
            self.assertEqual((day("2026-11-25"),) * 2, (done.date_done, done.date_deadline))
            self.assertEqual(day("2026-11-26"), promised.date_deadline)
            self.assertEqual(1, self.desk(self.nowhere).get_day_summary()["total"])
        with self.at("2026-11-25 18:00"):
            summary = self.desk(self.nowhere).get_day_summary()
            self.assertEqual(1, summary["total"])
