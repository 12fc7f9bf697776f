"""The other quotations of the customer, in two short lines each."""

from markupsafe import Markup

from odoo.tools.misc import format_date

from .. import words


def lines(order, place, why, row, press=None):
    """Return the queue and what was done there; or why it cannot be handled along, and a detail.

    :param why: the code of why it cannot, None where it can
    :param dict row: as the list has it
    :param press: what was done last on it, as ``search.presses`` has it
    """
    env = order.env
    if why in (None, "card_of_opportunity"):
        return [queue_label(env, place.queue), _done(env, order, place, row)]
    salesperson = order.user_id.name or ""
    match why:
        case "on_lead":
            lead = order.sudo().opportunity_id  # whose it is, as the reason tells its name
            return [env._("Followed up on its opportunity"), lead.user_id.name or ""]
        case "done_today":
            return _followed_up(env, order, press)
        case "waiting":
            date = format_date(env, order.followup_date)
            return [env._("Reminder on %(date)s", date=date), salesperson]
        case "not_writable":
            return [queue_label(env, place.queue), env._("of %(user)s", user=salesperson)]
        case "running":
            date = format_date(env, place.params["date"])
            return [env._("Valid until %(date)s", date=date), salesperson]
        case "not_sent":
            return [env._("Draft, not sent yet"), salesperson]
    return [env._("Not to be followed up today"), salesperson]


def why_not(order, why, reason):
    """Return the sentence of why a quotation cannot be handled along with another."""
    env = order.env
    match why:
        case "not_writable":
            user = order.user_id.name or ""
            return env._("Only %(user)s or a manager can change it.", user=user)
        case "card_of_opportunity":
            return env._("An opportunity is handled alone. Open the quotation to follow it up.")
    return reason


def queue_label(env, queue):
    """Return how a queue is called in a cell of a table."""
    registry = env["sale.followup.queues"]
    return words.queues.short_label(env, queue) or registry._labels().get(queue, "")


def _done(env, order, place, row):
    reminders, attempts = order.email_reminder_count, row["attempts"]
    if place.step == "email" and not reminders:
        return env._("never reminded")
    if attempts:
        return env._("1 call") if attempts == 1 else env._("%(count)s calls", count=attempts)
    if reminders:
        one = env._("1 reminder")
        return one if reminders == 1 else env._("%(count)s reminders", count=reminders)
    return env._("never called")


def _followed_up(env, order, press):
    """Return at what time it was followed up today, and with which of those one may read."""
    if not press:
        return [env._("Followed up today"), ""]
    clock = words.conflict.clock_time(env, press.date, order.company_id)
    head = env._("Followed up at %(time)s", time=clock)
    if not press.names:
        return [head, env["sale.followup.outcome"].browse(press.outcome_id).name]
    names = ", ".join(press.names)
    if press.is_one_mail:
        return [head, env._("with %(names)s, one e-mail", names=names)]
    return [head, env._("with %(names)s", names=names)]


def left_alone(order, code, place):
    """Return why an outcome leaves a ticked quotation as it is."""
    env = order.env
    match code:
        case "alone":
            return env._("To be revised by itself")
        case "not_offered":
            return env._("%(queue)s: other outcomes", queue=queue_label(env, place.queue))
    return words.queue.reason(env, place, order.followup_currency_id)


def too_many(env, most):
    """Return that a press handles no more quotations."""
    return env._("Choose %(count)s other quotations at most.", count=most)


def with_links(env, feedback, beside):
    """Return what the chatter tells of a done activity, and with which quotations it was done.

    :param str feedback: the outcome, and the note
    :param beside: the quotations handled with it
    """
    if not beside:
        return feedback
    head, *note = feedback.split("\n")
    link = Markup('<a href="/odoo/sales/%s" data-oe-model="sale.order" data-oe-id="%s">%s</a>')
    names = Markup(", ").join(link % (one.id, one.id, one.name) for one in beside)
    head = env._("%(outcome)s, with %(names)s", outcome=Markup.escape(head), names=names)
    return Markup("\n").join([head, *map(Markup.escape, note)])


def applied(order, outcome, effect, hour, done, left):
    """Return what the notification says after a press, of one quotation or of several.

    :param str hour: of the call that was promised, if any
    :param dict done: the values of the event and the effect, by quotation
    :param list left: those that were ticked and stay as they are, as the contract has them
    """
    if len(done) == 1:
        sentences = [words.outcome.applied(order, outcome, effect, hour)]
    else:
        sentences = _applied_to_many(order, outcome, effect, hour, done)
    env = order.env
    sentences += [
        env._(
            "%(name)s is left as it is: %(why)s.", name=one["name"], why=one["message"].rstrip(".")
        )
        for one in left
    ]
    return " ".join(sentences)


def _applied_to_many(order, outcome, effect, hour, done):
    env, count, sentences = order.env, len(done), []
    days = {one["validity_date"] for _details, one in done.values()}
    planned = {one["followup_date"] for _details, one in done.values()}
    if effect["validity_date"] and outcome.expiration_base:
        if len(days) == 1:
            day = format_date(env, effect["validity_date"])
            sentences.append(env._("Expires on %(date)s.", date=day))
        else:
            sentences.append(env._("Each expires on its own day."))
    if effect["followup_date"] and len(planned) == 1:
        sentences.append(words.promise.reminder(env, effect["followup_date"], hour))
    mails = [details for details, _effect in done.values() if details.get("mail_state")]
    if mails:
        sentences.append(words.mail.departures(env, mails, order.company_id.followup_undo_seconds))
    if effect["cancels"]:
        sentences.append(
            env._(
                "%(count)s quotations are cancelled. They can be set back to quotation.",
                count=count,
            )
        )
    return sentences or [env._("Noted on %(count)s quotations.", count=count)]


def not_the_customer(record, order):
    """Return that a quotation is not the customer's whose card is open."""
    return record.env._(
        "%(name)s is not for the customer of %(card)s. Reload the page.",
        name=order.name,
        card=record.name,
    )


def edited_alone(record):
    """Return that the e-mail of several quotations cannot be edited."""
    return record.env._(
        "%(name)s: an e-mail for several quotations cannot be edited. Untick the others first.",
        name=record.name,
    )
