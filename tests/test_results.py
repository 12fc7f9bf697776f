from odoo.tests import tagged
from odoo.tools import SQL

from .common import FollowupCase, day

TODAY = "2026-11-24"  # so that 24 months are the decisions after 2024-11-24


class ResultCase(FollowupCase):
    """Histories made by hand, whose figures one can check with a pencil."""

    def closed(self, count, state, rate=None, **spec):
        """Create quotations that were sent on 1 March and closed on 1 June."""
        spec = {
            "state": state,
            "sent": "2026-03-01",
            "followup_sent_date": "2026-03-01",
            "followup_closed_date": "2026-06-01",
            "success_rate": rate,
            "followup_rate_date": "2026-04-01" if rate else False,
            **spec,
        }
        return self.quotes(*[spec] * count)

    def row(self, order, user=None):
        """Return the row of a quotation."""
        self.settle()
        results = self.env["sale.followup.result"].with_user(user or self.manager)
        return results.search([("order_id", "=", order.id)])

    def observed(self, rate, company=None):
        """Return ``(ordered, decided, rate)`` as the night counts them."""
        self.settle()
        company = company or self.company
        self.env["sale.followup.rate"]._observe(company)
        found = self.env["sale.followup.rate"].search(
            [("company_id", "=", company.id), ("rate", "=", rate)]
        )
        self.env.cr.execute(
            "SELECT ordered, decided, observed FROM sale_followup_rate WHERE id = %s", [found.id]
        )
        return self.env.cr.fetchone()  # what is not known is no zero here


@tagged("post_install", "-at_install")
class TestResults(ResultCase):
    """« Suites données » : a row for each quotation that was ever sent."""

    def test_from_the_sending_to_the_order(self):
        with self.at("2026-09-01"):
            order = self.quote(expires="2026-10-01", state="draft")
            order.action_quotation_sent()
        with self.at("2026-09-20"):
            self.apply(order, "on_track", user=self.manager)
        with self.at("2026-09-30"):
            order.action_confirm()
        row = self.row(order)
        self.assertEqual(("ordered", "2"), (row.result, row.rate))
        self.assertEqual((day("2026-09-01"), day("2026-09-30")), (row.sent_date, row.decided_on))
        self.assertEqual((29, 1, 1), (row.days, row.attempts, row.attempt_count))
        self.assertEqual((1, 1, 1.0), (row.decided, row.ordered, row.share))

    def test_silence_begins_90_days_after_the_expiration(self):
        silent = self.quote(expires="2026-08-26", followup_sent_date="2026-08-01")
        waiting = self.quote(expires="2026-08-27", followup_sent_date="2026-08-01")
        row = self.row(silent)
        self.assertEqual(("silent", day(TODAY), 1), (row.result, row.decided_on, row.decided))
        self.assertEqual(115, row.days)
        row = self.row(waiting)
        self.assertEqual(("running", False, 0), (row.result, row.decided_on, row.decided))

    def test_without_an_expiration_the_company_s_days_count(self):
        """30 days after the quotation, then 90: 27 July + 120 = 24 November."""
        silent = self.quote(sent="2026-07-27", expires=None)
        waiting = self.quote(sent="2026-07-28", expires=None)
        self.assertEqual("silent", self.row(silent).result)
        self.assertEqual("running", self.row(waiting).result)

    def test_an_order_after_the_silence_is_an_order(self):
        order = self.quote(expires="2026-03-01", followup_sent_date="2026-02-01")
        self.assertEqual("silent", self.row(order).result)
        order.action_confirm()
        self.assertEqual("ordered", self.row(order).result)

    def test_the_rate_is_the_last_one_set_the_day_before(self):
        """What is typed when the order is there already foretold nothing."""
        with self.at("2026-11-01"):
            order = self.quote(followup_sent_date="2026-10-01", expires="2026-12-15")
            order.success_rate = "1"
        with self.at("2026-11-10"):
            order.success_rate = "2"
            order.success_rate = "3"
            self.assertEqual("1", order.followup_rate_before)
            order.action_confirm()
        self.assertEqual("1", self.row(order).rate)
        other = self.quote(followup_sent_date="2026-10-01", expires="2026-12-15")
        with self.at("2026-11-10"):
            other.success_rate = "3"
        with self.at("2026-11-11"):
            other.action_confirm()
        self.assertEqual("3", self.row(other).rate)

    def test_never_given_is_a_rate_of_its_own(self):
        self.assertEqual("0", self.row(self.quote()).rate)

    def test_undo_gives_the_rate_before_back(self):
        order = self.quote()
        with self.at("2026-11-20"):
            order.success_rate = "1"
        answer = self.apply(order, "on_track")
        self.assertEqual(("2", "1"), (order.success_rate, order.followup_rate_before))
        self.undo(answer)
        self.assertEqual(("1", False), (order.success_rate, order.followup_rate_before))

    def test_what_was_revised_counts_with_its_revision(self):
        order = self.quote(followup_sent_date="2025-10-01", sent="2025-10-01", expires="2025-12-31")
        self.apply(order, "revise")
        row = self.row(order)
        self.assertEqual(("cancel", "replaced", 0), (order.state, row.result, row.decided))

    def test_another_variant_is_no_loss(self):
        reason = self.reason("budget")
        for is_loss, result in ((True, "lost"), (False, "replaced")):
            reason.followup_no_loss = not is_loss
            order = self.quote(followup_sent_date="2026-10-01")
            self.apply(order, "lost", lost_reason_id=reason.id)
            self.assertEqual(result, self.row(order).result)

    def test_what_was_never_sent_is_not_told_of(self):
        draft = self.quote(state="draft")
        by_phone = self.quote(state="sale", followup_closed_date=TODAY)
        self.assertFalse(self.row(draft) | self.row(by_phone))

    def test_unknown_days_are_told_and_count_in_no_rate(self):
        order = self.quote(expires="2025-01-01", sent="2024-12-01")
        row = self.row(order)
        self.assertEqual(("silent", False, 0), (row.result, row.sent_date, row.decided))
        self.assertEqual((0, 0, None), self.observed("0"))

    def test_the_row_opens_its_quotation(self):
        order = self.quote()
        action = self.row(order).action_open_order()
        self.assertEqual(("sale.order", order.id), (action["res_model"], action["res_id"]))


