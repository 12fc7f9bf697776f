from odoo.tests import tagged

from .common import FollowupCase, day, utc
from .lead_case import LeadMixin
from .test_answer_desk import AnsweredMixin

CODES = ("untouched", "promised", "meeting", "answer", "renewal", "to_send", "mail")


class LeakCase(AnsweredMixin, LeadMixin, FollowupCase):
    """What is slipping away, on hand-made days: today is Tuesday 24 November 2026."""

    def page(self, user=None, mine=False):
        """Return the page as ``user`` gets it: the records by code."""
        self.settle()
        leaks = self.env["sale.followup.leak"].with_user(user or self.manager)
        companies = (self.company | (user or self.manager).company_ids).ids
        leaks = leaks.with_context(followup_mine=mine, allowed_company_ids=companies)
        return {leak.code: leak for leak in leaks.search([])}

    def counts(self, user=None, mine=False):
        """Return the numbers that are not 0."""
        page = self.page(user, mine)
        return {code: page[code].count for code in CODES if page[code].count}

    def listed(self, code, user=None):
        """Return what the list of a number shows."""
        self.settle()
        orders = self.env["sale.order"].with_user(user or self.manager)
        return orders.search([("followup_leak", "=", code)], order="id").with_env(self.env)

    def write_as_customer(self, record, moment):
        """Let the customer write on ``record`` at a local moment."""
        message = record.message_post(
            body="Bonjour",
            message_type="email",
            subtype_xmlid="mail.mt_comment",
            author_id=self.partner.id,
        )
        message.date = utc(moment)
        self.do_noticed()


@tagged("post_install", "-at_install")
class TestLeaks(LeakCase):
    """« Points à reprendre » : each of the seven, the day before and the day it becomes one."""

    def test_expired_for_thirty_days_and_untouched(self):
        late = self.quote(expires="2026-10-25")
        self.quote(expires="2026-10-26")
        self.assertEqual({"untouched": 1}, self.counts())
        self.assertEqual(late, self.listed("untouched"))
        self.assertEqual(day("2026-10-25"), self.page()["untouched"].since)

    def test_without_an_expiration_the_company_s_days_count(self):
        """25 September + 30 days + 30 days."""
        late = self.quote(sent="2026-09-25", expires=None)
        self.quote(sent="2026-09-26", expires=None)
        self.assertEqual(late, self.listed("untouched"))

    def test_a_call_within_thirty_days_is_a_touch_answered_or_not(self):
        order = self.quote(expires="2026-10-01")
        with self.at("2026-10-25"):
            self.apply(order, "no_answer")
        self.assertEqual({"untouched": 1}, self.counts())
        with self.at("2026-10-26"):
            answer = self.apply(order, "no_answer")
        self.assertEqual({}, self.counts())
        self.undo(answer)
        self.assertEqual({"untouched": 1}, self.counts())

    def test_what_was_agreed_on_for_later_is_no_leak(self):
        order = self.quote(expires="2026-08-01")
        with self.at("2026-09-01"):
            self.apply(order, "call_back", next_date="2026-12-10")
        self.assertEqual({}, self.counts())

    def test_a_promised_call_that_was_not_made(self):
        order = self.quote()
        with self.at("2026-11-21"):
            self.apply(order, "call_back", next_date="2026-11-23")
        with self.at("2026-11-23"):
            self.assertEqual({}, self.counts())
        self.assertEqual({"promised": 1}, self.counts())
        leak = self.page()["promised"]
        self.assertEqual((order, day("2026-11-23")), (leak.oldest_id, leak.since))
        self.apply(order, "no_answer")
        self.assertEqual({"promised": 1}, self.counts(), "nobody was reached yet")
        self.apply(order, "on_track")
        self.assertEqual({}, self.counts(), "handled: gone at once")

    def test_a_meeting_whose_reminder_is_over(self):
        """Met on Thursday 19, to be called on Monday 23: from the 24th on nobody has."""
        order = self.quote()
        with self.at("2026-11-17"):
            self.apply(order, "meeting", meeting_date="2026-11-19")
        self.assertEqual(day("2026-11-23"), order.followup_date)
        with self.at("2026-11-23"):
            self.assertEqual({}, self.counts())
        self.assertEqual({"meeting": 1}, self.counts(), "and it is no promise besides")
        leak = self.page()["meeting"]
        self.assertEqual((order, day("2026-11-19")), (leak.oldest_id, leak.since))
        self.apply(order, "no_news")
        self.assertEqual({}, self.counts())

    def test_a_meeting_that_is_undone_never_was(self):
        order = self.quote()
        with self.at("2026-11-17"):
            answer = self.apply(order, "meeting", meeting_date="2026-11-19")
        self.undo(answer)
        self.assertEqual({}, self.counts())

    def test_an_answer_older_than_two_working_days(self):
        """Of Thursday 19: Friday and Monday were its two working days."""
        order = self.quote(expires="2026-12-20")
        self.write_as_customer(order, "2026-11-19 18:00")
        with self.at("2026-11-23 23:00"):
            self.assertEqual({}, self.counts())
        self.assertEqual({"answer": 1}, self.counts())
        self.assertEqual(day("2026-11-19"), self.page()["answer"].since)
        self.write_as_customer(order, "2026-11-24 09:00")
        self.assertEqual({"answer": 1}, self.counts(), "the first one waits still")
        self.apply(order, "on_track", user=self.manager)
        self.assertEqual({}, self.counts())

    def test_an_answer_that_is_noticed_and_not_flagged_yet(self):
        order = self.quote(expires="2026-12-20")
        message = order.message_post(
            body="Bonjour",
            message_type="email",
            subtype_xmlid="mail.mt_comment",
            author_id=self.partner.id,
        )
        message.date = utc("2026-11-18")
        self.assertFalse(order.followup_answered)
        self.assertEqual({"answer": 1}, self.counts())

    def test_an_answer_on_the_quotation_s_page(self):
        order = self.quote(expires="2026-12-20")
        with self.at("2026-11-19 18:00"):
            self.answer(order, "time")
        with self.at("2026-11-23 23:00"):
            self.assertEqual({}, self.counts())
        self.assertEqual({"answer": 1}, self.counts())
        self.assertEqual(day("2026-11-19"), self.page()["answer"].since)
        self.apply(order, "on_track", user=self.manager)
        self.assertEqual({}, self.counts())

    def test_a_renewal_s_call_that_was_not_made(self):
        """The contract ended on 23 October: the call was to be made on 23 November."""
        order = self.quote(renewed_contract_end="2026-10-23", expires="2026-10-23")
        with self.at("2026-11-23"):
            self.assertEqual({}, self.counts())
        self.assertEqual({"renewal": 1}, self.counts())
        self.assertEqual(day("2026-10-23"), self.page()["renewal"].since)
        self.apply(order, "no_answer")
        self.assertEqual({"renewal": 1}, self.counts())
        self.apply(order, "renewal_no_news", success_rate="1")
        self.assertEqual({}, self.counts())

    def test_a_renewal_that_was_called_in_time_is_none(self):
        order = self.quote(renewed_contract_end="2026-10-20", expires="2026-10-20")
        with self.at("2026-11-20"):
            self.apply(order, "call_back", next_date="2026-12-01")
        self.assertEqual({}, self.counts())

    def test_a_draft_to_send_for_more_than_a_week(self):
        with self.at("2026-11-16"):  # a Monday
            order = self.quote(expires="2026-11-01")
            self.apply(order, "lost", lost_reason_id=self.reason().id)
            order.with_user(self.seller).action_followup_reopen()
        with self.at("2026-11-23"):
            self.assertEqual({}, self.counts())
        self.assertEqual({"to_send": 1}, self.counts())
        self.assertFalse(self.page()["to_send"].in_panel)
        order.action_quotation_sent()
        self.assertEqual({}, self.counts())

    def test_an_email_that_did_not_leave(self):
        order = self.quote(expires="2026-11-20")
        self.apply(order, "on_track")
        order.followup_event_ids.write({"mail_state": "failed", "mail_error": "Refusé"})
        self.assertEqual({"mail": 1}, self.counts())
        self.assertEqual(order, self.listed("mail"))
        order.followup_event_ids.mail_settled = True
        self.assertEqual({}, self.counts())

    def test_what_is_in_no_list_is_found_as_such(self):
        fine = self.quote(expires="2026-12-20")
        late = self.quote(expires="2026-09-01")
        self.settle()
        found = self.env["sale.order"].search(
            [("id", "in", (fine | late).ids), ("followup_leak", "=", False)]
        )
        self.assertEqual(fine, found)
        self.assertEqual(["untouched", False], [late.followup_leak, fine.followup_leak])


