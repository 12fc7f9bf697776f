from odoo.tests import tagged

from .planning import PlanningCase

TWICE = 2


@tagged("post_install", "-at_install")
class TestStaircases(PlanningCase):
    """Frozen days, one after the other; each run comes twice, and each step once."""

    def walk(self, record, *stairs):
        """Run the cron twice at each moment and check what is open then.

        :param stairs: the moment; the step and the deadline of the one planned activity, or None
        """
        seen = {}
        for moment, *expected in stairs:
            for _again in range(TWICE):
                self.run_planning(moment)
                with self.subTest(moment):
                    if expected == [None]:
                        self.assertFalse(self.open_ones(record))
                        continue
                    step, deadline = expected
                    activity = self.assert_planned(record, step, deadline=deadline)
                    self.assertEqual(activity, seen.setdefault((step, deadline), activity))

    def renewal(self):
        return self.quote(6240, renewed_contract_end="2026-12-15", expires="2026-12-15")

    def test_a_renewal_day_by_day(self):
        self.walk(
            self.renewal(),
            ("2026-11-29 05:00", None),
            ("2026-11-30 05:00", "email", "2026-11-30"),
            ("2026-12-01 05:00", "email", "2026-11-30"),
            ("2026-12-15 05:00", "email", "2026-11-30"),
            ("2027-01-14 05:00", "email", "2026-11-30"),
            ("2027-01-15 05:00", "call", "2027-01-15"),
            ("2027-01-16 05:00", "call", "2027-01-15"),
            ("2027-02-15 05:00", "call", "2027-01-15"),
            ("2027-02-16 05:00", "close", "2027-02-16"),
            ("2027-02-17 05:00", "close", "2027-02-16"),
        )

    def test_a_renewal_with_missed_weeks(self):
        self.walk(
            self.renewal(),
            ("2026-11-23 05:00", None),
            ("2026-12-07 05:00", "email", "2026-12-07"),
            ("2027-01-22 05:00", "call", "2027-01-22"),
            ("2027-02-24 05:00", "close", "2027-02-24"),
        )

    def test_a_renewal_whose_steps_are_done(self):
        order = self.renewal()
        self.walk(order, ("2026-11-30 05:00", "email", "2026-11-30"))
        with self.at("2026-11-30 09:00"):
            self.apply(order, "renewal_reminder")
        self.walk(
            order,
            ("2026-11-30 10:00", None),
            ("2027-01-14 05:00", None),
            ("2027-01-15 05:00", "call", "2027-01-15"),
        )
        with self.at("2027-01-15 09:00"):
            self.apply(order, "renewal_no_news", success_rate="1")
        with self.at("2027-01-16 09:00"):
            order.followup_date = False
        self.walk(
            order,
            ("2027-02-15 05:00", "call", "2027-02-15"),
            ("2027-02-16 05:00", "close", "2027-02-16"),
        )
        with self.at("2027-02-16 09:00"):
            self.apply(order, "renewal_close")
        self.walk(order, ("2027-02-17 05:00", None), ("2027-03-17 05:00", None))

    def test_december_and_january(self):
        order = self.quote(success_rate="3", expires="2026-12-31")
        self.walk(
            order,
            ("2026-11-30 05:00", None),
            ("2026-12-01 05:00", "call", "2026-12-01"),
            ("2026-12-02 05:00", "call", "2026-12-01"),
            ("2026-12-31 05:00", "call", "2026-12-01"),
            ("2027-01-01 05:00", None),
            ("2027-01-04 05:00", None),
        )
        with self.at("2027-01-04 05:00"):
            self.assertEqual("price_revision", order.followup_queue)

    def test_december_after_a_missed_week(self):
        order = self.quote(success_rate="3", expires="2026-12-31")
        self.walk(order, ("2026-12-09 05:00", "call", "2026-12-09"), ("2027-01-11 05:00", None))

    def test_december_s_promise_counts_until_its_day(self):
        order = self.quote(success_rate="3", expires="2026-12-31")
        self.walk(order, ("2026-12-01 05:00", "call", "2026-12-01"))
        with self.at("2026-12-01 09:00"):
            self.apply(order, "still_expected", next_date="2026-12-11", send=False)
        for moment in ("2026-12-02 05:00", "2026-12-11 05:00", "2026-12-12 05:00"):
            self.run_planning(moment)
            self.run_planning(moment)
            self.assertEqual(["promised"], self.open_ones(order).mapped("followup_kind"), moment)
