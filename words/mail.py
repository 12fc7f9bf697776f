"""What is said of an e-mail: when it leaves, or why it does not."""

from markupsafe import Markup

from odoo.tools.misc import format_amount, format_date

from .. import words
from ..rules import refusal


def departure(env, seconds):
    """Return when the e-mail of an outcome leaves."""
    minutes, rest = divmod(seconds, 60)
    if rest or not minutes:
        return env._("The e-mail leaves in %(seconds)s s.", seconds=seconds)
    if minutes == 1:
        return env._("The e-mail leaves in 1 minute.")
    return env._("The e-mail leaves in %(minutes)s minutes.", minutes=minutes)


def departures(env, mails, seconds):
    """Return when the e-mails of several quotations leave, and whether as one.

    :param list mails: the values of their events
    """
    minutes, rest = divmod(seconds, 60)
    if rest or not minutes:
        when = env._("in %(seconds)s s", seconds=seconds)
    else:
        one = env._("in 1 minute")
        when = one if minutes == 1 else env._("in %(minutes)s minutes", minutes=minutes)
    batches = {one.get("mail_batch") or place for place, one in enumerate(mails)}
    if len(mails) > 1 and len(batches) == 1:
        return env._("One e-mail with %(count)s PDFs leaves %(when)s.", count=len(mails), when=when)
    if len(mails) == 1:
        return departure(env, seconds)
    return env._("%(count)s e-mails leave %(when)s.", count=len(batches), when=when)


def outdated(event):
    """Return why the e-mail of an event must not leave any more, or nothing.

    An offer is sent of a quotation that is still one, a cancellation of one that is cancelled.
    """
    order, env = event.order_id, event.with_context(lang=event.user_id.lang).env
    if event.mail == "cancellation":
        if order.state == "cancel":
            return None
        return env._("Not sent: %(name)s was set back to quotation.", name=order.name)
    if order.state == "sale":
        return env._("Not sent: %(name)s has become an order.", name=order.name)
    if order.state == "cancel":
        return env._("Not sent: %(name)s is cancelled.", name=order.name)
    if order.state == "draft":
        return env._("Not sent: %(name)s was set back to quotation.", name=order.name)
    return None


def no_address(order):
    """Return that the address of the contact is gone, and what to do about it."""
    found = order._followup_recipient()
    if found.problem not in (None, "missing", "invalid"):
        problem = words.recipient.address_problem(order.env, found)
        return f"{order.partner_id.display_name}: {problem}"
    return order.env._(
        "%(partner)s has no usable e-mail address. Correct the contact and send again.",
        partner=order.partner_id.display_name,
    )


def reaches_nobody(event, partners):
    """Return that Odoo made no outgoing mail to those an e-mail is for."""
    env = event.with_context(lang=event.user_id.lang).env
    if not partners:
        return words.recipient.no_recipient(env, event.order_id)
    return env._(
        "%(name)s: there is no e-mail to %(partners)s. Choose another contact or call.",
        name=event.order_id.name,
        partners=", ".join(partners.mapped("display_name")),
    )


def bounced(event, report):
    """Return why an e-mail came back: the address was refused, and the server's own words."""
    env = event.with_context(lang=event.user_id.lang).env
    address = ", ".join(report.addresses) or event.mail_to or ""
    match refusal.kind_of(report.reason):
        case "full":
            return _full(env, address, report.reason)
        case "unreachable":
            return env._(
                "The address %(address)s was refused: its mail server does not answer. %(reason)s",
                address=address,
                reason=report.reason,
            )
    return _refused(env, address, report.reason)


def refused(event, reply):
    """Return why an e-mail was not taken during the conversation, and the server's own words.

    :param str reply: what Odoo quotes of it
    """
    env = event.with_context(lang=event.user_id.lang).env
    said = refusal.words_of(reply)
    address = ", ".join(refusal.refused_addresses(reply)) or event.mail_to or ""
    match refusal.kind_of(reply):
        case "full":
            return _full(env, address, said)
        case "address":
            return _refused(env, address, said)
        case "later":
            return env._(
                "The mail server asked to come back later, the last time too. %(reason)s",
                reason=said,
            )
        case "unreachable":
            return env._("The mail server could not be reached. %(reason)s", reason=said)
    return env._("The mail server did not take the e-mail. %(reason)s", reason=said).strip()


def _refused(env, address, said):
    return env._(
        "The address %(address)s was refused. %(reason)s", address=address, reason=said
    ).strip()


def _full(env, address, said):
    return env._(
        "The address %(address)s was refused: its mailbox is full. %(reason)s",
        address=address,
        reason=said,
    )


def reported(event, kind):
    """Return what the chatter notes of a report that is no refusal, or nothing."""
    env = event.with_context(lang=event.user_id.lang).env
    match kind:
        case "delayed":
            return env._(
                "The customer's mail server has not taken the e-mail to %(address)s yet; it is "
                "tried again there.",
                address=event.mail_to or "",
            )
        case "read":
            return env._("The e-mail to %(address)s was opened.", address=event.mail_to or "")
    return None


def failed(env, event):
    """Return the words of the activity that tells of a failed e-mail."""
    return {
        "summary": env._("The e-mail did not leave: send it again"),
        "send_again": env._("Open %(name)s to send it again", name=event.order_id.name),
    }


def sent_again(env, sent, left):
    """Return how many failed e-mails are sent again at once."""
    if not sent:
        return env._("There is no failed e-mail to send again.")
    if sent == 1 and not left:
        return env._("One e-mail is sent again.")
    if not left:
        return env._("%(count)s e-mails are sent again.", count=sent)
    return env._("%(count)s e-mails are sent again, %(left)s are left.", count=sent, left=left)


def listed(env, quotes):
    """Return the list below an e-mail about several quotations, in the language of ``env``.

    Of each: number, subject, total, expiration, and a link to its page.

    :param quotes: pairs of a quotation and what it is about
    """
    head = [env._("Quotation"), env._("Total excl. tax"), env._("Valid until")]
    line = Markup(
        '<tr><td style="padding: 4px 16px 4px 0"><a href="%s">%s</a><br/>%s</td>'
        '<td style="padding: 4px 16px 4px 0; text-align: right">%s</td><td>%s</td></tr>'
    )
    lines = [
        line
        % (
            order.get_base_url() + order.get_portal_url(),
            order.name,
            title,
            format_amount(env, order.amount_untaxed, order.currency_id),
            format_date(env, order.validity_date) if order.validity_date else "",
        )
        for order, title in quotes
    ]
    return Markup(
        '<table style="margin-top: 16px"><thead><tr>%s</tr></thead><tbody>%s</tbody></table>'
    ) % (
        Markup().join(Markup('<th style="text-align: left">%s</th>') % one for one in head),
        Markup().join(lines),
    )


def left_with(order, first):
    """Return that an e-mail about the quotation stands on another one, with a link to it."""
    link = Markup('<a href="/odoo/sales/%s" data-oe-model="sale.order" data-oe-id="%s">%s</a>')
    return order.env._(
        "Sent in one e-mail, on %(name)s.", name=link % (first.id, first.id, first.name)
    )
