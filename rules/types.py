"""What the rules are given and what they answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any


@dataclass(frozen=True)
class Settings:
    """A company's numbers; the defaults are the procedure's own."""

    phone_threshold: float = 5000.0  # company currency, untaxed
    validity_days: int = 30
    meeting_days: int = 2
    renewal_reminder_days: int = 15
    renewal_call_months: int = 1
    renewal_close_months: int = 2


@dataclass(frozen=True)
class Answer:
    """What the customer answered on the quotation's page, while nobody has handled it."""

    code: str  # 'order' | 'time' | 'decision' | 'call' | 'drop'
    day: date | None = None  # of the order, the decision, the call; until when they need time
    hour: time | None = None  # of the call
    reason: str = ""  # why it is no longer current, in the words offered to customers


@dataclass(frozen=True)
class Lead:
    """The opportunity a quotation belongs to, while it is open (not won, lost or archived)."""

    name: str = ""
    followup_date: date | None = None
    last_followup_date: date | None = None
    due_after: date | None = None  # last day of validity of its first quotation to fall due
    answer: Answer | None = None  # the latest open one on its quotations


@dataclass(frozen=True)
class Quote:
    """A quotation as the rules see it; every date is civil, every amount untaxed."""

    state: str = "sent"
    amount: float = 0.0
    date_order: date = date.min
    validity_date: date | None = None
    success_rate: str | None = None
    followup_date: date | None = None
    last_followup_date: date | None = None
    email_reminder_count: int = 0
    renewed_contract_end: date | None = None
    usable_address: bool = True
    address_problem: str | None = None  # why it is not: "archived", "refused", …
    payment: str | None = None  # under way: 'transfer' | 'pending' | 'signed'
    payment_date: date | None = None
    open_lead: Lead | None = None
    answer: Answer | None = None  # open: nobody has handled it yet
    extra: Mapping[str, Any] = field(default_factory=dict)  # facts of other addons, by name

    @property
    def is_renewal(self) -> bool:
        return self.renewed_contract_end is not None

    @property
    def was_reminded(self) -> bool:
        return self.email_reminder_count > 0


@dataclass(frozen=True)
class Place:
    """Where a quotation stands on a day. ``reason`` is a code; ``params`` fill its sentence."""

    queue: str | None
    step: str | None
    reason: str
    params: dict = field(default_factory=dict)
    returns_on: date | None = None  # first day back in a queue; None while in one, or never


@dataclass(frozen=True)
class Outcome:
    """The shape of an outcome: Expiration = min(base, cap), and what happens besides."""

    code: str
    base: str | None = None  # 'today' (+ months) | 'year_end'
    months: int = 0
    cap: str | None = None  # 'price_year' | 'current_year'
    rate: str | None = None  # '1' | '2' | '3' | 'asked'
    mail: str | None = None  # 'offer' | 'reminder' | 'cancellation' | 'new_prices'
    next_step: str | None = None  # 'asked' | 'optional' | 'december' | 'meeting' | 'next_year'
    next_days: int = 0  # proposed delay of a 'december' date
    is_reminder: bool = False
    cancels: bool = False
    leaves_untouched: bool = False  # "on ne touche pas au devis"
    waits_for_expiration: bool = False  # a renewal is left alone until the new one has passed


@dataclass(frozen=True)
class Inputs:
    """What the salesperson typed for an outcome, already well-formed."""

    meeting_date: date | None = None
    next_date: date | None = None
    success_rate: str | None = None
    send: bool = True  # False: the outcome's e-mail was unticked


@dataclass(frozen=True)
class Decision:
    """What a quotation becomes. ``blocked`` is a code: then nothing else may be used."""

    validity_date: date | None = None  # the value after the outcome
    success_rate: str | None = None
    followup_date: date | None = None
    reminder_count: int = 0
    mail: str | None = None
    cancels: bool = False
    touches: bool = True  # False: an attempt is noted, the quotation is not written
    sets_expiration: bool = False
    shortens: bool = False  # a validity that was still running ends earlier
    postponed: bool = False  # the reminder was moved to a working day
    already_expired: bool = False  # the mail leaves with an expiration in the past
    blocked: str | None = None
    params: dict = field(default_factory=dict)


@dataclass(frozen=True)
class InputError:
    """A value that is missing or impossible; ``name`` is the input's."""

    name: str
    code: str
    params: dict = field(default_factory=dict)
