"""Random values for the properties: the seed is the day's date, so that every day tries others.

It is printed; SEED=… gives the same values again, TIMES=… tries so many times as many.
"""

import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import wraps

from rules.dates import add_days, add_months, year_end
from rules.lead import due_day
from rules.types import Answer, Lead, Quote, Settings

SEED = int(os.environ.get("SEED") or f"{date.today():%Y%m%d}")
TIMES = int(os.environ.get("TIMES") or 1)


def generator() -> random.Random:
    return random.Random(SEED)


def print_seed():
    print(f"SEED={SEED}", file=sys.stderr)


def for_any_quotation(times: int) -> Callable:
    """Give a test ``times`` days, settings and quotations; those that fail it are printed."""

    def decorate(test: Callable) -> Callable:
        @wraps(test)
        def repeated(self):
            for _ in range(times * TIMES):
                today, settings = a_day(self.rng), some_settings(self.rng)
                quote = a_quote(self.rng, today, settings)
                try:
                    test(self, today, settings, quote)
                except Exception:
                    print(f"\nSEED={SEED}\n{today}\n{settings}\n{quote}", file=sys.stderr)
                    raise

        return repeated

    return decorate


def a_day(rng: random.Random) -> date:
    """Return a day of 2026–2029, often one at which something turns."""
    year = rng.randint(2026, 2029)
    turns = [date(year, 1, 1), date(year, 1, 31), date(year, 3, 1), date(year, 12, 1)]
    turn = rng.choice([*turns, date(year, 12, 31), date(year, 6, 15)])
    return add_days(turn, rng.choice((-1, 0, 1, rng.randint(-200, 200))))


def near(rng: random.Random, day: date) -> date:
    """Return a day around ``day``: a month, half of one, a year's end away, or one day off."""
    base = rng.choice(
        (
            day,
            year_end(day),
            add_days(year_end(day), -365),
            add_days(day, rng.choice((-30, -15, 15, 30))),
            add_months(day, rng.choice((-14, -2, -1, 1, 2))),
            add_days(day, rng.randint(-400, 400)),
        )
    )
    return add_days(base, rng.choice((-1, 0, 0, 1)))


def maybe(rng: random.Random, day: date) -> date | None:
    return near(rng, day) if rng.random() < 0.6 else None


def some_settings(rng: random.Random) -> Settings:
    if rng.random() < 0.6:
        return Settings()
    return Settings(
        phone_threshold=rng.choice((0.0, 3000.0, 5000.0)),
        validity_days=rng.choice((0, 10, 30)),
        meeting_days=rng.randint(0, 5),
        renewal_reminder_days=rng.choice((0, 15, 30)),
        renewal_call_months=rng.randint(0, 3),
        renewal_close_months=rng.randint(0, 3),
    )


def a_quote(rng: random.Random, today: date, settings: Settings, with_lead: bool = True) -> Quote:
    """Return a quotation that could exist on ``today``, most often a sent one."""
    done = rng.choice((None, today, add_days(today, -1), add_days(today, -40)))
    quote = Quote(
        state=rng.choice(("sent",) * 9 + ("draft",)),
        amount=rng.choice((0.0, -10.0, 0.01, 2999.99, 3000.0, 4999.99, 5000.0, 5000.01, 80000.0)),
        date_order=min(near(rng, today), today),
        validity_date=maybe(rng, today),
        success_rate=rng.choice((None, "1", "2", "3", "3")),
        followup_date=maybe(rng, today) if rng.random() < 0.5 else None,
        last_followup_date=done,
        email_reminder_count=rng.choice((0, 0, 1, 2)),
        renewed_contract_end=near(rng, today) if rng.random() < 0.4 else None,
        usable_address=rng.random() < 0.8,
        answer=Answer("time") if rng.random() < 0.1 else None,
    )
    if not with_lead or rng.random() < 0.6:
        return quote
    return replace(quote, open_lead=a_lead(rng, today, settings, [quote]))


def a_lead(rng: random.Random, today: date, settings: Settings, quotes: list[Quote]) -> Lead:
    """Return an open opportunity of ``quotes``, and sometimes of another one."""
    other = [a_quote(rng, today, settings, with_lead=False)] if rng.random() < 0.5 else []
    return Lead(
        name="Chaufferie",
        followup_date=maybe(rng, today) if rng.random() < 0.5 else None,
        last_followup_date=rng.choice((None, today, add_days(today, -1))),
        due_after=due_day(quotes + other, settings),
        answer=next(filter(None, (one.answer for one in quotes + other)), None),
    )
