from odoo.tests import tagged

from .common import CALL, FollowupCase, day


@tagged("post_install", "-at_install")
class TestPanelOpenAtMidnight(FollowupCase):
    """The card was read on one day, the button is pressed on the next."""

    def press(self, order, code, before, after, **values):
        """Apply at ``after`` what was read at ``before``; return the answer and what it found."""
        with self.at(before):
            card = self.card(order)
        with self.at(after):
            written = self.snapshot(order)
            answer = self.apply(order, code, revision=card["revision"], **values)
            self.assertEqual(written, self.snapshot(order))
        return card, answer

    def outcome_of(self, card, code):
        return next(one for one in card["outcomes"] if one["code"] == code)

    def test_the_year_ends_while_the_panel_is_open(self):
        order = self.quote(sent="2026-10-01", expires="2026-11-20")
        card, answer = self.press(order, "on_track", "2026-12-31 23:59", "2027-01-01 00:01")
        before, after = self.outcome_of(card, "on_track"), None
        self.assertEqual("2026-12-31", before["effect"]["validity_date"])
        self.assertEqual("conflict", answer["status"])
        after = self.outcome_of(answer["card"], "on_track")
        self.assertIn("31/12/2026", after["blocked"]["message"])
        self.assertEqual("price_revision", answer["card"]["queue"])
        self.assertNotEqual(card["revision"], answer["card"]["revision"])
        self.assertTrue(answer["message"])

    def test_the_fresh_card_is_the_one_to_go_on_with(self):
        order = self.quote()
        _card, answer = self.press(order, "no_news", "2026-11-24 23:59", "2026-11-25 00:01")
        with self.at("2026-11-25 00:02"):
            again = self.apply(order, "no_news", revision=answer["card"]["revision"])
        self.assertEqual("applied", again["status"])
        self.assertEqual(day("2026-11-25"), order.validity_date)
        self.assertEqual(day("2026-11-25"), order.followup_event_ids.day)

    def test_every_button_of_a_december_card_is_stale_in_january(self):
        reason = self.reason().id
        asked = {
            "meeting": {"meeting_date": "2027-01-05"},
            "call_back": {"next_date": "2027-01-05"},
            "lost": {"lost_reason_id": reason},
        }
        order = self.quote(expires="2026-12-31", success_rate="3")
        for code in [*CALL, "still_expected", "not_this_year"]:
            with self.subTest(code):
                values = asked.get(code, {})
                _card, answer = self.press(
                    order, code, "2026-12-31 23:59", "2027-01-01 00:00", **values
                )
                self.assertEqual("conflict", answer["status"])
        self.assertFalse(order.followup_event_ids)

    def test_a_preview_after_midnight_says_what_has_changed(self):
        order = self.quote()
        with self.at("2026-12-31 23:59"):
            preview = self.desk().preview("sale.order", order.id, "on_track", {})
            self.assertEqual([], preview["errors"])
        with self.at("2027-01-01 00:01"):
            preview = self.desk().preview("sale.order", order.id, "on_track", {})
            self.assertTrue(preview["errors"])

    def test_the_last_day_of_february(self):
        for before, after, reached in (
            ("2028-02-28 23:59", "2028-02-29 00:01", "2028-03-29"),
            ("2028-02-29 23:59", "2028-03-01 00:01", "2028-04-01"),
            ("2027-02-28 23:59", "2027-03-01 00:01", "2027-04-01"),
            ("2028-01-30 23:59", "2028-01-31 00:01", "2028-02-29"),
            ("2027-01-30 23:59", "2027-01-31 00:01", "2027-02-28"),
        ):
            order = self.quote(sent=f"{before[:4]}-01-02", expires=f"{before[:4]}-01-15")
            with self.subTest(after):
                _card, answer = self.press(order, "on_track", before, after)
                self.assertEqual("conflict", answer["status"])
                effect = self.outcome_of(answer["card"], "on_track")["effect"]
                self.assertEqual(reached, effect["validity_date"])

    def test_an_outcome_is_undone_across_midnight(self):
        order = self.quote(success_rate="1")
        with self.at("2026-12-31 23:59:40"):
            answer = self.apply(order, "on_track")
        with self.at("2027-01-01 00:00:10"):
            self.assertEqual("undone", self.undo(answer)["status"])
        self.assertEqual(
            ("1", day("2026-11-20"), False),
            (order.success_rate, order.validity_date, order.last_followup_date),
        )


