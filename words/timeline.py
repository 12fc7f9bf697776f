"""A renewal's steps with their words."""

from ..rules import timeline as timeline_rules


def timeline(order):
    """Return where a renewal stands as the contract has it, None for any other quotation."""
    company, env = order.company_id, order.env
    today, settings = company._followup_today(), company._followup_settings()
    found = timeline_rules.timeline(order._followup_quote(with_lead=False), settings, today)
    if not found:
        return None
    return {
        "milestones": [
            {
                "code": one.code,
                "label": _label(env, one, settings),
                "date": one.date.isoformat(),
                "text": _text(env, one.text),
                "state": one.state,
                "state_label": _state(env, one.state),
                "position": one.position,
            }
            for one in found.milestones
        ],
        "today": {
            "date": today.isoformat(),
            "label": env._("Today"),
            "position": found.position,
        },
    }


def _label(env, milestone, settings):
    match milestone.code:
        case "email":
            return env._("E − %(days)s days", days=settings.renewal_reminder_days)
        case "end":
            return env._("End of contract (E)")
        case "close":
            return _months(env, settings.renewal_close_months)
    if milestone.text == "warm_call":
        return env._("E + 1 day")
    return _months(env, settings.renewal_call_months)


def _months(env, months):
    if months == 1:
        return env._("E + 1 month")
    return env._("E + %(months)s months", months=months)


def _text(env, code):
    return {
        "email": env._("1st reminder, by e-mail"),
        "reminded": env._("1st reminder sent"),
        "not_reminded": env._("1st reminder not sent"),
        "end": env._("end of the contract"),
        "ended": env._("contract ended"),
        "warm_call": env._("2nd and last reminder"),
        "call": env._("2nd and last reminder"),
        "close": env._("quotation closed"),
    }[code]


def _state(env, state):
    return {
        "done": env._("Done"),
        "current": env._("Current step"),
        "to_come": env._("To come"),
        "skipped": env._("Skipped"),
    }[state]
