from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import FollowupCase, day, utc


@tagged("post_install", "-at_install")
class TestPromisedHours(FollowupCase):
    """« Rappeler le jeudi à 14 h »: told on Tuesday 24 November, for Thursday 26."""

    def promise(self, order, hour="14:00", next_date="2026-11-26", **values):
        return self.apply(order, "call_back", next_date=next_date, next_time=hour, **values)

    def rows(self, **options):
        page = self.desk().get_entries("phone", False, **{"limit": 80, **options})
        return page["entries"]

    def ids(self, **options):
        return [row["res_id"] for row in self.rows(**options)]

    def row(self, order):
        return next(row for row in self.rows() if row["res_id"] == order.id)

    def test_the_hour_is_kept_and_told_on_the_button_the_activity_and_the_notification(self):
        order = self.quote()
        values = {"next_date": "2026-11-26", "next_time": "14h"}
        preview = self.desk().preview("sale.order", order.id, "call_back", values)
        self.assertEqual([], preview["errors"])
        self.assertIn("26/11/2026 à 14:00", preview["effect"]["lines"][0])
        self.assertEqual("14:00", preview["effect"]["followup_hour"])
        answer = self.promise(order, "14h")
        self.assertIn("26/11/2026 à 14:00", answer["message"])
        self.assertEqual(day("2026-11-26"), order.followup_date)
        self.assertEqual(utc("2026-11-26 14:00"), order.followup_promised_at)
        promised = order.activity_ids
        self.assertEqual("promised", promised.followup_kind)
        self.assertIn("14:00", promised.summary)

    def test_the_card_asks_for_it_beside_the_day_and_it_is_optional(self):
        order = self.quote()
        outcomes = {one["code"]: one for one in self.card(order)["outcomes"]}
        needs = {need["name"]: need for need in outcomes["call_back"]["needs"]}
        self.assertEqual("time", needs["next_time"]["type"])
        self.assertFalse(needs["next_time"]["required"])
        self.assertNotIn("next_time", [one["name"] for one in outcomes["no_news"]["needs"]])
        self.apply(order, "call_back", next_date="2026-11-26")
        self.assertFalse(order.followup_promised_at)
        self.assertFalse(order.activity_ids.summary)

    def test_before_its_hour_it_stands_behind_and_says_when(self):
        order, larger, smaller = self.quotes({}, {"amount": 9000}, {"amount": 7000})
        self.promise(order)
        with self.at("2026-11-26 09:00"):
            self.assertEqual([larger.id, smaller.id, order.id], self.ids())
            row = self.row(order)
            self.assertEqual("2026-11-26T13:00:00Z", row["promised_at"])
            self.assertEqual("later", row["promise"]["state"])
            self.assertEqual("14:00", row["promise"]["hour"])
            self.assertEqual(4 * 3600 + 50 * 60, row["promise"]["first_in"])
            self.assertIn("5 h 00", row["promise"]["text"])

    def test_a_page_tells_the_next_hour_wherever_it_stands(self):
        first, second, _other, _another = self.quotes({}, {}, {}, {})
        self.promise(first, "14:00")
        self.promise(second, "15:00")
        for moment, wait in (
            ("2026-11-26 13:00", 50 * 60),
            ("2026-11-26 13:50", 60 * 60),
            ("2026-11-26 15:00", None),
        ):
            with self.at(moment):
                for limit in (1, 3, 80):
                    page = self.desk().get_entries("phone", False, limit)
                    self.assertEqual(wait, page["first_in"], (moment, limit))

    def test_from_ten_minutes_before_it_stands_first_of_all(self):
        order, _larger, answered = self.quotes({}, {"amount": 9000}, {"followup_answered": True})
        self.promise(order)
        for moment, first, state in (
            ("2026-11-26 13:49", answered, "later"),
            ("2026-11-26 13:50", order, "soon"),
            ("2026-11-26 13:56", order, "now"),
            ("2026-11-26 15:30", order, "late"),
            ("2026-11-27 09:00", order, "late"),
        ):
            with self.at(moment):
                self.assertEqual(first.id, self.ids()[0], moment)
                self.assertEqual(state, self.row(order)["promise"]["state"])
        with self.at("2026-11-26 15:30"):
            self.assertIn("1 h 30", self.row(order)["promise"]["text"])
            self.assertIn("26/11/2026 à 14:00", self.card(order)["reason"])

    def test_several_go_by_their_hours_whatever_their_amounts(self):
        orders = self.quotes(*[{"amount": amount} for amount in (7000, 9000, 8000, 20000)])
        for order, hour in zip(orders[:3], ("10:30", "11:00", "09:30"), strict=True):
            self.promise(order, hour)
        by_hour = [orders[2].id, orders[0].id, orders[1].id]
        with self.at("2026-11-26 08:00"):
            self.assertEqual([orders[3].id, *by_hour], self.ids())
        with self.at("2026-11-26 12:00"):
            self.assertEqual([*by_hour, orders[3].id], self.ids())
        for moment in ("2026-11-26 08:00", "2026-11-26 12:00", "2026-11-26 10:25"):
            with self.at(moment):
                whole, paged, after = self.ids(), [], None
                while True:
                    page = self.desk().get_entries("phone", False, 1, after)
                    paged += [row["res_id"] for row in page["entries"]]
                    after = page["next"]
                    if not after:
                        break
                self.assertEqual(whole, paged, moment)

    def test_called_without_an_answer_it_goes_behind_until_its_hour(self):
        order, other = self.apart({}, {})
        self.promise(order)
        with self.at("2026-11-26 10:00"):
            self.apply(order, "no_answer")
            self.assertEqual([other.id, order.id], self.ids())
        with self.at("2026-11-26 13:55"):
            self.assertEqual([order.id, other.id], self.ids())
            self.apply(order, "no_answer")
            self.assertEqual([other.id, order.id], self.ids())
            self.assertTrue(order.followup_promised_at, "nothing was said that would settle it")

    def test_the_row_says_whether_it_stands_first(self):
        order, _other = self.quotes({}, {})
        self.promise(order)
        for moment, is_first in (
            ("2026-11-26 13:49", False),
            ("2026-11-26 13:50", True),
            ("2026-11-27 09:00", True),
        ):
            with self.at(moment):
                self.assertIs(is_first, self.row(order)["promise"]["is_first"], moment)
        with self.at("2026-11-26 10:00"):
            self.apply(order, "no_answer")
        with self.at("2026-11-26 13:55"):
            self.assertTrue(self.row(order)["promise"]["is_first"], "called before the hour")
            self.apply(order, "no_answer")
            self.assertFalse(self.row(order)["promise"]["is_first"], "called at the hour")
        with self.at("2026-11-27 09:00"):
            self.assertFalse(self.row(order)["promise"]["is_first"], "and on the day after")

    def test_re_dating_the_activity_drops_the_hour(self):
        order = self.quote()
        self.promise(order)
        order.activity_ids.date_deadline = "2026-11-27"
        self.assertEqual(day("2026-11-27"), order.followup_date)
        self.assertFalse(order.followup_promised_at)
        self.assertFalse(order.activity_ids.summary)

    def test_done_deleted_or_dated_by_hand_there_is_no_hour_any_more(self):
        orders = self.quotes({}, {}, {}, {})
        for order in orders:
            self.promise(order)
        orders[0].activity_ids.action_done()
        orders[1].activity_ids.unlink()
        orders[2].followup_date = "2026-12-01"
        self.apply(orders[3], "no_news")
        self.assertFalse(any(orders.mapped("followup_promised_at")))

    def test_undo_gives_the_hour_back(self):
        order = self.quote()
        self.promise(order)
        with self.at("2026-11-26 14:05"):
            answer = self.apply(order, "no_news")
            self.assertFalse(order.followup_promised_at)
            self.undo(answer)
            self.assertEqual(utc("2026-11-26 14:00"), order.followup_promised_at)
            self.assertEqual("promised", order.activity_ids.followup_kind)
            self.assertIn("14:00", order.activity_ids.summary)

    def test_what_is_no_hour_is_refused_by_name_under_its_field(self):
        order = self.quote()
        for typed in ("25:00", "vers midi", "14:75"):
            values = {"next_date": "2026-11-26", "next_time": typed}
            errors = self.desk().preview("sale.order", order.id, "call_back", values)["errors"]
            self.assertEqual(["next_time"], [error["field"] for error in errors])
            with self.refused(order):
                self.promise(order, typed)
        with self.refused(order):
            self.promise(order, 14)
        with self.refused(order):
            self.apply(order, "meeting", meeting_date="2026-11-26", next_time="14:00")
        with self.assertRaises(UserError):
            self.apply(order, "call_back", next_time="14:00")

    def test_the_hour_is_the_company_s_and_its_zone_is_named_for_others(self):
        overseas = self.make_user("reunion", "sales_team.group_sale_manager", tz="Indian/Reunion")
        order = self.quote()
        answer = self.promise(order, user=overseas)
        self.assertEqual(utc("2026-11-26 14:00"), order.followup_promised_at)
        self.assertIn("14:00 (Paris)", answer["message"])

    def test_an_opportunity_has_its_hour_too(self):
        lead = self.env["crm.lead"].create(
            {
                "name": "Entrepôt",
                "company_id": self.company.id,
                "partner_id": self.partner.id,
                "user_id": self.seller.id,
            }
        )
        order = self.quote(opportunity_id=lead.id)
        answer = self.promise(lead)
        self.assertIn("à 14:00", answer["message"])
        self.assertEqual(utc("2026-11-26 14:00"), lead.followup_promised_at)
        self.assertFalse(order.followup_promised_at)
        with self.at("2026-11-26 13:55"):
            page = self.desk().get_entries("opportunity", False)
            self.assertEqual("now", page["entries"][0]["promise"]["state"])
            lead.activity_ids.date_deadline = "2026-11-30"
            self.assertFalse(lead.followup_promised_at)
