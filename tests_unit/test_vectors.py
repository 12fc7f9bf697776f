"""Replays every vector through the rules: one test per vector, named by its situation."""

import re
import unittest
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path

from rules import dates
from rules.button import buttons
from rules.draft import reopened_validity, sent_validity
from rules.lead import decide_on_lead, is_blocked, lead_followup_date, needs_on_lead
from rules.outcome import check, decide, needs, planned_date
from rules.queues import QUOTATIONS, lead_place, place
from rules.queues.order_coming import is_expected_this_year
from rules.timeline import timeline
from rules.types import Decision, Inputs, Quote

from .vectors import SITUATIONS, Vector, outcomes, read, vectors

DECISIONS = Path(__file__).parent.parent / "docs" / "decisions.md"
QUOTATION_KEYS = {field.name for field in fields(Quote)} - {"open_lead"}


class VectorCase(unittest.TestCase):
    maxDiff = None

    def same(self, expected: dict, found: dict, vector: Vector):
        told = {name: found[name] for name in expected}
        self.assertEqual(expected, told, f"\n{vector.situation}\n{vector.source}")

    def replay(self, vector: Vector):
        if {"reopened_until", "sent_until", "milestones", "listed"} & set(vector.expected):
            self.replay_quote(vector)
        elif vector.outcome is None:
            self.replay_place(vector)
        elif "needs" in vector.expected:
            self.same(vector.expected, {"needs": self.asked(vector)}, vector)
        elif vector.quote is None and "errors" not in vector.expected:
            self.replay_lead_outcome(vector)
        else:
            self.replay_outcome(vector)

    def replay_quote(self, vector: Vector):
        """What is told of a quotation in whatever queue."""
        given = (vector.quote, vector.settings, vector.today)
        steps = timeline(*given)
        found = {
            "reopened_until": reopened_validity(*given),
            "sent_until": sent_validity(*given),
            "listed": is_expected_this_year(vector.quote, vector.today),
            "milestones": steps
            and {
                one.code: {"date": one.date, "state": one.state, "text": one.text}
                for one in steps.milestones
            },
            "today_at": steps and steps.position,
        }
        self.same(vector.expected, found, vector)

    def replay_place(self, vector: Vector):
        quote, settings, today = vector.quote, vector.settings, vector.today
        found = place(quote, settings, today) if quote else lead_place(vector.lead, today)
        answer = dict(vars(found))
        if "shown" in vector.expected:
            over = quote.date_order.year < today.year
            queue = QUOTATIONS.queues.get(found.queue)
            offered = buttons(queue, found.step, quote.is_renewal, over)
            every = offered.shown + offered.folded
            answer["shown"] = in_order(offered.shown)
            answer["folded"] = in_order(offered.folded)
            answer["blocked"] = in_order(code for code in every if self.refuses(code, vector))
        elif found.queue:
            self.assertIsNone(found.returns_on, vector.situation)
        self.same(vector.expected, answer, vector)

    def refuses(self, code: str, vector: Vector) -> bool:
        decision = decide(OUTCOMES[code], vector.quote, Inputs(), vector.settings, vector.today)
        return decision.blocked is not None

    def asked(self, vector: Vector) -> dict:
        if vector.quote is None:
            return needs_on_lead(vector.outcome, vector.project_start, vector.today)
        return needs(vector.outcome, vector.today)

    def replay_outcome(self, vector: Vector):
        errors = check(vector.outcome, vector.inputs, vector.today, self.asked(vector))
        found = {error.name: error.code for error in errors}
        self.assertEqual(vector.expected.get("errors", {}), found, vector.situation)
        if "errors" not in vector.expected:
            decision = decide(
                vector.outcome,
                vector.quote,
                vector.inputs,
                vector.settings,
                vector.today,
                vector.working_day,
            )
            self.same_decision(vector.expected, vector.quote, decision, vector)

    def replay_lead_outcome(self, vector: Vector):
        common = (vector.inputs, vector.settings, vector.today, vector.working_day)
        errors = check(vector.outcome, vector.inputs, vector.today, self.asked(vector))
        self.assertEqual([], errors, vector.situation)
        decisions = decide_on_lead(vector.outcome, vector.lead_quotes, *common)
        planned, _postponed = planned_date(vector.outcome, *common)
        answer = {
            "blocked": is_blocked(decisions),
            "followup_date": lead_followup_date(
                vector.inputs, vector.project_start, planned, vector.today
            ),
        }
        expected = dict(vector.expected)
        quotations = expected.pop("quotations")
        self.same(expected, answer, vector)
        for told, quote, decision in zip(quotations, vector.lead_quotes, decisions, strict=True):
            kept = {"followup_date": quote.followup_date, **told}
            self.same_decision(kept, quote, decision, vector)

    def same_decision(self, expected: dict, quote: Quote, decision: Decision, vector: Vector):
        """What is not told stays as it was, but for the next follow-up, which is cleared."""
        touches = expected.get("touches", True) and "blocked" not in expected
        whole = Decision(
            validity_date=expected.get("validity_date", quote.validity_date),
            success_rate=expected.get("success_rate", quote.success_rate),
            followup_date=expected.get("followup_date", None if touches else quote.followup_date),
            reminder_count=expected.get("reminder_count", quote.email_reminder_count),
            mail=expected.get("mail"),
            cancels=expected.get("cancels", False),
            touches=touches,
            sets_expiration="validity_date" in expected,
            shortens=expected.get("shortens", False),
            postponed=expected.get("postponed", False),
            already_expired=expected.get("already_expired", False),
            blocked=expected.get("blocked"),
            params={"date": expected["blocked_date"]} if "blocked_date" in expected else {},
        )
        self.assertEqual(vars(whole), vars(decision), f"\n{vector.situation}\n{vector.source}")


