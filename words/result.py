"""What the open quotations are worth, in one sentence above graph and pivot."""

from itertools import pairwise

from odoo.tools.misc import format_amount, formatLang

from ..rules.life import FEW, SIZES, WINDOW_MONTHS

PLACE = "\N{OBJECT REPLACEMENT CHARACTER}"  # where the value stands in the sentence


def sizes(env):
    """Return the bands of amounts, as a field lists them: the smallest first."""
    told = [formatLang(env, size, digits=0) for size in SIZES]
    between = [
        env._("%(from)s to %(to)s excl. tax", **{"from": low, "to": high})
        for low, high in pairwise(told)
    ]
    first = env._("Below %(to)s excl. tax", to=told[0])
    last = env._("%(from)s excl. tax and more", **{"from": told[-1]})
    return [(str(number), label) for number, label in enumerate((first, *between, last))]


def note(env, rows, rates):
    """Return the sentence as ``{before, value, after}``, empty where no quotation is open.

    ``value`` is the honest value, to be set off from what stands before and after it.

    :param rows: the open quotations, ``(company, rate, count, amount, expected)``
    :param rates: the observed rates of their companies
    """
    if not rows:
        return {}
    company = env.company
    amount = value = 0.0
    for own, _rate, _count, running, expected in rows:
        amount += _converted(own, running, company)
        value += _converted(own, expected or 0.0, company)
    text = env._(
        "At the pace of the last %(months)s months, the %(count)s open quotations (%(amount)s excl."
        " tax) are worth %(value)s excl. tax",
        months=WINDOW_MONTHS,
        count=formatLang(env, sum(count for _own, _rate, count, *_rest in rows), digits=0),
        amount=format_amount(env, amount, company.currency_id),
        value=PLACE,
    )
    few = _few(env, rows, rates)
    if few:
        text = env._("%(sentence)s; %(addition)s", sentence=text, addition=few)
    before, after = f"{text}.".split(PLACE)
    shown = format_amount(env, value, company.currency_id)
    return {"before": before, "value": shown, "after": after}


def _converted(own, amount, company):
    if own.currency_id == company.currency_id:
        return amount
    return own.currency_id._convert(amount, company.currency_id, company, company._followup_today())


def _few(env, rows, rates):
    """Return what is not in the value, and why: rates that rest on too few cases."""
    labels = dict(env["sale.followup.rate"]._fields["rate"]._description_selection(env))
    decided = {(one.company_id, one.rate): one.decided for one in rates}
    several = len({own for own, *_rest in rows}) > 1
    few = [
        (f"{labels[rate]}, {own.name}" if several else labels[rate], decided.get((own, rate), 0))
        for own, rate, *_rest in rows
        if decided.get((own, rate), 0) < FEW
    ]
    if len(few) == 1:
        return env._(
            "the rate “%(rate)s” rests on %(cases)s closed quotations only and is not counted",
            **dict(zip(("rate", "cases"), few[0], strict=True)),
        )
    return few and env._(
        "these rates rest on too few closed quotations and are not counted: %(rates)s",
        rates=", ".join(f"{rate} ({cases})" for rate, cases in few),
    )