@tagged("post_install", "-at_install")
class TestObservedRates(ResultCase):
    """Orders / all decided in the last 24 months, by company and rate."""

    def test_under_twenty_cases_there_is_none(self):
        self.closed(12, "sale", "2")
        self.closed(7, "cancel", "2")
        self.assertEqual((12, 19, None), self.observed("2"))
        self.closed(1, "cancel", "2")
        self.assertEqual((12, 20, 0.6), self.observed("2"))

    def test_the_silent_count(self):
        self.closed(5, "sale", "1")
        self.closed(5, "cancel", "1")
        self.quotes(
            *[
                {
                    "expires": "2026-05-01",
                    "followup_sent_date": "2026-04-01",
                    "success_rate": "1",
                    "followup_rate_date": "2026-04-02",
                }
            ]
            * 15
        )
        self.assertEqual((5, 25, 0.2), self.observed("1"))

    def test_24_months_and_no_more(self):
        before = {"followup_sent_date": "2024-09-01", "followup_rate_date": "2024-10-01"}
        self.closed(20, "sale", "3", followup_closed_date="2024-11-24", **before)
        self.assertEqual((0, 0, None), self.observed("3"))
        self.closed(20, "sale", "3", followup_closed_date="2024-11-25", **before)
        self.assertEqual((20, 20, 1.0), self.observed("3"))

    def test_each_company_has_its_own(self):
        other = self.make_company("Froid du Nord")
        self.closed(20, "sale", "2")
        self.closed(20, "cancel", "2", company=other)
        self.assertEqual((20, 20, 1.0), self.observed("2"))
        self.assertEqual((0, 20, 0.0), self.observed("2", other))

    def test_the_pipeline_s_honest_value(self):
        """20 closed, 8 of them orders: 40 % of 10,000. One case alone gives no rate."""
        self.closed(8, "sale", "2")
        self.closed(12, "cancel", "2")
        self.closed(1, "sale", "3")
        likely = self.quote(10000, expires="2026-12-20", success_rate="2")
        sure = self.quote(5000, expires="2026-12-20", success_rate="3")
        self.observed("2")
        row = self.row(likely)
        self.assertEqual(4000, row.expected_amount)
        self.assertEqual((0.4, 20), (row.observed_rate, row.observed_cases))
        self.assertEqual(0, self.row(sure).expected_amount)
        results = self.env["sale.followup.result"].with_user(self.manager)
        mine = [("company_id", "=", self.company.id)]
        ((running, amount, value),) = results._read_group(
            mine, [], ["running:sum", "running_amount:sum", "expected_amount:sum"]
        )
        self.assertEqual((2, 15000, 4000), (running, amount, value))

    def test_the_rate_is_the_same_whatever_is_filtered(self):
        self.closed(8, "sale", "2")
        self.closed(12, "cancel", "2", user=self.colleague)
        order = self.quote(10000, expires="2026-12-20", success_rate="2")
        self.observed("2")
        row = self.row(order, self.seller)
        self.assertEqual((0.4, 4000), (row.observed_rate, row.expected_amount))

    def test_the_sentence_above_the_pivot(self):
        self.closed(8, "sale", "2")
        self.closed(12, "cancel", "2")
        self.quote(10000, expires="2026-12-20", success_rate="2")
        self.quote(5000, expires="2026-12-20", success_rate="3")
        self.observed("2")
        results = self.env["sale.followup.result"].with_user(self.manager)
        results = results.with_context(allowed_company_ids=self.company.ids, lang="fr_FR")
        note = results.get_followup_note()
        self.assertEqual(
            "Au rythme des 24 derniers mois, les 2 devis en cours (15 000,00 € HT) valent "
            "4 000,00 € HT ; le taux de « Commande à venir » ne repose que sur 0 devis clos et "
            "n'est pas compté.",
            "".join(note.values()).replace("\u202f", " ").replace("\xa0", " "),
        )

    def test_no_sentence_without_open_quotations(self):
        self.closed(1, "sale")
        results = self.env["sale.followup.result"].with_user(self.manager)
        results = results.with_context(allowed_company_ids=self.company.ids)
        self.assertFalse(results.get_followup_note())

    def test_the_night_counts(self):
        self.closed(20, "sale", "2")
        self.settle()
        self.env["sale.followup.scheduler"]._observe_rates(self.company)
        found = self.env["sale.followup.rate"].search(
            [("company_id", "=", self.company.id), ("rate", "=", "2")]
        )
        self.assertEqual((1.0, day(TODAY)), (found.observed, found.day))


