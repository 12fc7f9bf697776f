"""Why a quotation is in no queue, whichever it would be; and that its customer answers."""

from ... import words


def sentence(env, reason, say):
    match reason:
        case "answer":
            return words.answer.reason(env, **say)
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
    return None


def _not_sent(env, state):
    match state:
        case "sale":
            return env._("The quotation has become an order.")
        case "cancel":
            return env._("The quotation is cancelled.")
    return env._("The quotation has not been sent yet.")
