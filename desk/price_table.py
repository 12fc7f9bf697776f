"""The prices of a revision beside those of the quotation, as the panel shows them."""

from ..rules.draft import KEPT
from ..words import revision as sentence


def table(order, moment=None):
    """Return old and new unit price, discount and subtotal of every line, and the totals.

    :param moment: the naive UTC instant of the new prices, now by default
    """
    env, company = order.env, order.company_id
    revision, review = order._followup_revision_preview(moment)
    lines = order.order_line
    old_year = company._followup_civil_date(order.date_order).year
    new_year = company._followup_civil_date(revision.date_order).year
    before, after = order.amount_untaxed, revision.amount_untaxed
    return {
        "currency_id": order.currency_id.id,
        "before_label": sentence.prices_of(env, old_year),
        "after_label": sentence.prices_of(env, new_year),
        "lines": [
            _line(lines.browse(old), new, codes)
            for old, new, codes in revision._followup_paired_lines(review)
        ],
        "total": {
            "name": sentence.total(env),
            "before": before,
            "after": after,
            "change": sentence.difference(env, before, after, order.currency_id),
        },
    }


def _line(old, new, codes):
    line = old or new
    change = sentence.change(line.env, old.price_subtotal, new.price_subtotal)
    return {
        "name": (line.name or line.product_id.display_name or "").split("\n")[0],
        "quantity": line.product_uom_qty,
        "before": _price(old),
        "after": _price(new),
        "change": change if old and new else None,
        "kept": next((code for code in codes if code in KEPT), None),
        "flag": sentence.to_check(line.env, codes),
    }


def _price(line):
    """Return the price of a line, None where there is none: it was added, or dropped."""
    if not line:
        return None
    return {
        "price_unit": line.price_unit,
        "discount": line.discount,
        "subtotal": line.price_subtotal,
    }
