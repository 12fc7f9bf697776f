from odoo.tests import tagged

from .common import FollowupCase, day
from .mail_sink import MailCase

EXPECTED = {"expires": "2026-12-31", "success_rate": "3"}


@tagged("post_install", "-at_install")
class TestDecemberCalls(FollowupCase):
    """ "Si le devis n'a pas encore été passé en commande, alors rappeler le client […]"."""

    NOW = "2026-12-04 10:00"

    def outcomes(self, order):
        return {one["code"]: one for one in self.card(order)["outcomes"]}

    def needs(self, order, code="still_expected"):
        return {need["name"]: need for need in self.outcomes(order)[code]["needs"]}

    def test_the_queue_begins_and_ends_with_december(self):
        order = self.quote(**EXPECTED)
        for moment, queue in (
            ("2026-11-30 23:59", None),
            ("2026-12-01 00:01", "order_coming"),
            ("2026-12-24 10:00", "order_coming"),
            ("2026-12-31 23:59", "order_coming"),
            ("2027-01-01 00:01", "price_revision"),
        ):
            with self.subTest(moment), self.at(moment):
                self.assertEqual(queue, order.followup_queue or None)
                self.assertEqual([queue] if queue else [], self.found_in(order))

    def test_the_buttons_stand_in_their_order(self):
        self.assertEqual(
            [
                "no_answer",
                "still_expected",
                "not_this_year",
                "no_news",
                "on_track",
                "meeting",
                "lost",
                "call_back",
            ],
            list(self.outcomes(self.quote(**EXPECTED))),
        )

    def test_the_next_call_is_proposed_a_week_later_and_never_in_the_next_year(self):
        order = self.quote(**EXPECTED)
        for today, proposed in (
            ("2026-12-04", "2026-12-11"),
            ("2026-12-24", "2026-12-31"),
            ("2026-12-25", "2026-12-31"),
            ("2026-12-30", "2026-12-31"),
        ):
            with self.subTest(today), self.at(today):
                need = self.needs(order)["next_date"]
                self.assertEqual(proposed, need["default"])
                self.assertEqual("2026-12-31", need["max"])
                self.assertTrue(need["required"])

    def test_on_the_last_day_no_date_is_asked(self):
        order = self.quote(**EXPECTED)
        with self.at("2026-12-31 17:00"):
            self.assertNotIn("next_date", self.needs(order))
            self.apply(order, "still_expected")
            self.assertFalse(order.followup_date or order.followup_queue)
        with self.at("2027-01-01 09:00"):
            self.assertEqual("price_revision", order.followup_queue)

    def test_still_expected_waits_for_the_date_with_its_activity(self):
        order = self.quote(**EXPECTED)
        self.apply(order, "still_expected", next_date="2026-12-11")
        self.assertEqual(day("2026-12-11"), order.followup_date)
        self.assertEqual(("3", day("2026-12-31")), (order.success_rate, order.validity_date))
        self.assertEqual(day("2026-12-11"), order.activity_ids.date_deadline)
        self.assertFalse(order.followup_queue)
        with self.at("2026-12-11 00:01"):
            self.assertEqual("order_coming", order.followup_queue)

    def test_a_date_in_the_next_year_or_none_is_refused(self):
        order = self.quote(**EXPECTED)
        revision = self.card(order)["revision"]
        for values in ({}, {"next_date": "2027-01-01"}, {"next_date": "2026-12-04"}):
            with self.subTest(values), self.refused(order):
                self.desk().apply_outcome(
                    "sale.order", order.id, "still_expected", values, revision, "r"
                )

    def test_not_this_year_leaves_the_list_until_the_first_of_january(self):
        order = self.quote(**EXPECTED)
        for today in ("2026-12-04", "2026-12-31"):
            with self.subTest(today), self.at(today):
                answer = self.apply(order, "not_this_year", send=False)
                self.assertEqual(day("2027-01-01"), order.followup_date)
                self.assertEqual(
                    ("3", day("2026-12-31")), (order.success_rate, order.validity_date)
                )
                self.assertFalse(order.followup_queue)
                self.assertFalse(order.activity_ids, "the prices are then to be revised")
            with self.at("2027-01-01 00:01"):
                self.assertEqual("price_revision", order.followup_queue)
            with self.at(today):
                self.assertEqual("undone", self.undo(answer)["status"])

    def test_the_badge_counts_the_days_that_are_left(self):
        order = self.quote(**EXPECTED)
        for today, words in (
            ("2026-12-04", "27"),
            ("2026-12-30", "1 "),
        ):
            with self.at(today):
                self.assertTrue(self.card(order)["badge"].startswith(words))
        with self.at("2026-12-31"):
            self.assertTrue(self.card(order)["badge"])


