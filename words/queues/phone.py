"""The words of "A relancer par téléphone"."""


def label(env):
    return env._("To follow up by phone")


def short_label(env):
    return env._("By phone")


def sentence(env, reason, say):
    match reason:
        case "phone":
            return env._(
                "Quotation of %(threshold)s excl. tax or more, expired since %(date)s.", **say
            )
    return None
