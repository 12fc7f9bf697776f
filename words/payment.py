"""Of a payment under way: since when, and of which kind."""

from odoo.tools.misc import format_date


def payment(env, kind, since):
    """Return what is known of the payment.

    :param str kind: one of ``sale.order.followup_payment``
    :param since: a civil day
    """
    date = format_date(env, since)
    match kind:
        case "transfer":
            return env._("Payment by bank transfer pending since %(date)s.", date=date)
        case "signed":
            return env._("Signed on %(date)s, the payment is awaited.", date=date)
    return env._("Online payment pending since %(date)s.", date=date)
