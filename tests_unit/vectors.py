"""Reads tests/vectors/*.json into the values that the rules take. The format: its README."""

import json
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

from rules.dates import add_days, next_weekday
from rules.lead import due_day
from rules.outcome import WorkingDay
from rules.types import Inputs, Lead, Outcome, Quote, Settings

FOLDER = Path(__file__).parent.parent / "tests" / "vectors"
SITUATIONS = ("queue", "december", "renewal", "timeline", "lead", "outcome", "button", "reopen")


@dataclass(frozen=True)
class Vector:
    """One situation: ``quote`` is None where the opportunity itself is the entry."""

    situation: str
    source: str
    today: date
    expected: dict
    settings: Settings
    working_day: WorkingDay
    quote: Quote | None
    lead: Lead | None
    lead_quotes: list[Quote]
    project_start: date | None
    outcome: Outcome | None
    inputs: Inputs


def read(name: str) -> list[dict]:
    """Return the raw content of a file, its ISO days made dates."""
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"), object_hook=_with_dates)


def outcomes() -> dict[str, Outcome]:
    """Return the outcomes of the specification's table, by code, in their order."""
    return {raw["code"]: _make(Outcome, raw) for raw in read("outcomes")}


def vectors(name: str) -> list[Vector]:
    """Return the vectors of a file."""
    known = outcomes()
    return [_vector(raw, known) for raw in read(name)]


def _vector(raw: dict, known: dict[str, Outcome]) -> Vector:
    company, opportunity = raw.get("company", {}), raw.get("opportunity")
    settings = _make(Settings, company)
    quote = _make(Quote, raw["quotation"]) if "quotation" in raw else None
    others = (
        raw.get("quotations", [])
        if quote is None
        else (opportunity or {}).get("other_quotations", [])
    )
    lead_quotes = [_make(Quote, other) for other in others]
    lead = None
    if opportunity and opportunity.get("open", True):
        mine = [quote] if quote else []
        lead = replace(_make(Lead, opportunity), due_after=due_day(mine + lead_quotes, settings))
        quote = quote and replace(quote, open_lead=lead)
    told = raw.get("outcome", {})
    return Vector(
        situation=raw["situation"],
        source=raw["source"],
        today=raw["today"],
        expected=raw["expected"],
        settings=settings,
        working_day=_working_day(company.get("holidays", [])),
        quote=quote,
        lead=lead,
        lead_quotes=lead_quotes,
        project_start=(opportunity or {}).get("project_start_date"),
        outcome=known[told["code"]] if told else None,
        inputs=_make(Inputs, told),
    )


def _working_day(holidays: list[date]) -> WorkingDay:
    def working_day(day: date) -> date:
        while next_weekday(day) != day or day in holidays:
            day = add_days(day, 1)
        return day

    return working_day


def _make(kind: type, raw: dict):
    names = {field.name for field in fields(kind)}
    return kind(**{name: value for name, value in raw.items() if name in names})


def _with_dates(raw: dict) -> dict:
    return {name: _day(value) for name, value in raw.items()}


def _day(value):
    if isinstance(value, list):
        return [_day(item) for item in value]
    is_day = isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-"
    return date.fromisoformat(value) if is_day else value
