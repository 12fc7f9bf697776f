"""Random days of work on twins: what was undone might as well never have been done."""

import logging
import random
from datetime import date, timedelta

from .common import utc
from .outcome_picks import PickCase
from .planning import PlanningCase
from .seed import SEED, TIMES

_logger = logging.getLogger(__name__)

FIRST_DAYS = (date(2026, 11, 24), date(2026, 11, 29), date(2026, 12, 1), date(2026, 12, 21))
DAYS, ROUNDS = 3, 4

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
# What is left of one when nights went by between a press and its undo: a night that finds nothing
# open plans anew, and says another day.
AFTER_NIGHTS = ("active", "activity_type_id", "feedback", "followup_kind", "user_id")


class UndoPropertyCase(PickCase, PlanningCase):
    """One twin has outcomes done and undone in between, the other only those that were kept.

    Nights go by, also between a press and its undo. A test says how to make twins, what is to be
    the same, and what else a twin is given.
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
        found, names = self.activities(record), AFTER_NIGHTS if self.slept else ACTIVITY
        opened = found.filtered(lambda one: one.active and one.followup_kind)
        self.assertLessEqual(len(opened), 1, (record, self.told()))
        return sorted(tuple(str(one[name]) for name in names) for one in found)

    def told(self):
        return f"SEED={SEED} number {self.number}: {self.trail}"

    def wake_up(self, today):
        """Begin a day at ten in the morning, after what runs by itself at night."""
        self.env.flush_all()
        self.env.invalidate_all()
        self.today, self.instant = today, utc(f"{today} 10:00")
        self.run_planning()
        self.trail.append(f"night before {today}")

    def kept(self, record):
        return record.followup_event_ids.filtered(lambda one: not one.undone_on).mapped("code")

    def plan(self, entry, rng):
        """Leave an open activity on some, as the daily planning or a promise does."""
        kind = rng.choice((None, "planned", "promised"))
        if not kind:
            return
        anybody = rng.choice((self.seller, self.all_seller))
        # What the night plans is whose the quotation is; a promise is anybody's.
        activity = self.leave(entry, kind, entry.user_id if kind == "planned" else anybody)
        if kind == "promised":
            entry.followup_date = activity.date_deadline

    def leave(self, record, kind, user):
        """Return a new open activity of a kind."""
        step = "send" if kind == "to_send" else "call"
        activities = self.env["mail.activity"]
        return activities.create(
            {
                "res_model_id": self.env["ir.model"]._get_id(record._name),
                "res_id": record.id,
                "activity_type_id": activities._followup_type(step, record._name).id,
                "date_deadline": self.today,
                "user_id": user.id,
                "note": "Entreprise <b>pressée</b>",
                "summary": "Relance",
                "followup_kind": kind,
            }
        )

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
        if rng.random() < 0.3:
            self.slept = True
            self.wake_up(self.today + timedelta(days=rng.choice((1, 2, 7))))
        undoer = rng.choice((user, self.manager))
        result = self.undo(answer, undoer)
        self.trail.append(f"undone {code}")
        self.assertEqual("undone", result["status"], (result["message"], self.told()))

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
        for _turn in range(rng.randint(1, 2)):
            if rng.random() < 0.6:
                self.detour(twins[0], rng)
                if self.slept:  # both wake up to what is to be done today
                    self.run_planning()
            else:
                self.keep(twins, rng)
            self.assertEqual(self.values(twins[1]), self.values(twins[0]), self.told())

    def work_days(self, kinds, outcomes):
        """Work for some days on twins of each kind, until so many outcomes have come up.

        :return: the codes of what was applied
        """
        _logger.info("Random outcomes and undos: SEED=%s", SEED)
        done, number = set(), 0
        for turn in range(ROUNDS * TIMES):
            for kind in kinds if turn < TIMES or len(done) < outcomes else ():
                number += 1
                with self.subTest(number=number, kind=kind):
                    done |= self.work_on(kind, number)
        return done

    def work_on(self, kind, number):
        rng, self.trail, self.number = random.Random(f"{SEED} {number}"), [], number
        self.slept, self.today = False, rng.choice(FIRST_DAYS)
        twins = self.make_twins(kind)
        state = rng.getstate()
        for twin in twins:
            rng.setstate(state)
            self.plan(twin, rng)
        for _day in range(DAYS):
            self.wake_up(self.today)
            self.work(twins, rng)
            self.today += timedelta(days=rng.choice((1, 1, 3, 14)))
        return {step[-2] for step in self.trail if isinstance(step, tuple)}
