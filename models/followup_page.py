"""One page of a queue, in blocks: the entries not tried today first, then the others.

In each, the customers who wrote stand before the others, and then it goes by value. A block is read
in the order of an index, from the mark on: a page costs the same however far one has paged.
"""

from math import isfinite

from odoo.exceptions import UserError
from odoo.fields import Domain

from .followup_domain import amount_below
from .followup_values import quotable

ORDER = "followup_amount desc, id"
ANSWERED = Domain("followup_answered", "=", True)


def page(records, fields, domain, tried, limit, after):
    """Return the records of a page and the mark of the next one, None at the end.

    :param records: an empty recordset, for its model and environment
    :param fields: what the rows need
    :param domain: the entries of the queue
    :param tried: the domains of those that were not called today without an answer, and were
    :param int limit: the length of the page
    :param str after: the mark of the last record of the page before
    """
    first, position = _read_mark(records.env, after)
    found, blocks = records, []
    for number, block in enumerate(own & answer for own in tried for answer in (ANSWERED, ~ANSWERED)):
        if number < first or len(found) > limit:
            continue
        start = position if number == first else Domain.TRUE
        found += records.search_fetch(
            domain & block & start, fields, order=ORDER, limit=limit + 1 - len(found)
        )
        blocks += [number] * (len(found) - len(blocks))
    if len(found) <= limit:
        return found, None
    found = found[:limit]
    last = found[-1]
    return found, f"{blocks[limit - 1]}:{last.followup_amount!r}:{last.id}"


def _read_mark(env, after):
    """Return the block a page starts in and the domain of what comes behind the mark."""
    if after is None:
        return 0, Domain.TRUE
    try:
        block, amount, last_id = after.split(":")
        block, amount, last_id = int(block), float(amount), int(last_id)
        if not isfinite(amount):
            raise ValueError(amount)
    except (AttributeError, ValueError):
        raise UserError(
            env._(
                "The place in the list “%(mark)s” is unknown. Reload the page.",
                mark=quotable(after),
            )
        ) from None
    behind = amount_below(amount) | Domain("id", ">", last_id)
    return block, amount_below(amount, or_equal=True) & behind
