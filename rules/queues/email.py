"""Smaller quotations: first a reminder by e-mail, then a call."""

from ..button import CALL, Buttons
from ..facts import ADDRESS_PROBLEM, PAYMENT, REMINDED, under_way
from ..tree import Queue, Step, always
from .guards import ANSWER_STEP
from .phone import expired


def _call(reason, condition):
    return Step("call", reason, lambda _day: condition, expired)


QUEUE = Queue(
    code="email",
    place=120,
    screen=20,
    who=always,
    icon="fa-envelope-o",
    bulk="email_reminder",
    opens_with_bulk=True,
    steps=(
        ANSWER_STEP,
        Step(
            "call",
            "email_payment",
            lambda _day: PAYMENT.known,
            lambda quote, day: {**expired(quote, day), **under_way(quote)},
        ),
        _call("email_reminded", REMINDED),
        _call("email_refused", ADDRESS_PROBLEM.is_("refused")),
        _call("email_archived", ADDRESS_PROBLEM.is_("archived")),
        _call("email_no_address", ADDRESS_PROBLEM.known),
        Step("email", "email_first", params=expired),
    ),
    buttons={
        "call": Buttons(CALL),
        "email": Buttons(("email_reminder", "already_reminded"), CALL),
    },
    is_revisable=True,
)
