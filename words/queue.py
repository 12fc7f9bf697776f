"""One table from the rules' codes to sentences, in the language of the environment."""

from odoo.tools.misc import format_amount, format_date

from .. import words


def reason(env, place, currency):
    """Return why a quotation is in its queue, or why it is in none and when it comes back."""
    say = {key: _show(env, value, currency) for key, value in place.params.items()}
    sentence = env["sale.followup.queues"]._sentence(place.reason, say)
    if place.params.get("payment"):
        paying = words.payment.payment(env, place.params["payment"], place.params["since"])
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
        sentences.insert(0, words.promise.promised(record))
    if record._name == "sale.order" and record.followup_machine_date:
        day = format_date(env, record.followup_machine_date)
        sentences.insert(0, env._("Automatic message received on %(date)s: to be read.", date=day))
    written = next((one["date"] for one in exchanges if one["kind"] == "customer"), None)
    if record._followup_is_answered() and written:
        day = format_date(env, record._followup_company()._followup_civil_date(written))
        sentences.insert(0, env._("The customer wrote on %(date)s.", date=day))
    return " ".join([*first, *sentences])


def labels(env):
    """Return what the queues are called."""
    return {
        "phone": env._("To follow up by phone"),
        "email": env._("To follow up by e-mail"),
        "opportunity": env._("Opportunities"),
        "renewal": env._("Maintenance"),
        "order_coming": env._("Orders to come"),
        "price_revision": env._("Prices to revise"),
    }


def step_labels(env):
    """Return what the steps are called."""
    return {"call": env._("Call"), "email": env._("E-mail"), "close": env._("Close")}


def sentence(env, reason, say):
    """Return the sentence of a reason.

    :param str reason: the code of a step or a guard
    :param dict say: its params, as they are shown
    """
    match reason:
        case "not_sent":
            return _not_sent(env, say["state"])
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
    return words.renewal.reason(env, reason, say)


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
