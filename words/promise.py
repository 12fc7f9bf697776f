"""The hour of a promised call, in the company's time and the user's language."""

from odoo.tools.misc import format_date, format_time

from ..rules import dates


def hour(env, promised_at, company):
    """Return the hour, with the company's time zone where the user's clock is another."""
    zone = company._followup_tz()
    told = format_time(env, promised_at, tz=zone, time_format="HH:mm")
    user_zone = env.context.get("tz") or env.user.tz or zone
    if dates.hour_of(promised_at, user_zone) == dates.hour_of(promised_at, zone):
        return told
    return env._("%(hour)s (%(zone)s)", hour=told, zone=zone.rpartition("/")[2].replace("_", " "))


def nearness(env, promise):
    """Return how near the call is, in a few words for the row of a list."""
    hours, minutes = divmod(promise.minutes, 60)
    if promise.state == "now":
        return env._("it is time")
    if hours:
        duration = env._("%(hours)s h %(minutes)02d", hours=hours, minutes=minutes)
    else:
        duration = env._("%(minutes)s min", minutes=minutes)
    if promise.state == "late":
        return env._("%(duration)s late", duration=duration)
    return env._("in %(duration)s", duration=duration)


def promised(record):
    """Return what the reason says of the call that was promised."""
    env, day = record.env, format_date(record.env, record.followup_date)
    if not record.followup_promised_at:
        return env._("Call promised for %(date)s.", date=day)
    company = record._followup_company()
    at = hour(env, record.followup_promised_at, company)
    return env._("Call promised for %(date)s at %(hour)s.", date=day, hour=at)


def reminder_line(env, day, hour):
    """Return the same for the line of a button."""
    date = format_date(env, day)
    if hour:
        return env._("Reminder on %(date)s at %(hour)s", date=date, hour=hour)
    return env._("Reminder on %(date)s", date=date)


def reminder(env, day, hour=""):
    """Return when the reminder comes, with the hour of the call if one was promised."""
    date = format_date(env, day)
    if hour:
        return env._("Reminder on %(date)s at %(hour)s.", date=date, hour=hour)
    return env._("Reminder on %(date)s.", date=date)
