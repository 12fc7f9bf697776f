"""What a customer answers on the quotation's page: in their list, in the chatter, on the card."""

from markupsafe import Markup

from odoo.tools.misc import format_date, format_time

from ..rules import answer as answer_rules


def choices(env):
    """Return the five answers as the page offers them: by code, what is said and what is asked."""
    return {
        "order": (env._("We order"), env._("date, if you know it")),
        "time": (env._("Still current"), env._("we need time")),
        "decision": (env._("A decision is planned"), env._("you tell the date")),
        "call": (env._("Call me back"), env._("day and number")),
        "drop": (env._("No longer current"), env._("tell us why")),
    }


def day_label(env, code):
    """Return what the page calls the day of an answer."""
    return {
        "order": env._("Date of the order (optional)"),
        "time": env._("Until when (optional)"),
        "decision": env._("Date of the decision"),
        "call": env._("Day of the call"),
    }.get(code, "")


def clause(env, code, day=None, hour=None, why=""):
    """Return what a customer answers, as the end of a sentence.

    :param day, hour: as they are shown; nothing where none was told
    :param why: the reason, for what is no longer current
    """
    match code:
        case "order":
            if day:
                return env._("we order, purchase order on %(date)s", date=day)
            return env._("we order")
        case "time":
            if day:
                return env._("we need time, until %(date)s", date=day)
            return env._("we need time")
        case "decision":
            return env._("a decision is planned on %(date)s", date=day)
        case "call":
            if hour:
                return env._("call me back on %(date)s at %(hour)s", date=day, hour=hour)
            return env._("call me back on %(date)s", date=day)
    if why:
        return env._("no longer current (%(reason)s)", reason=why)
    return env._("no longer current")


def told(env, code, day=None, hour=None, why=""):
    """Return the same as a sentence of the customer's own, on the page and in the chatter."""
    found = clause(env, code, day, hour, why)
    return found[:1].upper() + found[1:]


def reason(env, answer, date=None, hour=None, why=""):
    """Return why an entry stands first: "Le client répond : nous commandons […]".

    :param str answer: its code
    :param date: as it is shown; ``hour``: a time
    """
    hour = hour and f"{hour:%H:%M}"
    return env._("The customer answers: %(answer)s.", answer=clause(env, answer, date, hour, why))


def shown(env, answer):
    """Return the day and the hour of a ``rules.types.Answer`` as they are shown, and its reason."""
    return {
        "day": format_date(env, answer.day) if answer.day else None,
        "hour": answer.hour and f"{answer.hour:%H:%M}",
        "why": answer.reason,
    }


def errors(env, found, today):
    """Return what is wrong with what was typed, by field, as sentences.

    :param dict found: a code by field
    """
    said = {
        ("day", "missing"): env._("Enter a date."),
        ("day", "unreadable"): env._(
            "Enter a date, for example %(date)s.", date=format_date(env, today)
        ),
        ("day", "too_early"): env._("Enter a date from %(date)s on.", date=format_date(env, today)),
        ("day", "too_late"): env._("Enter a date in the next years."),
        ("hour", "unreadable"): env._("Enter an hour, for example 14:30."),
        ("phone", "too_long"): env._(
            "Shorten the number to %(length)s characters.", length=answer_rules.PHONE_LENGTH
        ),
        ("words", "too_long"): env._(
            "Shorten your words to %(length)s characters.", length=answer_rules.WORDS_LENGTH
        ),
        ("words", "unreadable"): env._("Some characters cannot be read. Correct your words."),
        ("reason", "missing"): env._("Choose a reason."),
    }
    return {field: said[field, code] for field, code in found.items()}


def message(env, answer, said, phone):
    """Return the customer's message for the chatter: what they chose, and their words as text."""
    lines = [told(env, answer.code, **shown(env, answer)) + "."]
    if phone:
        lines.append(env._("Number: %(phone)s", phone=phone))
    head = Markup('<p><span style="font-weight: bold">%s</span><br/>%s</p>') % (
        env._("Where does your project stand?"),
        Markup("<br/>").join(lines),
    )
    if not said:
        return head
    return head + Markup("<p>%s</p>") % Markup("<br/>").join(said.split("\n"))


def clock(env, instant, company):
    """Return the hour of an instant on the company's clock."""
    return format_time(env, instant, tz=company._followup_tz(), time_format="HH:mm")


def odoos(env, modal):
    """Return what the answers are called that open a window of Odoo's own."""
    if modal == "modaldecline":
        return env._("No longer current"), env._("refuse the quotation")
    return env._("We order"), env._("accept the quotation")


