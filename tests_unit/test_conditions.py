"""Conditions: what they say, and that a database is asked the same in fewer words."""

import unittest
from datetime import date

from rules.clause import clauses
from rules.condition import ALWAYS, NEVER, Fact, facts, holds
from rules.facts import AMOUNT, EXPIRATION, RATE, Day, expected, late, of_old_prices
from rules.queues import LEADS, QUOTATIONS
from rules.queues.renewal import CONTRACT_END
from rules.types import Quote

from .randomly import for_any_quotation, generator, print_seed

TODAY = date(2026, 12, 10)
DAY = Day(TODAY)


def setUpModule():
    print_seed()


def kept(found, subject, day):
    """Tell whether the clauses hold, each literal by the comparison's own answer."""

    def literal(one):
        return one.compare.holds(subject, day) == one.is_meant

    return all(any(all(map(literal, some)) for some in clause) for clause in found)


def said(condition):
    """Return the clauses as words: alternatives of facts, a dash before an opposite."""
    return [
        [[("" if one.is_meant else "-") + one.compare.fact.name for one in some] for some in clause]
        for clause in clauses(condition)
    ]


class TestConditions(unittest.TestCase):
    def test_what_is_not_known_compares_with_nothing(self):
        quote = Quote(validity_date=None)
        for condition in (EXPIRATION < TODAY, EXPIRATION >= TODAY, EXPIRATION.known):
            self.assertFalse(holds(condition, quote, DAY))
            self.assertTrue(holds(~condition, quote, DAY))

    def test_the_constants(self):
        self.assertTrue(holds(ALWAYS, Quote(), DAY))
        self.assertFalse(holds(NEVER, Quote(), DAY))
        self.assertEqual((), clauses(ALWAYS))
        self.assertEqual(((),), clauses(NEVER))
        self.assertEqual(((),), clauses(~ALWAYS & (AMOUNT > 0)))

    def test_its_facts_are_told(self):
        condition = (AMOUNT > 0) & ~(RATE.is_("3") | EXPIRATION.known)
        self.assertEqual({AMOUNT, RATE, EXPIRATION}, facts(condition))

    def test_a_guard_that_contradicts_what_is_asked_goes(self):
        self.assertEqual(said(late(DAY)), said(late(DAY) & ~expected(DAY)))

    def test_a_guard_that_holds_anyway_goes(self):
        none = ~CONTRACT_END.known
        self.assertEqual(said(none), said(none & ~(CONTRACT_END < TODAY)))
        self.assertEqual([[["amount"]]], said((AMOUNT > 0) & (AMOUNT >= 5000.0)))

    def test_an_alternative_that_cannot_be_goes(self):
        old = of_old_prices(Day(date(2026, 12, 10)))
        large = AMOUNT >= 5000.0
        found = said(large & ~(old & (large | RATE.known)))
        self.assertEqual([[["amount"]], [["-date_order"]]], found)

    def test_what_can_never_be_is_one_empty_clause(self):
        self.assertEqual(((),), clauses(RATE.is_("3") & ~RATE.known))
        self.assertEqual(((),), clauses((AMOUNT < 1.0) & (AMOUNT > 1.0)))
        self.assertNotEqual(((),), clauses((AMOUNT <= 1.0) & (AMOUNT >= 1.0)))

    def test_several_words(self):
        warm = RATE.among(("2", "3"))
        self.assertEqual(said(RATE.is_("3")), said(warm & RATE.is_("3")))
        self.assertEqual(((),), clauses(RATE.is_("1") & warm))
        self.assertEqual(said(RATE.is_("1")), said(RATE.is_("1") & ~warm))

    def test_another_addons_fact(self):
        urgent = Fact("urgent", lambda quote, _day: quote.extra.get("urgent"))
        self.assertTrue(holds(urgent.is_(True), Quote(extra={"urgent": True}), DAY))
        self.assertFalse(holds(urgent.known, Quote(), DAY))


class TestPaths(unittest.TestCase):
    """The path to a queue holds of exactly those that the decision puts there."""

    def setUp(self):
        self.rng = generator()

    @for_any_quotation(60)
    def test_of_quotations(self, today, settings, quote):
        day = Day(today, settings)
        found = QUOTATIONS.stands(quote, day)
        for code, queue in QUOTATIONS.queues.items():
            path = clauses(QUOTATIONS.path(code, day))
            self.assertEqual(found.queue == code, kept(path, quote, day), code)
            for step in {one.code for one in queue.steps}:
                path = clauses(QUOTATIONS.step_path(code, step, day))
                is_there = (found.queue, found.step) == (code, step)
                self.assertEqual(is_there, kept(path, quote, day), (code, step))

    @for_any_quotation(100)
    def test_of_opportunities(self, today, settings, quote):
        if quote.open_lead:
            day = Day(today, settings)
            found = LEADS.stands(quote.open_lead, day)
            path = clauses(LEADS.path("opportunity", day))
            self.assertEqual(found.queue == "opportunity", kept(path, quote.open_lead, day))

    def test_the_database_is_asked_few_things(self):
        """A large quotation is sent, due, on no opportunity, no renewal, of this year, free.

        Whoever answers is due and free, and in December some who answer are reviewed.
        """
        self.assertEqual(
            [
                [["amount"]],
                [["state"]],
                [["-has_open_lead"]],
                [["-followup_date"], ["followup_answer_open"]],
                [["-last_followup_date"], ["followup_answer_open"]],
                [["-validity_date"], ["-success_rate"]],
                [["-renewed_contract_end"]],
                [["followup_answer_open"], ["validity_date"], ["-validity_date", "date_order"]],
                [["-date_order"]],
            ],
            said(QUOTATIONS.path("phone", DAY)),
        )

    def test_an_unknown_queue_is_named(self):
        with self.assertRaisesRegex(ValueError, "visite"):
            QUOTATIONS.path("visite", DAY)
