"""Many quotations shelved at once: who is left out and why, and what became of it."""

from markupsafe import Markup

from odoo.tools.misc import format_amount, format_date

from .outcome import blocked
from .payment import payment


def skipped(env, code, order, facts):
    """Return why a quotation is left out, and what to do.

    :param str code: one of the codes of ``desk.shelve.skip``
    :param dict facts: ``day``, ``user``, ``lead`` and ``params`` where the code needs them
    """
    match code:
        case "forbidden":
            return env._("This quotation is a colleague's: you may not change it.")
        case "closed":
            state = dict(order._fields["state"]._description_selection(env))[order.state]
            return env._("No longer open: its state is “%(state)s”.", state=state)
        case "lead":
            return env._("Followed up on the opportunity “%(lead)s”.", lead=facts["lead"])
        case "answered" if facts["day"]:
            day = format_date(env, facts["day"])
            return env._("The customer wrote on %(date)s: to be read first.", date=day)
        case "answered":
            return env._("The customer wrote since the last contact: to be read first.")
        case "automatic":
            day = format_date(env, facts["day"])
            return env._("Automatic message received on %(date)s: to be read.", date=day)
        case "promised":
            return env._("A call is promised for %(date)s.", date=format_date(env, facts["day"]))
        case "paying":
            return payment(env, order.followup_payment, order.followup_payment_date)
        case "opened":
            return env._("%(user)s is on this quotation.", user=facts["user"])
        case "busy":
            return env._("Somebody is working on it at this moment.")
        case "broken":
            return env._("%(name)s could not be shelved. Open it and try again.", name=order.name)
    return blocked(env, code, order, facts["params"])


def amounts(env, orders):
    """Return the untaxed total of quotations, by currency."""
    totals = {}
    for order in orders:
        currency = order.followup_currency_id
        totals[currency] = totals.get(currency, 0.0) + order.followup_amount
    return ", ".join(format_amount(env, total, currency) for currency, total in totals.items())


def confirm(env, count):
    """Return what the button says: how many it shelves."""
    if count == 1:
        return env._("Confirm: shelve 1 quotation")
    return env._("Confirm: shelve %(count)s quotations", count=count)


def left_out(env, left):
    """Return the list of those that are left out, each with its reason.

    :param list left: ``(order, sentence)``
    """
    if not left:
        return Markup()
    head = Markup("<p><strong>%s</strong></p>") % env._(
        "Left out: %(count)s quotations", count=len(left)
    )
    cell = Markup("<td>%s</td>")
    rows = Markup().join(
        Markup("<tr>%s</tr>")
        % (
            cell % order.name
            + cell % order.partner_id.display_name
            + cell % format_amount(env, order.followup_amount, order.followup_currency_id)
            + cell % sentence
        )
        for order, sentence in left
    )
    return head + Markup('<table class="table table-sm">%s</table>') % rows


def too_many(env, limit):
    """Return why so many quotations are not shelved at once."""
    return env._("Choose %(limit)s quotations at most.", limit=limit)


def first_of_many(env, limit):
    """Return what is said where a queue holds more than are shelved at once."""
    return env._("The first %(limit)s of this queue, in follow-up order.", limit=limit)


def shelved(env, count):
    """Return what was shelved."""
    if count == 1:
        return env._("1 quotation shelved. No e-mail leaves.")
    return env._("%(count)s quotations shelved. No e-mail leaves.", count=count)


def taken_back(env, count, shelved):
    """Return how many of those shelved are back."""
    if count < shelved:
        return env._(
            "%(count)s of %(shelved)s quotations are back; the others were changed meanwhile.",
            count=count,
            shelved=shelved,
        )
    return env._("The quotations are back: %(count)s.", count=count)


def gone(env):
    """Return why nothing is shelved, or taken back, any more."""
    return env._("This cannot be shelved, or taken back, any more. Reload the page.")
