"""The prices of a revision beside those of the quotation, as the panel shows them."""

from . import followup_sentence_revision as sentence


def table(order):
    """Return old and new unit price, discount and subtotal of every line, and the totals."""
    env, company = order.env, order.company_id
    revision, kept = order._followup_revision_preview()
    lines = zip(order._followup_revised_lines(), revision.order_line, kept, strict=True)
    old_year = company._followup_civil_date(order.date_order).year
    before, after = order.amount_untaxed, revision.amount_untaxed
    return {
        "currency_id": order.currency_id.id,
        "before_label": sentence.prices_of(env, old_year),
        "after_label": sentence.prices_of(env, company._followup_today().year),
        "lines": [_line(old, new, reason) for old, new, reason in lines if not old.display_type],
        "total": {
            "name": sentence.total(env),
            "before": before,
            "after": after,
            "change": sentence.difference(env, before, after, order.currency_id),
        },
    }


def _line(old, new, reason):
    return {
        "name": (old.name or old.product_id.display_name or "").split("\n")[0],
        "quantity": old.product_uom_qty,
        "before": _price(old),
        "after": _price(new),
        "change": sentence.change(old.env, old.price_subtotal, new.price_subtotal),
        "kept": reason,
        "flag": sentence.kept(old.env, reason),
    }


def _price(line):
    return {
        "price_unit": line.price_unit,
        "discount": line.discount,
        "subtotal": line.price_subtotal,
    }
