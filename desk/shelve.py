"""Who is shelved together with many others, and who is left out and why."""

from .. import words


def skip(order, facts):
    """Return why ``order`` is left out as ``(code, sentence)``, or nothing.

    Nobody was called about it: so what waits for a person, a day or a payment stays.

    :param facts: ``desk.bulk.Facts`` of all of them
    """
    code, details = _skip(order, facts)
    return code and (code, words.shelve.skipped(order.env, code, order, details))


def _skip(order, facts):
    today = order.company_id._followup_today()
    if order.state != "sent":
        return "closed", {}
    if not order.has_access("write"):
        return "forbidden", {}
    if order.followup_has_open_lead:
        return "lead", {"lead": order.sudo().opportunity_id.name}  # named, not shown
    if order._followup_is_answered() or order.followup_answer_open:
        written = facts.written.get(order.id)
        return "answered", {"day": written and order.company_id._followup_civil_date(written)}
    if order.followup_machine_date:
        return "automatic", {"day": order.followup_machine_date}
    if order.followup_date and order.followup_date > today:
        return "promised", {"day": order.followup_date}
    if order.followup_payment:
        return "paying", {}
    other = facts.others.get(order.id)
    if other:
        return "opened", {"user": other.name}
    code, params = order._followup_cancel_blocked()
    return code, {"params": params}
