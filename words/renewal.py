"""The sentences of the maintenance renewals, in the language of the environment."""

from odoo.tools.misc import format_date


def reason(env, code, say):
    """Return why a renewal is in its queue, or in none. ``say`` fills the sentence."""
    match code:
        case "renewal_early":
            return env._("Renewal of a contract that runs until %(end)s.", **say)
        case "renewal_reminded":
            return env._("Renewal of the contract ending on %(end)s: the reminder was sent.", **say)
        case "renewal_running":
            return env._(
                "The contract ended on %(end)s, but the offer is valid until %(date)s.", **say
            )
        case "renewal_email":
            return env._("The contract ends on %(end)s: first reminder, by e-mail.", **say)
        case "renewal_payment":
            return env._("The contract ends on %(end)s: call rather than write.", **say)
        case "renewal_call":
            return env._("The contract ended on %(end)s: second and last reminder.", **say)
        case "renewal_close":
            return env._("The contract ended on %(end)s without an answer: to be closed.", **say)
    raise ValueError(code)


def beyond_contract(env, expiration, end):
    """Return the warning of a form where the offer outlives the contract that it renews."""
    return {
        "title": env._("Expiration beyond the contract"),
        "message": env._(
            "The expiration (%(expiration)s) is after the end of the contract to renew (%(end)s). "
            "In principle it does not pass that day.",
            expiration=format_date(env, expiration),
            end=format_date(env, end),
        ),
    }
