"""What is wrong with what was typed for an outcome."""

from odoo.tools.misc import format_date


def input_error(env, error):
    """Return what is wrong with a typed value, as a sentence."""
    match error.code:
        case "missing" if error.name == "success_rate":
            return env._("Choose the success rate.")
        case "missing":
            return env._("Enter a date.")
        case "too_early":
            return env._(
                "Enter a date from %(date)s on.", date=format_date(env, error.params["date"])
            )
        case "too_late":
            return env._(
                "Enter a date until %(date)s.", date=format_date(env, error.params["date"])
            )
        case "unknown_rate":
            return env._("Choose one of the success rates 1, 2 or 3.")
    return env._("This outcome does not ask for it.")


def missing(env, label):
    """Return that an outcome's own input is missing.

    :param str label: as the form has it
    """
    return env._("Fill in “%(label)s”.", label=label)
