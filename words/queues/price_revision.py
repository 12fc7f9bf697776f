"""The words of the quotations whose prices are over."""


def label(env):
    return env._("Prices to revise")


def sentence(env, reason, say):
    match reason:
        case "price_revision":
            return env._(
                "Expired, and the %(year)s prices are over: the quotation is to be revised.", **say
            )
    return None
