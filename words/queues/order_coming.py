"""The words of "Commande à venir" in December."""


def label(env):
    return env._("Orders to come")


def sentence(env, reason, say):
    match reason:
        case "order_coming":
            return env._(
                "Order expected before %(date)s: ask whether it will come this year.", **say
            )
    return None
