"""Whom an e-mail of the follow-up is written to, and at which addresses: decided here alone.

The rules' usable address, card, preview, bulk, outbox and composer all ask it.
"""

from functools import lru_cache
from typing import Any, NamedTuple

from odoo.tools.mail import email_normalize_all

# What stands against an address and does not keep anybody from writing to it by hand.
BY_HAND = "refused"


class Recipient(NamedTuple):
    """The contact who gets an e-mail, the addresses it goes to, and what stands against it."""

    partner: Any  # res.partner: the contact, or the company of one who has no address
    addresses: tuple[str, ...] = ()
    problem: str | None = None  # archived, missing, invalid, blacklisted, own, refused
    is_company: bool = False  # the contact has no address: it is the company's

    @property
    def is_usable(self):
        """Tell whether the next step may be an e-mail."""
        return self.problem is None

    @property
    def address(self):
        """Return where the mail server is told to go, empty where nothing can be sent."""
        return ", ".join(self.addresses) if self.problem in (None, BY_HAND) else ""


def recipient(customer, company):
    """Return who gets the e-mails about a quotation of ``customer``, None before there is one.

    The address is the contact's, else its company's, as with the phone number.

    :param company: the one that writes
    """
    customer = customer.sudo()  # the blacklist, and a company one may not see
    if customer and not customer.active:
        return Recipient(customer, problem="archived")
    partner = customer
    if not partner.email_normalized:
        partner = customer.commercial_partner_id
        if partner == customer or not (partner.active and partner.email_normalized):
            return Recipient(customer, problem="invalid" if customer.email else "missing")
    found = Recipient(partner, addresses(partner, company), None, partner != customer)
    return found._replace(problem=_problem(found, company))


def _problem(found, company):
    partner = found.partner
    if partner.is_blacklisted:
        return "blacklisted"
    if partner == company.partner_id or is_own(partner.email_normalized, company):
        return "own"
    return "refused" if partner.message_bounce else None


def is_own(address, company):
    """Tell whether an address is no customer's: the company's own, or one of Odoo's gateway."""
    return address in company._followup_own_addresses()


def addresses(partner, company):
    """Return the addresses in a contact's e-mail field, without the blacklisted and our own ones.

    :param company: the one that writes
    """
    partner = partner.sudo()  # the blacklist is not everybody's to read
    if not partner.email_normalized:
        return ()
    found = _addresses_in(partner.email)
    if len(found) < 2:  # Odoo's own field tells of the first
        return found or (partner.email_normalized,)
    return writable(found, company)


@lru_cache(maxsize=1024)
def _addresses_in(text):
    """Return the addresses in a text: read again for each button of each quotation of a card."""
    return tuple(dict.fromkeys(email_normalize_all(text)))


def written_to(partners, company):
    """Return where the mail server is told to go for several contacts, each address once."""
    found = (address for one in partners for address in addresses(one, company))
    return ", ".join(dict.fromkeys(found))


def writable(found, company):
    """Return those of several addresses that are neither blacklisted nor our own."""
    blacklist = company.env["mail.blacklist"].sudo()  # the blacklist is not everybody's to read
    refusing = blacklist.search([("email", "in", list(found))]).mapped("email")
    return tuple(one for one in found if one not in refusing and not is_own(one, company))
