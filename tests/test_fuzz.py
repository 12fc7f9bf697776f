"""Thousands of generated calls: each is answered clearly or has its whole effect."""

import logging
import os
import random
from collections import Counter
from datetime import date

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .http_case import DESK, CallCase
from .junk import NUMBERS, SCRIPT, TEXTS, deep, junk
from .outcome_picks import KINDS, PickCase

_logger = logging.getLogger(__name__)

SEED = int(os.environ.get("SEED") or 20261124)
CALLS = int(os.environ.get("CALLS") or 2000)
READS = ("get_queues", "get_entries", "search_entries", "get_card", "preview", "get_day_summary")
QUEUES = ("phone", "email", "opportunity", "renewal", "order_coming", "price_revision")


@tagged("post_install", "-at_install")
class TestFuzz(PickCase):
    """Types, sizes, scripts, far dates, wrong ids and nesting, for every method of the façade."""

    def setUp(self):
        super().setUp()
        self.rng = random.Random(SEED)
        self.pool = list(self.quotes(*KINDS[:6]))
        self.events = [1]
        self.sent, self.before = [], None
        self.seen = Counter()

    def often(self, good, share=0.75):
        """Return a good value most of the time, else anything."""
        return good if self.rng.random() < share else junk(self.rng)

    def order(self):
        """Return one of the quotations; one that is over is replaced by a new one."""
        place = self.rng.randrange(len(self.pool))
        if self.pool[place].state != "sent" or len(self.pool[place].followup_event_ids) > 6:
            self.pool[place], self.before = self.quote(**self.rng.choice(KINDS)), None
        return self.pool[place]

    def values(self, card):
        """Return a code and values: sound ones, one of them spoilt, or nonsense."""
        if self.rng.random() < 0.15 or not card["outcomes"]:
            return self.rng.choice(("no_news", "meeting", "lost")), junk(self.rng)
        code, values = self.pick(self.rng, card, date(2026, 11, 24))
        chance = self.rng.random()
        if chance < 0.3:
            values["note"] = self.rng.choice((SCRIPT, *TEXTS))
        if chance > 0.6:
            names = ("note", "meeting_date", "next_date", "lost_reason_id", "success_rate", "send")
            values[self.rng.choice((*names, "x", "quotation_ids"))] = junk(self.rng)
        return self.often(code, 0.95), values

    def record(self, order):
        return (self.often("sale.order", 0.95), self.often(order.id, 0.92))

    def call(self):
        """Return a method, its arguments and the quotation it is about."""
        method = self.rng.choice(
            (*READS, *["apply_outcome"] * 6, "undo", "undo", "open_entry", "release_entry")
        )
        order = self.order()
        match method:
            case "get_queues":
                return method, [self.often(False, 0.3)], order
            case "get_entries":
                queue = self.often(self.rng.choice(QUEUES), 0.8)
                mine, limit = self.often(True, 0.7), self.often(self.rng.choice((1, 80, 200)), 0.8)
                marks = (
                    None,
                    "0:0:8000.0:1",
                    "1:1:-5:9",
                    "0:0:1e400:1",
                    f"0:0:1:{10**30}",
                    "9:9:9:9",
                )
                return method, [queue, mine, limit, self.often(self.rng.choice(marks), 0.8)], order
            case "search_entries":
                return method, [self.often("Morel", 0.3), self.often(20, 0.8)], order
            case "get_card" | "release_entry":
                return method, [*self.record(order)], order
            case "open_entry":
                return method, [*self.record(order), self.often(False, 0.5)], order
            case "get_day_summary":
                return method, [], order
            case "undo":
                return method, [self.often(self.rng.choice(self.events[-4:]), 0.7)], order
        if method == "apply_outcome" and self.sent and self.rng.random() < 0.1:
            return method, *self.rng.choice(self.sent[-3:])
        card = self.card(order)
        code, values = self.values(card)
        args = [*self.record(order), code, values]
        if method == "preview":
            return method, args, order
        revision = self.often(card["revision"], 0.92)
        request = self.next_request()
        if self.sent and self.rng.random() < 0.05:
            request = self.sent[-1][0][-1]
        return method, [*args, revision, self.often(request, 0.93)], order

    def everything(self):
        ids = [order.id for order in self.pool]
        return self.snapshot(*self.env["sale.order"].browse(ids))

    def check(self, number):
        method, args, order = self.call()
        told = f"SEED={SEED}, call {number}: {method}{str(args)[:600]}"
        events = len(order.followup_event_ids)
        before = self.before or self.everything()
        context = {"followup_mine": junk(self.rng)} if self.rng.random() < 0.1 else {}
        try:
            answer = getattr(self.desk(**context), method)(*args)
        except (UserError, AccessError) as error:  # the first is the parent of all refusals
            self.assertTrue(str(error).strip(), told)
            self.assertLess(len(str(error)), 1000, told)
            self.unchanged(before, told)
            self.seen[method, "refused"] += 1
            return
        except Exception as error:
            raise AssertionError(told) from error
        status = answer.get("status", "ok") if isinstance(answer, dict) else "ok"
        self.seen[method, status] += 1
        if status == "applied":
            self.check_applied(args, answer, order, events, before, told)
        elif status in ("undone", "partly_undone"):
            self.before = None
        else:
            self.unchanged(before, told)

    def unchanged(self, before, told):
        self.before = self.everything()
        self.assertEqual(before, self.before, told)

    def check_applied(self, args, answer, order, events, before, told):
        self.settle()
        event = self.env["sale.followup.event"].browse(answer["event_id"])
        repeated = event.id in self.events
        self.assertEqual(events + (not repeated), len(order.followup_event_ids), told)
        if repeated:
            self.unchanged(before, told)
            self.seen["apply_outcome", "repeated"] += 1
            return
        self.assertEqual((order, args[2]), (event.order_id, event.code), told)
        self.assertEqual((args[3].get("note") or "").strip(), event.note or "", told)
        self.assertEqual(answer["effect"]["validity_date"] or "", str(order.validity_date or ""))
        self.events.append(event.id)
        self.sent.append((args, order))
        self.before = None

    @mute_logger("odoo.addons.base.models.ir_rule", "odoo.models.unlink")
    def test_every_call_is_answered_clearly_or_has_its_whole_effect(self):
        for number in range(CALLS):
            self.check(number)
        told = {" ".join(key): count for key, count in sorted(self.seen.items())}
        _logger.info("%s generated calls, SEED=%s: %s", CALLS, SEED, told)
        for key in (
            ("apply_outcome", "applied"),
            ("apply_outcome", "conflict"),
            ("apply_outcome", "refused"),
            ("apply_outcome", "repeated"),
            ("preview", "ok"),
            ("preview", "refused"),
            ("undo", "undone"),
            ("undo", "refused"),
            ("get_card", "refused"),
            ("get_entries", "ok"),
            ("get_entries", "refused"),
        ):
            with self.subTest(key):
                self.assertGreater(self.seen[key], 4)


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
            ("get_card", *record),
            ("preview", *record, "no_news", {"note": "x"}),
            ("apply_outcome", *record, "no_news", {"note": "x"}, "stale", "request"),
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
