"""What the panel shows of an opportunity: one card for all its quotations."""

from .. import words
from ..rules.due import days_late, is_due
from .card import contact, failed_mail, mail_target, title
from .needs import iso, need, option
from .values import Values

ENTRY_FIELDS = [
    "name",
    "partner_id",
    "partner_name",
    "company_id",
    "active",
    "won_status",
    "followup_amount",
    "followup_currency_id",
    "followup_date",
    "followup_due_after",
    "followup_promised_at",
    "last_followup_date",
    "followup_answered",
    "followup_answer_open",
]


def entry(lead, today):
    """Return what is an opportunity's own on its row: how late its first due quotation is."""
    place, due_after = lead._followup_place(), lead._followup_due_day()
    amount, currency = _amount(lead)
    return {
        "name": lead.name,
        "partner_name": _customer(lead),
        "amount": amount,
        "currency_id": (currency or lead._followup_company().currency_id).id,
        "validity_date": iso(due_after),
        "days_late": max(0, (today - due_after).days) if due_after else 0,
        "success_rate": None,
        "state": _state(lead),
        "step": place.step if place else None,
        "badge": None,
    }


def card(lead):
    """Return what is an opportunity's own on its card."""
    orders = lead._followup_quotations()
    partner = customer(lead)
    latest = orders[-1:]
    return {
        "title": lead.stage_id.name or "",
        "partner_id": partner.id or 0,
        "contact": _contact(lead, partner),
        "state": _state(lead),
        "days_left": None,
        "sent_on": None,
        "age_days": 0,
        "email_reminder_count": 0,
        "renewed_contract_end": None,
        "mail": mail_target(_send_default(lead) or latest) if latest else None,
        "failed_mail": failed_mail(lead.sudo().followup_event_ids.child_ids),  # its own e-mails
        "quotations": _quotations(orders),
        "project_start_date": iso(lead.project_start_date),
        "timeline": None,
    }


def needs(lead, outcome, decisions):
    """Return what an outcome asks on an opportunity alone: its project's start, and the ticks."""
    labels = words.outcome.input_labels(lead.env)
    asked = [need(labels["project_start_date"], "project_start_date", "date")]
    values = Values()
    if outcome.mail:
        concerned = lead._followup_concerned(outcome, decisions, values)
        sendable = [order for order in concerned if order.state == "sent"]
        default = lead._followup_sent(outcome, decisions, values).ids
        asked.append(_ticks(labels["send_ids"], "send_ids", sendable, default))
    if outcome.cancels:
        lost = [order for order, decision in decisions.items() if decision.touches]
        default = [order.id for order in lost]
        asked.append(_ticks(labels["quotation_ids"], "quotation_ids", lost, default))
    return asked


def _ticks(label, name, orders, default):
    options = [
        option(order.id, " · ".join(filter(None, [order.name, title(order)]))) for order in orders
    ]
    return need(label, name, "ids", default=default, options=options)


def _send_default(lead):
    outcomes, _folded = lead._followup_offered()
    for outcome in outcomes.filtered("mail"):
        values = Values()
        return lead._followup_sent(outcome, lead._followup_decide(outcome, values.inputs), values)
    return lead.env["sale.order"]


def customer(lead):
    """Return the customer: the opportunity's, else that of its latest quotation."""
    return lead.partner_id or lead._followup_quotations()[-1:].partner_id.sudo(False)


def _customer(lead):
    partner = customer(lead)
    return partner._followup_name() if partner else lead.partner_name or lead.contact_name or ""


def _contact(lead, partner):
    company = lead._followup_company()
    phones = {"phone": lead.phone} if lead.phone else {}
    if partner:
        found = contact(partner, company, **phones)
        return {**found, "email": lead.email_from or found["email"]}
    return {
        "id": 0,
        "name": lead.contact_name or "",
        "function": lead.function or "",
        "phones": words.phone.numbers(lead, phones, lead.country_id or company.country_id),
        "email": lead.email_from or "",
    }


def _amount(lead):
    """Return what the user's companies have offered, and its currency."""
    if lead.company_id:
        return lead.followup_amount, lead.followup_currency_id
    return lead._followup_sum(lead._followup_quotations())


def _state(lead):
    if lead._is_followup_open():
        return "open"
    return "won" if lead.won_status == "won" else "lost"


def _quotations(orders):
    writable = orders.sudo(False)._filtered_access("write")
    return [_quotation(order, order in writable) for order in orders]


def _quotation(order, may_write):
    company = order.company_id
    quote, today = order._followup_quote(with_lead=False), company._followup_today()
    settings = company._followup_settings()
    return {
        "res_id": order.id,
        "name": order.name,
        "title": title(order),
        "state": order.state,
        "amount": order.amount_untaxed,
        "currency_id": order.currency_id.id,
        "validity_date": iso(order.validity_date),
        "days_late": days_late(quote, settings, today),
        "success_rate": order.success_rate or None,
        "is_due": is_due(quote, settings, today),
        "is_renewal": quote.is_renewal,
        "price_year": quote.date_order.year,
        "price_year_over": quote.date_order.year < today.year,
        "may_write": may_write,
        "salesperson": order.user_id.name or "",
    }
