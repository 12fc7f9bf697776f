"""Who changed an entry meanwhile, and at what time."""

from odoo.tools.misc import format_time


def clock_time(env, instant, company):
    """Return the time of a naive UTC instant as the user's clock shows it, else the company's."""
    zone = env.user.tz or company._followup_tz()
    return format_time(env, instant, tz=zone, time_format="short")


def conflict(env, record, event, beside=False):
    """Return who changed the entry; the last event tells it when it was an outcome today.

    :param bool beside: it is another one than the card's, and so is named
    """
    nothing = env._("Nothing was saved on your side.")
    today = record._followup_company()._followup_today()
    if event and event.user_id != env.user and event.day == today:
        time = clock_time(env, event.date, record._followup_company())
        user = event.user_id.name
        if beside:
            told = {"user": user, "name": record.name, "time": time}
            changed = env._("%(user)s changed %(name)s at %(time)s.", **told)
        elif record._name == "crm.lead":
            changed = env._("%(user)s changed this opportunity at %(time)s.", user=user, time=time)
        else:
            changed = env._("%(user)s changed this quotation at %(time)s.", user=user, time=time)
    else:
        changed = env._("%(name)s changed since you opened it.", name=record.name)
    return f"{changed} {nothing}"
