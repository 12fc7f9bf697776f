"""The sentences of a price revision, and of setting a quotation back to quotation."""

from markupsafe import Markup

from odoo.tools import formatLang
from odoo.tools.misc import format_amount, format_date

# The e-mails that carry the offer's document once more.
WITH_THE_OFFER = ("offer", "reminder")


def effect_lines(env, year):
    """Return what the button does: the new draft, the old quotation."""
    return [
        env._("New draft, %(year)s prices", year=year),
        env._("this one is cancelled, both linked"),
    ]


def applied(env, revision):
    """Return what the notification says of the new draft."""
    return env._(
        "%(name)s is drafted at the new prices: read it, then send it.", name=revision.name
    )


def to_check(env, codes):
    """Return what is to be checked of a line of the revision, None where nothing is."""
    return " · ".join(_check(env, code) for code in codes) or None


def _check(env, code):
    match code:
        case "no_product":
            return env._("no product: price kept, to be checked")
        case "delivery":
            return env._("delivery: price kept, to be checked")
        case "price":
            return env._("manual price kept, to be checked")
        case "discount":
            return env._("manual discount kept, to be checked")
        case "archived":
            return env._("archived product: to be replaced")
        case "reward":
            return env._("promotion: not taken over, to be applied again")
        case "dropped":
            return env._("not taken over: to be checked")
    return env._("line added: to be checked")


def archived(orders, mail="offer"):
    """Return what is told before offers leave again whose products are archived, else None.

    :param mail: the kind of the e-mail; a notice does not carry the offer
    """
    if mail not in WITH_THE_OFFER:
        return None
    names = ", ".join(filter(None, orders.mapped("followup_archived")))
    return orders.env._("Archived product: %(names)s", names=names) if names else None


def prices_of(env, year):
    """Return the head of a column of prices."""
    return env._("%(year)s prices", year=year)


def total(env):
    return env._("Total excl. tax")


def change(env, before, after):
    """Return by how much a price changed, as a percentage; the amount alone where it was 0."""
    if before == after:
        return "="
    if not before:
        return _signed(after, formatLang(env, abs(after), digits=2))
    percent = (after - before) / abs(before) * 100
    return _signed(percent, f"{formatLang(env, abs(percent), digits=1)}\N{NO-BREAK SPACE}%")


def difference(env, before, after, currency):
    """Return by how much a total changed, as an amount."""
    changed = currency.round(after - before)
    return _signed(changed, format_amount(env, abs(changed), currency)) if changed else "="


def _signed(value, text):
    return f"{'+' if value > 0 else '−'}\N{NO-BREAK SPACE}{text}"


def revised_into(env, revision):
    """Return what the chatter of the old quotation says."""
    return env._("Revised at the new prices: %(link)s.", link=revision._get_html_link())


def revision_of(env, old, review):
    """Return what the chatter of the new quotation says, the lines to review included.

    :param list review: name of the line and the codes of what is to be checked
    """
    head = env._("Revision of %(link)s at today's prices.", link=old._get_html_link())
    items = Markup().join(
        Markup("<li>%s: %s</li>") % ((name or "").split("\n")[0], to_check(env, codes))
        for name, codes in review
    )
    if not items:
        return head
    return head + Markup("<br/>%s<ul>%s</ul>") % (env._("To be checked before sending:"), items)


def undo_refusal(env, revision):
    """Return why a revision that somebody has worked on is not taken back."""
    return env._(
        "%(name)s, the revised quotation, was changed or sent since: cancel it and set the old "
        "one back to quotation instead.",
        name=revision.name,
    )


def reopened(order):
    """Return what the notification says of a cancelled quotation that is a draft again."""
    env = order.env
    if not order.validity_date:
        return env._("%(name)s is a quotation again: it is to be sent.", name=order.name)
    return env._(
        "%(name)s is a quotation again, valid until %(date)s: it is to be sent.",
        name=order.name,
        date=format_date(env, order.validity_date),
    )