def in_order(codes) -> list[str]:
    """Return codes in the order of the outcome records."""
    return sorted(codes, key=list(OUTCOMES).index)


class DatesCase(unittest.TestCase):
    def replay(self, raw: dict):
        day, expected = raw.get("day"), raw["expected"]
        if "instant" in raw:
            found = {"day": dates.civil_date(naive(raw["instant"]), raw["tz"])}
        elif "tz" in raw:
            found = {"starts_at": dates.day_start(day, raw["tz"])}
            expected = {"starts_at": naive(expected["starts_at"])}
        elif "months" in raw:
            found = {"day": dates.add_months(day, raw["months"])}
        elif "weekday" in expected:
            found = {"weekday": dates.next_weekday(day)}
        else:
            found = {
                "year_end": dates.year_end(day),
                "next_year_start": dates.next_year_start(day),
            }
        self.assertEqual(expected, found, raw["situation"])


def naive(instant: str) -> datetime:
    return datetime.fromisoformat(instant.removesuffix("Z"))


class TestTheVectorsThemselves(unittest.TestCase):
    def test_no_situation_is_told_twice(self):
        told = [(name, raw["situation"]) for name in (*SITUATIONS, "dates") for raw in read(name)]
        self.assertEqual(len(told), len(set(told)))

    def test_every_source_is_a_quotation_a_section_or_a_known_decision(self):
        known = set(re.findall(r"^- `([a-z0-9-]+)`:", DECISIONS.read_text("utf-8"), re.M))
        for name in (*SITUATIONS, "dates"):
            for raw in read(name):
                with self.subTest(raw["situation"]):
                    kind, _, key = raw["source"].partition(" ")
                    self.assertIn(kind, ("«", "spécification", "décision"))
                    if kind == "décision":
                        self.assertIn(key, known)

    def test_every_key_is_one_that_the_loader_reads(self):
        """A misspelt key would be ignored: the vector would then prove nothing."""
        for name in SITUATIONS:
            for raw in read(name):
                opportunity = raw.get("opportunity", {})
                quotations = raw.get("quotations", []) + opportunity.get("other_quotations", [])
                for quotation in [raw.get("quotation", {}), *quotations]:
                    self.assertLessEqual(set(quotation), QUOTATION_KEYS, raw["situation"])

    def test_every_outcome_of_the_table_is_in_a_vector(self):
        used = {v.outcome.code for name in SITUATIONS for v in vectors(name) if v.outcome}
        self.assertEqual(set(OUTCOMES), used)

    def test_today_is_a_day(self):
        for name in SITUATIONS:
            for vector in vectors(name):
                self.assertIsInstance(vector.today, date, vector.situation)


OUTCOMES = outcomes()


def add_tests(case: type[unittest.TestCase], name: str, items: list):
    """Give ``case`` one test method per item, so that each counts and is named."""
    for number, item in enumerate(items, 1):
        situation = item["situation"] if isinstance(item, dict) else item.situation

        def test(self, item=item):
            self.replay(item)

        test.__doc__ = situation
        setattr(case, f"test_{name}_{number:03}", test)


for file_name in SITUATIONS:
    generated = type(f"Test{file_name.title()}Vectors", (VectorCase,), {"__module__": __name__})
    add_tests(generated, file_name, vectors(file_name))
    globals()[generated.__name__] = generated
del generated  # else the last class would be found twice


class TestDatesVectors(DatesCase):
    pass


add_tests(TestDatesVectors, "dates", read("dates"))
