from contextlib import contextmanager
from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from odoo.addons.sale_quotation_followup.rules import delivery

from .customers import CustomerMixin
from .mail_sink import MailCase

ADDON = "odoo.addons.sale_quotation_followup"
LOGGERS = (f"{ADDON}.courtesy", f"{ADDON}.models.sale_followup_event_outbox", "odoo.addons.mail")

SEARCH = ("sale.followup.event", "search_fetch")


def fails(*_args, **_kwargs):
    raise ValueError("under review")


class CourtesyCase(CustomerMixin, MailCase):
    """A customer who writes while something of ours, or of another addon, refuses."""

    def setUp(self):
        super().setUp()
        self.sink.envelopes.clear()  # the offer, which is sent at once

    @contextmanager
    def broken(self, model, name):
        """Let a method of a model fail, whoever calls it."""
        with patch.object(self.registry[model], name, fails), mute_logger(*LOGGERS):
            yield

    def run_outbox(self, moment):
        with self.at(moment):
            self.run_cron("sale_quotation_followup.ir_cron_outbox")

    def received_words(self):
        return [text for text in self.messages(self.order) if "D'accord" in text]

    def notices(self):
        return self.env["sale.followup.notice"].search([])

    def place_of_row(self, record):
        """Return where PostgreSQL keeps the row: another place after every update of it."""
        self.settle()
        table = SQL.identifier(record._table)
        return self.env.execute_query(SQL("SELECT ctid FROM %s WHERE id = %s", table, record.id))


@tagged("post_install", "-at_install")
class TestNoticingIsACourtesy(CourtesyCase):
    """The customer's message arrives whatever happens; it is noticed at once, or in the end."""

    def test_a_guard_of_another_addon_does_not_refuse_the_e_mail(self):
        with self.broken("sale.order", "write"):
            self.receive()
            self.assertEqual(1, len(self.received_words()))
            self.run_outbox("2026-11-24 10:01")
        self.assertTrue(self.order.followup_answered, "bookkeeping of ours goes on")
        self.assertFalse(self.notices())

    def test_what_cannot_be_flagged_is_an_answer_all_the_same(self):
        with self.broken("sale.order", "_followup_note"):
            self.receive()
            self.assertEqual(1, len(self.received_words()))
            self.run_outbox("2026-11-24 10:01")
        self.assertFalse(self.order.followup_answered)
        self.assertEqual(1, self.notices().attempts)
        self.assertTrue(self.card(self.order)["answered"], "it is read as an answer all the same")
        self.run_outbox("2026-11-24 10:02")
        self.assertTrue(self.order.followup_answered)
        self.assertFalse(self.notices())

    def test_a_mistake_of_ours_does_not_refuse_it_either(self):
        order, notice = type(self.order), self.registry["sale.followup.notice"]
        for model, name in ((order, "_followup_written"), (notice, "_note")):
            with self.broken(model._name, name):
                self.receive()
        self.assertEqual(2, len(self.received_words()))
        self.assertFalse(self.notices())
        with patch.object(delivery, "who_wrote", fails), mute_logger(*LOGGERS):
            self.receive()
        self.assertEqual(3, len(self.received_words()))
        self.assertEqual(1, len(self.notices()), "who cannot be judged is a person")

    def test_an_insert_that_fails_leaves_the_transaction_usable(self):
        with (
            patch.object(self.registry["sale.followup.notice"], "_forget_cached", fails_in_sql),
            mute_logger(*LOGGERS, "odoo.sql_db"),
        ):
            self.receive()
        self.assertEqual(1, len(self.received_words()))
        self.assertFalse(self.notices())

    def test_noticing_writes_no_row_of_the_quotation(self):
        before = self.place_of_row(self.order)
        self.receive()
        self.assertEqual(before, self.place_of_row(self.order))
        self.do_noticed()
        after = self.place_of_row(self.order)
        self.assertNotEqual(before, after)
        self.receive()
        self.do_noticed()
        self.assertEqual(after, self.place_of_row(self.order), "it is flagged already")

    def test_what_is_no_longer_sent_is_not_lifted(self):
        for state in ("draft", "cancel"):
            self.order.state = state
            self.receive()
            self.assertFalse(self.notices(), state)
        self.order.state = "sent"
        self.receive()
        self.order.state = "cancel"
        self.do_noticed()
        self.assertFalse(self.notices() or self.order.followup_answered)

    def test_the_quotation_is_deleted_meanwhile(self):
        self.receive()
        self.order.state = "cancel"
        self.order.unlink()
        self.do_noticed()
        self.assertFalse(self.notices())


