from odoo.tests import tagged

from .bulk import BulkMixin
from .common import day
from .mail_sink import MailCase
from .planning import PlanningCase

NOUMEA = "Pacific/Noumea"


class TwoCompanies:
    """A company in Paris with the procedure's numbers, one in Nouméa with numbers of its own."""

    NOW = "2026-11-24 16:00"  # in Nouméa it is the 25th, 2 a.m.

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.far = cls.make_company(
            "Froid de Nouméa",
            tz=NOUMEA,
            quotation_validity_days=10,
            followup_phone_threshold=1000,
            followup_meeting_days=5,
            followup_renewal_reminder_days=30,
            followup_renewal_call_months=2,
            followup_renewal_close_months=3,
            followup_undo_seconds=600,
        )
        for user in (cls.seller, cls.manager):
            user.company_ids += cls.far

    @classmethod
    def pair(cls, **spec):
        """Create the same quotation in Paris and in Nouméa."""
        return cls.quotes(spec, {**spec, "company": cls.far})


@tagged("post_install", "-at_install")
class TestListsOfTwoCompanies(TwoCompanies, BulkMixin, PlanningCase):
    def ids(self, queue):
        entries = self.desk().get_entries(queue, False, 80, None)["entries"]
        return {entry["res_id"] for entry in entries}

    def test_the_threshold(self):
        here, there = self.pair(amount=2000)
        self.assertEqual(({here.id}, {there.id}), (self.ids("email"), self.ids("phone")))
        counts = {one["queue"]: one["count"] for one in self.desk().get_queues(False)}
        self.assertEqual((1, 1), (counts["email"], counts["phone"]))
        self.assertEqual([["email"], ["phone"]], [self.found_in(one) for one in here + there])

    def test_the_day(self):
        here, there = self.pair(expires="2026-11-24")
        self.assertEqual({there.id}, self.ids("phone"))
        self.assertEqual([None, "phone"], [one.followup_queue or None for one in here + there])

    def test_a_company_that_is_new_then_given_up(self):
        here, there = self.pair(amount=2000)
        self.assertEqual([["email"], ["phone"]], [self.found_in(one) for one in here + there])
        newer = self.make_company("Froid de Mata-Utu", NOUMEA, followup_phone_threshold=3000)
        self.seller.company_ids += newer
        order = self.quote(company=newer, amount=2000)
        self.assertEqual(["email"], self.found_in(order))
        newer.active = False
        self.assertEqual([], self.found_in(order))

    def test_the_days_of_validity(self):
        orders = self.pair(expires=None, sent="2026-11-10")
        self.assertEqual({orders[1].id}, self.ids("phone"))

    def test_the_renewal_s_steps(self):
        self.assert_steps("2026-12-15", "2026-11-24 16:00", [None, "email"])
        self.assert_steps("2026-10-20", "2026-11-24 16:00", ["call", None])
        self.assert_steps("2026-09-10", "2026-11-24 16:00", ["close", "call"])
        self.assert_steps("2026-08-24", "2026-11-24 16:00", ["close", "close"])

    def assert_steps(self, end, moment, steps):
        orders = self.pair(renewed_contract_end=end, expires=end)
        orders.email_reminder_count = int(end < "2026-11-01")
        with self.at(moment), self.subTest(end):
            self.assertEqual(steps, [order.followup_step or None for order in orders])
            found = [queue == ["renewal"] for queue in map(self.found_in, orders)]
            self.assertEqual([bool(step) for step in steps], found)

    def test_december_s_review(self):
        orders = self.pair(success_rate="3", expires="2026-12-31")
        for moment, seen in (
            ("2026-12-31 13:59", [True, True]),
            ("2026-12-31 14:01", [True, False]),  # next year in Nouméa
            ("2027-01-01 00:01", [False, False]),
        ):
            with self.at(moment), self.subTest(moment):
                self.assertEqual(seen, [order.followup_december for order in orders])
                found = orders.search([("id", "in", orders.ids), ("followup_december", "=", True)])
                self.assertEqual(seen, [order in found for order in orders])

    def test_the_bulk_preview(self):
        here, there = self.pair(amount=900)
        rows = {row["res_id"]: row for row in self.preview(here + there)["results"]}
        self.assertEqual("2026-12-24", rows[here.id]["validity_date"])
        self.assertEqual("2026-12-25", rows[there.id]["validity_date"])
        self.assertEqual({None}, {row["skipped"] for row in rows.values()})
        large = self.pair(amount=2000)
        self.assertEqual([None, "elsewhere"], list(self.skips(large).values()))

    def test_an_outcome(self):
        here, there = self.pair()
        for order in (here, there):
            self.apply(order, "meeting", meeting_date="2026-12-02")
        self.assertEqual(
            [day("2026-12-04"), day("2026-12-07")],
            [order.followup_date for order in here + there],
        )
        events = (here + there).followup_event_ids.sorted("id")
        self.assertEqual([day("2026-11-24"), day("2026-11-25")], events.mapped("day"))


