"""The words of the maintenance renewals."""


def label(env):
    return env._("Maintenance")


def badge(order, place):
    env = order.env
    match place.step:
        case "email":
            return env._("1st reminder")
        case "call" if place.reason != "answer":
            return env._("2nd and last reminder")
        case "close":
            return env._("To be closed")
    return None


def sentence(env, reason, say):
    match reason:
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
    return None