def page(order):
    """Return what the page says of who gets the answer."""
    env, who = order.env, order.user_id.name or order.company_id.name
    phone = order.company_id.phone
    return {
        "goes_to": env._(
            "Your answer goes to %(who)s. It is no order and does not change the quotation.",
            who=who,
        ),
        "word_for": env._("A word for %(who)s", who=who),
        "sent_to": env._("What will be sent to %(who)s", who=who),
        "thanks": env._("Thank you, %(who)s has received your answer", who=who),
        "possible": env._("Possible until %(who)s has handled it. You will see it here.", who=who),
        "full": env._("You have answered several times today. Call us at %(phone)s.", phone=phone)
        if phone
        else env._("You have answered several times today. Please call us."),
    }


def answered(env, day, hour):
    """Return when the customer answered, above what they said."""
    return env._("You answered on %(date)s at %(hour)s:", date=day, hour=hour)


def handled(order, answer):
    """Return that an answer was handled, and when."""
    answered_on, _hour = order._followup_day_and_hour(answer.answered_at)
    handled_on, _hour = order._followup_day_and_hour(answer.handled_at)
    return order.env._(
        "Your answer of %(date)s was taken into account on %(handled)s",
        date=answered_on,
        handled=handled_on,
    )


def unknown(env, phone):
    """Return what to do with a link that leads nowhere."""
    if phone:
        return env._("Use the link of our latest e-mail, or call us at %(phone)s.", phone=phone)
    return env._("Use the link of our latest e-mail.")


def closed(order):
    """Return what is true of a quotation on which nothing is asked any more, or not yet."""
    env = order.env
    if order.state == "sale":
        return env._("Your order %(name)s is confirmed.", name=order.name)
    if order.state == "cancel":
        revised = order.sudo().followup_event_ids.filtered(  # whether there is one, no more
            lambda event: event.revision_id and not event.undone_on
        )
        if revised:
            return env._("The quotation %(name)s was replaced by a new one.", name=order.name)
        return env._("The quotation %(name)s was cancelled.", name=order.name)
    return env._("The quotation %(name)s is being prepared.", name=order.name)


def sent(order, code):
    """Return what is sent with the form that a customer has open."""
    env = order.env
    return env._(
        "Quotation %(name)s: “%(answer)s”, with what you have filled in above.",
        name=order.name,
        answer=choices(env)[code][0],
    )


def source(env, answered_at, company):
    """Return where and when an answer came: today, or on an earlier day."""
    hour, day = clock(env, answered_at, company), company._followup_civil_date(answered_at)
    if day == company._followup_today():
        return env._("on the quotation's page, today at %(hour)s", hour=hour)
    return env._(
        "on the quotation's page, on %(date)s at %(hour)s", date=format_date(env, day), hour=hour
    )


def of_quotation(env, answer):
    """Return what was answered on another quotation of the same opportunity."""
    said = answer._answer()
    told_there = told(env, said.code, **shown(env, said))
    return " ".join(
        filter(None, [f"{answer.order_id.name} : {told_there}.", quoted(env, answer.words)])
    )


def in_history(env, answers):
    """Return what was answered before an outcome: the sentence, the words, where and when."""
    return "\n".join(
        " · ".join(
            filter(
                None,
                [
                    answer.order_id.name if len(answers) > 1 else "",
                    told(env, answer.code, **shown(env, answer._answer())),
                    quoted(env, answer.words),
                    source(env, answer.answered_at, answer.company_id),
                ],
            )
        )
        for answer in answers.with_env(env(su=True))
    )


def quoted(env, said):
    """Return the customer's own words as such."""
    return env._("“%(words)s”", words=said) if said else ""


def short(env, answer):
    """Return what the row of a list tells of an answer.

    :param answer: a ``rules.types.Answer``
    """
    day = answer.day and format_date(env, answer.day, date_format="dd/MM")
    match answer.code:
        case "order":
            return env._("order on %(day)s", day=day) if day else env._("order")
        case "time":
            return env._("time until %(day)s", day=day) if day else env._("needs time")
        case "decision":
            return env._("decision on %(day)s", day=day)
        case "call":
            return env._("call on %(day)s", day=day)
    return answer.reason or env._("no longer current")


def effect_line(env, day):
    """Return the first line of the button that is proposed, where the customer told a day."""
    return env._("%(date)s · customer's answer", date=format_date(env, day))


def reminder(env, effect, day):
    """Return the second line of that button: when the reminder comes, where it is another day."""
    followup = effect["followup_date"]
    if not followup or followup == day.isoformat():
        return [env._("leaves the list until then")] if followup else effect["lines"][1:]
    return [env._("reminder on %(date)s", date=format_date(env, followup))]


def passed(env, answer):
    """Return that the day which the customer told has passed since."""
    if not answer.date:
        return ""
    return env._("%(date)s has passed.", date=format_date(env, answer.date))
