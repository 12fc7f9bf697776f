"""One call for the customer: which quotations go together, in the list and under one press."""

from collections.abc import Hashable, Iterable

# "At most ten in one press (one e-mail stays deliverable)": ticked beside the card's own.
MOST = 10


def why_not(queue: str | None, model: str | None, reason: str, may_write: bool) -> str | None:
    """Return why a quotation cannot be handled along with another of its customer, or None.

    "Joinable are the customer's quotations that stand in a queue of their own today and that the
    user may write."

    :param queue: its queue, if any
    :param model: of that queue's entries: an opportunity's quotations are followed up there
    :param reason: the code of where it stands
    """
    if queue is None:
        return reason
    if model != "sale.order":
        return "on_lead"
    return None if may_write else "not_writable"


def count(joinable: int, is_one_of_them: bool) -> int:
    """Return how many quotations one press can handle, the card's own included.

    :param joinable: of the customer, in whatever queue
    :param is_one_of_them: the card's own is among them
    """
    return min(joinable + (not is_one_of_them), MOST + 1)


def together(
    rows: Iterable[tuple[int, Hashable, Hashable | None]], size: int = MOST
) -> dict[int, list[int]]:
    """Return the rows that stand together, by the first of each group.

    "Rows of one customer stand together at the place of the first", inside a block of the list;
    more than a press can handle begin a group at a place of their own.

    :param rows: ``(id, block, customer)`` in their order; those of no customer stand alone
    """
    groups, open_groups = {}, {}
    for number, block, customer in rows:
        key = (block, customer)
        group = open_groups.get(key) if customer is not None else None
        if group is None or len(group) == size:
            group = groups[number] = []
            open_groups[key] = group
        group.append(number)
    return groups
