"""What the panel shows of a quotation: the facts one needs before dialling."""

from odoo.fields import Domain
from odoo.tools import html2plaintext

from ..rules import outcome as outcome_rules
from ..rules import queue as queue_rules
from . import followup_sentence, followup_sentence_bulk
from .followup_values import Values

EXCHANGES = 3
MESSAGES = 12  # of which those that only tell of a look are left out but for one
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
        "mail": _mail_target(order, outcomes) if sends else None,
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
        address = order.partner_id._followup_address()
        label = followup_sentence_bulk.send_label(env, outcome.mail, address)
        default = order._followup_send_default(outcome)
        asked.append(_need(label, "send", "boolean", default=default))
    return asked


def _need(label, name, kind, **details):
    empty = {"required": False, "default": None, "min": None, "max": None, "options": []}
    return {"name": name, "type": kind, "label": label, **empty, **details}


def _option(value, label, note_required=False):
    return {"value": value, "label": label, "note_required": note_required}


def _mail_target(order, outcomes):
    """Return where the e-mail goes, and which: of the outcomes in sight, else of the folded."""
    address = order.partner_id._followup_address()
    sending = [one for one in outcomes if any(need["name"] == "send" for need in one["needs"])]
    shown = [one["code"] for one in sending if not one["folded"]]
    codes = shown or [one["code"] for one in sending]
    kinds = set(order.env["sale.followup.outcome"]._of_codes(codes).mapped("mail"))
    kind = kinds.pop() if len(kinds) == 1 else None
    problem = None if address else followup_sentence.blocked(order.env, "no_address", order, {})
    return {
        "label": followup_sentence_bulk.send_label(order.env, kind, address),
        "to": address or None,
        "blocked": problem,
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


def _said(message):
    return {
        "kind": "customer" if message.author_id.partner_share else "message",
        "author": message.author_id.name or message.email_from or "",
        "label": "",
        "date": message.date,
        "text": html2plaintext(message.body or "").strip()[:TEXT_LENGTH],
    }


def _viewed(order, message):
    """Return the customer's last look at the offer on the portal: shown, but no answer."""
    author = order.partner_id.name or order.partner_id.display_name
    return {"kind": "viewed", "author": author, "label": "", "date": message.date, "text": ""}


def _exchanges(order):
    """Return the last words exchanged: mails, comments and looks, and what the calls brought."""
    said = Domain("message_type", "in", ("email", "comment", "email_outgoing"))
    said &= Domain("subtype_id.internal", "=", False)
    look = order.env["ir.model.data"]._xmlid_to_res_id("sale.mt_order_viewed")
    messages = order.env["mail.message"].search_fetch(
        Domain("model", "=", "sale.order")
        & Domain("res_id", "=", order.id)
        & (said | Domain("subtype_id", "=", look)),
        ["author_id", "email_from", "date", "body", "message_type"],
        limit=MESSAGES,
    )
    looks = messages.filtered(lambda message: message.message_type == "notification")
    told = [_said(message) for message in (messages - looks)[:EXCHANGES]]
    told += [_viewed(order, message) for message in looks[:1]]
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
