"""What the panel shows of a quotation: the facts one needs before dialling."""

from odoo.tools import html2plaintext

from ..rules import outcome as outcome_rules
from ..rules import queue as queue_rules
from . import followup_sentence
from .followup_values import Values

EXCHANGES = 3
OTHER_QUOTES = 5
TEXT_LENGTH = 200

ENTRY_FIELDS = [
    "name",
    "partner_id",
    "amount_untaxed",
    "currency_id",
    "company_id",
    "state",
    "followup_amount",
    "date_order",
    "validity_date",
    "success_rate",
    "followup_date",
    "last_followup_date",
    "email_reminder_count",
    "renewed_contract_end",
    "opportunity_id",
    "followup_answered",
]


def iso(day):
    """Return a date as the contract has it."""
    return day.isoformat() if day else None


def instant(moment):
    """Return a naive UTC datetime as the contract has it."""
    return moment.isoformat(timespec="seconds") + "Z" if moment else None


def presence(found):
    """Return a presence as the contract has it, None where nobody else is there."""
    if not found:
        return None
    return {
        "user_id": found.user_id.id,
        "name": found.user_id.name,
        "since": instant(found.since),
    }


def entries(orders):
    """Return the rows of the list for ``orders``, in their order."""
    others = orders.env["sale.followup.presence"]._others("sale.order", orders.ids)
    attempts = orders._followup_attempts_by_id()
    return [_entry(order, attempts.get(order.id, {}), others.get(order.id)) for order in orders]


def _entry(order, attempts, other):
    company = order.company_id
    today = company._followup_today()
    return {
        "res_model": "sale.order",
        "res_id": order.id,
        "name": order.name,
        "partner_name": order.partner_id.commercial_partner_id.name
        or order.partner_id.display_name,
        "amount": order.amount_untaxed,
        "currency_id": order.currency_id.id,
        "validity_date": iso(order.validity_date),
        "days_late": queue_rules.days_late(
            order._followup_quote(with_lead=False), company._followup_settings(), today
        ),
        "success_rate": order.success_rate or None,
        "step": order.followup_step or None,
        "attempts": attempts.get("count", 0),
        "attempts_today": attempts.get("today", 0),
        "last_attempt_at": instant(attempts.get("last")),
        "answered": order.followup_answered,
        "promised": bool(order.followup_date and order.followup_date <= today),
        "opened_by": presence(other),
    }


def card(order):
    """Return every fact of a quotation, and its outcomes with their effects."""
    company, partner = order.company_id, order.partner_id
    today = company._followup_today()
    sent_on = company._followup_civil_date(order.date_order)
    place = order._followup_place()
    outcomes, exchanges = _outcomes(order), _exchanges(order)
    sends = any(need["name"] == "send" for outcome in outcomes for need in outcome["needs"])
    return {
        **entries(order)[0],
        "title": _title(order),
        "partner_id": partner.id,
        "contact": {
            "id": partner.id,
            "name": partner.name or partner.display_name,
            "function": partner.function or "",
            "phone": partner.phone or partner.commercial_partner_id.phone or "",
            "email": partner.email or "",
        },
        "salesperson": order.user_id.name or "",
        "state": order.state,
        "sent_on": iso(sent_on),
        "age_days": (today - sent_on).days,
        "followup_date": iso(order.followup_date),
        "last_followup_date": iso(order.last_followup_date),
        "email_reminder_count": order.email_reminder_count,
        "renewed_contract_end": iso(order.renewed_contract_end),
        "last_exchanges": [{**one, "date": instant(one["date"])} for one in exchanges],
        "other_quotes": _other_quotes(order),
        "mail": _mail_target(order) if sends else None,
        "failed_mail": _failed_mail(order),
        "queue": place.queue,
        "step": place.step,
        "reason": followup_sentence.card_reason(order, place, exchanges),
        "revision": order._followup_revision(),
        "outcomes": outcomes,
    }


def _title(order):
    if order.client_order_ref:
        return order.client_order_ref
    line = order.order_line.filtered(lambda line: not line.display_type)[:1]
    return (line.name or "").split("\n")[0]


def _outcomes(order):
    outcomes, folded = order._followup_offered()
    return [_outcome(order, outcome, outcome.code in folded) for outcome in outcomes]


