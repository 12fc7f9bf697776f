"""What the panel shows of an entry: the facts one needs before dialling.

What is an opportunity's own is in ``followup_card_lead``.
"""

from .. import desk, search, words
from ..rules import dates
from ..rules.due import days_late
from .needs import instant, iso
from .values import Values

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
    "followup_promised_at",
    "last_followup_date",
    "email_reminder_count",
    "renewed_contract_end",
    "followup_payment",
    "followup_payment_date",
    "opportunity_id",
    "followup_answered",
    "followup_answer_open",
    "followup_machine_date",
    "followup_customer_id",
]

# What a row tells of its customer, a tenth of the columns.
CUSTOMER_FIELDS = [
    *("name", "complete_name", "commercial_partner_id", "active"),
    *("email", "email_normalized", "message_bounce"),
]


def presence(found):
    """Return a ``search.beside.Present`` as the contract has it, None where nobody is there."""
    return found and {**found._asdict(), "since": instant(found.since)}


def rows(records, in_queue=False, answered=None, beside=None):
    """Return the rows of a list as ``entries`` does, and read of the customers what these tell."""
    customers = records.partner_id.sudo()  # whose entry one sees is told, hidden elsewhere or not
    if records._name == "sale.order":
        customers |= records.sudo().followup_customer_id  # the same, of the contacts' companies
    customers.fetch(CUSTOMER_FIELDS)
    return entries(records, in_queue, answered, beside)


def entries(records, in_queue=False, answered=None, beside=None, told=None):
    """Return the rows of the list for quotations or for opportunities, in their order.

    :param bool in_queue: they were found there, so that no quotation is its opportunity's
    :param answered: the ids of those whose customer wrote, where that is known already
    :param beside: what their customers have in a queue, where that is known already
    :param told: the ``search.beside.Beside`` of the records, where that is known already
    """
    if answered is None:
        answered = {record.id for record in records if record._followup_is_answered()}
    customers = desk.customers.of_rows(records, beside)
    others, attempts = told or search.beside.beside(records, reserved=True)
    answers = desk.answer.of_rows(records)
    companies = {record._followup_company() for record in records}
    now = records.env["res.company"]._followup_now()
    clocks = {one: (one._followup_settings(), one._followup_today()) for one in companies}
    rows = []
    for record in records:
        settings, today = clocks[record._followup_company()]
        rows.append(
            {
                **record._followup_entry(in_queue, settings, today),
                **customers[record.id],
                **_tried(attempts.get(record.id, {})),
                "res_model": record._name,
                "res_id": record.id,
                "answered": record.id in answered,
                "answer_told": answers.get(record.id),
                "promised": bool(record.followup_date and record.followup_date <= today),
                **desk.said.promised(record, now, attempts.get(record.id, {}).get("last")),
                "opened_by": presence(others.get(record.id)),
            }
        )
    return rows


def _tried(attempts):
    return {
        "attempts": attempts.get("count", 0),
        "attempts_today": attempts.get("today", 0),
        "last_attempt_at": instant(attempts.get("last")),
    }


def entry(order, in_queue, settings, today):
    """Return what is a quotation's own on its row."""
    quote = order._followup_quote(with_lead=not in_queue)
    place = order._followup_place(quote)
    return {
        "name": order.name,
        "partner_name": order.partner_id._followup_name(),
        "amount": order.amount_untaxed,
        "currency_id": order.currency_id.id,
        "validity_date": iso(order.validity_date),
        "days_late": days_late(quote, settings, today),
        "success_rate": quote.success_rate,
        "state": quote.state,
        "step": place.step,
        "badge": order.env["sale.followup.queues"]._badge(order, place),
    }


def card(record):
    """Return every fact of an entry, and its outcomes with their effects."""
    others = desk.others.Others(record)
    record = others.record
    row, rows = others.entries()
    answer = desk.answer.answer(record)
    shown, exchanges = _outcomes(record, others, answer), desk.exchanges.exchanges(record)
    sends = any(need["name"] == "send" for outcome in shown for need in outcome["needs"])
    queue, sentence = record._followup_reason()
    own = record._followup_card()
    whose = words.recipient.whose(record.env, record._followup_recipient())
    own_quotes = record._followup_open_quotes()
    placed = desk.orders.of_quotations(own_quotes | others.joinable)
    orders = desk.said.orders_of({one: placed[one] for one in own_quotes})
    own["contact"]["phones"] += desk.answer.number(record, answer)
    return {
        **row,
        **own,
        **others.told(rows),
        "salesperson": record.user_id.name or "",
        "followup_date": iso(record.followup_date),
        "last_followup_date": iso(record.last_followup_date),
        "last_exchanges": [{**one, "date": instant(one["date"])} for one in exchanges],
        "mail": _mail_target(own["mail"], record.env, shown, whose) if sends else None,
        "queue": queue,
        "answer": answer,
        **desk.said.order_lines(orders),
        "variant": desk.variants.variant(record, others, placed, shown),
        "facts": record._followup_card_facts(),
        "next_prices": desk.new_prices.of_card(record, queue),
        "reason": words.queue.card_reason(
            record, queue, sentence, exchanges, desk.said.said_first(record, orders)
        ),
        "revision": record._followup_revision(),
        "outcomes": shown,
    }


