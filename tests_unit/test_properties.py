"""What holds for any quotation on any day, at the days where something turns above all."""

import unittest
from dataclasses import replace
from datetime import date

from rules import due
from rules.dates import add_days, add_months, year_end
from rules.facts import Day
from rules.lead import decide_on_lead, is_blocked, needs_on_lead
from rules.outcome import check, decide, needs
from rules.queues import QUOTATIONS, lead_place, place
from rules.types import Decision, Inputs, Outcome, Quote

from . import book
from .randomly import a_lead, a_quote, for_any_quotation, generator, near, print_seed
from .vectors import outcomes

HORIZON = 800
DATES = ("meeting_date", "next_date")
OUTCOMES = tuple(outcomes().values())


def setUpModule():
    print_seed()


class Properties(unittest.TestCase):
    def setUp(self):
        self.rng = generator()


class TestQueues(Properties):
    @for_any_quotation(5_000)
    def test_a_quotation_is_in_the_first_queue_of_the_table_that_has_it(
        self, today, settings, quote
    ):
        found = place(quote, settings, today)
        self.assertEqual((found.queue, found.step), book.expected_place(quote, settings, today))
        self.assertIn(found.queue, (None, *QUOTATIONS.queues))
        self.assertEqual(found.queue is None, found.step is None)

    @for_any_quotation(200)
    def test_it_returns_on_the_first_day_that_a_calendar_would_find(self, today, settings, quote):
        found = place(quote, settings, today)
        if found.queue is None:
            self.assertEqual(found.returns_on, self.first_day_back(quote, settings, today))
        else:
            self.assertIsNone(found.returns_on)

    def first_day_back(self, quote: Quote, settings, today: date) -> date | None:
        days = (add_days(today, offset) for offset in range(1, HORIZON + 1))
        return next((day for day in days if book.matches(quote, settings, day)), None)

    @for_any_quotation(50)
    def test_it_enters_a_queue_only_on_the_days_that_are_tried(self, today, settings, quote):
        turns = QUOTATIONS.turns(quote, Day(today, settings))
        before = book.matches(quote, settings, today)
        for offset in range(1, HORIZON + 1):
            day = add_days(today, offset)
            now = book.matches(quote, settings, day)
            if now and not before:
                self.assertIn(day, turns)
            before = now

    @for_any_quotation(1_000)
    def test_a_missed_day_loses_nothing(self, today, settings, quote):
        found = place(quote, settings, today)
        if found.queue and not quote.is_renewal and not quote.open_lead:
            later = add_days(today, self.rng.randint(1, HORIZON))
            self.assertIsNotNone(place(quote, settings, later).queue)

    @for_any_quotation(300)
    def test_a_lead_returns_on_the_first_day_that_a_calendar_would_find(
        self, today, settings, quote
    ):
        lead = a_lead(self.rng, today, settings, [quote])
        found = lead_place(lead, today)
        self.assertEqual(found.queue is not None, book.lead_matches(lead, today))
        days = (add_days(today, offset) for offset in range(1, HORIZON + 1))
        back = next((day for day in days if book.lead_matches(lead, day)), None)
        self.assertEqual(found.returns_on, None if found.queue else back)

    @for_any_quotation(1_000)
    def test_what_is_due_is_late_and_what_runs_is_not(self, today, settings, quote):
        late = due.days_late(quote, settings, today)
        self.assertEqual(late > 0, due.is_due(quote, settings, today))
        if late:
            self.assertEqual(add_days(today, -late), due.due_after(quote, settings))


