"""Opportunities: "relancer uniquement sur l'opportunité et pas sur chaque devis".

The entries are the opportunities themselves; their quotations stand behind them.
"""

from ..button import CALL, Buttons
from ..condition import Condition, Fact
from ..dates import add_days
from ..facts import ANSWERED, Day, done_today, waiting
from ..tree import Guard, Queue, Step, Tree, always
from .guards import ANSWER_STEP, LEAD_DONE_TODAY, LEAD_WAITING
from .order_coming import reviewed
from .renewal import CONTRACT_END

LEAD_DUE = Fact(
    "followup_due_after",
    lambda lead, _day: lead.due_after,
    lambda lead, _day: [lead.due_after and add_days(lead.due_after, 1)],
)

STEP = Step("call", "opportunity", params=lambda lead, _day: {"lead": lead.name})

LEAD_ROWS = (
    Guard("no_quotation", 10, lambda _day: ~LEAD_DUE.known),
    LEAD_WAITING,
    LEAD_DONE_TODAY,
    Guard(
        "running",
        40,
        lambda day: (day.today <= LEAD_DUE) & ~ANSWERED,
        lambda lead, _day: {"date": lead.due_after},
    ),
    Queue(
        code="opportunity",
        place=50,
        screen=30,
        who=always,
        steps=(ANSWER_STEP, STEP),
        buttons={"call": Buttons(CALL)},
        icon="fa-star-o",
        model="crm.lead",
    ),
)
LEADS = Tree(LEAD_ROWS)


def _lead_turns(quote, day):
    return LEADS.turns(quote.open_lead, day) if quote.open_lead else ()


HAS_OPEN_LEAD = Fact("has_open_lead", lambda quote, _day: quote.open_lead is not None)
LEAD_IS_ENTRY = Fact(
    "lead_is_entry",
    lambda quote, day: (
        quote.open_lead is not None and LEADS.stands(quote.open_lead, day).queue is not None
    ),
    _lead_turns,
)


def followed_on_lead(day: Day) -> Condition:
    """ "Et pas sur chaque devis".

    But for December's review ("tous les devis") and renewals, which have their own calendar.
    """
    alone = reviewed(day) & ~waiting(day) & ~done_today(day)
    return HAS_OPEN_LEAD.is_(True) & ~CONTRACT_END.known & ~alone


def _on_lead(quote, _day):
    return {"lead": quote.open_lead.name}


QUEUE = Queue(
    code="opportunity",
    place=30,
    screen=30,
    who=lambda day: followed_on_lead(day) & LEAD_IS_ENTRY.is_(True),
    steps=(Step("call", "opportunity", params=_on_lead),),
    buttons={"call": Buttons(CALL)},
    icon="fa-star-o",
    is_revisable=True,
    model="crm.lead",
)
ON_LEAD = Guard("on_lead", 40, followed_on_lead, _on_lead)
