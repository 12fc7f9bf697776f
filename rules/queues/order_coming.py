"""December's review: "parcourir tous les devis ayant une échéance au 31/12 […] à 3/3"."""

from datetime import date

from ..button import Buttons
from ..condition import NEVER, Condition, holds
from ..facts import DECEMBER, SENT, Day, expected
from ..tree import Queue, Step
from ..types import Quote
from .guards import ANSWER_STEP


def reviewed(day: Day) -> Condition:
    """In December, every order that is expected before the end of the year."""
    return expected(day) if day.is_december else NEVER


QUEUE = Queue(
    code="order_coming",
    place=70,
    screen=50,
    who=reviewed,
    icon="fa-calendar-check-o",
    is_planned_monthly=True,
    tells_new_prices=True,
    steps=(
        ANSWER_STEP,
        Step("call", "order_coming", params=lambda quote, _day: {"date": quote.validity_date}),
    ),
    buttons={
        "call": Buttons(
            (
                "no_answer",
                "still_expected",
                "not_this_year",
                "on_track",
                "no_news",
                "meeting",
                "call_back",
                "lost",
            )
        )
    },
)


def is_expected_this_year(quote: Quote, today: date) -> bool:
    """Tell whether the order is expected before this year's end: December's list, all year long."""
    day = Day(today)
    return holds(SENT & expected(day), quote, day)


def lacks_review(last_day: date | None, today: date) -> bool:
    """Tell whether, in December, nothing was done since the month began."""
    return today.month == DECEMBER and (last_day is None or last_day < today.replace(day=1))
