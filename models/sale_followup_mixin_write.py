from contextlib import contextmanager

from odoo import models
from odoo.exceptions import AccessError, UserError

from .sale_followup_mixin import plain


class SaleFollowupMixin(models.AbstractModel):
    """How an entry is written: what is the addon's own bookkeeping, and what changes the document.

    Other addons guard documents: while a quotation is under review, say, their override of
    ``write`` raises. What changes the offer is theirs to refuse, with their own sentence. When
    somebody is called next, when somebody was, and that the customer wrote, is not.
    """

    _inherit = "sale.followup.mixin"

    def _followup_own_names(self):
        """Return the columns that no offer says and no customer sees; a door.

        Nobody but the addon, or one that builds on it, knows them.
        """
        return ("followup_date", "followup_promised_at", "last_followup_date", "followup_answered")

    def _followup_note(self, vals):
        """Write bookkeeping of the addon's own; no other addon is asked.

        It is the ORM's own ``write``, past all overrides of it: rights, cache, recomputation and
        constraints are as ever, and a guard that knows nothing of these columns cannot stop them.
        A guard's own way out, a key of its context, would have to be known for each. The price:
        an automation "on update" does not see them; the event that each outcome leaves is there
        for that.

        :param dict vals: of ``_followup_own_names`` alone
        :raise ValueError: another field is among them
        :raise AccessError: the user may not write the records
        """
        vals = self._followup_keep_promise(vals)
        foreign = vals.keys() - set(self._followup_own_names())
        if foreign:
            raise ValueError(f"{self._name}: {', '.join(sorted(foreign))} change the document")
        if self:
            models.BaseModel.write(self, vals)

    def _followup_change(self, vals):
        """Write what the document itself says, with everybody's overrides, where it changes.

        :raise UserError: another addon refuses it; the record is named
        """
        vals = {
            name: value
            for name, value in vals.items()
            if (self._followup_plain(name) or False) != (plain(value) or False)
        }
        if vals:
            with self._followup_guarded():
                self.write(vals)

    def _followup_give_back(self, vals):
        """Write values of a snapshot, each kind in its way: first what may be refused.

        :raise UserError: another addon refuses it; the record is named
        """
        vals = {name: value for name, value in vals.items() if name in self._fields}
        names = self._followup_own_names()
        own = {name: value for name, value in vals.items() if name in names}
        self._followup_change({name: vals[name] for name in vals.keys() - own.keys()})
        if own:
            self._followup_note(own)

    @contextmanager
    def _followup_guarded(self):
        """Tell another addon's refusal in its own words, beside the name of the record."""
        try:
            yield
        except AccessError:
            raise
        except UserError as error:
            name, refusal = self.display_name, str(error)
            if name in refusal:
                raise
            raise UserError(
                self.env._("%(name)s: %(refusal)s", name=name, refusal=refusal)
            ) from error
