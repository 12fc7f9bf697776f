"""Sentences about e-mails: who gets a reminder, who is skipped and why, what failed."""

from odoo.tools.misc import format_date

from .. import words
from .conflict import clock_time
from .orders import left_out
from .payment import payment
from .quoting import quotable


def skipped(env, code, order, facts):
    """Return why a quotation gets no reminder from a bulk sending, and what to do.

    :param str code: one of the codes of ``desk.bulk.skip``
    :param dict facts: ``day``, ``at``, ``user`` and ``message`` where the code needs them
    """
    match code:
        case "gone":
            return env._("This quotation is not there any more.")
        case "forbidden":
            return env._("This quotation is a colleague's: you may not change it.")
        case "closed":
            state = dict(order._fields["state"]._description_selection(env))[order.state]
            return env._("No longer open: its state is “%(state)s”.", state=state)
        case "opened":
            return env._("%(user)s is on this quotation.", user=facts["user"])
        case "answered" if facts["day"]:
            day = format_date(env, facts["day"])
            return env._("The customer wrote on %(date)s: read before reminding.", date=day)
        case "answered":
            return env._("The customer wrote since the last contact: read before reminding.")
        case "automatic":
            day = format_date(env, facts["day"])
            return env._("Automatic message received on %(date)s: to be read.", date=day)
        case "contacted":
            at = clock_time(env, facts["at"], order.company_id)
            return env._("Contacted today at %(time)s by %(user)s.", time=at, user=facts["user"])
        case "ordered":
            return left_out(env, facts["order"])
        case "paying":
            return payment(env, order.followup_payment, order.followup_payment_date)
        case "no_address":
            return words.recipient.address_problem(env, order._followup_recipient())
        case "reminded":
            return env._("A reminder was sent already: call the customer.")
    return facts["message"]


def send_label(env, kind, address):
    """Return what the switch says that sends an e-mail or not.

    :param str kind: of the e-mail, None where the outcomes send different ones
    :param str address: the customer's, empty where there is none
    """
    match kind:
        case "reminder":
            known, unknown = env._("Send the reminder to %s"), env._("Send the reminder")
        case "offer":
            known, unknown = env._("Send the offer again to %s"), env._("Send the offer again")
        case "cancellation":
            known = env._("Send the cancellation notice to %s")
            unknown = env._("Send the cancellation notice")
        case "new_prices":
            known = env._("Announce the new prices to %s")
            unknown = env._("Announce the new prices")
        case _:
            known, unknown = env._("Send the e-mail to %s"), env._("Send the e-mail")
    return known.replace("%s", address) if address else unknown


def not_bulk(env, code):
    """Return why an outcome cannot be applied to many quotations at once."""
    return env._(
        "The outcome “%(code)s” cannot be applied to several quotations at once. Take them one "
        "by one.",
        code=quotable(code),
    )


def too_many(env, limit):
    """Return why a list of quotations cannot be taken at once."""
    return env._("Choose 1 to %(limit)s quotations, each once.", limit=limit)


def bulk_failed(env, order):
    """Return what is told where one of many failed for a reason that is not the user's."""
    return env._("%(name)s could not be reminded. Open it and try again.", name=order.name)


def sends_nothing(env, outcome, order):
    """Return why there is no e-mail to show."""
    return env._(
        "%(name)s: the outcome “%(outcome)s” sends no e-mail.",
        name=order.name,
        outcome=outcome.name,
    )


def compose_conflict(env, message):
    """Return what is said in the composer where the quotation changed meanwhile."""
    return env._(
        "%(message)s The e-mail was not sent: copy your text, close this window and start again.",
        message=message,
    )


def not_scheduled(env):
    """Return why the e-mail of an outcome cannot be scheduled."""
    return env._(
        "This e-mail belongs to a follow-up: send it now, or close this window and follow up later."
    )


def already_sent(env, order):
    """Return what is said where the e-mail of this outcome has left already."""
    return env._("%(name)s: this e-mail was sent already. Close this window.", name=order.name)


def no_template(env):
    """Return what to do where an e-mail has no template."""
    return env._("This e-mail has no template: choose one in the settings.")


def empty_mail(env, order):
    """Return why an e-mail without words is not sent."""
    return env._(
        "%(name)s: the e-mail has no subject or no text. Complete its template and send it again.",
        name=order.name,
    )


def empty_template(env, template, language):
    """Return why a template cannot be used: it would send an empty e-mail."""
    return env._(
        "The e-mail template “%(template)s” has no subject or no text in %(language)s. Complete "
        "it, or choose another one.",
        template=template.name,
        language=language,
    )
