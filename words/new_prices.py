"""What is said of next year's prices: on the button of December's notice, and beside it."""

from odoo.tools.misc import format_amount, format_date

from ..rules.dates import add_days
from .revision import change


def notice_line(order, prices, sends, is_told):
    """Return what a button says of the notice.

    :param prices: what is known of next year's, or None
    :param bool sends: whether the notice leaves
    :param bool is_told: whether the button has room for the amount
    """
    env = order.env
    if not sends:
        if prices and prices.are_lower:
            return env._("not sent: cheaper in %(year)s", year=prices.on.year)
        return env._("not sent")
    if not prices or not is_told:
        return env._("new prices announced")
    amount, date = format_amount(env, prices.then, order.currency_id), format_date(env, prices.on)
    if prices.announced is not None:
        return env._(
            "new prices announced: about %(amount)s excl. tax on %(date)s", amount=amount, date=date
        )
    return env._("new prices announced: %(amount)s excl. tax on %(date)s", amount=amount, date=date)


def warning(order, prices, is_missing):
    """Return what to know before the notice leaves, or None.

    :param bool is_missing: next year's prices are not computed yet
    """
    env = order.env
    if is_missing:
        return env._("Next year's prices are not computed: the e-mail will not tell them")
    if prices and prices.are_lower:
        return env._(
            "Cheaper next year: %(then)s instead of %(today)s",
            then=format_amount(env, prices.then, order.currency_id),
            today=format_amount(env, prices.today, order.currency_id),
        )
    return None


def in_the_notice(order, prices):
    """Return both totals and their days in the customer's language, as the template has them."""
    env = order.env
    return {
        "until": format_date(env, add_days(prices.on, -1)),
        "today": format_amount(env, prices.today, order.currency_id),
        "on": format_date(env, prices.on),
        "then": format_amount(env, prices.then, order.currency_id),
        "change": change(env, prices.today, prices.then),
        "is_about": prices.announced is not None,
    }


def no_increase(env, company):
    """Return why an announced increase is refused."""
    return env._(
        "%(company)s: an announced increase of prices is between 0 and 100%%. Enter such a "
        "percentage, or 0 where none is announced.",
        company=company.name,
    )