class TestOutcomes(Properties):
    def an_outcome(self) -> Outcome:
        """Return one of the outcomes, its number of months sometimes changed by a manager."""
        outcome = self.rng.choice(OUTCOMES)
        return replace(outcome, months=self.rng.choice((outcome.months, 0, 2, 3)))

    @for_any_quotation(5_000)
    def test_an_expiration_is_never_past_nor_beyond_its_cap(self, today, settings, quote):
        outcome = self.an_outcome()
        decision = decide(outcome, quote, Inputs(), settings, today)
        cap = self.cap(outcome, quote, today)
        if outcome.base is None or decision.blocked:
            self.assertFalse(decision.sets_expiration)
            self.assertEqual(decision.validity_date, quote.validity_date)
        else:
            self.assertGreaterEqual(decision.validity_date, today)
            self.assertLessEqual(decision.validity_date, cap)
            self.assertIn(decision.validity_date, (cap, self.base(outcome, today)))
        self.assertEqual(bool(decision.blocked), outcome.base is not None and cap < today)

    def base(self, outcome: Outcome, today: date) -> date:
        return year_end(today) if outcome.base == "year_end" else add_months(today, outcome.months)

    def cap(self, outcome: Outcome, quote: Quote, today: date) -> date:
        if quote.renewed_contract_end:
            runs = today <= quote.renewed_contract_end
            return quote.renewed_contract_end if runs else date.max
        caps = {"price_year": quote.date_order, "current_year": today}
        return year_end(caps[outcome.cap]) if outcome.cap else date.max

    @for_any_quotation(2_000)
    def test_what_is_blocked_or_untouched_changes_nothing(self, today, settings, quote):
        decision = decide(self.an_outcome(), quote, Inputs(), settings, today)
        if not decision.touches:
            nothing = Decision(
                validity_date=quote.validity_date,
                success_rate=quote.success_rate,
                followup_date=quote.followup_date,
                reminder_count=quote.email_reminder_count,
                touches=False,
            )
            why = {"blocked": decision.blocked, "params": decision.params}
            self.assertEqual(decision, replace(nothing, **why))

    @for_any_quotation(500)
    def test_what_is_not_typed_yet_is_left_out(self, today, settings, quote):
        for outcome in OUTCOMES:
            decision = decide(outcome, quote, Inputs(), settings, today)
            if decision.touches and outcome.rate == "asked":
                self.assertEqual(decision.success_rate, quote.success_rate)
            if decision.touches and outcome.next_step in ("meeting", "asked", "december"):
                self.assertIsNone(decision.followup_date)

    @for_any_quotation(2_000)
    def test_a_validity_is_shortened_exactly_when_it_ran_and_ends_earlier(
        self, today, settings, quote
    ):
        decision = decide(self.an_outcome(), quote, Inputs(), settings, today)
        ran = quote.validity_date is not None and quote.validity_date >= today
        earlier = ran and decision.validity_date < quote.validity_date
        self.assertEqual(decision.shortens, earlier)

    @for_any_quotation(2_000)
    def test_after_an_outcome_the_quotation_is_in_no_queue_today(self, today, settings, quote):
        decision = decide(self.an_outcome(), quote, Inputs(), settings, today)
        if decision.touches and not quote.open_lead:
            after = replace(
                quote,
                state="cancel" if decision.cancels else quote.state,
                validity_date=decision.validity_date,
                success_rate=decision.success_rate,
                followup_date=decision.followup_date,
                last_followup_date=today,
                answer=None,
                email_reminder_count=decision.reminder_count,
            )
            self.assertIsNone(place(after, settings, today).queue)

    @for_any_quotation(2_000)
    def test_on_a_lead_nothing_but_due_quotations_takes_a_date(self, today, settings, quote):
        quotes = [quote, a_quote(self.rng, today, settings, with_lead=False)]
        outcome = self.an_outcome()
        decisions = decide_on_lead(outcome, quotes, Inputs(), settings, today)
        for one, decision in zip(quotes, decisions, strict=True):
            self.assertEqual(decision.followup_date, one.followup_date)
            late = one.answer is not None or due.is_due(one, settings, today)
            is_due = one.state == "sent" and late
            if not is_due or one.is_renewal:
                self.assertFalse(decision.sets_expiration or decision.blocked)
        if is_blocked(decisions):
            self.assertFalse(any(decision.touches for decision in decisions))


class TestInputs(Properties):
    @for_any_quotation(300)
    def test_check_refuses_exactly_what_needs_does_not_allow(self, today, _settings, _quote):
        for outcome in OUTCOMES:
            start = near(self.rng, today)
            for asked in (needs(outcome, today), needs_on_lead(outcome, start, today)):
                inputs = self.some_inputs(asked, today)
                refused = {error.name for error in check(outcome, inputs, today, asked)}
                self.assertEqual(refused, self.not_allowed(asked, inputs))

    def some_inputs(self, asked: dict, today: date) -> Inputs:
        values = {}
        for name in DATES:
            need = asked.get(name)
            if self.rng.random() < (0.8 if need else 0.2):
                edges = [need[edge] for edge in ("min", "max") if edge in need] if need else []
                day = self.rng.choice([*edges, near(self.rng, today)])
                values[name] = add_days(day, self.rng.choice((-1, 0, 1)))
        if self.rng.random() < (0.8 if "success_rate" in asked else 0.2):
            values["success_rate"] = self.rng.choice(("1", "2", "3", "0", "4", ""))
        return Inputs(**values)

    def not_allowed(self, asked: dict, inputs: Inputs) -> set[str]:
        refused = set()
        for name in (*DATES, "success_rate"):
            value, need = getattr(inputs, name), asked.get(name)
            if value is None:
                wrong = need is not None and need["required"]
            elif need is None:
                wrong = True
            elif name == "success_rate":
                wrong = value not in ("1", "2", "3")
            else:
                wrong = not need["min"] <= value <= need.get("max", date.max)
            if wrong:
                refused.add(name)
        return refused

    @for_any_quotation(100)
    def test_what_is_proposed_is_accepted(self, today, _settings, _quote):
        for outcome in OUTCOMES:
            start = near(self.rng, today)
            for asked in (needs(outcome, today), needs_on_lead(outcome, start, today)):
                proposed = {
                    name: need["default"] for name, need in asked.items() if "default" in need
                }
                errors = check(outcome, Inputs(**proposed), today, asked)
                self.assertFalse([error for error in errors if error.name in proposed])


# Only its subclasses are tests.
del Properties
