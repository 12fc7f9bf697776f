"""Which outcomes are offered: the codes only, their order is the records'."""

from dataclasses import dataclass

CALL = ("no_answer", "no_news", "on_track", "order_coming", "meeting", "call_back", "lost")
RENEWAL_CALL = (
    *("no_answer", "renewal_no_news", "on_track", "order_coming"),
    *("meeting", "call_back", "lost"),
)
PRICE_YEAR_OVER = ("revise",)  # besides


@dataclass(frozen=True)
class Buttons:
    """``shown`` are the tiles; ``folded`` stand under "The customer called"."""

    shown: tuple[str, ...]
    folded: tuple[str, ...] = ()


def buttons(queue, step: str | None, is_renewal: bool, price_year_over: bool) -> Buttons:
    """Return the outcomes of a queue and step, or of a quotation in no queue.

    In no queue (the customer called by himself) they are the call buttons of its kind. Where the
    price year is over, the quotation can also be revised at the new prices; one of an opportunity
    on its own card.

    :param queue: the ``Queue``, None in no queue
    :raise ValueError: there is no such step in it
    """
    if queue is None:
        found = Buttons(RENEWAL_CALL if is_renewal else CALL)
    elif step in queue.buttons:
        found = queue.buttons[step]
    else:
        raise ValueError(f"no buttons for the step {step!r} of the queue {queue.code!r}")
    is_revisable = (queue is None or queue.is_revisable) and not is_renewal
    if not (price_year_over and is_revisable):
        return found
    if found.folded:
        return Buttons(found.shown, (*found.folded, *PRICE_YEAR_OVER))
    return Buttons((*found.shown, *PRICE_YEAR_OVER))
