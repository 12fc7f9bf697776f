"""Thousands of generated calls: each is answered clearly or has its whole effect."""

import logging
from collections import Counter
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .contract import facade_methods
from .fuzz_case import METHODS, FuzzCase
from .http_case import DESK, CallCase
from .junk import NUMBERS, TEXTS, deep
from .seed import SEED, TIMES

_logger = logging.getLogger(__name__)

CALLS, ROUNDS = 2500 * TIMES, 3
LOGGERS = ("odoo.addons.base.models.ir_rule", "odoo.models.unlink")

# What must have come up several times, so that the test has seen what it is about.
SEEN = (
    *("apply_outcome applied", "apply_outcome conflict", "apply_outcome error"),
    *("apply_outcome repeated", "undo undone", "undo refused", "reopen reopened", "reopen error"),
    *("preview ok", "preview error", "preview_mail ok", "preview_mail error"),
    *("compose_mail composing", "compose_mail conflict", "compose_mail error"),
    *("preview_bulk ok", "preview_bulk error", "apply_bulk ok", "apply_bulk error"),
    *("apply_bulk applied", "apply_bulk repeated", "resend resent", "resend refused"),
    "resend_failed resent",
    *("shelve shelved", "shelve error", "undo_shelving ok"),
    *("get_card error", "get_entries ok", "get_entries error", "open_desk ok"),
    *("open_selection ok", "open_selection error", "set_single_keys error"),
)


@tagged("post_install", "-at_install")
class TestFuzz(FuzzCase):
    """Types, sizes, scripts, far dates, wrong ids and nesting, for every method of the façade."""

    def setUp(self):
        super().setUp()
        self.start(SEED)
        self.seen, self.shelved = Counter(), Counter()
        self.known = None  # the entries watched, and all that there is of them
        documents = patch.object(  # of an e-mail that is edited; other tests make them
            self.registry["sale.order"], "_followup_documents", lambda _order, _template: []
        )
        self.startPatcher(documents)

    def test_every_method_is_called(self):
        self.assertEqual(facade_methods(self.env), set(METHODS))

    def watched(self):
        return [*(one for one in self.pool if one._name == "crm.lead"), *self.orders()]

    def watched_ids(self):
        return [(one._name, one.id) for one in self.watched()]

    def everything(self):
        return self.snapshot(*self.watched())

    def before(self):
        """Return everything before a call: what is known, where the last call wrote nothing.

        A call is made up by reading cards and by making entries; nothing else is written between.
        """
        known, self.known = self.known, None
        if known and known[0] == self.watched_ids():
            return known[1]
        return self.everything()

    def assert_unwritten(self, before, told):
        self.assertEqual(before, self.everything(), told)
        self.known = self.watched_ids(), before

    def check(self, number):
        method, args, entry = self.call()
        told = f"SEED={SEED}, call {number}: {method}{str(args)[:600]}"
        if method in ("resend", "resend_failed"):
            self.fail_a_mail()
        events, before = len(entry.followup_event_ids), self.before()
        context = {"followup_mine": self.often(True, 0.5)} if self.rng.random() < 0.1 else {}
        try:
            answer = getattr(self.desk(**context), method)(*args)
        except (UserError, AccessError) as error:  # the first is the parent of all refusals
            self.assertTrue(str(error).strip(), told)
            self.assertLess(len(str(error)), 1000, told)
            self.assert_unwritten(before, told)
            self.seen[method, "error"] += 1
            return
        except Exception as error:
            raise AssertionError(told) from error
        status = answer.get("status", "ok") if isinstance(answer, dict) else "ok"
        self.seen[method, status] += 1
        if method == "apply_outcome" and status == "applied":
            self.check_applied(args, answer, entry, events, before, told)
        elif method == "apply_bulk":
            self.check_bulk(args, answer, before, told)
        elif method == "shelve":
            self.check_shelved(args[0], answer, before, told)
        elif method == "undo_shelving" and answer["taken_back"]:
            self.seen[method, "taken back"] += 1
        elif method == "resend_failed" and answer["sent"]:
            self.seen[method, "resent"] += 1
        elif status not in ("undone", "partly_undone", "reopened", "resent"):
            self.assert_unwritten(before, told)

    def check_applied(self, args, answer, entry, events, before, told):
        self.settle()
        event = self.env["sale.followup.event"].browse(answer["event_id"])
        repeated = event.id in self.events
        if repeated:
            self.assert_unwritten(before, told)
            self.seen["apply_outcome", "repeated"] += 1
            return
        self.assertEqual(events + 1, len(entry.followup_event_ids), told)
        self.assertEqual((entry, args[2]), (event._record(), event.code), told)
        self.assertEqual((args[3].get("note") or "").strip(), event.note or "", told)
        if entry._name == "sale.order":
            expires = answer["effect"]["validity_date"] or ""
            self.assertEqual(expires, str(entry.validity_date or ""), told)
        self.events.append(event.id)
        self.sent.append(args)

    def check_bulk(self, args, answer, before, told):
        self.settle()
        done = [one["event_id"] for one in answer["results"] if one["status"] == "applied"]
        new = set(done) - set(self.events)
        if not new:
            self.assert_unwritten(before, told)
            self.seen["apply_bulk", "repeated"] += bool(done)
            return
        self.assertEqual(set(done), new, told)
        rows, known = self.everything()["sale_followup_event"], before["sale_followup_event"]
        self.assertEqual(len(known) + len(new), len(rows), told)
        self.seen["apply_bulk", "applied"] += 1
        self.events += done
        self.sent_bulk.append(args)

    def check_shelved(self, shelving_id, answer, before, told):
        """Each that was shelved has its event; where none was, nothing is written."""
        self.settle()
        after = self.everything()
        known, rows = before["sale_followup_event"], after["sale_followup_event"]
        shelved = answer["shelved"] - self.shelved[shelving_id]  # what is told is all so far
        self.shelved[shelving_id] = answer["shelved"]
        self.assertEqual(len(known) + shelved, len(rows), told)
        if not shelved:
            self.assertEqual(before, after, told)
        self.seen["shelve", "shelved"] += bool(shelved)

    def fail_a_mail(self):
        """Let the last e-mail that waits be refused, so that there is one to send again."""
        self.known = None
        events = self.env["sale.followup.event"].browse(self.events[1:]).exists()
        waiting = events.filtered(lambda event: event.mail_state == "waiting")[-1:]
        if waiting:
            waiting._mail_failed("550")
            self.events.append(waiting.id)

    @mute_logger(*LOGGERS)
    def test_every_call_is_answered_clearly_or_has_its_whole_effect(self):
        for number in range(ROUNDS * CALLS):
            if number >= CALLS and all(self.seen[tuple(name.split(" "))] > 4 for name in SEEN):
                break
            self.check(number)
        seen = {" ".join(key): count for key, count in sorted(self.seen.items())}
        _logger.info("%s generated calls, SEED=%s: %s", number + 1, SEED, seen)
        for name in SEEN:
            with self.subTest(name):
                self.assertGreater(seen.get(name, 0), 4)


