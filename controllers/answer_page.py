"""What the quotation's page shows its customer: the question, the form, the answer."""

import secrets
from urllib.parse import urlencode

from .. import words
from ..rules import answer as answer_rules
from . import answer_form

ICONS = {
    "order": "fa-handshake-o",
    "time": "fa-hourglass-half",
    "decision": "fa-calendar-check-o",
    "call": "fa-phone",
    "drop": "fa-times-circle-o",
}
BLOCK = "followup_answer"
FIELDS = "followup_answer_fields"
AGAIN = "again"  # asks the question once more


def asked(order):
    """Return the codes of the answers that are ours to take.

    "Where Odoo offers to sign or pay, *Nous commandons* leads to that button and Odoo's *Refuser*
    takes the place of the last."
    """
    codes = order.company_id._followup_asked_answers()
    return tuple(code for code in codes if not _odoos(order, code))


def _odoos(order, code):
    """Return the window of Odoo's own that an answer opens instead, if any."""
    if code == "order" and (order._has_to_be_signed() or order._has_to_be_paid()):
        return "modalaccept"
    if code == "drop" and order._has_to_be_signed():
        return "modaldecline"
    return None


def reasons(order):
    """Return the reasons that customers are offered, in their language."""
    found = order.env["crm.lost.reason"].sudo()  # offered to everybody
    return found.search([("is_followup", "=", True), ("followup_offered", "=", True)], order="id")


def is_known(order, form):
    """Tell whether the same was sent already: a double click, a page that was loaded again."""
    answers = order.sudo().followup_answer_ids  # of whoever may see the page
    if form.key and form.key in answers.mapped("form_key"):
        return True
    return any(one.state == "open" and one._is_like(form.vals) for one in answers[:1])


def link(url, access_token, anchor="", query=()):
    """Return a page of a quotation, with the token with which it was asked for."""
    token = {"access_token": access_token} if access_token else {}
    said = urlencode({**token, **dict(query)})
    return "".join([url, f"?{said}" if said else "", f"#{anchor}" if anchor else ""])


def closed(order, href):
    """Return what is true of a quotation that asks nothing any more, or not yet."""
    return {
        "sentence": words.answer.closed(order),
        "href": href,
    }


def page(order, code, form, access_token, user):
    """Return what the block on the page needs, None where there is none.

    :param str code: the answer that the customer has chosen, not sent yet
    :param form: what was sent and cannot be taken
    """
    codes = order.company_id._followup_asked_answers()
    if order.state != "sent" or not codes:
        return None
    answers = order.sudo().followup_answer_ids  # of whoever may see the page
    latest = answers.filtered(lambda one: one.state != "replaced")[:1]
    today = order._followup_company()._followup_today()
    is_full = len(answers.filtered(lambda one: one.day == today)) >= answer_rules.A_DAY
    is_preview = user._is_internal()
    chosen = None
    if not (is_preview or is_full):
        chosen = form or _chosen(order, code, latest)
    return {
        "says": words.answer.page(order),
        "choices": [_choice(order, one, chosen, access_token) for one in codes],
        "is_asking": bool(not latest or chosen or code == AGAIN),
        "form": chosen and _fields(order, chosen, access_token),
        "answer": latest and _told(order, latest, access_token),
        "is_handled": latest.state == "handled",
        "is_full": is_full,
        "is_preview": is_preview,
        "is_filled": bool(order.is_expired and not order._has_to_be_signed()),
        "back": link(order.access_url, access_token, BLOCK),
    }


def _chosen(order, code, latest):
    if code not in asked(order):
        return None
    if latest.state == "open" and latest.code == code:
        return answer_form.again(latest)
    phone = order.partner_id.phone or order.partner_id.commercial_partner_id.phone or ""
    return answer_form.Form(code=code, phone=phone if code == "call" else "")


def _choice(order, code, chosen, access_token):
    label, hint = words.answer.choices(order.env)[code]
    modal = _odoos(order, code)
    if modal:
        label, hint = words.answer.odoos(order.env, modal)
    is_chosen = bool(chosen and chosen.code == code)
    return {
        "code": code,
        "label": label,
        "hint": hint,
        "icon": "fa-check-circle" if is_chosen else ICONS[code],
        "is_chosen": is_chosen,
        "modal": modal,
        "href": link(order.access_url, access_token, FIELDS, {"answer": code}),
    }


def _fields(order, form, access_token):
    """Return the form as it is shown; its key lets it be taken once."""
    company = order._followup_company()
    offered = reasons(order) if form.code == "drop" else []
    return {
        "form": form,
        "action": f"{order.access_url}/followup",
        "access_token": access_token or "",
        "key": form.key or secrets.token_urlsafe(12),
        "today": company._followup_today().isoformat(),
        "day_label": words.answer.day_label(order.env, form.code),
        "day_required": form.code in answer_rules.DATE_REQUIRED,
        "asks_call": form.code == "call",
        "reasons": offered,
        "sent": words.answer.sent(order, form.code),
    }


def _told(order, answer, access_token):
    day, hour = order._followup_day_and_hour(answer.answered_at)
    said = answer._answer()
    change = (BLOCK, {"answer": AGAIN})
    if answer.code in asked(order):
        change = (FIELDS, {"answer": answer.code})
    return {
        "sentence": words.answer.told(order.env, said.code, **words.answer.shown(order.env, said)),
        "words": words.answer.quoted(order.env, answer.words),
        "phone": answer.phone or "",
        "answered": words.answer.answered(order.env, day, hour),
        "handled": answer.handled_at and words.answer.handled(order, answer),
        "change": link(order.access_url, access_token, *change),
    }