def fails_in_sql(notices):
    notices.env.cr.execute("SELECT no_such_column FROM sale_followup_notice")


@tagged("post_install", "-at_install")
class TestNoticedAndNotFlagged(CourtesyCase):
    """What is not yet flagged is read as an answer all the same."""

    def test_it_stands_first_and_the_pages_have_each_once(self):
        larger = self.quotes({"amount": 9000}, {"amount": 9100, "followup_answered": True})
        self.receive()
        desk, found, after = self.desk(), [], None
        for _page in range(3):
            page = desk.get_entries("phone", False, 1, after)
            found += [(row["res_id"], row["answered"]) for row in page["entries"]]
            after = page["next"]
        self.assertIsNone(after)
        self.assertEqual(
            [(larger[1].id, True), (self.order.id, True), (larger[0].id, False)], found
        )
        self.assertEqual(
            [row["res_id"] for row in desk.get_entries("phone", False)["entries"]],
            [res_id for res_id, _answered in found],
        )
        search = desk.search_entries("Morel")
        self.assertTrue(next(one for one in search if one["res_id"] == self.order.id)["answered"])

    def test_the_card_says_it_and_is_stale_where_it_was_open(self):
        revision = self.card(self.order)["revision"]
        self.receive()
        card = self.card(self.order)
        self.assertNotEqual(revision, card["revision"])
        self.assertIn("Le client a répondu", card["reason"])
        self.assertEqual("conflict", self.apply(self.order, "no_news", revision=revision)["status"])
        noticed = card["revision"]
        self.do_noticed()
        self.assertEqual(noticed, self.card(self.order)["revision"], "flagged it is the same")

    def test_an_outcome_has_read_it_and_undo_gives_it_back(self):
        self.receive()
        answer = self.apply(self.order, "on_track", send=False)
        self.assertFalse(self.notices() or self.order.followup_answered)
        self.assertFalse(self.card(self.order)["answered"])
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertTrue(self.order.followup_answered)

    def test_no_answer_has_read_nothing(self):
        self.receive()
        self.apply(self.order, "no_answer")
        self.assertEqual(1, len(self.notices()))

    def test_an_answer_after_the_outcome_is_not_undone_away(self):
        answer = self.apply(self.order, "on_track", send=False)
        self.receive()
        self.assertEqual("refused", self.undo(answer)["status"])

    def test_the_bulk_leaves_it_out(self):
        order = self.order = self.quote(800)
        self.offer = order.message_post(
            body="Offre", message_type="comment", subtype_xmlid="mail.mt_comment"
        )
        self.receive()
        answer = self.desk().preview_bulk("email_reminder", order.ids)
        self.assertIn("answered", repr(answer))

    def test_the_opportunity_is_lifted_too(self):
        lead = self.env["crm.lead"].create(
            {"name": "Atelier", "type": "opportunity", "company_id": self.company.id}
        )
        self.order.opportunity_id = lead
        self.receive()
        self.assertEqual({"sale.order", "crm.lead"}, set(self.notices().mapped("res_model")))
        self.assertTrue(self.card(lead, self.all_seller)["answered"])
        self.do_noticed()
        self.assertTrue(lead.followup_answered and self.order.followup_answered)


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
