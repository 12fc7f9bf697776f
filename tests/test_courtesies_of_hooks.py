from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import mute_logger

from .courtesy_case import LOGGERS, SEARCH, CourtesyCase, fails


@tagged("post_install", "-at_install")
class TestOtherHooksAreCourtesies(CourtesyCase):
    """The mail run, the activities and Odoo's composer go on; what was missed is made up for."""

    def sent(self, *specs):
        orders = self.quotes(*specs)
        for order in orders:
            self.apply(order, "on_track")
        self.make_mails()
        return orders

    def test_the_mail_run_goes_on(self):
        first, second = self.sent({}, {})
        with self.broken("sale.followup.notice", "_note"), self.broken(*SEARCH):
            self.assertEqual(2, len(self.to_customer()))
        for order in first, second:
            self.apply(order, "no_news")
            self.apply(order, "on_track")
        self.make_mails("2026-11-24 10:05")
        self.sink.refuses = True
        with self.broken("sale.followup.notice", "_note"):
            self.to_customer()
        mails = self.env["mail.mail"].search([])
        self.assertEqual({"exception"}, set(mails.mapped("state")))
        self.assertTrue(mails)

    def test_a_refused_e_mail_is_told_by_the_outbox(self):
        order = self.sent({})
        self.sink.refuses = True
        with self.broken("sale.order", "write"), self.broken("sale.order", "activity_schedule"):
            self.run_cron("mail.ir_cron_mail_scheduler_action")
        self.assertEqual("made", self.event(order).mail_state)
        self.assertEqual("refused", self.notices().kind)
        self.do_noticed()
        self.assertEqual("failed", self.event(order).mail_state)
        self.assertEqual(1, len(order.activity_ids))

    def test_a_batch_is_searched_once_and_mails_of_others_never(self):
        self.sent({}, {}, {})
        self.env["mail.mail"].create(
            {"subject": "Autre", "email_to": "a@autre.example", "body_html": "<p>Autre</p>"}
        )
        mails = self.env["mail.mail"].search([("state", "=", "outgoing")])
        self.assertEqual(4, len(mails))
        searches = []
        really = self.registry["sale.followup.event"].search_fetch

        def counted(events, *args, **kwargs):
            searches.append(args)
            return really(events, *args, **kwargs)

        with patch.object(self.registry["sale.followup.event"], "search_fetch", counted):
            mails.filtered(lambda mail: not mail.model).send()
            self.assertEqual([], searches)
            mails.filtered("model").send()
        self.assertEqual(1, len(searches))
        self.assertFalse(mails.exists().filtered(lambda mail: mail.state != "sent"))

    def test_an_activity_is_moved_whatever_the_follow_up_says(self):
        self.apply(self.order, "call_back", next_date="2026-11-30")
        activity = self.order.activity_ids
        with self.broken("sale.order", "_followup_note"):
            activity.date_deadline = "2026-12-02"
            self.settle()
        self.assertEqual("2026-12-02", str(activity.date_deadline))
        self.assertEqual("2026-11-30", str(self.order.followup_date))
        self.run_outbox("2026-11-24 10:01")
        self.assertEqual("2026-12-02", str(self.order.followup_date))
        with self.broken("sale.order", "_followup_note"):
            activity.unlink()
            self.settle()
        self.assertFalse(self.order.activity_ids)
        self.run_outbox("2026-11-24 10:02")
        self.assertFalse(self.order.followup_date)

    def test_a_done_activity_promises_nothing_any_more(self):
        self.apply(self.order, "call_back", next_date="2026-11-30")
        done = self.order.activity_ids
        done.action_feedback(feedback="Rappelé")
        self.assertFalse(self.order.followup_date)
        self.order.followup_date = "2026-12-04"
        done.exists().date_deadline = "2026-11-29"
        done.exists().unlink()
        self.settle()
        self.assertEqual("2026-12-04", str(self.order.followup_date))

    def test_the_composer_sends_and_the_outbox_counts(self):
        order = self.quote(800)
        for mode in ("comment", "mass_mail"):
            with self.subTest(mode), self.broken("sale.order", "_followup_count_reminder"):
                self.compose(order, mode)
        self.assertEqual(2, len(self.to_customer()))
        self.assertEqual(0, order.email_reminder_count)
        self.run_outbox("2026-11-24 10:01")
        self.assertEqual(2, order.email_reminder_count)

    def test_the_composer_asks_once_for_all_whether_it_is_a_reminder(self):
        orders = self.quotes(*[{"amount": 800}] * 4)
        searches = []
        outcomes = self.registry["sale.followup.outcome"]
        with (
            patch.object(outcomes, "search", fails),
            patch.object(outcomes, "search_count", lambda _self, *args, **_: searches.append(args)),
        ):
            self.compose(orders, "mass_mail")
        self.assertEqual(1, len(searches))
        self.assertEqual([1] * 4, orders.mapped("email_reminder_count"))

    def compose(self, orders, mode):
        self.env["mail.compose.message"].with_user(self.seller).with_context(
            mark_so_as_sent=True,
            default_model="sale.order",
            default_res_ids=orders.ids,
            default_composition_mode=mode,
            default_template_id=self.company.followup_reminder_template_id.id,
        ).create({}).action_send_mail()
        self.settle()

    def to_customer(self):
        """Let Odoo's queue send, alone; return what arrived in the customer's mailbox."""
        self.run_cron("mail.ir_cron_mail_scheduler_action")
        return [one for one in self.sink.envelopes if self.partner.email in one.rcpt_tos]