@tagged("post_install", "-at_install")
class TestResultsAccess(ResultCase):
    """Who may read a quotation reads what became of it, as with Odoo's sales analysis."""

    def test_by_role(self):
        orders = self.quotes({}, {"user": self.colleague}, {"user": None})
        mine, theirs, nobodys = orders
        other = self.make_company("Froid du Nord")
        elsewhere = self.quote(company=other)
        everything = orders | elsewhere
        for user, expected in (
            (self.seller, mine | nobodys),
            (self.colleague, theirs | nobodys),
            (self.all_seller, orders),
            (self.manager, orders),
        ):
            with self.subTest(user.login):
                self.settle()
                results = self.env["sale.followup.result"].with_user(user)
                found = results.search([("order_id", "in", everything.ids)])
                self.assertEqual(expected, found.order_id.sudo(False).with_env(self.env))

    def test_others_read_nothing(self):
        self.make_outsiders()
        for user in (self.internal, self.portal, self.accountant):
            with self.subTest(user.login):
                for model in ("sale.followup.result", "sale.followup.rate"):
                    self.assertFalse(self.env[model].with_user(user).has_access("read"))

    def test_two_currencies(self):
        """Amounts are each company's; Odoo adds them up in one currency, at its own rates."""
        dollars = self.env.ref("base.USD")
        dollars.active = True
        self.env["res.currency.rate"].search([("currency_id", "=", dollars.id)]).unlink()
        self.env["res.currency.rate"].create(
            {"currency_id": dollars.id, "rate": 2, "name": "2020-01-01", "company_id": False}
        )
        other = self.make_company("Cold Inc.", currency_id=dollars.id)
        self.manager.company_ids |= other
        self.quote(1000, expires="2026-12-20")
        self.quote(3000, expires="2026-12-20", company=other)
        self.settle()
        results = self.env["sale.followup.result"].with_user(self.manager)
        results = results.with_context(allowed_company_ids=(self.company | other).ids)
        groups = results._read_group(
            [("running", "=", 1)], ["company_id"], ["running_amount:sum", "currency_id:recordset"]
        )
        self.assertEqual(
            {(self.company, 1000, self.company.currency_id), (other, 3000, dollars)},
            {(company.with_env(self.env), *rest) for company, *rest in groups},
        )
        results = results.with_context(lang="en_US")
        told = results.get_followup_note()["before"]
        self.assertRegex(told, r"the 2 open quotations \(2\D500\D00")


@tagged("post_install", "-at_install")
class TestResultsCost(ResultCase):
    """What a view does not ask for is not computed."""

    def plan(self, query):
        self.env.cr.execute(SQL("EXPLAIN %s", query))
        return "\n".join(line for (line,) in self.env.cr.fetchall())

    def test_attempts_are_counted_where_they_are_shown_alone(self):
        self.quote()
        self.settle()
        results = self.env["sale.followup.result"].with_user(self.manager)
        query = results._search([])
        plain = self.plan(query.select(SQL("count(*)")))
        self.assertNotIn("sale_followup_event", plain)
        self.assertIn("sale_followup_event", self.plan(query.select(SQL("sum(attempts)"))))
