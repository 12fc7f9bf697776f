"""Conditions: facts compared with constants; and, or, not.

Said once, used three times: evaluated on a quotation here, turned into a search (``search``), and
asked on which later days they turn.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any


class Condition:
    """What holds of a quotation or not; joined by ``&``, ``|`` and ``~``."""

    def __and__(self, other):
        return Every((self, other))

    def __or__(self, other):
        return Some((self, other))

    def __invert__(self):
        return Not(self)


@dataclass(frozen=True)
class Every(Condition):
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Some(Condition):
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not(Condition):
    part: Condition


ALWAYS = Every(())
NEVER = Some(())


def no_days(_subject, _day) -> Iterable[date | None]:
    return ()


@dataclass(frozen=True)
class Fact:
    """What is known of a quotation, by a name that a search has as well.

    ``value`` gives it, None where nothing is known: it then compares with nothing. ``turns`` gives
    the days on which what is said of it may change though nobody touches the quotation.
    """

    name: str
    value: Callable[[Any, Any], Any] = field(compare=False)
    turns: Callable[[Any, Any], Iterable[date | None]] = field(default=no_days, compare=False)

    def __lt__(self, constant):
        return Compare(self, "<", constant)

    def __le__(self, constant):
        return Compare(self, "<=", constant)

    def __gt__(self, constant):
        return Compare(self, ">", constant)

    def __ge__(self, constant):
        return Compare(self, ">=", constant)

    def is_(self, constant):
        return Compare(self, "in", (constant,))

    def among(self, constants):
        return Compare(self, "in", tuple(constants))

    @property
    def known(self):
        return Compare(self, "known", None)


@dataclass(frozen=True)
class Compare(Condition):
    """One fact beside one constant, which is a day, a number, a word, or several words."""

    fact: Fact
    operator: str  # '<' | '<=' | '>' | '>=' | 'in' | 'known'
    constant: Any

    def holds(self, subject, day) -> bool:
        value = self.fact.value(subject, day)
        if value is None:
            return False
        match self.operator:
            case "<":
                return value < self.constant
            case "<=":
                return value <= self.constant
            case ">":
                return value > self.constant
            case ">=":
                return value >= self.constant
            case "in":
                return value in self.constant
        return True


def holds(condition: Condition, subject, day) -> bool:
    """Tell whether a condition holds of a quotation or an opportunity.

    :param day: the ``Day`` for which the condition was made
    """
    match condition:
        case Every(parts):
            return all(holds(part, subject, day) for part in parts)
        case Some(parts):
            return any(holds(part, subject, day) for part in parts)
        case Not(part):
            return not holds(part, subject, day)
    return condition.holds(subject, day)


def facts(condition: Condition) -> set[Fact]:
    """Return the facts that a condition speaks of."""
    match condition:
        case Every(parts) | Some(parts):
            return set().union(*map(facts, parts))
        case Not(part):
            return facts(part)
    return {condition.fact}
