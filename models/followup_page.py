"""One page of a queue: the entries not tried today first, then the others, by value."""

from math import isfinite

from odoo.exceptions import UserError
from odoo.fields import Domain

from .followup_values import quotable

ORDER = "followup_answered desc, followup_amount desc, id"


def page(records, fields, domain, tried, limit, after):
    """Return the records of a page and the mark of the next one, None at the end.

    :param records: an empty recordset, for its model and environment
    :param fields: what the rows need
    :param domain: the entries of the queue
    :param tried: the domain of those that were called today without an answer
    :param int limit: the length of the page
    :param str after: the mark of the last record of the page before
    """
    block, position = _read_mark(records.env, after)
    found, blocks = records, []
    for number, own in enumerate((~tried, tried)):
        if number < block or len(found) > limit:
            continue
        start = position if number == block else Domain.TRUE
        found += records.search_fetch(
            domain & own & start, fields, order=ORDER, limit=limit + 1 - len(found)
        )
        blocks += [number] * (len(found) - len(blocks))
    if len(found) <= limit:
        return found, None
    found = found[:limit]
    last = found[-1]
    mark = (blocks[limit - 1], int(last.followup_answered), repr(last.followup_amount), last.id)
    return found, ":".join(map(str, mark))


def _read_mark(env, after):
    """Return the block a page starts in and the domain of what comes behind the mark."""
    if after is None:
        return 0, Domain.TRUE
    try:
        block, answered, amount, last_id = after.split(":")
        block, answered, amount, last_id = int(block), int(answered), float(amount), int(last_id)
        if not isfinite(amount):
            raise ValueError(amount)
    except (AttributeError, ValueError):
        raise UserError(
            env._(
                "The place in the list “%(mark)s” is unknown. Reload the page.",
                mark=quotable(after),
            )
        ) from None
    same = Domain("followup_answered", "=", bool(answered))
    less = Domain("followup_answered", "=", False) if answered else Domain.FALSE
    behind = Domain("followup_amount", "<", amount) | (
        Domain("followup_amount", "=", amount) & Domain("id", ">", last_id)
    )
    return block, less | (same & behind)
