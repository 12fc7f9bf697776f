"""A quotation followed up by hand in Odoo: the requests that its web client sends.

A form is one read of all that its view names and two requests of the chatter; whatever changes the
quotation makes the form read it again; and in the end the next quotation is opened.
"""

from datetime import date, timedelta
from xml.etree import ElementTree

CHATTER = ["activities", "attachments", "contact_fields", "followers", "scheduledMessages"]
CHATTER += ["suggestedRecipients"]
LATER = (date.today() + timedelta(days=10)).isoformat()


def form_specification(browser):
    """Return what the web client reads for the form of a quotation."""
    found = browser.call("get_views", [[False, "form"]], {}, model="sale.order")
    return _specification(
        ElementTree.fromstring(found["views"]["form"]["arch"]), "sale.order", found["models"]
    )


def _specification(node, model, models):
    fields, found = models[model]["fields"], {}
    for child in node:
        if child.tag != "field" or child.get("name") not in fields:
            found |= _specification(child, model, models)
            continue
        field, view = fields[child.get("name")], next(iter(child.findall("list")), None)
        if field["type"] == "many2one":
            found[child.get("name")] = {"fields": {"display_name": {}}}
        elif view is not None and field["relation"] in models:
            lines = _specification(view, field["relation"], models)
            found[child.get("name")] = {"fields": lines, "limit": 40}
        else:
            found[child.get("name")] = {}
    return found


def form(browser, order_id, specification):
    """Open a quotation: its fields, and the chatter beside them."""
    browser.call("web_read", [order_id], specification, model="sale.order")
    chatter(browser, order_id)


def chatter(browser, order_id):
    thread = {"thread_model": "sale.order", "thread_id": order_id}
    port = browser.ports[0]
    fetch = [["mail.thread", {**thread, "request_list": CHATTER}]]
    browser.post("/mail/data", {"fetch_params": fetch}, port)
    browser.post("/mail/thread/messages", {**thread, "fetch_params": {"limit": 30}}, port)


def save(browser, order_id, specification, values):
    browser.call("web_save", [order_id], values, specification, model="sale.order")
    chatter(browser, order_id)


def note(browser, order_id):
    post = {"body": "Note", "message_type": "comment", "subtype_xmlid": "mail.mt_note"}
    thread = {"thread_model": "sale.order", "thread_id": order_id}
    browser.post("/mail/message/post", {**thread, "post_data": post}, browser.ports[0])
    browser.post(
        "/mail/thread/messages", {**thread, "fetch_params": {"limit": 30}}, browser.ports[0]
    )


def send(browser, order_id, specification):
    """Send the offer again: the composer makes its PDF while the user waits."""
    action = browser.call("action_quotation_send", [order_id], model="sale.order")
    context = action["context"]
    model = "mail.compose.message"
    browser.call("get_views", [[False, "form"]], {}, model=model, context=context)
    fields = {"subject": {}, "body": {}, "attachment_ids": {}, "partner_ids": {}}
    (composer,) = browser.call("web_save", [], {}, fields, model=model, context=context)
    browser.call("action_send_mail", [composer["id"]], model=model, context=context)
    form(browser, order_id, specification)


def schedule(browser, order_id, specification):
    """Plan a call: the dialog, its defaults, its button."""
    context = {"active_model": "sale.order", "active_ids": [order_id], "active_id": order_id}
    model, fields = "mail.activity.schedule", {"activity_type_id": {}, "date_deadline": {}}
    browser.call("get_views", [[False, "form"]], {}, model=model, context=context)
    browser.call("onchange", [], {}, [], fields, model=model, context=context)
    values = {"res_model": "sale.order", "res_ids": str([order_id]), "date_deadline": LATER}
    (wizard,) = browser.call("web_save", [], values, fields, model=model, context=context)
    browser.call("action_schedule_activities", [wizard["id"]], model=model, context=context)
    form(browser, order_id, specification)


def cancel(browser, order_id, specification):
    browser.call("action_cancel", [order_id], model="sale.order")
    form(browser, order_id, specification)
    note(browser, order_id)


def dated(browser, order_id, specification):
    save(browser, order_id, specification, {"validity_date": LATER})


def dated_and_sent(browser, order_id, specification):
    dated(browser, order_id, specification)
    send(browser, order_id, specification)


# What each outcome is by hand, before the next quotation is opened.
BY_HAND = {
    "no_answer": lambda browser, order_id, specification: None,
    "no_news": dated,
    "on_track": dated_and_sent,
    "order_coming": dated_and_sent,
    "meeting": schedule,
    "call_back": schedule,
    "lost": cancel,
}


def outcome(code, specification):
    """Return what follows a quotation up and opens the next."""

    def by_hand(browser, order_id, next_id):
        BY_HAND[code](browser, order_id, specification)
        form(browser, next_id, specification)

    return by_hand
