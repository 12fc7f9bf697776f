"""The decision as a list of rows: the first whose condition holds tells where an entry stands.

A ``Guard`` says why it is in no queue, a ``Queue`` holds it. Everything a queue is stands in its
own row, in ``rules/queues/``: who is in it, at which step and why, its buttons, its place.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from .button import Buttons
from .condition import ALWAYS, Condition, Every, Not, Some, facts, holds
from .facts import Day
from .types import Place


def always(_day: Day) -> Condition:
    return ALWAYS


def nothing_to_tell(_subject, _day) -> dict:
    return {}


@dataclass(frozen=True)
class Guard:
    """Why an entry is in no queue; ``params`` fill the sentence of the reason ``code``."""

    code: str
    place: int
    who: Callable[[Day], Condition]
    params: Callable = nothing_to_tell


@dataclass(frozen=True)
class Step:
    """What is to be done in a queue and why; the first of its queue that holds."""

    code: str  # 'call' | 'email' | 'close'
    reason: str
    when: Callable[[Day], Condition] = always
    params: Callable = nothing_to_tell


@dataclass(frozen=True)
class Queue:
    """A list of those to follow up, said once.

    ``place`` is its own in the decision, the smallest first; ``screen`` in the panel.
    """

    code: str
    place: int
    screen: int
    who: Callable[[Day], Condition]
    steps: tuple[Step, ...]
    buttons: dict[str, Buttons] = field(hash=False)  # by step
    icon: str = "fa-list"
    bulk: str | None = None  # the outcome that many can be given at once
    opens_with_bulk: bool = False  # with these many, rather than with the first of them
    is_planned: bool = True  # its entries get an activity
    is_planned_monthly: bool = False  # an activity of an earlier month is planned anew
    is_revisable: bool = False  # "Réviser" is offered where the price year is over
    tells_new_prices: bool = False  # its cards tell next year's prices
    model: str = "sale.order"  # of its entries

    @property
    def bulk_steps(self) -> tuple[str, ...]:
        """The steps whose entries can be given its bulk outcome: those at which it is a tile."""
        return tuple(step for step, found in self.buttons.items() if self.bulk in found.shown)

    def with_buttons(self, step: str, *codes: str):
        """Return the queue with further buttons at a step."""
        found = self.buttons[step]
        more = replace(found, shown=(*found.shown, *codes))
        return replace(self, buttons={**self.buttons, step: more})


class Tree:
    """The rows in their order; what they say of a day is worked out once.

    :param rows: guards and queues, in any order
    """

    def __init__(self, rows):
        self.rows = tuple(sorted(rows, key=lambda row: row.place))
        self.queues = {row.code: row for row in self.rows if isinstance(row, Queue)}
        self._on = lru_cache(maxsize=256)(self._said)

    @property
    def on_screen(self) -> tuple[str, ...]:
        """The codes of the queues in the panel's order."""
        ordered = sorted(self.queues.values(), key=lambda queue: queue.screen)
        return tuple(queue.code for queue in ordered)

    def place(self, subject, day: Day) -> Place:
        """Return where an entry stands, why, and where it is in no queue when it returns to one.

        :param subject: a ``Quote``, or a ``Lead`` where the tree is that of opportunities
        """
        found = self.stands(subject, day)
        return found if found.queue else replace(found, returns_on=self._returns_on(subject, day))

    def stands(self, subject, day: Day) -> Place:
        """Return where an entry stands and why."""
        for row, condition, steps in self._on(day):
            if holds(condition, subject, day):
                if isinstance(row, Guard):
                    return Place(None, None, row.code, row.params(subject, day))
                step = next(one for one, when in steps if holds(when, subject, day))
                return Place(row.code, step.code, step.reason, step.params(subject, day))
        raise ValueError("no row says where the entry stands")

    def path(self, code: str, day: Day) -> Condition:
        """Return the condition of a row: its own, and no earlier row's."""
        earlier = []
        for row, condition, _steps in self._on(day):
            if row.code == code:
                return Every((condition, *map(Not, earlier)))
            earlier.append(condition)
        raise ValueError(f"unknown queue {code!r}: the queues are {', '.join(self.on_screen)}")

    def step_path(self, code: str, step: str, day: Day) -> Condition:
        """Return the condition of those in a queue who are at a step."""
        own, others, earlier = [], [], []
        for one in self.queues[code].steps:
            when = one.when(day)
            (own if one.code == step else others).append(Every((when, *map(Not, earlier))))
            earlier.append(when)
        # Said by the one reason there is, or else by what the other steps are not.
        said = own[0] if len(own) == 1 else Not(Some(tuple(others)))
        return Every((self.path(code, day), said))

    def turns(self, subject, day: Day) -> set[date]:
        """Return the later days on which an entry left as it is can enter a queue, and others."""
        told = set().union(*(facts(condition) for _row, condition, _steps in self._on(day)))
        days = {turn for fact in told for turn in fact.turns(subject, day)}
        return {turn for turn in days if turn and turn > day.today}

    def _returns_on(self, subject, day):
        for turn in sorted(self.turns(subject, day)):
            if self.stands(subject, replace(day, today=turn)).queue:
                return turn
        return None

    def _said(self, day):
        return tuple(
            (
                row,
                row.who(day),
                tuple((step, step.when(day)) for step in getattr(row, "steps", ())),
            )
            for row in self.rows
        )
