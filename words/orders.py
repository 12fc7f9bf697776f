"""What is said of an order of the customer beside a quotation that is still open."""

from odoo.tools.misc import format_date


def said(env, order):
    """Return that the customer ordered, and for what."""
    say = {"name": order.name, "date": format_date(env, order.day)}
    if order.relation == "opportunity":
        return env._("Order %(name)s of %(date)s for this opportunity.", **say)
    return env._("Order %(name)s of %(date)s for this customer.", **say)


def left_out(env, order):
    """Return why the quotation is not reminded with the others: a variant of it was ordered."""
    return env._("%(order)s Look before reminding.", order=said(env, order))
