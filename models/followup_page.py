"""One page of a queue, in blocks: the entries not tried today first, then the others.

In each, the customers who wrote stand before the others, and then it goes by value. A block is read
in the order of an index, from the mark on: a page costs the same however far one has paged.
"""

from math import isfinite

from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from .followup_domain import amount_below
from .followup_values import quotable

ORDER = "followup_amount desc, id"
OWN_ORDER = f"user_id.id, {ORDER}"  # the same where all have one salesperson, or none: an index's
ANSWERED = Domain("followup_answered", "=", True)
BLOCKS = 4
TRIED = 2  # the number of the first block of those tried today
COUNT = -1  # stands for a block in the row that counts


def page(records, fields, parts, tried, limit, after, cap):
    """Return the records of a page, the mark of the next one (None at the end), and the total.

    :param records: an empty recordset, for its model and environment
    :param fields: what the rows need
    :param parts: the domains of the entries, each with the order in which an index has them
    :param tried: the domains of those that were not called today without an answer, and were
    :param int limit: the length of the page
    :param str after: the mark of the last record of the page before
    :param int cap: the total is counted up to one more
    """
    first, position = _read_mark(records.env, after)
    blocks = [own & answer for own in tried for answer in (ANSWERED, ~ANSWERED)]
    blocks = [(number, block) for number, block in enumerate(blocks) if number >= first]
    blocks[:1] = [(first, blocks[0][1] & position)]
    fresh = [(number, block) for number, block in blocks if number < TRIED]
    fresh.append((COUNT, Domain.TRUE))
    found, total = _read(records, fresh, parts, limit + 1, cap)
    if len(found) <= limit:
        rest = [(number, block) for number, block in blocks if number >= TRIED]
        found += _read(records, rest, parts, limit + 1 - len(found))[0]
    mark = None
    if len(found) > limit:
        found = found[:limit]
        block, amount, last_id = found[-1]
        mark = f"{block}:{amount!r}:{last_id}"
    found = records.browse(record_id for _block, _amount, record_id in found)
    found.search_fetch([("id", "in", found.ids)], fields)
    return found, mark, total


def _read(records, blocks, parts, limit, cap=None):
    """Return the places of the records of blocks, in their order, and how many were counted."""
    selects = []
    for number, block in blocks:
        most = cap if number == COUNT else limit
        for part, order in parts:
            query = records._search(part & block, limit=most, order=order)
            selects.append(_select(number, query))
    rows = records.env.execute_query(SQL(" UNION ALL ").join(selects)) if selects else []
    total = sum(number for block, _amount, number in rows if block == COUNT)
    found = [(block, float(amount), number) for block, amount, number in rows if block != COUNT]
    return sorted(found, key=lambda place: (place[0], -place[1], place[2]))[:limit], total


def _select(number, query):
    if number == COUNT:
        return SQL("(SELECT %s, 0, COUNT(*) FROM %s AS one)", COUNT, query.subselect())
    columns = (SQL.identifier(query.table, name) for name in ("followup_amount", "id"))
    return SQL("(SELECT %s, followup_amount, id FROM %s AS one)", number, query.subselect(*columns))


def _read_mark(env, after):
    """Return the block a page starts in and the domain of what comes behind the mark."""
    if after is None:
        return 0, Domain.TRUE
    try:
        block, amount, last_id = after.split(":")
        block, amount, last_id = int(block), float(amount), int(last_id)
        if not isfinite(amount) or not 0 <= block < BLOCKS:
            raise ValueError(after)
    except (AttributeError, ValueError):
        raise UserError(
            env._(
                "The place in the list “%(mark)s” is unknown. Reload the page.",
                mark=quotable(after),
            )
        ) from None
    behind = amount_below(amount) | Domain("id", ">", last_id)
    return block, amount_below(amount, or_equal=True) & behind
