"""The customer's answer as the card shows it, and the outcome that is proposed for it."""

from .. import words
from ..rules import answer as answer_rules
from .needs import instant, iso

# What the salesperson can still fill in: no reason to propose something else.
TYPED = ("next_date", "next_time", "meeting_date", "success_rate", "lost_reason_id", "note")


def answer(record):
    """Return the customer's open answer and its proposal as the contract has them, or None."""
    answers = record._followup_open_answers()
    if not answers:
        return None
    latest, env, company = answers[:1], record.env, record._followup_company()
    said = latest._answer()
    shown = words.answer.shown(env, said)
    return {
        "code": latest.code,
        "date": iso(latest.date),
        "phone": latest.phone or None,
        "words": latest.words or "",
        "quoted": words.answer.quoted(env, latest.words),
        "answered_at": instant(latest.answered_at),
        "sentence": words.answer.reason(env, said.code, shown["day"], said.hour, said.reason),
        "source": words.answer.source(env, latest.answered_at, company),
        "is_late": _is_late(latest.answered_at, company),
        "others": [words.answer.of_quotation(env, one) for one in answers[1:]],
        "proposal": proposal(record, latest),
    }


def short(env, found):
    """Return what a row tells of an answer, in two or three words."""
    return words.answer.short(env, found._answer())


def proposal(record, found):
    """Return the outcome that fits an answer: its code, what is filled in, and why no better one.

    :param found: a ``sale.followup.answer``
    """
    outcomes, _folded = record._followup_offered()
    told, today = found._answer(), record._followup_company()._followup_today()
    proposed = answer_rules.propose(
        told,
        today,
        tuple(outcomes.mapped("code")),
        lambda one: not _obstacle(record, outcomes, found, one),
    )
    if not proposed:
        return None
    why = _why(record, outcomes, found, proposed)
    return {
        "code": proposed.code,
        "values": _values(record, outcomes, found, proposed),
        "message": why or None,
    }


def _why(record, outcomes, found, proposed):
    """Return why nothing better is proposed, where something else would have fitted."""
    if not proposed.blocked:
        return ""
    better = answer_rules.Proposal(proposed.blocked)
    return _obstacle(record, outcomes, found, better) or words.answer.passed(record.env, found)


def _obstacle(record, outcomes, found, proposed):
    """Return why an outcome cannot be applied to the entry, whatever is filled in; or nothing."""
    outcome = outcomes.filtered(lambda one: one.code == proposed.code)
    if not outcome:
        return ""
    values = record._followup_read(proposed.code, _values(record, outcomes, found, proposed))
    decision = record._followup_decide(outcome, values.inputs)
    errors = record._followup_errors(outcome, decision, values)
    return next((one["message"] for one in errors if one["field"] not in TYPED), "")


def _values(record, outcomes, found, proposed):
    """Return what is filled in, as ``apply_outcome`` takes it."""
    outcome = outcomes.filtered(lambda one: one.code == proposed.code)
    values = {"note": _note(record.env, found, proposed)}
    for name, asked in record._followup_asked(outcome).items():
        given = getattr(proposed.inputs, name)
        if given or (asked["required"] and asked.get("default")):
            values[name] = iso(given or asked["default"])
    if proposed.with_hour:
        values["next_time"] = found.hour
    if proposed.with_reason and found.lost_reason_id:
        values["lost_reason_id"] = found.lost_reason_id.id
    if outcome.mail == "offer":  # which the customer has just read
        values["send"] = False
    if record._name == "crm.lead":
        if outcome.mail:
            values["send_ids"] = found.order_id.ids
        if outcome.cancels:
            values["quotation_ids"] = found.order_id.ids
    return values


def _note(env, found, proposed):
    """Return the customer's words; before them what no field of the outcome says."""
    said = found._answer()
    is_said = proposed.inputs.meeting_date or proposed.inputs.next_date or proposed.with_reason
    told = "" if is_said else words.answer.told(env, said.code, **words.answer.shown(env, said))
    return "\n".join(filter(None, [told, words.answer.quoted(env, found.words)]))


def _is_late(answered_at, company):
    """Tell whether it has waited for as long as the points to pick up say."""
    late = company._followup_late_answers(company._followup_today())
    return company._followup_civil_date(answered_at) <= late


def of_rows(records):
    """Return what the rows tell of their customers' answers, by id."""
    open_ones = records.filtered("followup_answer_open")
    open_ones._followup_fetch_answers()
    return {one.id: short(one.env, one._followup_open_answers()[:1]) for one in open_ones}


def number(record, found):
    """Return the number that a customer left, as the contact's own: linked where it is valid.

    :param dict found: the card's ``answer``
    """
    if not found or not found["phone"]:
        return []
    customer = record.partner_id.sudo()  # the country alone, which one may not read elsewhere
    country = words.phone.country_of(customer, record._followup_company())
    left = words.phone.numbers(record, {"phone": found["phone"]}, country)
    return [{**one, "kind": "left"} for one in left]
