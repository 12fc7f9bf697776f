"""Random days of work: what was undone might as well never have been done."""

import logging
import os
import random
from datetime import date, timedelta

from odoo.tests import tagged

from .outcome_picks import KINDS, PickCase

_logger = logging.getLogger(__name__)

SEED = int(os.environ.get("SEED") or 20261124)
DAYS = 4

VALUES = (
    "state",
    "validity_date",
    "success_rate",
    "followup_date",
    "last_followup_date",
    "email_reminder_count",
    "followup_answered",
    "renewed_contract_end",
    "followup_queue",
    "followup_step",
    "followup_reason",
    "amount_total",
    "locked",
    "user_id",
)
ACTIVITY = (
    "active",
    "activity_type_id",
    "date_deadline",
    "date_done",
    "feedback",
    "followup_kind",
    "note",
    "summary",
    "user_id",
)
# What names the record, and what an undone outcome may leave: the revision changes with it.
OWN = {"name", "res_id", "revision", "other_quotes", "opened_by", "title"}


@tagged("post_install", "-at_install")
class TestUndoProperty(PickCase):
    """Twins: one has outcomes done and undone in between, the other only those that were kept."""

    maxDiff = None

    def values(self, order):
        self.env.invalidate_all()
        activities = [
            tuple(str(activity[name]) for name in ACTIVITY) for activity in self.activities(order)
        ]
        card = self.card(order, self.manager)
        return {
            **{name: order[name] for name in VALUES},
            "activities": sorted(activities),
            "card": {name: value for name, value in card.items() if name not in OWN},
            "kept": order.followup_event_ids.filtered(lambda one: not one.undone_on).mapped("code"),
        }

    def plan(self, order, rng):
        """Leave an open activity on some, as the daily planning or a promise does."""
        kind = rng.choice((None, "planned", "promised"))
        if not kind:
            return
        activity = self.env["mail.activity"].create(
            {
                "res_model_id": self.env["ir.model"]._get_id("sale.order"),
                "res_id": order.id,
                "activity_type_id": self.env.ref("sale_quotation_followup.activity_type_call").id,
                "date_deadline": self.today,
                "user_id": self.seller.id,
                "note": "Entreprise <b>pressée</b>",
                "summary": "Relance",
                "followup_kind": kind,
            }
        )
        if kind == "promised":
            order.followup_date = activity.date_deadline

    def detour(self, order, rng, depth=1):
        """Apply up to three outcomes one after the other, then undo them, the last first."""
        user = rng.choice((self.seller, self.all_seller, self.manager))
        card = self.card(order, user)
        if not card["outcomes"]:
            return
        code, values = self.pick(rng, card, self.today)
        answer = self.apply(order, code, user, **values)
        self.trail.append((self.today.isoformat(), code, values))
        if depth < 3 and rng.random() < 0.5:
            self.detour(order, rng, depth + 1)
        undoer = rng.choice((user, self.manager))
        result = self.undo(answer, undoer)
        self.assertEqual("undone", result["status"], (result["message"], self.trail))

    def work(self, twins, rng):
        for _turn in range(rng.randint(1, 3)):
            if rng.random() < 0.6:
                self.detour(twins[0], rng)
            else:
                self.keep(twins, rng)
            self.assertEqual(
                self.values(twins[1]), self.values(twins[0]), f"seed {SEED}: {self.trail}"
            )

    def keep(self, twins, rng):
        card = self.card(twins[0])
        if not card["outcomes"]:
            return
        code, values = self.pick(rng, card, self.today)
        self.trail.append(("kept", self.today.isoformat(), code, values))
        for twin in twins:
            self.assertEqual("applied", self.apply(twin, code, **values)["status"])

    def test_what_is_undone_might_as_well_never_have_been_done(self):
        _logger.info("Random outcomes and undos: SEED=%s", SEED)
        done = set()
        for number, kind in enumerate(KINDS * 2):
            rng, self.trail = random.Random(f"{SEED} {number}"), []
            twins = self.quotes(kind, kind)
            self.today = date(2026, 11, 24)
            state = rng.getstate()
            for twin in twins:
                rng.setstate(state)
                self.plan(twin, rng)
            with self.subTest(number=number, **kind):
                for _day in range(DAYS):
                    with self.at(f"{self.today} 10:00"):
                        self.work(twins, rng)
                    self.today += timedelta(days=rng.choice((1, 1, 3, 14)))
            done |= {code for *_day, code, _values in self.trail}
        self.assertGreaterEqual(len(done), 12, f"the random sequences miss outcomes: {done}")