@tagged("post_install", "-at_install")
class TestNewPricesNotice(MailCase):
    """ "L'informer que sinon nous allons devoir revoir l'offre": once a year by itself."""

    NOW = "2026-12-04 10:00"

    def ticked(self, order, code):
        card = self.card(order)
        (outcome,) = [one for one in card["outcomes"] if one["code"] == code]
        (need,) = [one for one in outcome["needs"] if one["name"] == "send"]
        return need["default"]

    def test_the_customer_is_told_in_his_language(self):
        self.env["res.lang"]._activate_lang("en_US")
        john = self.env["res.partner"].create(
            {"name": "John", "email": "john@cold.example", "lang": "en_US"}
        )
        orders = self.quotes(EXPECTED, {**EXPECTED, "partner": john})
        for order in orders:
            self.apply(order, "still_expected", next_date="2026-12-11")
        template = self.env.ref("sale_quotation_followup.mail_template_new_prices")
        self.assertEqual(template, orders.followup_event_ids.mail_template_id)
        self.make_mails("2026-12-04 10:01:00")
        self.deliver()
        messages = {message["To"]: message for message in self.received()}
        french = next(one for to, one in messages.items() if "claire" in to)
        english = next(one for to, one in messages.items() if "john" in to)
        self.assertIn("Bonjour", self.body(french))
        self.assertIn("31/12/2026", self.body(french))
        self.assertIn("Hello", self.body(english))
        self.assertIn("12/31/2026", self.body(english))
        for order, message in zip(orders, (french, english), strict=True):
            self.assertIn(order.name, message["Subject"])
            self.assertEqual(0, order.email_reminder_count, "no reminder: a notice")

    def test_the_notice_is_ticked_until_one_was_sent_this_year(self):
        order = self.quote(**EXPECTED)
        codes = ("still_expected", "not_this_year")
        self.assertEqual([True, True], [self.ticked(order, code) for code in codes])
        self.apply(order, "still_expected", next_date="2026-12-07", send=False)
        with self.at("2026-12-07"):
            self.assertTrue(self.ticked(order, "still_expected"), "unticked: none was sent")
            answer = self.apply(order, "still_expected", next_date="2026-12-14")
            self.assertEqual("undone", self.undo(answer)["status"])
            self.assertTrue(self.ticked(order, "still_expected"), "dropped by undo")
            self.apply(order, "still_expected", next_date="2026-12-14")
        with self.at("2026-12-14"):
            self.assertEqual([False, False], [self.ticked(order, code) for code in codes])
            self.apply(order, "not_this_year", send=True)
            self.assertEqual("waiting", self.event(order).mail_state, "asked for again")

    def test_that_of_another_year_does_not_count(self):
        order = self.quote(sent="2025-10-01", expires="2025-12-31", success_rate="3")
        with self.at("2025-12-10"):
            self.apply(order, "still_expected", next_date="2025-12-17")
        with self.at("2025-12-17"):
            self.assertFalse(self.ticked(order, "not_this_year"))
        order.write({"validity_date": "2026-12-31", "followup_date": False})
        self.assertTrue(self.ticked(order, "still_expected"))
