from odoo import api, models
from odoo.exceptions import UserError

from .. import desk, words

BATCH = 25  # a few seconds: the panel tells how far it is after each


class SaleFollowupDesk(models.AbstractModel):
    """« Classer sans suite… » from the panel: the dialog asked, these do it batch by batch."""

    _inherit = "sale.followup.desk"

    @api.model
    def shelve(self, shelving_id, ids):
        """Shelve a batch of what the dialog sorted out; what changed since is left alone.

        The same batch again shelves nothing twice: each is looked at once more.

        :param int shelving_id: what the dialog began, one's own, within its hour
        :param list ids: 1 to 25 quotations
        :return: ``shelved`` so far, ``undo_until``, ``message``, ``queues`` and ``failed_mails``
        :raise UserError: too late, taken back, somebody else's, or too many
        """
        shelving = self._shelving(shelving_id)
        if shelving.last_id:  # it is being taken back
            raise UserError(words.shelve.gone(self.env))
        if not isinstance(ids, list) or len(ids) > BATCH:
            raise UserError(words.bulk.too_many(self.env, BATCH))
        orders, readable = self._bulk_orders(ids)
        shelving.sudo()._shelve(orders & readable)  # users do not write it themselves
        return {
            "shelved": shelving.shelved,
            "undo_until": desk.card.instant(shelving.undo_until),
            "message": words.shelve.shelved(self.env, shelving.shelved),
            **self._told_to_client(),
        }

    @api.model
    def undo_shelving(self, shelving_id):
        """Take back a batch of what was shelved together; what was changed since stays as it is.

        :return: ``more``, whether to call again, ``taken_back`` so far, ``message``, ``queues``
            and ``failed_mails``
        :raise UserError: too late, taken back already, or somebody else's
        """
        shelving = self._shelving(shelving_id)
        more = shelving.sudo()._take_back_next(BATCH)  # users do not write it themselves
        count = shelving.taken_back
        return {
            "more": more,
            "taken_back": count,
            "message": words.shelve.taken_back(self.env, count, shelving.shelved),
            **self._told_to_client(),
        }

    def _shelving(self, shelving_id):
        """Return a selection that the user is shelving, or may still take back."""
        self._check_salesperson()
        is_id = type(shelving_id) is int and 0 < shelving_id < 2**31
        found = self.env["sale.followup.shelving"].browse(shelving_id if is_id else []).exists()
        found = found._filtered_access("read")
        if not found or found.year or found.user_id != self.env.user or not found.can_undo:
            raise UserError(words.shelve.gone(self.env))
        return found
