"""Why a quotation is in no queue, in the order in which it is asked.

And the first step of every queue: whoever answers is called.
"""

from ..due import due_after
from ..facts import AMOUNT, ANSWERED, STATE, answered, done_today, due, waiting
from ..tree import Guard, Step

NOT_SENT = Guard(
    "not_sent", 10, lambda _day: ~STATE.is_("sent"), lambda quote, _day: {"state": quote.state}
)
NO_AMOUNT = Guard("no_amount", 20, lambda _day: ~(AMOUNT > 0))
WAITING = Guard("waiting", 50, waiting, lambda quote, _day: {"date": quote.followup_date})
DONE_TODAY = Guard("done_today", 60, done_today)
RUNNING = Guard(
    "running",
    90,
    lambda day: ~due(day),
    lambda quote, day: {"date": due_after(quote, day.settings)},
)

ANSWER_STEP = Step("call", "answer", lambda _day: ANSWERED, answered)

# An opportunity's own.
LEAD_WAITING = Guard("waiting", 20, waiting, WAITING.params)
LEAD_DONE_TODAY = Guard("done_today", 30, done_today)
