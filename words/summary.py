"""What the managers read when a year ends or begins, and after the installation."""

from odoo.tools.misc import format_amount, format_date

from ..rules import dates, queues

# The queue that each opens with.
PANEL_QUEUES = {
    "backlog": queues.phone.QUEUE.code,
    "december": queues.order_coming.QUEUE.code,
    "revision": queues.price_revision.QUEUE.code,
}


def summary(env, topic, company):
    """Return the words of one summary, in the language of the environment."""
    subject, text = _topic(env, topic, company)
    return {
        "subject": subject,
        "text": text,
        "queue": PANEL_QUEUES[topic],
        "salesperson": env._("Salesperson"),
        "count": env._("Quotations"),
        "amount": env._("Untaxed total"),
        "nobody": env._("No salesperson"),
        "total": env._("Total"),
        "open": env._("Open the follow-ups"),
    }


def first_day(env, company, years):
    """Return what is told on the first day, in the language of the environment.

    :param years: the sent quotations by year, the newest first
    """
    return {
        "years": _years(env, company, years),
        "paragraphs": [
            env._(
                "By itself, the follow-up sorts the quotations into queues, and plans one activity "
                "for each that expires from now on."
            ),
            env._(
                "It never writes to a customer without a click, cancels no quotation, and plans "
                "nothing for what had expired already."
            ),
            env._("Three sensible next steps:"),
        ],
        "steps": [
            *_steps(env),
            env._("Shelve the past years that nobody will call about any more."),
        ],
        "open": env._("See the sent quotations by year"),
    }


def first_day_in_panel(env, company, years, is_manager):
    """Return the same for the panel, each step with what it opens.

    :param years: the years that the user sees, the newest first
    :param bool is_manager: a whole year is shelved by managers
    """
    said = first_day(env, company, years)
    call, remind = _steps(env)
    last = (
        {"text": said["steps"][-1], "queue": None, "opens": "years"}
        if is_manager
        else {
            "text": env._(
                "Shelve together those that nobody will call about any more: at the head of each "
                "list."
            ),
            "queue": None,
            "opens": None,
        }
    )
    return {
        "title": env._(
            "The follow-ups began on %(date)s", date=format_date(env, company.followup_start_date)
        ),
        "years": said["years"],
        "paragraphs": said["paragraphs"],
        "steps": [
            {"text": call, "queue": queues.phone.QUEUE.code, "opens": None},
            {"text": remind, "queue": queues.email.QUEUE.code, "opens": None},
            last,
        ],
    }


def _steps(env):
    return (
        env._("Call the customers of this year's large quotations: “To follow up by phone”."),
        env._("Remind those of the small ones by e-mail, all at once."),
    )


def _years(env, company, years):
    return [
        env._(
            "%(year)s: %(count)s sent quotations, %(amount)s excl. tax, %(expired)s of them "
            "expired",
            year=year.year,
            count=year.count,
            amount=format_amount(env, year.amount, company.currency_id),
            expired=year.expired,
        )
        for year in years
    ]


def _topic(env, topic, company):
    today = company._followup_today()
    match topic:
        case "december":
            return (
                env._(
                    "%(company)s: orders to come in %(year)s", company=company.name, year=today.year
                ),
                env._(
                    "These orders are expected before %(date)s. Call the customers to know "
                    "whether they will come before the prices change.",
                    date=format_date(env, dates.year_end(today)),
                ),
            )
        case "revision":
            return (
                env._(
                    "%(company)s: quotations to revise in %(year)s",
                    company=company.name,
                    year=today.year,
                ),
                env._(
                    "These quotations have expired, and their prices are over: they are not "
                    "chased any more, but revised at the prices of %(year)s.",
                    year=today.year,
                ),
            )
        case "backlog":
            return (
                env._("%(company)s: quotations that had expired already", company=company.name),
                env._(
                    "These quotations had expired before %(date)s, when the follow-ups began. "
                    "They are in the queues; no activity was planned for them.",
                    date=format_date(env, company.followup_start_date),
                ),
            )
    raise ValueError(topic)
