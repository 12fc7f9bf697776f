from odoo.tests import tagged

from .common import day, utc
from .leak_case import LeakCase


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

    def test_the_oldest_without_an_expiration_waits_since_the_company_s_own_day(self):
        """Sent on 1 September at half past midnight in Paris, 31 August in UTC: 10 days later."""
        self.company.quotation_validity_days = 10
        late = self.quote(sent="2026-09-01 00:30", expires=None)
        leak = self.page()["untouched"]
        self.assertEqual((late, day("2026-09-11")), (leak.oldest_id, leak.since))

    def test_the_oldest_answer_waits_since_the_company_s_own_day(self):
        """Written on 18 November at half past midnight in Paris, the 17th in UTC."""
        order = self.quote(expires="2026-12-20")
        self.write_as_customer(order, "2026-11-18 00:30")
        self.assertEqual(day("2026-11-18"), self.page()["answer"].since)

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
