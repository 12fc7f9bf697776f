"""The words of the quotations whose prices are over."""


def label(env):
    return env._("Prices to revise")


def badge(order, _place):
    year = order.company_id._followup_civil_date(order.date_order).year
    return order.env._("%(year)s prices", year=year)


def sentence(env, reason, say):
    match reason:
        case "price_revision":
            return env._(
                "Expired, and the %(year)s prices are over: the quotation is to be revised.", **say
            )
    return None
