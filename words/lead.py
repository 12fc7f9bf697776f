"""The sentences of opportunities: why they are followed up, what a button does to quotations."""

from odoo.tools.misc import format_date

from .. import words
from .outcome import after_meeting, attempt_line
from .promise import reminder, reminder_line
from .queue import reason


def lead_reason(lead, place):
    """Return why an opportunity is to be followed up, or why not and when it comes back."""
    env = lead.env
    if not place:
        return env._("The opportunity is closed: its quotations are followed up one by one.")
    if place.queue and place.reason != "answer":
        return env._(
            "A quotation of the opportunity has expired since %(date)s.",
            date=format_date(env, lead._followup_lead().due_after),
        )
    return reason(env, place, lead._followup_company().currency_id)


def elsewhere(env, count):
    """Return that an opportunity has quotations of companies that the user has not selected."""
    if count == 1:
        return env._("One other quotation is another company's.")
    return env._("%(count)s other quotations are other companies'.", count=count)


def not_writable(order):
    """Return that a quotation is a colleague's, and whom to ask."""
    env = order.env
    if not order.user_id:
        return env._("%(name)s is not yours to change: ask a manager.", name=order.name)
    return env._(
        "%(name)s is followed up by %(user)s: ask %(user)s or a manager.",
        name=order.name,
        user=order.user_id.name,
    )


def no_address(env, order):
    """Return that the customer of a ticked quotation has no usable address."""
    found = order._followup_recipient()
    if found.problem in (None, "missing"):
        return env._("%(name)s: no e-mail address, untick its sending", name=order.name)
    return f"{order.name}: {words.recipient.address_problem(env, found)}"


def unknown_quotation(lead, number):
    """Return that a ticked quotation is none of the opportunity's."""
    return lead.env._(
        "“%(lead)s” has no open quotation %(id)s any more. Reload the page.",
        lead=lead.name,
        id=str(number)[:20],
    )


def effect_lines(env, outcome, facts):
    """Return the two short lines of a button: what the quotations become, what happens besides.

    :param outcome: the ``sale.followup.outcome``
    :param dict facts: ``decisions``, ``concerned`` (by quotation), ``sent``, ``followup_date``,
        ``postponed``, ``closes``, ``attempt``, ``returns_on``, ``meeting_days``, ``rates``
    """
    decisions, concerned = facts["decisions"], facts["concerned"]
    if outcome.leaves_untouched:
        return [_unchanged(env, len(decisions)), attempt_line(env, facts["attempt"])]
    if outcome.cancels:
        head = env._("Opportunity lost") if facts["closes"] else env._("Opportunity stays open")
        return [head, _cancelled(env, len(concerned))]
    if outcome.next_step in ("meeting", "asked") and not facts["followup_date"]:
        asked = env._("Asks for the date")
        if outcome.next_step == "asked":
            return [asked, env._("reminder on that day")]
        return [asked, after_meeting(env, facts["meeting_days"])]
    skipped = [order.name for order, one in decisions.items() if one.blocked]
    besides = [_besides(env, outcome, facts)]
    if skipped and concerned:
        besides.append(env._("without %(names)s", names=", ".join(skipped)))
    return [_becomes(env, outcome, facts), " · ".join(besides)]


def _becomes(env, outcome, facts):
    dates = sorted(
        {one.validity_date for one in facts["concerned"].values() if one.sets_expiration}
    )
    parts = [" / ".join(format_date(env, date) for date in dates)]
    if outcome.success_rate:
        parts.append(facts["rates"].get(outcome.success_rate, ""))
    if not any(parts) and facts["followup_date"]:
        return reminder_line(env, facts["followup_date"], facts["hour"])
    return " · ".join(filter(None, parts)) or env._("Expiration and rate unchanged")


def _besides(env, outcome, facts):
    followup_date = facts["followup_date"] and format_date(env, facts["followup_date"])
    if facts["postponed"]:
        return env._("moved to the next working day")
    if outcome.mail:
        return _offers(env, len(facts["sent"]))
    if facts["concerned"] and followup_date:
        return env._("reminder on %(date)s", date=followup_date)
    if facts["concerned"]:
        return _on_quotations(env, len(facts["concerned"]))
    if followup_date and facts["returns_on"] == facts["followup_date"]:
        return env._("leaves the list until then")
    if facts["returns_on"]:
        return env._("comes back on %(date)s", date=format_date(env, facts["returns_on"]))
    return env._("leaves the queues")


def quotation_lines(env, outcome, order, facts):
    """Return what a button makes of one quotation of the opportunity: one or two short lines."""
    decision = facts["decisions"][order]
    if decision.blocked:
        return []
    if order.renewed_contract_end:
        return [env._("Renewal: unchanged")]
    if outcome.cancels:
        return [env._("Cancelled") if order in facts["concerned"] else env._("Kept")]
    if order not in facts["concerned"]:
        return [env._("Unchanged")]
    # The rate stands in the button and in the column before: of a new expiration, the day says all.
    rate = facts["rates"].get(decision.success_rate) if outcome.success_rate else None
    date = format_date(env, decision.validity_date) if decision.sets_expiration else None
    lines = [date or rate or env._("Unchanged")]
    if outcome.mail:
        lines.append(env._("offer sent again") if order in facts["sent"] else env._("not sent"))
    return lines


def applied(lead, outcome, effect, parts, hour=""):
    """Return what the notification says after an outcome on an opportunity.

    :param dict parts: the values of the events of its quotations
    :param str hour: of the call that was promised, if any
    """
    env, details, dated = lead.env, [], {}
    for order, part in parts.items():
        date = part["new_values"]["validity_date"]
        if date != part["old_values"]["validity_date"]:
            dated.setdefault(date, []).append(order.name)
    for date, names in dated.items():
        date = format_date(env, date)
        details.append(env._("%(names)s: expires on %(date)s.", names=", ".join(names), date=date))
    skipped = [one["name"] for one in effect["quotations"] if one["blocked"]]
    if skipped and parts:
        details.append(env._("Without %(names)s.", names=", ".join(skipped)))
    if effect["followup_date"] and not outcome.leaves_untouched:
        details.append(reminder(env, lead.followup_date, hour))
    if any(part.get("mail") for part in parts.values()):
        seconds = lead._followup_company().followup_undo_seconds
        details.append(words.mail.departure(env, seconds))
    if outcome.cancels:
        details += _lost(lead, parts)
    return " ".join(details or [env._("Noted on %(name)s.", name=lead.name)])


def _lost(lead, orders):
    env, names = lead.env, ", ".join(order.name for order in orders)
    sentences = [env._("The opportunity is lost.")] if not lead.active else []
    if names:
        sentences.append(
            env._("Cancelled: %(names)s. They can be set back to quotation.", names=names)
        )
    return sentences


def _unchanged(env, count):
    if count == 1:
        return env._("Quotation unchanged")
    return env._("%(count)s quotations unchanged", count=count)


def _cancelled(env, count):
    if count == 1:
        return env._("1 quotation cancelled")
    return env._("%(count)s quotations cancelled", count=count)


def _on_quotations(env, count):
    return env._("on 1 quotation") if count == 1 else env._("on %(count)s quotations", count=count)


def _offers(env, count):
    if not count:
        return env._("not sent")
    if count == 1:
        return env._("1 offer sent again")
    return env._("%(count)s offers sent again", count=count)