@tagged("post_install", "-at_install")
class TestFuzzOverHttp(CallCase):
    """The same over the wire: what a client sent comes back in an answer that can be read."""

    @mute_logger("odoo.http")
    def test_every_answer_is_one(self):
        order = self.quote()
        self.log_in(self.seller)
        record = ("sale.order", order.id)
        calls = (
            ("get_entries", "phone", False, 80, None),
            ("search_entries", "Morel", 20),
            ("open_selection", False, [order.id]),
            ("set_single_keys", True),
            ("get_card", *record),
            ("preview", *record, "no_news", {"note": "x"}),
            ("apply_outcome", *record, "no_news", {"note": "x"}, "stale", "request"),
            ("compose_mail", *record, "on_track", {"note": "x"}, "stale", "request"),
            ("preview_mail", *record, "no_news"),
            ("preview_bulk", "email_reminder", [order.id]),
            ("apply_bulk", "email_reminder", [order.id], "request"),
            ("get_composed", "request"),
            ("reopen", order.id),
            ("resend", 1),
            ("undo", 1),
        )
        for method, *args in calls:
            for place in range(len(args)):
                for value in (*TEXTS, *NUMBERS, [], {}, deep(60), {"\ud800": 1}):
                    spoilt = [*args[:place], value, *args[place + 1 :]]
                    answer, text = self.call(DESK, method, *spoilt)
                    with self.subTest(method=method, place=place, value=str(value)[:40]):
                        self.assertIn(answer, ("ok", "UserError", "AccessError"), text[:600])
        self.assertFalse(order.followup_event_ids)
