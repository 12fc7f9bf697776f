"""What an outcome costs: one click in the panel, beside the same by hand in Odoo."""

from datetime import date, timedelta
from itertools import count

from . import reads, stock
from .rounds import Arm

LATER = (date.today() + timedelta(days=10)).isoformat()
NOTE = {"note": "Vu avec le client"}
ALONG = 2  # further quotations of one press

# By outcome: the queue and the step of the entries it is pressed on, and what is typed.
OUTCOMES = {
    "no_answer": ("phone", "call", {}),
    "call_back": ("phone", "call", {"next_date": LATER, **NOTE}),
    "meeting": ("phone", "call", {"meeting_date": LATER, **NOTE}),
    "no_news": ("phone", "call", {"next_date": LATER, **NOTE}),
    "on_track": ("phone", "call", NOTE),
    "order_coming": ("phone", "call", NOTE),
    "lost": ("phone", "call", NOTE),
    "email_reminder": ("email", "email", {}),
    "already_reminded": ("email", "email", {}),
    "renewal_reminder": ("renewal", "email", {}),
    "renewal_no_news": ("renewal", "call", {"success_rate": "1", **NOTE}),
    "renewal_close": ("renewal", "close", {}),
    "revise": ("price_revision", "call", NOTE),
}
REQUESTS = count(1)


def pool(browser, queue, step):
    """Give the entries of a queue and a step, one after the other: one's own, then everybody's."""
    for mine in (True, False):
        mark, more = None, True
        while more:
            page = browser.call("get_entries", queue, mine, 200, mark)
            yield from (row for row in page["entries"] if row["step"] == step)
            mark, more = page["next"], page["next"]


def press(code, entries, typed, planned=False, along=0):
    """Return what prepares an outcome and what applies it: the card is there before the click.

    :param bool planned: the entry has the activity of the day's planning, which the outcome closes
    :param int along: how many of the customer's other quotations are ticked
    """

    def prepare(browser):
        for row in entries:
            if planned:
                stock.plan(browser, row["res_id"], "Phone follow-up", followup_kind="planned")
            card = browser.call("get_card", row["res_model"], row["res_id"])
            found = next((one for one in card["outcomes"] if one["code"] == code), None)
            if found and not found["blocked"] and len(joinable(card)) >= along:
                return row, card, found
        raise RuntimeError(f"there is no quotation left for {code}")

    def apply(browser, row, card, found):
        values = dict(typed)
        for need in found["needs"]:
            if need["name"] == "lost_reason_id":
                values["lost_reason_id"] = need["options"][0]["value"]
        if along:
            values["also"] = joinable(card)[:along]
        args = (row["res_model"], row["res_id"], code, values, card["revision"])
        answer = browser.call("apply_outcome", *args, f"bench-{next(REQUESTS)}")
        if answer["status"] != "applied" or len(answer["also"]) < along:
            raise RuntimeError(f"{code}: {answer['message']}")

    return prepare, apply


def joinable(card):
    """Return those of the customer's others that one press handles too, as it sends them."""
    return [
        {"res_id": one["res_id"], "revision": one["revision"]}
        for one in card["others"]
        if one["can_join"]
    ]


def arms(by_hand, ours):
    """Return what is measured, for a browser on Odoo without the addon and one with it."""
    found = [
        Arm("empty", ours, reads.empty),
        Arm("empty (stock)", by_hand, reads.empty),
    ]
    pools = {}
    for code, (queue, step, typed) in OUTCOMES.items():
        entries = pools.setdefault((queue, step), pool(ours, queue, step))
        prepare, apply = press(code, entries, typed)
        found.append(Arm(code, ours, apply, prepare=prepare))
    prepare, apply = press("on_track", pools["phone", "call"], NOTE, planned=True)
    found.append(Arm("on_track, with an activity", ours, apply, prepare=prepare))
    prepare, apply = press("on_track", pools["phone", "call"], NOTE, along=ALONG)
    name = f"on_track, and on {ALONG} more of the customer"
    found.append(Arm(name, ours, apply, "on_track", prepare=prepare))
    due = stock.due_quotations(by_hand)
    prepare, mark, check = stock.done(due)
    found.append(Arm("stock: an activity done", by_hand, mark, "empty (stock)", prepare, check))
    for code in stock.BY_HAND:
        prepare, follow_up, check = stock.outcome(code, due)
        name = f"stock: {code}"
        found.append(Arm(name, by_hand, follow_up, "empty (stock)", prepare, check))
    return found
