"""One page of a queue, in blocks: promised calls whose hour has come, the entries not tried today,
those whose promised hour is to come, then those tried today.

Among those not tried and those tried, the customers who wrote stand before the others, and then it
goes by value; promised calls go by their hour. A block is read in the order of an index, from the
mark on: a page costs the same however far one has paged. Answers that are noticed and not flagged
yet are few, and seldom: the page is then read once more with them.

Rows of one customer stand together at the place of the first; what its place brings to a page may
have stood behind it, and what was shown with an earlier one is not shown again.
"""

from datetime import datetime, timezone
from math import isfinite
from typing import Any, NamedTuple

from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from ..rules import join
from ..words.quoting import quotable
from .customers import joinable
from .facts import amount_below

ORDER = "followup_amount desc, id"
OWN_ORDER = f"user_id.id, {ORDER}"  # the same where all have one salesperson, or none: an index's
ANSWERED = Domain("followup_answered", "=", True)
BY_HOUR = "followup_promised_at, id"
BLOCKS = 6
LATER = 3  # the number of the block of those whose promised hour is to come
HOURS = (0, LATER)  # the blocks that go by the promised hour
TRIED = 4  # the number of the first block of those tried today
# Within one of these the rows of a customer stand together, as the list has its headings.
SECTIONS = (0, 1, 1, LATER, TRIED, TRIED)
COUNT = -1  # stands for a block in the row that counts
NOTICED = -2  # and in those that tell whose answer is noticed and not flagged yet


class Page(NamedTuple):
    """The records of a page, and what was found with them.

    ``answered`` are the ids of those whose customer wrote since the last contact; ``open`` what
    their customers have in a queue; ``mark`` that of the next page, None at the end; ``hour`` the
    next one for which a call is promised, in naive UTC, on this page or behind it.
    """

    records: Any
    answered: set[int]
    open: list
    mark: str | None
    total: int
    hour: datetime | None


def page(records, fields, parts, tried, promises, open_domain, limit, after, cap):
    """Return a ``Page`` of a queue.

    :param records: an empty recordset, for its model and environment
    :param fields: what the rows need
    :param parts: the domains of the entries, each with the order in which an index has them
    :param tried: the domains of those that were not called today without an answer, and were
    :param promises: the domains of the promised calls: whose hour has come, has not, and neither
    :param open_domain: of the quotations that stand in a queue of their own, None for leads
    :param int limit: how many places of the order the page has
    :param str after: the mark of the last record of the page before
    :param int cap: the total is counted up to one more
    """
    first, position = _read_mark(records.env, after)
    counted = [(COUNT, Domain.TRUE)]
    blocks = _blocks(tried, promises, first, position)
    found, total, noticed = _read(records, _fresh(blocks) + counted, parts, limit + 1, cap)
    if noticed:
        blocks = _blocks(tried, promises, first, position, noticed)
        found, _total, _same = _read(records, _fresh(blocks), parts, limit + 1)
    if len(found) <= limit:
        rest = [(number, block) for number, block in blocks if number >= TRIED]
        found += _read(records, rest, parts, limit + 1 - len(found))[0]
    hours = [-value for block, value, _id in found if block == LATER]
    hour = datetime.fromtimestamp(min(hours), timezone.utc).replace(tzinfo=None) if hours else None
    mark = None
    if len(found) > limit:
        found = found[:limit]
        block, amount, last_id = found[-1]
        mark = f"{block}:{amount!r}:{last_id}"
    ids, beside = [number for _block, _amount, number in found], []
    if open_domain is not None:
        beside = joinable(records, open_domain, ids)
        everywhere = _blocks(tried, promises, 0, Domain.TRUE, noticed)
        is_whole = after is None and mark is None  # nothing of the queue stands behind the page
        near = [one for one in beside if not is_whole or one.id in ids]
        ids = _together(records, found, parts, everywhere, near)
    found = records.browse(ids)
    found.search_fetch([("id", "in", ids)], fields)
    answered = {one.id for one in found if one.followup_answered or one.id in noticed}
    return Page(found, answered, beside, mark, total, hour)


