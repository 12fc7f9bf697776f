"""What Odoo's composer says at its top of a draft that is about to be sent."""

from odoo.tools.misc import format_date


def renewed(env, order, expiration):
    """Return that the passed expiration was renewed, which the offer's PDF tells already."""
    return env._(
        "%(name)s had expired before it was sent: it is now valid until %(date)s.",
        name=order.name,
        date=format_date(env, expiration),
    )


def old_prices(env, order, year):
    """Return the question that the prices of a past year raise before they are sent."""
    return env._("%(name)s: %(year)s prices, revise before sending?", name=order.name, year=year)
