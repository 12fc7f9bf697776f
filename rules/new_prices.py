"""The prices of next year: what a quotation costs until 31 December, and from 1 January on."""

from dataclasses import dataclass
from datetime import date

CENT = 0.01


@dataclass(frozen=True)
class NewPrices:
    """Both totals without tax.

    ``announced`` is a percentage where no price list knows the new prices yet: ``then`` is about
    that much.
    """

    today: float
    then: float
    on: date
    announced: float | None = None

    @property
    def differ(self) -> bool:
        """Below a cent nothing is said."""
        return round(abs(self.then - self.today), 2) >= CENT

    @property
    def are_lower(self) -> bool:
        """Next year is cheaper: nobody is hurried by it."""
        return self.differ and self.then < self.today


def increased(amount: float, percent: float) -> float:
    """Return what an announced increase makes of an amount, not rounded yet."""
    return amount * (1 + percent / 100)
