"""What is said of an order of the customer beside a quotation that is still open."""

from odoo.tools.misc import format_date


def said(env, order):
    """Return that the customer ordered, and for what."""
    say = {"name": order.name, "date": format_date(env, order.day)}
    if order.relation == "opportunity":
        return env._("Order %(name)s of %(date)s for this opportunity.", **say)
    return env._("Order %(name)s of %(date)s for this customer.", **say)


def what(env, order):
    """Return what was ordered: a variant of the opportunity, else in the order's own few words."""
    if order.relation != "opportunity":
        return order.title
    if order.title:
        return env._("“%(title)s” of the same opportunity", title=order.title)
    return env._("A variant of the same opportunity")


def left_out(env, order):
    """Return why the quotation is not reminded with the others: a variant of it was ordered."""
    return env._("%(order)s Look before reminding.", order=said(env, order))


def kept(env, order, quotes):
    """Return that quotations are followed up all the same beside an order."""
    names = ", ".join(quote.name for quote in quotes)
    return env._("Kept beside %(order)s: %(names)s.", order=order.name, names=names)


def not_beside(env, record):
    """Return that an order is none beside which the entry could be kept."""
    return env._(
        "%(name)s: there is no such order of the customer any more. Reload the page.",
        name=record.name,
    )
