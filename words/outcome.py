"""What an outcome asks, does and says: its button, its inputs, its notification."""

from odoo.tools.misc import format_date

from .. import words


def blocked(env, code, order, params):
    """Return why an outcome cannot be applied to ``order`` and what to do about it."""
    match code:
        case "prices_ended":
            return env._(
                "The %(year)s prices ended on %(date)s: revise the quotation.",
                year=params["date"].year,
                date=format_date(env, params["date"]),
            )
        case "no_address":
            found = order._followup_recipient()
            if found.problem in (None, "missing"):
                return env._("No e-mail address: untick sending (E)")
            return words.recipient.address_problem(env, found)
        case "locked":
            return env._("%(name)s is locked: unlock it first.", name=order.name)
        case "draft_invoice":
            return env._(
                "%(name)s has the draft invoice %(invoice)s: delete it first.",
                name=order.name,
                invoice=params["invoice"],
            )
    raise ValueError(code)


def effect_lines(env, outcome, decision, facts, own=None):
    """Return the two short lines of a button: what the quotation becomes, what happens besides.

    None where the rules block it: the reason is told instead.

    :param outcome: the ``sale.followup.outcome``
    :param decision: what the rules decided
    :param dict facts: ``old_validity_date``, ``attempt``, ``returns_on``, ``today``, ``tomorrow``,
        ``send``, ``notice``, ``meeting_days``, ``year``, ``hour``
    :param list own: what the outcome says itself, if it does
    """
    if decision.blocked:
        return []
    if not decision.touches:
        return [env._("Quotation unchanged"), attempt_line(env, facts["attempt"])]
    if own:
        return own
    if decision.cancels:
        return _cancel_lines(env, decision, facts)
    if outcome.next_step in ("meeting", "asked") and not decision.followup_date:
        asked = env._("Asks for the date")
        if outcome.next_step == "asked":
            return [asked, env._("reminder on that day")]
        return [asked, after_meeting(env, facts["meeting_days"])]
    becomes, besides = _becomes(env, outcome, decision, facts), _besides(env, decision, facts)
    if decision.shortens:  # two dates fill a line of a button
        shortened = env._(
            "from %(before)s to %(after)s",
            before=format_date(env, facts["old_validity_date"]),
            after=becomes[0],
        )
        return [shortened, " · ".join([*becomes[1:], besides])]
    return [" · ".join(becomes), besides]


def after_meeting(env, days):
    """Return when a meeting's reminder comes."""
    if days == 1:
        return env._("reminder the day after")
    return env._("reminder %(days)s days after", days=days)


def _becomes(env, outcome, decision, facts):
    if decision.followup_date and not decision.sets_expiration:
        return [words.promise.reminder_line(env, decision.followup_date, facts["hour"])]
    parts = []
    if decision.sets_expiration:
        parts.append(format_date(env, decision.validity_date))
    if outcome.success_rate == "asked" and not facts["rate_given"]:
        parts.append(env._("asks for the success rate"))
    elif outcome.success_rate:
        parts.append(facts["rate_labels"].get(decision.success_rate, ""))
    return parts or [env._("Expiration and rate unchanged")]


def _besides(env, decision, facts):
    if decision.postponed:
        return env._("moved to the next working day")
    if decision.mail:
        return facts["notice"] or _mail_line(env, decision, facts["send"])
    if decision.followup_date and decision.sets_expiration:
        return env._("reminder on %(date)s", date=format_date(env, decision.followup_date))
    if facts["returns_on"] == facts["tomorrow"]:
        return env._("comes back tomorrow")
    if decision.followup_date and facts["returns_on"] == decision.followup_date:
        return env._("leaves the list until then")
    if facts["returns_on"]:
        return env._("comes back on %(date)s", date=format_date(env, facts["returns_on"]))
    return env._("leaves the queues")


def _mail_line(env, decision, send):
    if not send:
        return env._("not sent")
    match decision.mail:
        case "offer":
            return env._("offer sent again")
        case "reminder":
            if decision.already_expired:
                return env._("reminder sent, the offer has already expired")
            return env._("reminder sent")
    return env._("cancellation notice sent")


def _cancel_lines(env, decision, facts):
    if decision.mail:
        return [env._("Quotation cancelled"), _mail_line(env, decision, facts["send"])]
    if facts["reason_given"]:
        return [env._("Quotation cancelled"), env._("it can be set back to quotation")]
    return [env._("Asks for the reason"), env._("quotation cancelled")]


def attempt_line(env, number):
    """Return that one more unanswered call is noted."""
    if number == 1:
        return env._("first attempt noted")
    return env._("attempt %(number)s noted", number=number)


def input_labels(env):
    """Return how the inputs of the outcomes are called on the screen."""
    return {
        "note": env._("Note"),
        "meeting_date": env._("Date of the meeting"),
        "next_date": env._("Call back on"),
        "next_time": env._("at"),
        "lost_reason_id": env._("Reason"),
        "success_rate": env._("Success rate"),
        "send": env._("Send"),
        "send_ids": env._("Offers to send again"),
        "quotation_ids": env._("Quotations lost"),
        "project_start_date": env._("Project start"),
        "also": env._("Handle too"),
    }


def applied(order, outcome, effect, hour=""):
    """Return what the notification says after an outcome, under its title (who, which outcome).

    :param str hour: of the call that was promised, if any
    """
    env, details = order.env, []
    told = order._followup_part_of(outcome, "told")
    if told:
        details.append(told)
    if effect["validity_date"] and effect["validity_date"] != effect["previous_validity_date"]:
        details.append(
            env._("Expires on %(date)s.", date=format_date(env, effect["validity_date"]))
        )
    if effect["followup_date"]:
        details.append(words.promise.reminder(env, effect["followup_date"], hour))
    if effect["mail"]:
        seconds = order.company_id.followup_undo_seconds
        details.append(words.mail.departure(env, seconds))
    if effect["cancels"]:
        details.append(
            env._("%(name)s is cancelled. It can be set back to quotation.", name=order.name)
        )
    if not details:
        details.append(env._("Noted on %(name)s.", name=order.name))
    return " ".join(details)


def undone(env, record, count, made):
    """Return what became of an undo, and its sentence.

    :param int count: the quotations that are as before
    :param bool made: an e-mail had left
    """
    if count > 1 and made:
        sentence = env._(
            "%(count)s quotations are as before, but the e-mail had already left.", count=count
        )
    elif count > 1:
        sentence = env._("%(count)s quotations are as before.", count=count)
    elif made:
        sentence = env._(
            "%(name)s is as before, but the e-mail had already left.", name=record.name
        )
    else:
        sentence = env._("%(name)s is as before.", name=record.name)
    return "partly_undone" if made else "undone", sentence
