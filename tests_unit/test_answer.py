"""Which outcome is proposed for what a customer answers: tests/vectors/answer.json."""

import unittest
from dataclasses import asdict
from datetime import date, time

from rules.answer import CODES, Proposal, errors, propose
from rules.button import CALL
from rules.queues import order_coming
from rules.types import Answer, Inputs

from .vectors import read

BUTTONS = {
    "december": order_coming.QUEUE.buttons["call"].shown,
    "without meeting": tuple(code for code in CALL if code != "meeting"),
}
TODAY = date(2026, 11, 24)


def answer(raw):
    hour = raw.get("hour")
    return Answer(**{**raw, "hour": time.fromisoformat(hour) if hour else None})


def plain(proposal):
    """Return a proposal as the vectors tell it."""
    if proposal is None:
        return None
    told = {**asdict(proposal), **asdict(proposal.inputs)}
    del told["inputs"]
    return {name: value for name, value in told.items() if value and name != "send"}


class TestProposals(unittest.TestCase):
    def test_every_situation(self):
        for raw in read("answer"):
            offered = BUTTONS.get(raw.get("buttons"), CALL)
            blocked = raw.get("blocked", ())
            with self.subTest(raw["situation"]):
                found = propose(
                    answer(raw["answer"]),
                    raw["today"],
                    offered,
                    lambda one, blocked=blocked: one.code not in blocked,
                )
                self.assertEqual(raw["expected"], plain(found))

    def test_every_answer_is_told(self):
        self.assertEqual(set(CODES), {raw["answer"]["code"] for raw in read("answer")})

    def test_what_is_proposed_is_offered(self):
        for code in CODES:
            told = Answer(code, date(2026, 12, 1), None, "Budget")
            for offered in (CALL, BUTTONS["december"], ("no_answer", "revise"), ()):
                found = propose(told, TODAY, offered, lambda _one: True)
                self.assertTrue(found is None or found.code in offered, (code, offered))

    def test_the_fitting_outcome_is_tried_with_what_the_customer_told(self):
        tried = []
        propose(Answer("decision", date(2026, 12, 1)), TODAY, CALL, tried.append)
        self.assertEqual([Proposal("meeting", Inputs(meeting_date=date(2026, 12, 1)))], tried)


class TestWhatACustomerMayType(unittest.TestCase):
    def check(self, expected, code, *told):
        self.assertEqual(expected, errors(Answer(code, *told), TODAY))

    def test_a_decision_and_a_call_need_a_day(self):
        self.check({"day": "missing"}, "decision")
        self.check({"day": "missing"}, "call")
        self.check({}, "order")
        self.check({}, "time")

    def test_a_day_is_today_or_later(self):
        for code in ("order", "time", "decision", "call"):
            self.check({}, code, TODAY)
            self.check({"day": "too_early"}, code, date(2026, 11, 23))

    def test_a_day_is_not_of_another_age(self):
        self.check({}, "decision", date(2036, 12, 31))
        self.check({"day": "too_late"}, "decision", date(2037, 1, 1))

    def test_a_reason_is_chosen_where_there_are_some(self):
        self.check({"reason": "missing"}, "drop")
        self.check({}, "drop", None, None, "Budget")
        self.assertEqual({}, errors(Answer("drop"), TODAY, asks_reason=False))
