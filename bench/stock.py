"""A quotation followed up by hand in Odoo: what its web client asked then, sent again.

The recordings are made by dev/record.sh; bench/tape.mjs tells what the marks in them stand for.
"""

import json
import re
from datetime import date, timedelta
from pathlib import Path

RECORDINGS = Path(__file__).parent / "recordings"
MARK = re.compile(r"\$\{([^}]+)\}")
LATER = (date.today() + timedelta(days=10)).isoformat()
NOTE = "Vu avec le client"
# What is followed up: as in the recordings, of the first company and with an address to write to.
DUE = [["state", "=", "sent"], ["validity_date", "<", date.today().isoformat()]]
DUE += [["partner_id.email", "!=", False]]

# The recording of each outcome and all that it changes. Odoo has no success rate and no outcomes:
# an order that is coming is what is on the right way, a call planned is a meeting planned.
BY_HAND = {
    "no_answer": ("no_answer", set()),
    "no_news": ("no_news", {"dated"}),
    "on_track": ("on_track", {"dated", "sent"}),
    "on_track, note and activity": ("on_track_noted", {"dated", "sent", "noted", "planned"}),
    "order_coming": ("on_track", {"dated", "sent"}),
    "meeting": ("meeting", {"planned"}),
    "call_back": ("meeting", {"planned"}),
    "lost": ("lost", {"cancelled", "noted"}),
}


class Replay:
    """A recording sent again, for another quotation in another database."""

    def __init__(self, browser, name, order_id, next_id):
        self.browser, self.order_id, self.answers = browser, order_id, []
        self.known = {"order": order_id, "next": next_id, "user": browser.user_id}
        self.known["second_company"] = browser.company_ids[1]
        recording = json.loads((RECORDINGS / f"{name}.json").read_text("utf-8"))
        self.opening = recording["requests"][: recording["opening"]]
        self.work = recording["requests"][recording["opening"] :]

    def send(self, requests):
        """Send requests one after the other; an error in an answer is raised."""
        for request in requests:
            params = self.here(request["params"])
            answer = self.browser.post(request["path"], params, self.browser.ports[0])
            self.answers.append(answer)

    def here(self, value):
        """Return a recorded value with what this database has instead of the marks."""
        if isinstance(value, dict):
            return {key: self.here(child) for key, child in value.items()}
        if isinstance(value, list):
            return [self.here(child) for child in value]
        if not isinstance(value, str):
            return value
        whole = MARK.fullmatch(value)
        if whole:
            return self.found(whole[1])
        return MARK.sub(lambda mark: str(self.found(mark[1])), value)

    def found(self, mark):
        if mark in self.known:
            return self.known[mark]
        if mark.startswith("day"):
            return (date.today() + timedelta(days=int(mark[3:]))).isoformat()
        number, _colon, place = mark.partition(":")
        value = self.answers[int(number)]
        for key in place.split("/"):
            value = value[int(key) if isinstance(value, list) else key]
        return value

    def has_opened_next(self):
        """Whether the last form that was read is that of the next quotation."""
        forms = [answer for answer in self.answers if isinstance(answer, list) and answer]
        return forms[-1][0]["id"] == self.known["next"]


def effects(browser, order_id):
    """Return what has become of a quotation: a replay that does nothing must not pass for one."""
    of_order = [["model", "=", "sale.order"], ["res_id", "=", order_id]]
    mailed = [["attachment_ids", "!=", False], ["notification_ids.notification_type", "=", "email"]]
    planned = [["res_model", "=", "sale.order"], of_order[1], ["date_deadline", "=", LATER]]
    (order,) = browser.call("read", [order_id], ["state", "validity_date"], model="sale.order")

    def some(model, domain):
        return browser.call("search_count", domain, model=model) > 0

    seen = {
        "cancelled": order["state"] == "cancel",
        "dated": order["validity_date"] == LATER,
        "sent": some("mail.message", [*of_order, *mailed]),
        "noted": some("mail.message", [*of_order, ["body", "ilike", NOTE]]),
        "planned": some("mail.activity", planned),
    }
    return {name for name, is_so in seen.items() if is_so}


def outcome(code, due):
    """Return what opens one of the quotations that are due, follows it up, and looks at it."""
    name, expected = BY_HAND[code]

    def prepare(browser):
        replay = Replay(browser, name, next(due), next(due))
        replay.send(replay.opening)
        return (replay,)

    def follow_up(_browser, replay):
        replay.send(replay.work)

    def check(browser, replay):
        seen = effects(browser, replay.order_id)
        if seen != expected:
            raise RuntimeError(f"{code} by hand: {sorted(seen)}, not {sorted(expected)}")
        if not replay.has_opened_next():
            raise RuntimeError(f"{code} by hand: the next quotation was not opened")

    return prepare, follow_up, check


def done(due):
    """Return what plans an activity, what marks it as done, and what looks at it.

    One request: of an outcome, what Odoo itself takes for the activity and the history.
    """

    def prepare(browser):
        return plan(browser, next(due), "Call")

    def mark(browser, activity_id):
        browser.call("action_feedback", [activity_id], model="mail.activity", feedback=NOTE)

    def check(browser, activity_id):
        if browser.call("search_count", [["id", "=", activity_id]], model="mail.activity"):
            raise RuntimeError("the activity is not done")

    return prepare, mark, check


def plan(browser, order_id, kind, **values):
    """Give a quotation an open activity.

    :param str kind: the name of its type
    :return: its id, in a list
    """
    wanted = [["name", "=", kind], ["res_model", "in", [False, "sale.order"]]]
    (kind_id,) = browser.call("search", wanted, model="mail.activity.type")
    values |= {"res_id": order_id, "user_id": browser.user_id, "activity_type_id": kind_id}
    context = {"default_res_model": "sale.order", "mail_activity_quick_update": True}
    return browser.call("create", [values], model="mail.activity", context=context)


def due_quotations(browser):
    domain = [*DUE, ["company_id", "=", browser.company_ids[0]]]
    return iter(browser.call("search", domain, model="sale.order", limit=2000))