@tagged("post_install", "-at_install")
class TestNothingBlocksTheOutbox(CourtesyCase):
    """Whatever cannot be done or told is put off, and the next one has its turn."""

    def test_a_failure_that_cannot_be_told(self):
        bad, good = self.quotes({}, {})
        self.apply(bad, "on_track")
        self.event(bad).mail_attempts = 3
        self.apply(good, "on_track")
        event = self.registry["sale.followup.event"]
        really = event._post_mail

        def post(this):
            return fails() if this.order_id == bad else really(this)

        with patch.object(event, "_post_mail", post), self.broken(event._name, "_mail_failed"):
            self.make_mails("2026-11-24 10:02")
        self.assertEqual("made", self.event(good).mail_state)
        waits = self.event(bad)
        self.assertEqual("waiting", waits.mail_state)
        self.assertGreater(waits.mail_at, self.instant)
        with patch.object(event, "_post_mail", post), mute_logger(*LOGGERS):
            self.make_mails("2026-11-24 12:03")
        self.assertEqual("failed", self.event(bad).mail_state)

    def test_what_waits_for_the_commit(self):
        orders = self.quotes({}, {})
        for order in orders:
            self.apply(order, "on_track")
        first = self.event(orders[0])
        really = self.registry["sale.followup.event"]._make_mail

        def make(event):
            really(event)
            if event == first:
                event.env.cr.precommit.add(fails)

        with (
            patch.object(self.registry["sale.followup.event"], "_make_mail", make),
            mute_logger(*LOGGERS),
        ):
            self.make_mails()
        self.assertEqual("waiting", first.mail_state)
        self.assertEqual("made", self.event(orders[1]).mail_state)

    def test_a_notice_that_cannot_be_put_off_stops_no_other(self):
        other = self.quote()
        self.receive()
        self.apply(other, "on_track")
        with (
            self.broken("sale.order", "_followup_settle"),
            self.broken("sale.followup.notice", "_postpone"),
        ):
            self.make_mails()
        self.assertEqual("made", self.event(other).mail_state)
        self.assertEqual(1, len(self.notices()))
        self.run_outbox("2026-11-24 10:03")
        self.assertTrue(self.order.followup_answered)
