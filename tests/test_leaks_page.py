from odoo.tests import tagged

from .leak_case import LeakCase


@tagged("post_install", "-at_install")
class TestLeaksPage(LeakCase):
    """The seven numbers as one page: each quotation once in the total, and whose they are."""

    def setUp(self):
        super().setUp()
        # Expired long ago, and a promise besides: two numbers, one quotation.
        self.both, self.theirs = self.quotes(
            {"amount": 3000, "expires": "2026-09-01"},
            {"amount": 5000, "expires": "2026-09-01", "user": self.colleague},
        )
        with self.at("2026-10-01"):
            self.apply(self.both, "call_back", next_date="2026-10-05")

    def test_the_total_counts_each_quotation_once(self):
        page = self.page()
        self.assertEqual({"untouched": 2, "promised": 1}, self.counts())
        total = page["total"]
        self.assertEqual((2, 8000, 2), (total.count, total.amount, total.points))
        self.assertEqual((8000, 3000), (page["untouched"].amount, page["promised"].amount))
        self.assertEqual(8, len(page))
        self.assertEqual("total", next(iter(page)))

    def test_the_total_in_words(self):
        total = self.page()["total"].with_context(lang="fr_FR")
        self.assertEqual(
            "À reprendre : 2 points sur 7, 2 devis, 8 000,00 € HT.",
            total.headline.replace("\u202f", " ").replace("\xa0", " "),
        )
        (self.both | self.theirs)._action_cancel()
        total = self.page()["total"].with_context(lang="fr_FR")
        self.assertEqual("Tout est à jour.", total.headline)

    def test_each_has_their_own(self):
        self.assertEqual({"untouched": 1}, self.counts(self.colleague, mine=True))
        self.assertEqual({"untouched": 1, "promised": 1}, self.counts(self.seller, mine=True))
        self.assertEqual({"untouched": 2, "promised": 1}, self.counts(self.all_seller))
        self.assertEqual({}, self.counts(self.all_seller, mine=True))
        self.assertEqual({"untouched": 1}, self.counts(self.colleague), "no more than they read")

    def test_the_faces(self):
        people = self.page()["untouched"].people
        self.assertEqual(
            {(self.seller.id, 1), (self.colleague.id, 1)},
            {(one["id"], one["count"]) for one in people},
        )

    def test_the_list_and_the_panel_are_of_exactly_these(self):
        leak = self.page(self.all_seller)["untouched"]
        action = leak.action_list()
        self.assertEqual("sale.order", action["res_model"])
        self.settle()
        orders = self.env["sale.order"].with_user(self.all_seller).search(action["domain"])
        self.assertEqual(self.both | self.theirs, orders.with_env(self.env))
        target = leak.action_panel()["params"]
        self.assertEqual([self.theirs.id, self.both.id], target["order_ids"], "the largest first")

    def test_one_s_own_list_and_panel(self):
        leak = self.page(self.seller, mine=True)["untouched"]
        self.settle()
        orders = self.env["sale.order"].with_user(self.seller).search(leak.action_list()["domain"])
        self.assertEqual(self.both, orders.with_env(self.env))
        target = leak.action_panel()["params"]
        self.assertEqual(("sale.order", self.both.id), (target["res_model"], target["res_id"]))

    def test_the_oldest_opens(self):
        leak = self.page()["untouched"]
        action = leak.action_oldest()
        self.assertEqual(("sale.order", leak.oldest_id.id), (action["res_model"], action["res_id"]))

    def test_what_was_handled_meanwhile_opens_its_empty_list(self):
        leak = self.page()["promised"]
        self.apply(self.both, "lost", lost_reason_id=self.reason().id)
        self.assertEqual("ir.actions.act_window", leak.action_panel()["type"])

    def test_all_numbers_in_one_query(self):
        """The companies' own days are read besides, and who may read what: few, and always so."""
        self.page()
        leaks = self.env["sale.followup.leak"].with_user(self.manager)
        leaks = leaks.with_context(allowed_company_ids=self.company.ids)
        self.settle()
        with self.assertQueryCount(9):
            found = leaks.search_fetch([], ["code", "count", "amount", "since", "people"])
        with self.assertQueryCount(0):
            self.assertEqual(8, len(found.mapped("count")))

    def test_two_currencies(self):
        """3,000 and 5,000 euros, and 4,000 dollars at 2 for a euro: 10,000 euros."""
        dollars = self.env.ref("base.USD")
        dollars.active = True
        self.env["res.currency.rate"].search([("currency_id", "=", dollars.id)]).unlink()
        self.env["res.currency.rate"].create(
            {"currency_id": dollars.id, "rate": 2, "name": "2020-01-01", "company_id": False}
        )
        other = self.make_company("Cold Inc.", currency_id=dollars.id)
        self.manager.company_ids |= other
        self.quote(4000, expires="2026-09-01", company=other)
        self.assertEqual(10000, self.page()["untouched"].amount)

    def test_others_read_nothing(self):
        self.make_outsiders()
        for user in (self.internal, self.portal, self.accountant):
            with self.subTest(user.login):
                leaks = self.env["sale.followup.leak"].with_user(user)
                self.assertFalse(leaks.has_access("read"))
