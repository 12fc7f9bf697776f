"""Quotations at the prices of a year that is over: revised rather than extended."""

from ..button import CALL, PRICE_YEAR_OVER, Buttons
from ..facts import AMOUNT, REMINDED, of_old_prices
from ..tree import Queue, Step
from .guards import ANSWER_STEP

QUEUE = Queue(
    code="price_revision",
    place=100,
    screen=60,
    who=lambda day: of_old_prices(day) & ((day.settings.phone_threshold <= AMOUNT) | REMINDED),
    icon="fa-tags",
    steps=(
        ANSWER_STEP,
        Step("call", "price_revision", params=lambda quote, _day: {"year": quote.date_order.year}),
    ),
    buttons={"call": Buttons((*CALL, *PRICE_YEAR_OVER))},
    is_planned=False,  # they are not chased any more
    tells_new_prices=True,
)
