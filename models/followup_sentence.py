"""One table from the rules' codes to sentences, in the language of the environment."""

from odoo.tools.misc import format_amount, format_date

from . import (
    followup_sentence_mail,
    followup_sentence_payment,
    followup_sentence_promise,
    followup_sentence_recipient,
    followup_sentence_renewal,
    followup_sentence_revision,
)


def reason(env, place, currency):
    """Return why a quotation is in its queue, or why it is in none and when it comes back."""
    sentence = _reason(env, place, currency)
    if place.params.get("payment"):
        paying = followup_sentence_payment.payment(
            env, place.params["payment"], place.params["since"]
        )
        sentence = f"{paying} {sentence}"
    if not place.returns_on or place.returns_on == place.params.get("date"):
        return sentence
    back = env._("Comes back on %(date)s.", date=format_date(env, place.returns_on))
    return f"{sentence} {back}"


def card_reason(record, queue, sentence, exchanges, first=()):
    """Return the reason with what goes before it: the customer answered, a call was promised.

    :param first: what is to be known before all that
    """
    env = record.env
    sentences = [sentence]
    if queue and record.followup_date:
        sentences.insert(0, followup_sentence_promise.promised(record))
    if record._name == "sale.order" and record.followup_machine_date:
        day = format_date(env, record.followup_machine_date)
        sentences.insert(0, env._("Automatic message received on %(date)s: to be read.", date=day))
    written = next((one["date"] for one in exchanges if one["kind"] == "customer"), None)
    if record._followup_is_answered() and written:
        day = format_date(env, record._followup_company()._followup_civil_date(written))
        sentences.insert(0, env._("The customer wrote on %(date)s.", date=day))
    return " ".join([*first, *sentences])


def _reason(env, place, currency):
    say = {key: _show(env, value, currency) for key, value in place.params.items()}
    match place.reason:
        case "not_sent":
            return _not_sent(env, place.params["state"])
        case "no_amount":
            return env._("Nothing to follow up: the quotation has no amount.")
        case "waiting":
            return env._("Not to be followed up before %(date)s.", **say)
        case "done_today":
            return env._("Already followed up today.")
        case "running":
            return env._("Valid until %(date)s.", **say)
        case "no_quotation":
            return env._("The opportunity has no sent quotation to follow up.")
        case "on_lead":
            return env._("Followed up on the opportunity “%(lead)s”.", **say)
        case "opportunity":
            return env._("To be followed up on the opportunity “%(lead)s”.", **say)
        case "order_coming":
            return env._(
                "Order expected before %(date)s: ask whether it will come this year.", **say
            )
        case "price_revision":
            return env._(
                "Expired, and the %(year)s prices are over: the quotation is to be revised.", **say
            )
        case "phone":
            return env._(
                "Quotation of %(threshold)s excl. tax or more, expired since %(date)s.", **say
            )
        case "email_first":
            return env._(
                "Quotation under %(threshold)s excl. tax, expired since %(date)s: no reminder "
                "sent yet.",
                **say,
            )
        case "email_reminded":
            return env._(
                "Quotation under %(threshold)s excl. tax, expired since %(date)s: a reminder was "
                "sent, call the customer.",
                **say,
            )
        case "email_refused":
            return env._(
                "Quotation under %(threshold)s excl. tax, expired since %(date)s: the address was "
                "refused, call the customer.",
                **say,
            )
        case "email_archived":
            return env._(
                "Quotation under %(threshold)s excl. tax, expired since %(date)s: the contact is "
                "archived, call the customer.",
                **say,
            )
        case "email_payment":
            return env._(
                "Quotation under %(threshold)s excl. tax, expired since %(date)s: call rather than "
                "write.",
                **say,
            )
        case "email_no_address":
            return env._(
                "Quotation under %(threshold)s excl. tax, expired since %(date)s: no usable "
                "e-mail address, call the customer.",
                **say,
            )
    return followup_sentence_renewal.reason(env, place.reason, say)


def _not_sent(env, state):
    match state:
        case "sale":
            return env._("The quotation has become an order.")
        case "cancel":
            return env._("The quotation is cancelled.")
    return env._("The quotation has not been sent yet.")


def _show(env, value, currency):
    if isinstance(value, float):
        return format_amount(env, value, currency, trailing_zeroes=False)
    if hasattr(value, "year"):
        return format_date(env, value)
    return value


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
            return followup_sentence_recipient.address_problem(env, found)
        case "locked":
            return env._("%(name)s is locked: unlock it first.", name=order.name)
        case "draft_invoice":
            return env._(
                "%(name)s has the draft invoice %(invoice)s: delete it first.",
                name=order.name,
                invoice=params["invoice"],
            )
    raise ValueError(code)


def effect_lines(env, outcome, decision, facts):
    """Return the two short lines of a button: what the quotation becomes, what happens besides.

    None where the rules block it: the reason is told instead.

    :param outcome: the ``sale.followup.outcome``
    :param decision: what the rules decided
    :param dict facts: ``old_validity_date``, ``attempt``, ``returns_on``, ``today``, ``tomorrow``,
        ``send``, ``meeting_days``, ``year``, ``hour``
    """
    if decision.blocked:
        return []
    if not decision.touches:
        return [env._("Quotation unchanged"), attempt_line(env, facts["attempt"])]
    if outcome.code == "revise":
        return followup_sentence_revision.effect_lines(env, facts["year"])
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
        return [followup_sentence_promise.reminder_line(env, decision.followup_date, facts["hour"])]
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
        return _mail_line(env, decision, facts["send"])
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
        case "new_prices":
            return env._("new prices announced")
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
    }


def applied(order, outcome, effect, hour=""):
    """Return what the notification says after an outcome, under its title (who, which outcome).

    :param str hour: of the call that was promised, if any
    """
    env, details = order.env, []
    if outcome.code == "revise":
        revision = order.followup_revision_ids.sorted("id")[-1:]
        details.append(followup_sentence_revision.applied(env, revision))
    if effect["validity_date"] and effect["validity_date"] != effect["previous_validity_date"]:
        details.append(
            env._("Expires on %(date)s.", date=format_date(env, effect["validity_date"]))
        )
    if effect["followup_date"]:
        details.append(followup_sentence_promise.reminder(env, effect["followup_date"], hour))
    if effect["mail"]:
        seconds = order.company_id.followup_undo_seconds
        details.append(followup_sentence_mail.departure(env, seconds))
    if effect["cancels"]:
        details.append(
            env._("%(name)s is cancelled. It can be set back to quotation.", name=order.name)
        )
    if not details:
        details.append(env._("Noted on %(name)s.", name=order.name))
    return " ".join(details)
