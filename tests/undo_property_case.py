"""Random days of work on twins: what was undone might as well never have been done."""

import logging
import os
import random
from datetime import date, timedelta

from .outcome_picks import PickCase

_logger = logging.getLogger(__name__)

SEED = int(os.environ.get("SEED") or 20261124)
FIRST_DAY, DAYS = date(2026, 11, 24), 4

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


class UndoPropertyCase(PickCase):
    """One twin has outcomes done and undone in between, the other only those that were kept.

    A test says how to make twins, what is to be the same, and what else a twin is given.
    """

    maxDiff = None

    def make_twins(self, kind):
        raise NotImplementedError

    def values(self, entry):
        """Return what is the same on both twins at the end."""
        raise NotImplementedError

    def for_twin(self, values, _entry, _twin):
        """Return what was typed on ``_entry`` as it is typed on ``_twin``."""
        return values

    def activity_values(self, record):
        found = self.activities(record)
        return sorted(tuple(str(one[name]) for name in ACTIVITY) for one in found)

    def kept(self, record):
        return record.followup_event_ids.filtered(lambda one: not one.undone_on).mapped("code")

    def plan(self, entry, rng):
        """Leave an open activity on some, as the daily planning or a promise does."""
        kind = rng.choice((None, "planned", "promised"))
        if not kind:
            return
        activity = self.env["mail.activity"].create(
            {
                "res_model_id": self.env["ir.model"]._get_id(entry._name),
                "res_id": entry.id,
                "activity_type_id": self.env.ref("sale_quotation_followup.activity_type_call").id,
                "date_deadline": self.today,
                "user_id": self.seller.id,
                "note": "Entreprise <b>pressée</b>",
                "summary": "Relance",
                "followup_kind": kind,
            }
        )
        if kind == "promised":
            entry.followup_date = activity.date_deadline

    def detour(self, entry, rng, depth=1):
        """Apply up to three outcomes one after the other, then undo them, the last first."""
        user = rng.choice((self.seller, self.all_seller, self.manager))
        card = self.card(entry, user)
        if not card["outcomes"]:
            return
        code, values = self.pick(rng, card, self.today)
        answer = self.apply(entry, code, user, **values)
        self.trail.append((self.today.isoformat(), code, values))
        if depth < 3 and rng.random() < 0.5:
            self.detour(entry, rng, depth + 1)
        undoer = rng.choice((user, self.manager))
        result = self.undo(answer, undoer)
        self.assertEqual("undone", result["status"], (result["message"], self.trail))

    def keep(self, twins, rng):
        card = self.card(twins[0])
        if not card["outcomes"]:
            return
        code, values = self.pick(rng, card, self.today)
        self.trail.append(("kept", self.today.isoformat(), code, values))
        for twin in twins:
            given = self.for_twin(values, twins[0], twin)
            self.assertEqual("applied", self.apply(twin, code, **given)["status"])

    def work(self, twins, rng):
        for _turn in range(rng.randint(1, 3)):
            if rng.random() < 0.6:
                self.detour(twins[0], rng)
            else:
                self.keep(twins, rng)
            self.assertEqual(
                self.values(twins[1]), self.values(twins[0]), f"seed {SEED}: {self.trail}"
            )

    def work_days(self, kinds):
        """Work for some days on twins of each kind; return the codes of what was applied."""
        _logger.info("Random outcomes and undos: SEED=%s", SEED)
        done = set()
        for number, kind in enumerate(kinds):
            rng, self.trail, self.today = random.Random(f"{SEED} {number}"), [], FIRST_DAY
            twins = self.make_twins(kind)
            state = rng.getstate()
            for twin in twins:
                rng.setstate(state)
                self.plan(twin, rng)
            with self.subTest(number=number, kind=kind):
                for _day in range(DAYS):
                    with self.at(f"{self.today} 10:00"):
                        self.work(twins, rng)
                    self.today += timedelta(days=rng.choice((1, 1, 3, 14)))
            done |= {code for *_day, code, _values in self.trail}
        return done
