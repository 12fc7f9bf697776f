"""The sentences of the maintenance renewals, in the language of the environment."""

from odoo.tools.misc import format_date


def beyond_contract(env, expiration, end):
    """Return the warning of a form where the offer outlives the contract that it renews."""
    return {
        "title": env._("Expiration beyond the contract"),
        "message": env._(
            "The expiration (%(expiration)s) is after the end of the contract to renew (%(end)s). "
            "In principle it does not pass that day.",
            expiration=format_date(env, expiration),
            end=format_date(env, end),
        ),
    }
