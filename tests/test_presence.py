from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import FollowupCase
from .contract import check


@tagged("post_install", "-at_install")
class TestPresence(FollowupCase):
    """An entry opened by somebody shows it to the others, for a few minutes."""

    def setUp(self):
        super().setUp()
        self.order = self.quote(user=False)

    def open(self, user, take_over=False):
        found = self.desk(user).open_entry("sale.order", self.order.id, take_over)
        check(self, "Opened", found)
        self.assertIsNone(found["next_by"])
        return found["opened_by"]

    def release(self, user):
        return self.desk(user).release_entry("sale.order", self.order.id)

    def seen(self, user):
        """Return whom ``user`` sees on the entry, the same in the list and on the card."""
        entry = self.desk(user).get_entries("phone", False, 80, None)["entries"][0]
        self.assertEqual(entry["opened_by"], self.card(self.order, user)["opened_by"])
        return entry["opened_by"]

    def test_the_first_has_it_and_the_others_see_it(self):
        self.assertIsNone(self.open(self.seller))
        self.assertIsNone(self.seen(self.seller))
        other = self.seen(self.colleague)
        check(self, "Presence", other)
        self.assertEqual(
            {
                "user_id": self.seller.id,
                "name": self.seller.name,
                "since": "2026-11-24T09:00:00Z",
                "is_next": False,
            },
            other,
        )
        self.assertEqual(other, self.open(self.colleague))
        self.assertIsNone(self.seen(self.seller))

    def test_it_may_be_taken_over(self):
        self.open(self.seller)
        self.assertIsNone(self.open(self.colleague, take_over=True))
        self.assertEqual(self.colleague.id, self.seen(self.seller)["user_id"])
        self.assertEqual(self.colleague.id, self.open(self.seller)["user_id"])

    def test_only_true_takes_over(self):
        self.open(self.seller)
        for value in (1, "yes", None, [True]):
            self.assertEqual(self.seller.id, self.open(self.colleague, value)["user_id"])

    def test_it_ends_when_released_by_the_one_who_has_it(self):
        self.open(self.seller)
        self.release(self.colleague)
        self.assertEqual(self.seller.id, self.seen(self.colleague)["user_id"])
        self.assertIs(True, self.release(self.seller))
        self.assertIsNone(self.seen(self.colleague))
        self.assertIs(True, self.release(self.seller))

    def test_it_expires_by_itself(self):
        self.open(self.seller)
        with self.at("2026-11-24 10:05"):
            self.assertEqual(self.seller.id, self.seen(self.colleague)["user_id"])
        with self.at("2026-11-24 10:06"):
            self.assertIsNone(self.seen(self.colleague))
            self.assertIsNone(self.open(self.colleague))
            self.assertEqual(self.colleague.id, self.seen(self.seller)["user_id"])

    def test_opening_again_keeps_it(self):
        self.open(self.seller)
        with self.at("2026-11-24 10:04"):
            self.open(self.seller)
        with self.at("2026-11-24 10:08"):
            self.assertEqual(self.seller.id, self.seen(self.colleague)["user_id"])

    def test_it_blocks_nobody_from_an_outcome(self):
        self.open(self.seller)
        answer = self.apply(self.order, "no_news", user=self.colleague)
        self.assertEqual("applied", answer["status"])

    def test_it_is_no_part_of_the_revision(self):
        before = self.card(self.order)["revision"]
        self.open(self.colleague)
        self.assertEqual(before, self.card(self.order)["revision"])

    def test_old_ones_are_cleaned_away(self):
        presences = self.env["sale.followup.presence"]
        self.open(self.seller)
        with self.at("2026-11-25 09:59"):
            presences._gc_presence()
            self.assertEqual(1, presences.search_count([("res_id", "=", self.order.id)]))
        with self.at("2026-11-25 10:01"):
            presences._gc_presence()
            self.assertEqual(0, presences.search_count([("res_id", "=", self.order.id)]))

    def test_an_entry_that_does_not_exist_is_not_opened(self):
        for res_model, res_id in (("sale.order", 2**31 - 1), ("res.partner", 1), (None, None)):
            with self.subTest(res_model), self.refused(self.order, error=UserError):
                self.desk().open_entry(res_model, res_id, False)


@tagged("post_install", "-at_install")
class TestDaySummary(FollowupCase):
    """The end of a queue: what the user did today."""

    def summary(self, user=None):
        found = self.desk(user).get_day_summary()
        check(self, "DaySummary", found)
        return found

    def test_the_day_starts_empty(self):
        self.quote()
        expected = {
            "outcomes": [],
            "total": 0,
            "offers_sent": 0,
            "reminders_set": 0,
            "cancelled": 0,
        }
        self.assertEqual(expected, self.summary())

    def test_the_outcomes_are_counted_by_code_in_the_order_of_the_buttons(self):
        orders = self.apart(*[{"amount": 5000 + number} for number in range(6)])
        self.apply(orders[0], "call_back", next_date="2026-12-01")
        self.apply(orders[1], "on_track")
        self.apply(orders[2], "on_track", send=False)
        self.apply(orders[3], "lost", lost_reason_id=self.reason().id)
        self.apply(orders[4], "no_answer")
        self.apply(orders[4], "no_answer")
        found = self.summary()
        codes = {row["code"]: row["count"] for row in found["outcomes"]}
        self.assertEqual({"no_answer": 2, "on_track": 2, "lost": 1, "call_back": 1}, codes)
        self.assertEqual(["no_answer", "on_track", "lost", "call_back"], list(codes))
        keys = {"code", "label", "category", "icon", "count", "amounts"}
        self.assertEqual({frozenset(keys)}, {frozenset(row) for row in found["outcomes"]})
        euro = self.company.currency_id.id
        self.assertEqual([{"currency_id": euro, "amount": 10003}], found["outcomes"][1]["amounts"])
        self.assertEqual(
            (5, 1, 1, 1),
            tuple(found[name] for name in ("total", "offers_sent", "reminders_set", "cancelled")),
        )

    def test_what_was_undone_is_not_counted(self):
        self.undo(self.apply(self.quote(), "on_track"))
        self.assertEqual(0, self.summary()["total"])

    def test_only_today_and_only_one_s_own(self):
        orders = self.quotes({"user": False}, {"user": False})
        self.apply(orders[0], "no_news", user=self.colleague)
        with self.at("2026-11-23 23:55"):
            self.apply(orders[1], "no_answer")
            self.assertEqual(1, self.summary()["total"])
        self.assertEqual(0, self.summary()["total"])
        self.assertEqual(1, self.summary(self.colleague)["total"])
