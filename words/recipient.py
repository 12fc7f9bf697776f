"""Whose an address is, and what stands against it."""


def whose(env, found):
    """Return the address of a customer with what one should know of it, empty without one.

    :param found: the ``Recipient``
    """
    if not found.address:
        return ""
    known = [found.partner.name] if found.is_company else []
    if found.problem == "refused":
        known.append(env._("was refused"))
    return f"{found.address} ({', '.join(known)})" if known else found.address


def address_problem(env, found):
    """Return why a customer gets no e-mail as the next step, and what to do about it.

    :param found: the ``Recipient``
    """
    match found.problem:
        case "archived":
            return env._("Archived contact: choose another contact, or call.")
        case "blacklisted":
            return env._("The address is on the blacklist: call the customer.")
        case "own":
            return env._(
                "%(address)s is our own address: correct the contact, or call.",
                address=found.partner.email_normalized,
            )
        case "refused":
            return env._(
                "The address %(address)s was refused: correct the contact, or call.",
                address=found.address,
            )
        case "invalid":
            return env._(
                "“%(address)s” is no e-mail address: correct the contact, or call.",
                address=found.partner.email,
            )
    return env._("No e-mail address: complete the contact, or call.")


def no_recipient(env, order):
    """Return that an e-mail without recipients is not sent."""
    return env._(
        "%(name)s: the e-mail has no recipient. Choose one, or close this window.", name=order.name
    )
