"""The words of what is followed up on an opportunity."""


def label(env):
    return env._("Opportunities")


def sentence(env, reason, say):
    match reason:
        case "no_quotation":
            return env._("The opportunity has no sent quotation to follow up.")
        case "on_lead":
            return env._("Followed up on the opportunity “%(lead)s”.", **say)
        case "opportunity":
            return env._("To be followed up on the opportunity “%(lead)s”.", **say)
    return None
