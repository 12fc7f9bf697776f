"""Large quotations, followed up by phone: "supérieurs ou égaux à 5000 €"."""

from ..button import CALL, Buttons
from ..due import due_after
from ..facts import AMOUNT
from ..tree import Queue, Step
from .guards import ANSWER_STEP


def expired(quote, day) -> dict:
    """Return what the reasons tell: since when it has expired, and what a large one is."""
    settings = day.settings
    return {"date": due_after(quote, settings), "threshold": settings.phone_threshold}


QUEUE = Queue(
    code="phone",
    place=110,
    screen=10,
    who=lambda day: day.settings.phone_threshold <= AMOUNT,
    steps=(ANSWER_STEP, Step("call", "phone", params=expired)),
    buttons={"call": Buttons(CALL)},
    icon="fa-phone",
    is_revisable=True,
)