@tagged("post_install", "-at_install")
class TestLeaksOnOpportunities(LeakCase):
    """A quotation on an open opportunity is followed up there."""

    def test_a_call_on_the_opportunity_touches_its_quotations(self):
        lead, orders = self.lead_of({"expires": "2026-10-01"}, {"expires": "2026-10-02"})
        self.assertEqual({"untouched": 2}, self.counts())
        with self.at("2026-11-10"):
            self.apply(lead, "no_answer")
        self.assertEqual({}, self.counts())
        self.assertEqual(2, len(orders))

    def test_a_promise_on_the_opportunity(self):
        lead, orders = self.lead_of({"expires": "2026-11-01"})
        with self.at("2026-11-20"):
            self.apply(lead, "call_back", next_date="2026-11-23")
        self.assertEqual({"promised": 1}, self.counts())
        self.assertEqual(day("2026-11-23"), self.page()["promised"].since)
        self.assertEqual(orders, self.listed("promised"))

    def test_a_meeting_on_the_opportunity(self):
        lead, orders = self.lead_of({"expires": "2026-11-01"})
        with self.at("2026-11-17"):
            self.apply(lead, "meeting", meeting_date="2026-11-19")
        self.assertEqual({"meeting": 1}, self.counts())
        self.assertEqual(orders, self.listed("meeting"))
        self.apply(lead, "no_news")
        self.assertEqual({}, self.counts())

    def test_an_answer_on_the_opportunity(self):
        lead, orders = self.lead_of({"expires": "2026-12-20"})
        self.write_as_customer(lead, "2026-11-18 18:00")
        self.assertEqual({"answer": 1}, self.counts())
        self.assertEqual(orders, self.listed("answer"))


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
