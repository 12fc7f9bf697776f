"""The last words exchanged with a customer, as the card shows them."""

from odoo.fields import Domain
from odoo.tools import html2plaintext

from ..rules.outcome import NOT_REACHED

EXCHANGES = 3
MESSAGES = 20  # read at once: a customer may look several times at an offer
TEXT_LENGTH = 200


def _threads(record):
    return Domain.OR(
        Domain("model", "=", model) & Domain("res_id", "in", ids)
        for model, ids in record._followup_threads()
    )


def exchanges(record):
    """Return the last words exchanged: mails and comments, and what the calls brought.

    The customer's look at the offer on the portal is shown too, though it is no answer.
    """
    viewed = record.env["ir.model.data"]._xmlid_to_res_id("sale.mt_order_viewed")
    written = Domain("message_type", "in", ("email", "comment", "email_outgoing")) & Domain(
        "subtype_id.internal", "=", False
    )
    messages = record.env["mail.message"].sudo()  # only of threads that the user reads
    messages = messages.search_fetch(
        _threads(record) & (written | Domain("subtype_id", "=", viewed)),
        ["author_id", "email_from", "date", "body", "subtype_id"],
        limit=MESSAGES,
    )
    looks = messages.filtered(lambda message: message.subtype_id.id == viewed)
    told = [_told(record, message) for message in (messages - looks)[:EXCHANGES]]
    told += [_look(record, message) for message in looks[:1]]
    events = record.sudo().followup_event_ids.filtered(  # history of a readable record
        lambda event: not event.undone_on and event.category != NOT_REACHED
    )[:EXCHANGES]
    told += [
        {
            "kind": "outcome",
            "author": event.user_id.name,
            "label": event.outcome_id.with_env(record.env).name,
            "date": event.date,
            "text": (event.note or "")[:TEXT_LENGTH],
        }
        for event in events
    ]
    return sorted(told, key=lambda exchange: exchange["date"], reverse=True)[:EXCHANGES]


def _look(record, message):
    name = record.partner_id._followup_name()
    return {"kind": "viewed", "author": name, "label": "", "date": message.date, "text": ""}


def _told(record, message):
    is_customer = message.author_id._followup_is_customer_of(record._followup_company())
    return {
        "kind": "customer" if is_customer else "message",
        "author": message.author_id.name or message.email_from or "",
        "label": "",
        "date": message.date,
        "text": html2plaintext(message.body or "").strip()[:TEXT_LENGTH],
    }
