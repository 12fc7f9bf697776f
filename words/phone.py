"""The numbers to dial: of a contact, as its card links them, and as a search finds them."""

import re

from ..rules import phone

# By field, what its numbers are. Odoo 19 has the first; an addon may bring the second back.
FIELDS = {"phone": "phone", "mobile": "mobile"}
E164 = re.compile(r"\+\d{6,15}")


def written(partner):
    """Return what stands in the fields of a contact, by field; its company's where it has none."""
    return _own(partner) or _own(partner.commercial_partner_id)


def _own(partner):
    return {name: partner[name] for name in FIELDS if name in partner._fields and partner[name]}


def country_of(partner, company):
    """Return the country to which numbers belong that tell none."""
    return partner.country_id or partner.commercial_partner_id.country_id or company.country_id


def numbers(record, by_field, country):
    """Return the numbers of a contact, each with its link, or with why it has none.

    :param record: any, for its environment
    :param dict by_field: what is written, by field
    :param country: the one to which numbers belong that tell none
    """
    found = {}
    for name, text in by_field.items():
        for one in phone.read(text, country.phone_code):
            dial = _dial(record, one, country)
            found.setdefault(dial or one.text, _number(record.env, one, dial, FIELDS[name]))
    return list(found.values())


def _dial(record, one, country):
    """Return what a phone understands: as Odoo has it where Python's phonenumbers is installed.

    Without it, and for what it does not know, Odoo gives the number back as it is, or nothing.
    """
    if not one.number or one.why == "fax":
        return ""
    found = record._phone_format(number=one.number, country=country) or ""
    return found if found != one.number and E164.fullmatch(found) else one.dial


def _number(env, one, dial, kind):
    return {
        "text": one.text,
        "href": f"tel:{dial}" if dial else None,
        "extension": one.extension,
        "kind": "mobile" if one.mobile or phone.is_mobile(dial) else kind,
        "why": "" if dial else _why(env, one.why),
    }


def _why(env, code):
    match code:
        case "incomplete":
            return env._("incomplete number")
        case "fax":
            return env._("fax")
        case "none":
            return env._("no number")
    return env._("number to check")
