from contextlib import ExitStack, contextmanager
from unittest.mock import patch

from odoo import SUPERUSER_ID, api
from odoo.tests import tagged
from odoo.tools import mute_logger

from .mail_sink import MailCase
from .workers_case import WorkersCase


@tagged("post_install", "-at_install")
class TestWorkerThatDies(MailCase):
    """Whatever is killed between claim and commit, the e-mail is made exactly once."""

    def dies_after(self, name):
        """Let the process end just after ``name`` of an event was called, before any commit."""
        event = self.registry["sale.followup.event"]
        whole = getattr(event, name)

        def dies(this, *args):
            whole(this, *args)
            raise SystemExit  # what no handler of the outbox catches

        return patch.object(event, name, dies)

    def crash(self, *patches):
        """Run the outbox in a process that dies: PostgreSQL rolls back what it had not committed.

        Not through the job runner, which commits on its way out.
        """
        with ExitStack() as stack:
            stack.enter_context(self.at("2026-11-24 10:02"))
            stack.enter_context(self.enter_registry_test_mode())
            for one in patches:
                stack.enter_context(one)
            with self.assertDies(), self.registry.cursor() as cr:
                env = api.Environment(cr, SUPERUSER_ID, {})
                env["sale.followup.event"]._cron_make_mails()

    @contextmanager
    def assertDies(self):
        """Check that the block ends the process; no savepoint hides what it leaves behind."""
        try:
            yield
        except SystemExit:
            return
        self.fail("nothing died")

    def test_after_the_claim_nothing_is_lost(self):
        order = self.quote()
        self.apply(order, "on_track")
        self.crash(self.dies_after("_claim"))
        self.assertEqual("waiting", self.event(order).mail_state)
        self.make_mails("2026-11-24 10:03")
        self.assertEqual(1, len(self.deliver()))

    def test_after_the_message_nothing_is_made_twice(self):
        order = self.quote()
        self.apply(order, "on_track")
        messages = len(self.messages(order))
        self.crash(self.dies_after("_post_mail"))
        self.crash(self.dies_after("_make_mail"))
        self.assertEqual("waiting", self.event(order).mail_state)
        self.assertEqual(messages, len(self.messages(order)))
        self.assertEqual([], self.deliver())
        self.make_mails("2026-11-24 10:03")
        self.make_mails("2026-11-24 10:04")
        self.assertEqual(messages + 1, len(self.messages(order)))
        self.assertEqual(1, len(self.deliver()))

    def test_those_made_before_stay_made(self):
        orders = self.quotes({}, {}, {})
        for order in orders:
            self.apply(order, "on_track")
        event = self.registry["sale.followup.event"]
        whole, made = event._make_mail, []

        def third_dies(this):
            if len(made) == 2:
                raise SystemExit
            made.append(whole(this))

        self.crash(patch.object(event, "_make_mail", third_dies))
        states = [self.event(order).mail_state for order in orders]
        self.assertEqual(["made", "made", "waiting"], states)
        self.make_mails("2026-11-24 10:03")
        self.assertEqual(3, len(self.deliver()))


@tagged("post_install", "-at_install")
class TestTwoWorkers(WorkersCase):
    """Two transactions on the same event, in two real ones of the database."""

    def setUp(self):
        super().setUp()
        with self.transaction() as env:
            now = env["res.company"]._followup_now()
            event = env["sale.followup.event"].create(
                {
                    "order_id": self.order_id,
                    "number": 1,
                    "outcome_id": env.ref("sale_quotation_followup.outcome_on_track").id,
                    "code": "on_track",
                    "category": "positive",
                    "user_id": SUPERUSER_ID,
                    "company_id": env.company.id,
                    "date": now,
                    "day": env.company._followup_today(),
                    "request_id": "two-workers",
                    "request_hash": "-",
                    "mail": "offer",
                    "mail_template_id": env.ref("sale.email_template_edi_sale").id,
                    "mail_state": "waiting",
                    "mail_at": now,
                }
            )
            self.event_id = event.id

    @contextmanager
    def worker(self):
        with self.transaction() as env:
            yield env["sale.followup.event"].browse(self.event_id)

    def messages(self):
        with self.worker() as event:
            return event.env["mail.message"].search_count(
                [
                    ("model", "=", "sale.order"),
                    ("res_id", "=", self.order_id),
                    ("message_type", "=", "comment"),
                ]
            )

    def test_one_gets_the_row_the_other_nothing(self):
        with self.worker() as first, self.worker() as second:
            self.assertTrue(first._claim())
            self.assertFalse(second._claim(), "locked")
            first._make_mail()
            first.env.cr.commit()
            with mute_logger("odoo.sql_db"):
                self.assertFalse(second._claim(), "made since its transaction began")
            second.env.cr.rollback()
            self.assertFalse(second._claim(), "no longer waiting")
        self.assertEqual(1, self.messages())

    def test_what_the_second_has_in_its_cache_does_not_count(self):
        with self.worker() as first, self.worker() as second:
            self.assertEqual("waiting", second.mail_state)
            second.env.cr.rollback()
            self.assertTrue(first._claim())
            first._make_mail()
            first.env.cr.commit()
            self.assertFalse(second._claim())
        self.assertEqual(1, self.messages())

    def test_killed_with_the_row_in_hand_it_frees_it(self):
        with self.worker() as first:
            self.assertTrue(first._claim())
            first._make_mail()
            first.env.cr.rollback()  # what PostgreSQL does when a client disappears
        with self.worker() as second:
            self.assertTrue(second._claim())
            second._make_mail()
        self.assertEqual(1, self.messages())