def _outcome(order, outcome, folded):
    values = Values()
    decision = order._followup_decide(outcome, values.inputs)
    found = order._followup_blocked(outcome, decision, values)
    return {
        "code": outcome.code,
        "label": outcome.name,
        "category": outcome.category,
        "folded": folded,
        "needs": needs(order, outcome),
        "blocked": {"code": found[0], "message": found[1]} if found else None,
        "effect": order._followup_effect(outcome, decision, values),
    }


def needs(order, outcome):
    """Return what an outcome asks: note, dates, rate, reason, and whether to send."""
    env, today = order.env, order.company_id._followup_today()
    labels = followup_sentence.input_labels(env)
    asked = [_need(labels["note"], "note", "text")]
    for name, need in outcome_rules.needs(outcome._rule(), today).items():
        rates = order._fields["success_rate"]._description_selection(env)
        asked.append(
            _need(
                labels[name],
                name,
                "choice" if name == "success_rate" else "date",
                required=need["required"],
                default=iso(need.get("default")),
                min=iso(need.get("min")),
                max=iso(need.get("max")),
                options=[_option(*rate) for rate in rates] if name == "success_rate" else [],
            )
        )
    if outcome.category == "lost":
        reasons = env["crm.lost.reason"].search_fetch(
            [("is_followup", "=", True)], ["name", "is_note_required"], order="id"
        )
        options = [_option(one.id, one.name, one.is_note_required) for one in reasons]
        asked.append(
            _need(
                labels["lost_reason_id"],
                "lost_reason_id",
                "choice",
                required=True,
                options=options,
            )
        )
    if outcome.mail:
        default = order._followup_send_default(outcome)
        asked.append(_need(labels["send"], "send", "boolean", default=default))
    return asked


def _need(label, name, kind, **details):
    empty = {"required": False, "default": None, "min": None, "max": None, "options": []}
    return {"name": name, "type": kind, "label": label, **empty, **details}


def _option(value, label, note_required=False):
    return {"value": value, "label": label, "note_required": note_required}


def _mail_target(order):
    address = order.partner_id._followup_address()
    return {
        "to": address or None,
        "blocked": None
        if address
        else followup_sentence.blocked(order.env, "no_address", order, {}),
    }


def _failed_mail(order):
    failed = order.sudo().followup_event_ids.filtered(  # history of a readable quotation
        lambda event: event.mail_state == "failed"
    )[:1]
    if not failed:
        return None
    return {"event_id": failed.id, "message": failed.mail_error or ""}


def _other_quotes(order):
    found = order.search_fetch(
        [
            ("partner_id.commercial_partner_id", "=", order.partner_id.commercial_partner_id.id),
            ("state", "in", ("draft", "sent")),
            ("id", "!=", order.id),
        ],
        ["name", "client_order_ref", "amount_untaxed", "currency_id"],
        order="followup_amount desc, id",
        limit=OTHER_QUOTES,
    )
    return [
        {
            "res_id": other.id,
            "name": other.name,
            "title": other.client_order_ref or "",
            "amount": other.amount_untaxed,
            "currency_id": other.currency_id.id,
        }
        for other in found
    ]


def _exchanges(order):
    """Return the last words exchanged: mails and comments, and what the calls brought."""
    messages = order.env["mail.message"].search_fetch(
        [
            ("model", "=", "sale.order"),
            ("res_id", "=", order.id),
            ("message_type", "in", ("email", "comment", "email_outgoing")),
            ("subtype_id.internal", "=", False),
        ],
        ["author_id", "email_from", "date", "body"],
        limit=EXCHANGES,
    )
    told = [
        {
            "kind": "customer"
            if message.author_id._followup_is_customer_of(order.company_id)
            else "message",
            "author": message.author_id.name or message.email_from or "",
            "label": "",
            "date": message.date,
            "text": html2plaintext(message.body or "").strip()[:TEXT_LENGTH],
        }
        for message in messages
    ]
    events = order.sudo().followup_event_ids.filtered(  # history of a readable quotation
        lambda event: not event.undone_on and event.category != "not_reached"
    )[:EXCHANGES]
    told += [
        {
            "kind": "outcome",
            "author": event.user_id.name,
            "label": event.outcome_id.with_env(order.env).name,
            "date": event.date,
            "text": (event.note or "")[:TEXT_LENGTH],
        }
        for event in events
    ]
    return sorted(told, key=lambda exchange: exchange["date"], reverse=True)[:EXCHANGES]