@tagged("post_install", "-at_install")
class TestCronsOfTwoCompanies(TwoCompanies, PlanningCase):
    def setUp(self):
        super().setUp()
        self.begin(self.far)

    def test_renewals_by_each_one_s_delays(self):
        here, there = self.pair(renewed_contract_end="2026-12-20", expires="2026-12-20")
        for moment, steps in (
            ("2026-11-19 13:59", (None, None)),
            ("2026-11-19 14:01", (None, "email")),
            ("2026-12-04 23:59", (None, "email")),
            ("2026-12-05 00:01", ("email", "email")),
            ("2027-01-20 05:00", ("call", "email")),
            ("2027-02-19 14:01", ("call", "call")),
            ("2027-02-21 05:00", ("close", "call")),
            ("2027-03-20 14:01", ("close", "close")),
        ):
            self.run_planning(moment)
            for order, step in zip(here + there, steps, strict=True):
                with self.subTest(moment, company=order.company_id.name):
                    if step:
                        self.assert_planned(order, step)
                    else:
                        self.assertFalse(self.open_ones(order))

    def test_december_and_january_by_each_one_s_day(self):
        here, there = self.pair(success_rate="3", expires="2026-12-31")
        for moment, planned in (
            ("2026-11-30 13:59", (False, False)),
            ("2026-11-30 14:01", (False, True)),
            ("2026-12-01 00:01", (True, True)),
            ("2026-12-31 13:59", (True, True)),
            ("2026-12-31 14:01", (True, False)),
            ("2027-01-01 00:01", (False, False)),
        ):
            self.run_planning(moment)
            with self.subTest(moment):
                self.assertEqual(planned, tuple(bool(self.open_ones(one)) for one in (here, there)))

    def test_the_summaries_name_each_company_s_own(self):
        self.manager.notification_type = "inbox"
        self.pair(expires="2026-12-20")
        for moment, told in (
            ("2026-12-31 13:59", 0),
            ("2026-12-31 14:01", 1),
            ("2027-01-01 00:01", 2),
            ("2027-01-02 05:00", 2),
        ):
            self.run_planning(moment)
            notes = self.env["mail.message"].search(
                [
                    ("message_type", "=", "user_notification"),
                    ("notified_partner_ids", "in", self.manager.partner_id.ids),
                    ("subject", "ilike", "réviser"),
                ],
                order="id",
            )
            self.assertEqual(told, len(notes), moment)
        self.assertIn("Nouméa", notes[0].subject)
        self.assertIn("Midi", notes[1].subject)


@tagged("post_install", "-at_install")
class TestOutboxOfTwoCompanies(TwoCompanies, MailCase):
    def test_each_waits_as_long_as_its_own_company_says(self):
        here, there = self.pair()
        for order in (here, there):
            self.apply(order, "on_track")
        for moment, states in (
            ("2026-11-24 16:00:30", ["waiting", "waiting"]),
            ("2026-11-24 16:01:30", ["made", "waiting"]),
            ("2026-11-24 16:09:30", ["made", "waiting"]),
            ("2026-11-24 16:10:30", ["made", "made"]),
        ):
            self.make_mails(moment)
            found = [self.event(order).mail_state for order in (here, there)]
            self.assertEqual(states, found, moment)
        senders = [self.event(one).mail_message_id.record_company_id for one in (here, there)]
        self.assertEqual([self.company, self.far], senders)
