"""What the settings say of a company: its public holidays, its amount for a call."""

from odoo.tools.misc import format_amount

from ..rules import amounts
from ..rules import holidays as holiday_rules


def threshold(company):
    """Return what the procedure's amount is in the company's currency; nothing in euros."""
    env, euro, own = company.env, company.env.ref("base.EUR"), company.currency_id
    if own == euro:
        return ""
    euros = format_amount(env, amounts.PHONE_THRESHOLD, euro, trailing_zeroes=False)
    usual = company._followup_usual_threshold()
    if usual is None:
        return env._(
            "No exchange rate of %(currency)s is known: enter what %(euros)s are.",
            currency=own.name,
            euros=euros,
        )
    amount = format_amount(env, usual, own, trailing_zeroes=False)
    return env._("%(euros)s are about %(amount)s today.", euros=euros, amount=amount)


def holidays(company):
    """Return which public holidays are known, or what to do where none are."""
    env, today = company.env, company._followup_today()
    country = company.country_id
    if not country:
        return env._("No public holidays are known: the company has no country.")
    if company._followup_holidays(today.year) is None:
        return env._(
            "The public holidays of %(country)s are not known. Install the Python package "
            "“holidays”, or enter them in the company's calendar.",
            country=country.name,
        )
    if company.followup_holidays_part == holiday_rules.ALSACE_MOSELLE:
        return env._("The public holidays of Alsace and Moselle are known and avoided.")
    return env._(
        "The public holidays of %(country)s are known and avoided.", country=_named(company)
    )


def _named(company):
    """Return the territory whose days hold, which is another than France by its postcode."""
    part = company.followup_holidays_part
    if part in holiday_rules.TERRITORIES:
        known = company.env["res.country"].search([("code", "=", part)], limit=1)
        return known.name or company.country_id.name
    return company.country_id.name
