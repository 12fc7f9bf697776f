"""What the panel tells on the first days on a database with a past."""

from datetime import timedelta

from .. import search, words

DAYS = 30  # whoever comes later finds no first day


def is_due(env, company):
    """Tell whether these are the first days of a company, and the user has not read of it yet."""
    start = company.followup_start_date
    if not start or not start <= company._followup_today() <= start + timedelta(days=DAYS):
        return False
    settings = env.user.sudo().res_users_settings_ids  # one's own
    return company.id not in (settings.followup_first_day_read or [])


def told(env, company):
    """Return what is there by year, what the addon does by itself and does not, and what to do.

    :return: None where nothing of the past is left that the user may see
    """
    orders = env["sale.order"]
    past = search.queues.SENT_STATE & search.planning.backlog(company)
    if not is_due(env, company) or not orders.search_count(past, limit=1):
        return None
    years = search.years.seen(orders, company)
    is_manager = env.user.has_group("sales_team.group_sale_manager")
    return words.summary.first_day_in_panel(env, company, years, is_manager)


def read(env, company):
    """Remember that the user has read it, of this company."""
    settings = env["res.users.settings"]._find_or_create_for_user(env.user)
    settings = settings.sudo()  # one's own, and nobody else's
    known = settings.followup_first_day_read or []
    settings.followup_first_day_read = sorted({*known, company.id})
