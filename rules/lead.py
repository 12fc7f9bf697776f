"""What an outcome on an opportunity does to its quotations and to its own date."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from .dates import add_days, add_months, next_weekday
from .due import due_after, is_due
from .outcome import WorkingDay, decide, needs
from .types import Decision, Inputs, Outcome, Quote, Settings


def due_day(quotes: list[Quote], settings: Settings) -> date | None:
    """Return the last day of validity of the first of a lead's quotations to fall due.

    Only sent quotations with an amount count, and no renewal: those follow their contract.
    """
    counted = [
        due_after(quote, settings)
        for quote in quotes
        if quote.state == "sent" and quote.amount > 0 and not quote.is_renewal
    ]
    return min(counted, default=None)


def first_due_day(quotes: Iterable[tuple[Quote, Settings]]) -> date | None:
    """Return ``due_day`` of quotations that go by the numbers of different companies."""
    due_days = (due_day([quote], settings) for quote, settings in quotes)
    return min(filter(None, due_days), default=None)


def decide_on_lead(
    outcome: Outcome,
    quotes: list[Quote],
    inputs: Inputs,
    settings: Settings,
    today: date,
    working_day: WorkingDay = next_weekday,
) -> list[Decision]:
    """Return one decision per quotation, in their order.

    Date and rate go to each due sent quotation, under its own cap, and to one whose customer has
    answered; one whose cap has passed is blocked alone. The others only take the rate: their
    validity still runs. The next follow-up is the lead's (``lead_followup_date``), so that theirs
    stays. A renewal is not touched.
    """
    decisions = []
    for quote in quotes:
        applied = outcome
        if quote.is_renewal:
            applied = replace(outcome, leaves_untouched=True)
        elif quote.state != "sent" or not (quote.answer or is_due(quote, settings, today)):
            applied = replace(outcome, base=None)
        decision = decide(applied, quote, inputs, settings, today, working_day)
        decisions.append(replace(decision, followup_date=quote.followup_date, postponed=False))
    return decisions


def is_blocked(decisions: list[Decision]) -> bool:
    """Tell whether an outcome can do nothing for a lead: its quotations refuse it."""
    return any(decision.blocked for decision in decisions) and not any(
        decision.touches for decision in decisions
    )


def needs_on_lead(outcome: Outcome, project_start: date | None, today: date) -> dict[str, dict]:
    """Return what an outcome asks on a lead: besides its own ``needs``, the lead's next date.

    Not where the outcome plans one itself, ends the matter or leaves everything as it is.
    """
    asked = needs(outcome, today)
    if not (outcome.next_step or outcome.cancels or outcome.leaves_untouched):
        asked["next_date"] = {"required": False, "min": add_days(today, 1)}
    proposed = lead_followup_date(Inputs(), project_start, None, today)
    if "next_date" in asked and proposed:
        asked["next_date"].setdefault("default", proposed)
    return asked


def lead_followup_date(
    inputs: Inputs, project_start: date | None, decided: date | None, today: date
) -> date | None:
    """Return the lead's next date: as asked, else a month before the project when that is ahead.

    ``decided`` is the outcome's own ``planned_date``: two days after a meeting, for one.
    """
    before = add_months(project_start, -1) if project_start else today
    return inputs.next_date or decided or (before if before > today else None)
