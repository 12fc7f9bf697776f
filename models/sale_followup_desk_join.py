from odoo import models
from odoo.exceptions import UserError

from .. import desk, search, words


class SaleFollowupDesk(models.AbstractModel):
    """One press for several quotations of a customer: those that were ticked beside the card's."""

    _inherit = "sale.followup.desk"

    def _also(self, record, typed):
        """Return the card's record and the ticked quotations, read in the same queries.

        :raise UserError: there is no such quotation, or it is another customer's
        :raise AccessError: the user may not write one of them
        """
        orders = self.env["sale.order"]
        if not typed.also:
            return record, orders
        record, orders = desk.others.read_together(
            record, [number for number, _shown in typed.also]
        )
        there = orders.exists()._filtered_access("write")
        for order in orders - there:
            self._record("sale.order", order.id, "write")  # which says why not
        customer = record._followup_customer()
        for order in orders:
            if order._followup_customer() != customer:
                raise UserError(words.join.not_the_customer(record, order))
        return record, orders

    def _stale(self, also, typed):
        """Return the first of the ticked quotations that is not as it was shown, or nothing."""
        shown = dict(typed.also)
        return next((one for one in also if shown[one.id] != one._followup_revision()), None)

    def _along(self, record, outcome, typed, also):
        """Hold all that is handled with one press, and return what becomes of the others.

        An attempt without an answer is noted on all that could be ticked: nobody answered for any
        of them.

        :return: the argument of ``_followup_apply``, where there are others
        """
        if record._name == "sale.order" and outcome.leaves_untouched:
            also |= desk.others.Others(record).joinable
        for one in (record | also).sorted("id") if also else record:
            search.locks.hold(one)  # in one order for everybody: nobody waits for each other
        return {"along": also._followup_along(outcome, typed)} if also else {}
