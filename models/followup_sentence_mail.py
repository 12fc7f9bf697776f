"""What is said of an e-mail: when it leaves, or why it does not."""


def departure(env, seconds):
    """Return when the e-mail of an outcome leaves."""
    minutes, rest = divmod(seconds, 60)
    if rest or not minutes:
        return env._("The e-mail leaves in %(seconds)s s.", seconds=seconds)
    if minutes == 1:
        return env._("The e-mail leaves in 1 minute.")
    return env._("The e-mail leaves in %(minutes)s minutes.", minutes=minutes)


def outdated(event):
    """Return why the e-mail of an event must not leave any more, or nothing.

    An offer is sent of a quotation that is still one, a cancellation of one that is cancelled.
    """
    order, env = event.order_id, event.with_context(lang=event.user_id.lang).env
    if event.mail == "cancellation":
        if order.state == "cancel":
            return None
        return env._("Not sent: %(name)s was set back to quotation.", name=order.name)
    if order.state == "sale":
        return env._("Not sent: %(name)s has become an order.", name=order.name)
    if order.state == "cancel":
        return env._("Not sent: %(name)s is cancelled.", name=order.name)
    if order.state == "draft":
        return env._("Not sent: %(name)s was set back to quotation.", name=order.name)
    return None


def no_address(order):
    """Return that the address of the contact is gone, and what to do about it."""
    return order.env._(
        "%(partner)s has no usable e-mail address. Correct the contact and send again.",
        partner=order.partner_id.display_name,
    )


def failed(env, event):
    """Return the words of the activity that tells of a failed e-mail."""
    return {
        "summary": env._("The e-mail did not leave: send it again"),
        "send_again": env._("Open %(name)s to send it again", name=event.order_id.name),
    }