def order_card(order):
    """Return what is a quotation's own on its card."""
    company, today = order.company_id, order.company_id._followup_today()
    sent_on = order._followup_sent_day()
    return {
        "title": title(order),
        "days_left": dates.days_until(order.validity_date or None, today),
        "partner_id": order.partner_id.id,
        "contact": contact(order.partner_id, company),
        "state": order.state,
        "sent_on": iso(sent_on),
        "age_days": max(0, (today - sent_on).days) if sent_on else 0,
        "email_reminder_count": order.email_reminder_count,
        "renewed_contract_end": iso(order.renewed_contract_end),
        "mail": mail_target(order),
        "failed_mail": failed_mail(order.sudo().followup_event_ids),  # of a readable quotation
        "timeline": words.timeline.timeline(order),
        "quotations": [],
        "project_start_date": None,
    }


def contact(partner, company, **own):
    """Return whom to call and to write to.

    :param own: numbers by field that go before those of the partner
    """
    partner = partner.sudo()  # whose entry one follows up one may call, hidden elsewhere or not
    written = {**words.phone.written(partner), **own}
    country = words.phone.country_of(partner, company)
    return {
        "id": partner.id,
        "name": partner.name or partner.display_name,
        "function": partner.function or "",
        "phones": words.phone.numbers(partner, written, country),
        "email": partner.email or partner.commercial_partner_id.email or "",
    }


def title(order):
    """Return what a quotation is about, in a few words."""
    if order.client_order_ref:
        return order.client_order_ref
    line = order.order_line.filtered(lambda line: not line.display_type)[:1]
    return (line.name or "").split("\n")[0]


def _outcomes(record, others, answer):
    outcomes, folded = record._followup_offered()
    return [_outcome(record, one, one.code in folded, others, answer) for one in outcomes]


def _outcome(record, outcome, folded, others, answer):
    """Return one button; the one that is proposed with what the customer told."""
    proposed = answer and answer["proposal"]
    is_proposed = bool(proposed) and proposed["code"] == outcome.code
    values = record._followup_read(outcome.code, proposed["values"]) if is_proposed else Values()
    decision = record._followup_decide(outcome, values.inputs)
    found = record._followup_blocked(outcome, decision, values)
    return {
        "code": outcome.code,
        "label": outcome.name,
        "category": outcome.category,
        "icon": outcome.icon,
        "folded": folded,
        "needs": [
            *desk.needs.needs(record, outcome),
            *record._followup_own_needs(outcome, decision),
            *record._followup_own_inputs(outcome),
        ],
        "blocked": {"code": found[0], "message": found[1]} if found else None,
        "effect": _effect(record, outcome, decision, values, is_proposed, others),
    }


def _effect(record, outcome, decision, values, is_proposed, others):
    effect = others.effect(outcome, decision, values)
    day = values.inputs.meeting_date or values.inputs.next_date
    if is_proposed and day:
        effect["lines"] = [
            words.answer.effect_line(record.env, day),
            *words.answer.reminder(record.env, effect, day),
        ]
    return effect


def mail_target(order):
    """Return where the offer would go, or why it cannot, and what to know of it before."""
    address = order._followup_recipient().address
    return {
        "to": address or None,
        "blocked": None if address else words.outcome.blocked(order.env, "no_address", order, {}),
        "warning": words.revision.archived(order),
    }


def _mail_target(target, env, outcomes, whose):
    """Say which e-mail goes there: that of the outcomes in sight, else of the folded."""
    if not target:
        return None
    sending = [one for one in outcomes if any(need["name"] == "send" for need in one["needs"])]
    shown = [one["code"] for one in sending if not one["folded"]]
    codes = shown or [one["code"] for one in sending]
    kinds = set(env["sale.followup.outcome"]._of_codes(codes).mapped("mail"))
    kind = kinds.pop() if len(kinds) == 1 else None
    label = words.bulk.send_label(env, kind, whose or target["to"])
    return {"label": label, "kind": kind, **target}


def failed_mail(events):
    """Return the last of the e-mails that could not be made, or None."""
    failed = events.filtered(lambda event: event._is_open_failure())[:1]
    if not failed:
        return None
    return {"event_id": failed.id, "message": failed.mail_error or ""}
