import uuid

from odoo import models
from odoo.exceptions import ConcurrencyError

from .. import words


class SaleFollowupEvent(models.Model):
    """The e-mails of one press to one address leave as one, with all their documents.

    Each event stays its own e-mail's claim. They are locked, looked at and marked together: what
    was ordered, cancelled or undone meanwhile is left out, and the rest leaves exactly once.
    """

    _inherit = "sale.followup.event"

    def _claim(self):
        """Lock all that leaves with this event; return nothing where somebody else has them.

        :raise ConcurrencyError: somebody has one of them; all are looked at again
        """
        claimed = super()._claim()
        if not claimed.mail_batch:
            return claimed
        others = self.search(
            [("mail_batch", "=", self.mail_batch), ("mail_state", "=", "waiting")], order="id"
        )
        locked = others.try_lock_for_update()
        if locked != others:
            raise ConcurrencyError(f"{others - locked} are somebody else's at this moment")
        locked.invalidate_recordset()
        return locked.filtered(lambda event: event.mail_state == "waiting")

    def _together(self):
        """Return the events that leave with this one, the one that is written about first."""
        return self.browse(self.env.context.get("followup_together", self.ids))

    def _deliver_all(self):
        """Give what leaves as one to what brings it to the customer; return the values by event.

        It is posted on the largest. Another channel than e-mail takes each by itself.
        """
        ordered = self.sorted(lambda event: (-event.order_id.followup_amount, event.id))
        first = ordered[:1].with_context(followup_together=ordered.ids)
        made = {ordered[:1]: first._deliver()}
        for other in ordered[1:]:
            if made[ordered[:1]].get("mail_message_id"):
                made[other] = {**made[ordered[:1]], "mail_print": other._document_print()}
                other._note_together(ordered[:1])
            else:
                made[other] = other._deliver()
        return made

    def _note_together(self, first):
        """Tell the chatter of a quotation on which one its e-mail stands."""
        order = self._order_to_mail()
        order._message_log(body=words.mail.left_with(order, first.order_id))

    def _post_mail(self):
        """Post the largest one's e-mail with a list of all, and the documents of all."""
        events = self._together()
        if len(events) < 2:
            return super()._post_mail()
        return self._order_to_mail()._followup_post_together(
            self.mail_template_id, events.order_id, self.user_id
        )

    def _of_one_mail(self):
        """Return the events of the e-mail that was made with this one, itself included."""
        if not (self.mail_batch and self.mail_message_id):
            return self
        same = [("mail_batch", "=", self.mail_batch)]
        return self.search([*same, ("mail_message_id", "=", self.mail_message_id.id)])


def share_mail(leaving):
    """Let those e-mails leave as one that go to one address, of one company and template.

    :param leaving: pairs of an event, or of the values of one to be, and the address
    """
    groups = {}
    for event, address in leaving:
        key = (event["company_id"], event["mail_template_id"], event["mail"], address)
        groups.setdefault(key, []).append(event)
    for group in groups.values():
        if len(group) > 1:
            batch = uuid.uuid4().hex
            for event in group:
                event["mail_batch"] = batch
