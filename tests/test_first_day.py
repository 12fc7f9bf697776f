from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import FollowupCase
from .contract import check
from .lead_case import LeadMixin

FIRST = "2026-11-20"


@tagged("post_install", "-at_install")
class TestFirstDay(LeadMixin, FollowupCase):
    """The panel tells it once: what is there by year, what happens by itself, what to do next."""

    def setUp(self):
        super().setUp()
        self.company.followup_start_date = FIRST

    def past(self):
        """Three years, on the back of an envelope: 2024 has two, 2025 and 2026 one each."""
        return self.quotes(
            {"sent": "2024-03-01", "expires": "2024-04-01", "amount": 1000},
            {"sent": "2024-06-01", "expires": "2026-12-31", "amount": 500},
            {"sent": "2025-03-01", "expires": "2025-04-01", "amount": 2000},
            {"sent": "2026-03-01", "expires": "2026-04-01", "amount": 4000},
        )

    def told(self, user=None):
        self.settle()
        return self.desk(user).get_first_day()

    def is_due(self, user=None):
        self.settle()
        return self.desk(user).open_desk(False)["first_day"]

    def test_what_is_there_by_year_with_its_numbers(self):
        self.past()
        told = self.told(self.manager)
        check(self, "FirstDay", told)
        plain = [year.replace("\u202f", " ").replace("\xa0", " ") for year in told["years"]]
        self.assertEqual(
            [
                "2026 : 1 devis envoyés, 4 000,00 € HT, dont 1 expirés",
                "2025 : 1 devis envoyés, 2 000,00 € HT, dont 1 expirés",
                "2024 : 2 devis envoyés, 1 500,00 € HT, dont 1 expirés",
            ],
            plain,
        )

    def test_a_year_begins_at_home(self):
        self.quote(sent="2026-01-01 00:30", expires="2026-02-01")  # 2025 in Greenwich
        self.assertEqual("2026", self.told()["years"][0][:4])

    def test_what_it_does_and_does_not_and_three_steps(self):
        self.past()
        for user, opens in ((self.manager, "years"), (self.seller, None)):
            told = self.told(user)
            self.assertIn("jamais", " ".join(told["paragraphs"]))
            self.assertEqual(["phone", "email", None], [one["queue"] for one in told["steps"]])
            self.assertEqual([None, None, opens], [one["opens"] for one in told["steps"]])
            for step in told["steps"]:
                check(self, "FirstStep", step)

    def test_a_salesperson_reads_of_what_they_may_see(self):
        self.past()
        self.quotes({"sent": "2023-03-01", "expires": "2023-04-01", "user": self.colleague})
        self.assertEqual(3, len(self.told()["years"]))
        self.assertEqual(4, len(self.told(self.all_seller)["years"]))

    def test_once_for_each_user_and_company(self):
        self.past()
        self.assertTrue(self.is_due())
        self.desk().close_first_day()
        self.assertFalse(self.is_due())
        self.assertIsNone(self.told())
        self.assertTrue(self.is_due(self.colleague))
        other = self.make_company("Froid du Nord", followup_start_date=FIRST)
        self.seller.company_ids |= other
        desk = self.desk().with_context(allowed_company_ids=other.ids)
        self.assertTrue(desk.open_desk(False)["first_day"])
        desk.close_first_day()
        self.assertFalse(self.is_due())

    def test_it_goes_when_nothing_of_the_past_is_left(self):
        orders = self.past()
        self.assertTrue(self.told())
        orders.filtered(lambda order: str(order.validity_date) < FIRST)._action_cancel()
        self.assertIsNone(self.told(), "what runs is no past")

    def test_a_new_database_has_none(self):
        self.quotes({"expires": "2026-11-22"})
        self.assertIsNone(self.told())

    def test_it_is_told_for_thirty_days(self):
        self.past()
        for moment, due in (
            ("2026-11-19", False),
            ("2026-11-20", True),
            ("2026-12-20", True),
            ("2026-12-21", False),
        ):
            with self.subTest(moment), self.at(moment):
                self.assertEqual(due, self.is_due())
                self.assertEqual(due, bool(self.told()))

    def test_who_is_no_salesperson_is_told_nothing(self):
        self.make_outsiders()
        for user in (self.internal, self.portal, self.accountant):
            for method in ("get_first_day", "close_first_day"):
                with self.subTest(user.login), self.assertRaises(AccessError):
                    getattr(self.desk(user), method)()

    def test_an_ordinary_day_costs_no_query_more(self):
        self.quote(amount=9000)
        counts = []
        for start in ("2026-01-01", FIRST):
            self.company.followup_start_date = start
            for _opening in range(3):  # the last one finds caches warm, and the user on the card
                desk, before = self.desk(), self.cr.sql_log_count
                desk.open_desk(False)
            counts.append(self.cr.sql_log_count - before)
        self.assertEqual(*counts)
