"""The words of "Commande à venir" in December."""

from ...rules import dates


def label(env):
    return env._("Orders to come")


def badge(order, _place):
    env, days = order.env, dates.days_to_year_end(order.company_id._followup_today())
    if days == 0:
        return env._("Last day of the year")
    if days == 1:
        return env._("1 day before 31 Dec")
    return env._("%(days)s days before 31 Dec", days=days)


def sentence(env, reason, say):
    match reason:
        case "order_coming":
            return env._(
                "Order expected before %(date)s: ask whether it will come this year.", **say
            )
    return None
