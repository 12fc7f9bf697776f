"""A condition as few and simple clauses, as a database wants it: no guard that says nothing new.

A clause is alternatives of which one must hold, an alternative is literals that hold together, a
literal is a comparison or its opposite. Of a path through the decision most guards go: whatever is
due is not expected at the end of the year, whatever is a renewal follows no opportunity.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import Any

from .condition import Compare, Condition, Every, Not, Some


@dataclass(frozen=True)
class Literal:
    compare: Compare
    is_meant: bool  # False: its opposite, which holds also where nothing is known

    @property
    def opposite(self):
        return Literal(self.compare, not self.is_meant)


Alternative = tuple[Literal, ...]
Clause = tuple[Alternative, ...]


@lru_cache(maxsize=1024)  # the same all day
def clauses(condition: Condition) -> tuple[Clause, ...]:
    """Return clauses that hold together exactly where ``condition`` does, as few as are needed.

    An empty clause can never hold, and no clause always does.
    """
    found = _clauses(condition, True)
    while () not in found:
        simpler = _simpler(found)
        if simpler == found:
            return tuple(found)
        found = simpler
    return ((),)


def _clauses(condition, is_meant) -> list[Clause]:
    match condition:
        case Not(part):
            return _clauses(part, not is_meant)
        case Every(parts) if is_meant:
            return [clause for part in parts for clause in _clauses(part, True)]
        case Some(parts) if not is_meant:
            return [clause for part in parts for clause in _clauses(part, False)]
        case Every() | Some():
            return [_alternatives(condition, is_meant)]
    return [((Literal(condition, is_meant),),)]


def _alternatives(condition, is_meant) -> Clause:
    match condition:
        case Not(part):
            return _alternatives(part, not is_meant)
        case Every(parts) | Some(parts):
            found = [_alternatives(part, is_meant) for part in parts]
            if isinstance(condition, Some) == is_meant:
                return tuple(one for alternatives in found for one in alternatives)
            return tuple(sum(several, ()) for several in product(*found))
    return ((Literal(condition, is_meant),),)


def _simpler(found: list[Clause]) -> list[Clause]:
    """Return the clauses with the first thing left out that the others make needless."""
    for number, clause in enumerate(found):
        others = found[:number] + found[number + 1 :]
        shorter = _shorter(clause, others)
        if () in shorter or any(_all_imply(other, shorter) for other in others):
            return others
        if shorter != clause:
            return [*found[:number], shorter, *found[number + 1 :]]
    return found


def _shorter(clause: Clause, others: list[Clause]) -> Clause:
    """Return the alternatives that can still hold, each without what the other clauses say."""
    shorter = []
    for alternative in clause:
        kept = tuple(
            literal
            for literal in dict.fromkeys(alternative)
            if not any(_all_imply(other, ((literal,),)) for other in others)
        )
        if not _is_impossible(kept, others):
            shorter.append(kept)
    return tuple(
        one
        for number, one in enumerate(shorter)
        if not any(
            _implies(one, other) and (number > place or not _implies(other, one))
            for place, other in enumerate(shorter)
            if place != number
        )
    )


def _is_impossible(alternative: Alternative, others: list[Clause]) -> bool:
    if any(
        _exclude(one, other)
        for number, one in enumerate(alternative)
        for other in alternative[:number]
    ):
        return True
    return any(
        all(any(_exclude(one, two) for one in alternative for two in said) for said in other)
        for other in others
    )


def _all_imply(clause: Clause, wanted: Clause) -> bool:
    """Tell whether each alternative of a clause, of which there are some, implies one wanted."""
    return bool(clause) and all(any(_implies(one, two) for two in wanted) for one in clause)


def _implies(one: Alternative, other: Alternative) -> bool:
    return all(any(_exclude(literal, wanted.opposite) for literal in one) for wanted in other)


def _exclude(one: Literal, other: Literal) -> bool:
    """Tell whether two literals can never hold together: they speak of the same fact."""
    if one.compare.fact.name != other.compare.fact.name:
        return False
    (ranges, empty), (other_ranges, other_empty) = _values(one), _values(other)
    if empty and other_empty:
        return False
    return not any(_meet(first, second) for first in ranges for second in other_ranges)


@dataclass(frozen=True)
class _Range:
    """Values between two, None for no end; whether the ends themselves belong to it."""

    low: Any = None
    high: Any = None
    with_low: bool = False
    with_high: bool = False


def _values(literal: Literal) -> tuple[list[_Range], bool]:
    """Return the values of which a literal holds, and whether it holds where nothing is known."""
    operator, constant = literal.compare.operator, literal.compare.constant
    is_meant = literal.is_meant
    match operator:
        case "<" | "<=":
            low, with_constant = is_meant, (operator == "<=") == is_meant
        case ">" | ">=":
            low, with_constant = not is_meant, (operator == ">=") == is_meant
        case "in":
            return _points(constant, is_meant), not is_meant
        case _:
            return ([_Range()] if is_meant else []), not is_meant
    if low:
        return [_Range(high=constant, with_high=with_constant)], not is_meant
    return [_Range(low=constant, with_low=with_constant)], not is_meant


def _points(constants, is_meant) -> list[_Range]:
    ordered = sorted(constants)
    if is_meant:
        return [_Range(one, one, True, True) for one in ordered]
    ends = [None, *ordered, None]
    return [_Range(low, high) for low, high in pairwise(ends)]


def _meet(one: _Range, other: _Range) -> bool:
    return _reaches(one, other) and _reaches(other, one)


def _reaches(one: _Range, other: _Range) -> bool:
    """Tell whether ``one`` begins before ``other`` ends."""
    if one.low is None or other.high is None:
        return True
    return one.low < other.high or (one.low == other.high and one.with_low and other.with_high)
