"""Which price lists know other prices by the turn of the year."""

from odoo.fields import Domain


def changing(company, now, then):
    """Return the ids of the price lists by which prices may differ between two instants.

    Those with a rule that begins or ends between them, and those that build on one of these.

    :param now: naive UTC, as ``then``
    """
    items = company.env["product.pricelist.item"].sudo()  # told is only which, and no price
    own = Domain("company_id", "in", (False, company.id))
    begins = Domain("date_start", ">", now) & Domain("date_start", "<=", then)
    ends = Domain("date_end", ">=", now) & Domain("date_end", "<", then)
    found = _lists(items, own & (begins | ends))
    added = found
    while added:
        built = Domain("base", "=", "pricelist") & Domain("base_pricelist_id", "in", list(added))
        added = _lists(items, own & built) - found
        found |= added
    return found


def _lists(items, domain):
    return {pricelist.id for (pricelist,) in items._read_group(domain, ["pricelist_id"])}