def _together(records, found, parts, blocks, beside):
    """Return the ids of the rows of a page with those of the same customers beside them.

    :param found: the places of the page
    :param beside: what the customers have in any queue, or on this page where it has the whole
    """
    customers = {one.id: one.customer for one in beside if one.stands_together}
    places = {number: (block, -value, number) for block, value, number in found}
    behind = [one.id for one in beside if one.id not in places]
    if behind:
        own = [(part & Domain("id", "in", behind), order) for part, order in parts]
        for block, value, number in _read(records, blocks, own, len(behind))[0]:
            places[number] = (block, -value, number)
    rows = [
        (number, SECTIONS[block], customers.get(number))
        for block, _value, number in sorted(places.values())
    ]
    groups = join.together(rows)
    return [one for _block, _value, number in found for one in groups.get(number, ())]


def _blocks(tried, promises, first, position, noticed=()):
    """Return the domains of the blocks from ``first`` on, with their numbers; one may be of two."""
    has_come, to_come, no_hour = promises
    blocks = [
        (0, has_come),
        *_by_answer(1, tried[0] & no_hour, noticed),
        (LATER, tried[0] & to_come),
        *_by_answer(TRIED, tried[1] & (no_hour | to_come), noticed),
    ]
    return [
        (number, block & position if number == first else block)
        for number, block in blocks
        if number >= first
    ]


def _by_answer(number, own, noticed):
    """Return two blocks: of those who wrote since the last contact, and of the others."""
    blocks, silent = [(number, own & ANSWERED)], ~ANSWERED
    if noticed:  # beside the flagged ones: no index has both
        blocks.append((number, own & silent & Domain("id", "in", noticed)))
        silent &= Domain("id", "not in", noticed)
    return [*blocks, (number + 1, own & silent)]


def _fresh(blocks):
    """Return those of the blocks that were not tried today."""
    return [(number, block) for number, block in blocks if number < TRIED]


def _read(records, blocks, parts, limit, cap=None):
    """Return the places of the records of blocks, in their order, how many were counted, and
    whose answer is only noticed.
    """
    selects = [_noticed(records)]
    for number, block in blocks:
        most = cap if number == COUNT else limit
        for part, order in parts:
            order = BY_HOUR if number in HOURS else order
            query = records._search(part & block, limit=most, order=order)
            selects.append(_select(number, query))
    rows = records.env.execute_query(SQL(" UNION ALL ").join(selects))
    total = sum(number for block, _amount, number in rows if block == COUNT)
    noticed = {number for block, _amount, number in rows if block == NOTICED}
    found = [(block, float(amount), number) for block, amount, number in rows if block >= 0]
    return sorted(found, key=lambda place: (place[0], -place[1], place[2])), total, noticed


def _noticed(records):
    return SQL(
        "(SELECT %s, 0, res_id FROM sale_followup_notice WHERE res_model = %s AND kind = 'answer')",
        NOTICED,
        records._name,
    )


def _select(number, query):
    if number == COUNT:
        return SQL("(SELECT %s, 0, COUNT(*) FROM %s AS one)", COUNT, query.subselect())
    value = SQL.identifier(query.table, "followup_amount")
    if number in HOURS:  # the earliest first, where amounts are the largest first
        value = SQL("-EXTRACT(EPOCH FROM %s)", SQL.identifier(query.table, "followup_promised_at"))
    columns = query.subselect(SQL("%s AS value", value), SQL.identifier(query.table, "id"))
    return SQL("(SELECT %s, value, id FROM %s AS one)", number, columns)


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
    if block in HOURS:
        return block, _after_hour(-amount, last_id)
    behind = amount_below(amount) | Domain("id", ">", last_id)
    return block, amount_below(amount, or_equal=True) & behind


def _after_hour(seconds, last_id):
    """Return the domain of the promised calls behind one: later ones, or of the same hour."""

    def to_sql(_model, alias, _query):
        at, number = (SQL.identifier(alias, name) for name in ("followup_promised_at", "id"))
        return SQL("(EXTRACT(EPOCH FROM %s), %s) > (%s, %s)", at, number, seconds, last_id)

    return Domain.custom(to_sql=to_sql)