@tagged("post_install", "-at_install")
class TestClockChanges(FollowupCase):
    """The days on which an hour is missing or comes twice are days like the others."""

    def test_the_expiration_day_ends_at_midnight(self):
        for last, next_day in (("2026-10-25", "2026-10-26"), ("2027-03-28", "2027-03-29")):
            order = self.quote(sent=f"{last[:4]}-01-05", expires=last)
            with self.subTest(last):
                for moment in ("00:30", "01:30", "02:30", "03:30", "23:30"):
                    with self.at(f"{last} {moment}"):
                        self.assertEqual([], self.found_in(order))
                with self.at(f"{next_day} 00:00:01"):
                    self.assertEqual(["phone"], self.found_in(order))

    def test_what_was_done_that_day_comes_back_the_next(self):
        for today, tomorrow in (("2026-10-25", "2026-10-26"), ("2026-03-29", "2026-03-30")):
            order = self.quote(sent="2026-01-05", expires="2026-02-15")
            with self.subTest(today):
                with self.at(f"{today} 00:10"):
                    self.apply(order, "no_news")
                self.assertEqual(day(today), order.validity_date)
                with self.at(f"{today} 23:50"):
                    self.assertEqual([], self.found_in(order))
                with self.at(f"{tomorrow} 00:10"):
                    self.assertEqual(["phone"], self.found_in(order))

    def test_an_unanswered_call_of_that_day_counts_that_day(self):
        order = self.quote(sent="2026-01-05", expires="2026-02-15")
        for moment in ("2026-10-25 00:10", "2026-10-25 02:30", "2026-10-25 23:50"):
            with self.at(moment):
                self.apply(order, "no_answer")
        with self.at("2026-10-25 23:55"):
            row = self.desk().get_entries("phone", False, 80, None)["entries"][0]
            self.assertEqual(3, row["attempts_today"])
        with self.at("2026-10-26 00:05"):
            row = self.desk().get_entries("phone", False, 80, None)["entries"][0]
            self.assertEqual(0, row["attempts_today"])

    def test_the_year_of_an_offer_made_at_the_year_s_last_minute(self):
        orders = self.quotes({"sent": "2026-12-31 23:59"}, {"sent": "2027-01-01 00:00"})
        orders.validity_date = "2027-01-31"
        with self.at("2027-02-15 10:00"):
            self.assertEqual(["price_revision"], self.found_in(orders[0]))
            self.assertEqual(["phone"], self.found_in(orders[1]))


@tagged("post_install", "-at_install")
class TestTwoTimeZones(FollowupCase):
    """Each company counts its own days, whoever looks and from wherever."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.montreal = cls.make_company(
            "Froid du Nord", tz="America/Montreal", quotation_validity_days=30
        )
        cls.manager.company_ids += cls.montreal
        cls.here = cls.quote(sent="2026-10-01", expires="2026-12-30")
        cls.there = cls.quote(
            sent="2026-10-01", expires="2026-12-30", company=cls.montreal, user=False
        )
        cls.pair = cls.here + cls.there

    def queues(self):
        return [self.card(order, self.manager)["queue"] for order in self.pair]

    def listed(self, queue):
        rows = self.desk(self.manager).get_entries(queue, False, 80, None)["entries"]
        return [row["res_id"] for row in rows]

    def test_the_year_ends_in_one_company_before_the_other(self):
        with self.at("2026-12-31 20:00"):
            self.assertEqual(["phone", "phone"], self.queues())
            cards = [self.card(order, self.manager) for order in self.pair]
        with self.at("2027-01-01 00:30"):
            self.assertEqual(["price_revision", "phone"], self.queues())
            self.assertEqual([self.there.id], self.listed("phone"))
            self.assertEqual([self.here.id], self.listed("price_revision"))
            for order, card, status in zip(self.pair, cards, ("conflict", "applied"), strict=True):
                answer = self.apply(order, "on_track", self.manager, revision=card["revision"])
                self.assertEqual(status, answer["status"])
        self.assertEqual(day("2026-12-31"), self.there.validity_date)
        self.assertEqual(day("2026-12-31"), self.there.followup_event_ids.day)

    def test_the_user_s_own_time_zone_changes_nothing(self):
        for tz in ("Pacific/Auckland", "Pacific/Honolulu", "Europe/Paris", False):
            self.manager.tz = tz
            with self.subTest(tz), self.at("2027-01-01 03:00"):
                self.assertEqual(["price_revision", "phone"], self.queues())

    def test_the_summary_of_the_day_counts_each_company_s_own(self):
        with self.at("2026-12-31 20:00"):
            self.apply(self.here, "no_answer", self.manager)
            self.apply(self.there, "no_answer", self.manager)
            self.assertEqual(2, self.desk(self.manager).get_day_summary()["total"])
        with self.at("2027-01-01 00:30"):
            self.assertEqual(1, self.desk(self.manager).get_day_summary()["total"])
        with self.at("2027-01-01 07:00"):
            self.assertEqual(0, self.desk(self.manager).get_day_summary()["total"])

    def test_a_call_that_was_tried_is_so_on_its_company_s_day(self):
        with self.at("2026-12-30 23:30"):
            self.pair.validity_date = "2026-12-01"
            for order in self.pair:
                self.apply(order, "no_answer", self.manager)
        with self.at("2026-12-31 00:30"):
            rows = self.desk(self.manager).get_entries("phone", False, 80, None)["entries"]
            tried = {row["res_id"]: row["attempts_today"] for row in rows}
            self.assertEqual({self.here.id: 0, self.there.id: 1}, tried)
            self.assertEqual(self.here.id, rows[0]["res_id"])
