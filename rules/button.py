"""Which outcomes are offered, by queue and step: the codes only, their order is the records'."""

from dataclasses import dataclass

CALL = ("no_answer", "no_news", "on_track", "order_coming", "meeting", "call_back", "lost")
RENEWAL_CALL = (
    "no_answer",
    "renewal_no_news",
    "on_track",
    "order_coming",
    "meeting",
    "call_back",
    "lost",
)


@dataclass(frozen=True)
class Buttons:
    """``shown`` are the tiles; ``folded`` stand under "The customer called"."""

    shown: tuple[str, ...]
    folded: tuple[str, ...] = ()


BUTTONS = {
    ("phone", "call"): Buttons(CALL),
    ("email", "call"): Buttons(CALL),
    ("email", "email"): Buttons(("email_reminder", "already_reminded"), CALL),
    ("price_revision", "call"): Buttons((*CALL, "revise")),
    ("order_coming", "call"): Buttons(
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
    ),
    ("renewal", "email"): Buttons(
        ("renewal_reminder", "already_reminded"),
        ("on_track", "order_coming", "meeting", "call_back", "lost"),
    ),
    ("renewal", "call"): Buttons(RENEWAL_CALL),
    ("renewal", "close"): Buttons(("renewal_close",), RENEWAL_CALL),
    ("opportunity", "call"): Buttons(CALL),
}


def buttons(
    queue: str | None, step: str | None, is_renewal: bool, price_year_over: bool
) -> Buttons:
    """Return the outcomes of a queue and step, or of a quotation in no queue.

    In no queue (the customer called by himself) they are the call buttons of its kind. Where the
    price year is over, the quotation can also be revised at the new prices; one of an opportunity
    on its own card.

    :raise ValueError: there is no such queue, or no such step in it
    """
    if queue is None:
        found = Buttons(RENEWAL_CALL if is_renewal else CALL)
    elif (queue, step) in BUTTONS:
        found = BUTTONS[queue, step]
    else:
        raise ValueError(f"no buttons for the step {step!r} of the queue {queue!r}")
    revisable = queue in (None, "phone", "email", "opportunity") and not is_renewal
    if not (price_year_over and revisable):
        return found
    if found.folded:
        return Buttons(found.shown, (*found.folded, "revise"))
    return Buttons((*found.shown, "revise"))
