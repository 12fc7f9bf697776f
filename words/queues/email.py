"""The words of "A relancer par mail"."""


def label(env):
    return env._("To follow up by e-mail")


def short_label(env):
    return env._("By e-mail")


def sentence(env, reason, say):
    match reason:
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
    return None
