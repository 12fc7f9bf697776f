"""Who gets a reminder from a bulk sending, and who is skipped and why."""

from odoo.fields import Domain

from .. import desk, search, words
from ..rules.dates import day_start
from ..rules.variant import RELATED
from .values import Values


class Facts:
    """What is read once for all the quotations of a bulk sending, not one by one."""

    def __init__(self, orders):
        self.others = search.beside.others(orders)
        self.contacts = _contacts_today(orders)
        self.written = _last_written(orders)
        placed = desk.orders.of_quotations(orders.filtered(lambda one: one.state == "sent"))
        self.ordered = {one.id: desk.orders.foremost(orders) for one, orders in placed.items()}


def skip(order, outcome, facts):
    """Return why ``order`` is left out as ``(code, sentence)``, or nothing.

    "Wrote since the last contact, contacted today, no usable address, no longer open"; and not
    where the outcome is not the first thing to do, or a colleague has the quotation open.
    """
    code, details = _skip(order, outcome, facts)
    return code and (code, words.bulk.skipped(order.env, code, order, details))


def _skip(order, outcome, facts):
    other, contact = facts.others.get(order.id), facts.contacts.get(order.id)
    if order.state != "sent":
        return "closed", {}
    if order._followup_is_answered():
        written = facts.written.get(order.id)
        return "answered", {"day": written and order.company_id._followup_civil_date(written)}
    if order.followup_machine_date:
        return "automatic", {"day": order.followup_machine_date}
    if contact:
        return "contacted", {"at": contact[0], "user": contact[1]}
    if order.followup_payment:
        return "paying", {}
    ordered = facts.ordered.get(order.id)
    if ordered and ordered.relation in RELATED:
        return "ordered", {"order": ordered}
    offered, folded = order._followup_offered()
    has_address = order._followup_recipient().is_usable
    if outcome not in offered or outcome.code in folded:
        return _elsewhere(order, has_address)
    if not has_address:
        return "no_address", {}
    if other:
        return "opened", {"user": other.name}
    decision = order._followup_decide(outcome, Values().inputs)
    errors = order._followup_errors(outcome, decision, Values())
    return ("blocked", {"message": errors[0]["message"]}) if errors else (None, {})


def _elsewhere(order, has_address):
    """Return why the outcome is not the next thing to do: it was done, or something else is."""
    if order.followup_queue and order.followup_step == "call":
        if order.email_reminder_count:
            return "reminded", {}
        if not has_address:
            return "no_address", {}
    return "elsewhere", {"message": order.followup_reason}


def _contacts_today(orders):
    """Return by quotation the last contact of today, ``(instant, who)``: a call or an e-mail."""
    contacts = {}
    for company, own in orders.grouped("company_id").items():
        start = day_start(company._followup_today(), company._followup_tz())
        events = own.sudo().followup_event_ids.filtered(  # history of readable quotations
            lambda event, start=start: (
                event.date >= start and not event.undone_on and not event._never_left()
            )
        )
        contacts |= {
            event.order_id.id: (event.date, event.user_id.name) for event in events.sorted("date")
        }
        messages = _messages(own, Domain("date", ">=", start)).sorted("date")
        for message in messages - _never_left(messages):
            if message.author_id and not message.author_id.partner_share:
                contacts[message.res_id] = (message.date, message.author_id.name)
    return contacts


def _never_left(messages):
    """Return the messages that reached nobody: every e-mail of them was refused or failed."""
    told = messages.notification_ids.filtered(
        lambda one: one.notification_type == "email" and one.res_partner_id.partner_share
    )
    failed = told.filtered(lambda one: one.notification_status in ("exception", "bounce"))
    return failed.mail_message_id - (told - failed).mail_message_id


def _last_written(orders):
    """Return by quotation the instant at which its customer wrote last."""
    answered = orders.filtered(lambda order: order._followup_is_answered())
    messages = _messages(answered, Domain("message_type", "in", ("email", "comment")))
    return {
        message.res_id: message.date
        for message in messages.sorted("date")
        if message.author_id.partner_share or not message.author_id
    }


def _messages(orders, domain):
    """Return the messages exchanged with the customers of ``orders``, notes left out."""
    comment = orders.env.ref("mail.mt_comment")
    mailed = Domain("message_type", "=", "email_outgoing")
    return (
        orders.env["mail.message"]
        .sudo()
        .search_fetch(  # of readable quotations
            Domain("model", "=", "sale.order")
            & Domain("res_id", "in", orders.ids)
            & (Domain("subtype_id", "=", comment.id) | mailed)
            & domain,
            ["res_id", "date", "author_id"],
        )
    )
