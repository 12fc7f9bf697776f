from itertools import chain

from odoo import api, models
from odoo.exceptions import UserError

from .. import desk, words
from .sale_order_mail import BULK_LIMIT

CARDS = 2  # the one in sight and the one after it


class SaleFollowupDesk(models.AbstractModel):
    """What the panel opens with, in one answer instead of five."""

    _inherit = "sale.followup.desk"

    @api.model
    def open_desk(self, mine, queue=None, res_model=None, res_id=None):
        """Return the counts, the rows of a queue, and the card in sight with the one after it.

        That the user is on the first card and calls the other next is noted in the same
        transaction: of two people who begin their day at once, the second is given the customers
        after them. At the e-mail step all customers may be shown at once: no card comes along, and
        nobody is on one.

        :param bool mine: only the user's own quotations
        :param str queue: the one to show, if there is such a one: it is an address's, and anybody
            may have typed it; else that of the entry, else the first with somebody in it
        :param str res_model: of the entry to show
        :param int res_id: of the entry to show, else the first that nobody has open
        :return: ``queues`` and ``page`` as ``get_queues`` and ``get_entries`` have them, ``queue``,
            ``failed_mails``: how many e-mails of the user's own wait to be sent again,
            ``single_keys``, ``fresh_for``: see ``read_after_write``, ``first_day``: whether to ask
            ``get_first_day``, and ``cards``: none where that of the entry may not be read
        """
        told = self._told(bool(mine))
        shown = [(res_model, res_id)] if res_id else []
        cards = self._cards(shown)
        filled = [one["queue"] for one in told["queues"] if one["count"]]
        codes = self._queue_codes()
        wanted = [queue, *(card["queue"] for card in cards), *filled, codes[0]]
        queue = next(one for one in wanted if one in codes)
        page = self.get_entries(queue, mine)
        if cards or not (res_id or self._queue_look(queue)["bulk_first"]):
            rows = _of_other_customers(page["entries"], cards)
            free = [(row["res_model"], row["res_id"]) for row in rows if not row["opened_by"]]
            cards += self._cards([one for one in free if one not in shown][: CARDS - len(cards)])
        if cards:
            entries = ((card["res_model"], card["res_id"]) for card in cards)
            opened, *following = entries
            cards[0]["opened_by"] = self.open_entry(*opened, False, *chain(*following))["opened_by"]
        return {
            **told,
            "queue": queue,
            "page": page,
            "cards": cards,
            "single_keys": self._single_keys(),
            "fresh_for": self._fresh_for(),
            "first_day": self._is_first_day(),
        }

    @api.model
    @api.readonly
    def open_selection(self, mine, ids):
        """Return the rows of a selection of quotations, in its order, beside the counts.

        :param bool mine: whose quotations are counted
        :param list ids: 1 to 200; those that are gone or not for the user are left out
        :return: ``queues`` as ``get_queues`` has them, ``failed_mails``, ``entries``, ``bulk``,
            the code of the outcome that they get at once, ``single_keys`` and ``fresh_for``
        :raise UserError: no list of ids, or too long a one
        """
        told = self._told(bool(mine))
        is_list = isinstance(ids, list) and 0 < len(ids) <= BULK_LIMIT
        if not is_list or any(type(one) is not int or not 0 < one < 2**31 for one in ids):
            raise UserError(words.bulk.too_many(self.env, BULK_LIMIT))
        found = self.env["sale.order"].browse(dict.fromkeys(ids)).exists()
        rows = desk.card.rows(found._filtered_access("read"))
        return {
            **told,
            "entries": rows,
            "bulk": self._selection_bulk(),
            "single_keys": self._single_keys(),
            "fresh_for": self._fresh_for(),
        }

    def _selection_bulk(self):
        """Return what the quotations selected in a list get at once.

        That of the first queue that opens with many at once.
        """
        tree = self.env["sale.followup.queues"]._quotations()
        queues = [tree.queues[code] for code in tree.on_screen]
        return next(queue.bulk for queue in queues if queue.opens_with_bulk)

    def _cards(self, entries):
        """Return the cards of those entries that the user may read; asked alone, one says why."""
        cards = []
        for res_model, res_id in entries:
            try:
                cards.append(self.get_card(res_model, res_id))
            except UserError:
                continue
        return cards


def _of_other_customers(rows, cards):
    """Return the first row of each customer: the next call is another customer's."""
    called, found = {card["customer_id"] for card in cards}, []
    for row in rows:
        if not row["customer_id"] or row["customer_id"] not in called:
            found.append(row)
            called.add(row["customer_id"])
    return found
