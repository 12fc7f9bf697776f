"""What is slipping away: titles, the oldest one, and the line on top."""

from odoo.tools.misc import format_amount, format_date

from ..rules.leaks import LEAKS

TOTAL = "total"


def labels(env):
    """Return what the numbers are called, by code."""
    return {
        "untouched": env._("Expired, untouched for 30 days"),
        "promised": env._("Promised calls not kept"),
        "meeting": env._("Meetings past, no outcome"),
        "answer": env._("Customers' answers waiting for more than 2 working days"),
        "renewal": env._("Renewals: call not made"),
        "to_send": env._("Quotations to send for more than a week"),
        "mail": env._("E-mails that did not leave"),
        TOTAL: env._("Points to Pick Up"),
    }


def since(env, code, day):
    """Return what is said of the oldest quotation of a number: since when it waits."""
    if not day:
        return ""
    date = format_date(env, day)
    match code:
        case "untouched":
            return env._("expired on %(date)s", date=date)
        case "promised":
            return env._("promised for %(date)s", date=date)
        case "meeting":
            return env._("meeting of %(date)s", date=date)
        case "answer":
            return env._("answered on %(date)s", date=date)
        case "renewal":
            return env._("contract ended on %(date)s", date=date)
        case "to_send":
            return env._("to send since %(date)s", date=date)
        case _:
            return env._("of %(date)s", date=date)


def headline(env, points, count, amount, currency):
    """Return the line on top: how many of the numbers are not 0, and what they come to."""
    if not points:
        return env._("Everything is up to date.")
    return env._(
        "To pick up: %(points)s points of %(all)s, %(count)s quotations, %(amount)s excl. tax.",
        points=points,
        all=len(LEAKS),
        count=count,
        amount=format_amount(env, amount, currency),
    )


def spoken(env, label, count, amount, currency):
    """Return a number as a screen reader tells its link."""
    return env._(
        "%(count)s quotations, %(label)s, %(amount)s: see the list",
        count=count,
        label=label,
        amount=format_amount(env, amount, currency),
    )
