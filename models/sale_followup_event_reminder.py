from odoo import models
from odoo.exceptions import UserError
from odoo.tools import is_html_empty

from .. import words
from .sale_followup_mixin import plain


class SaleFollowupEvent(models.Model):
    """What a reminder counts for: only the one that left."""

    _inherit = "sale.followup.event"

    def write(self, vals):
        """Take back a reminder whose e-mail fails, count it again when it is sent again.

        The other outcomes stand for what the customer said on the phone: they stay as they are.
        """
        states = {event: event.mail_state for event in self} if "mail_state" in vals else {}
        result = super().write(vals)
        for event, before in states.items():
            if event.outcome_id.is_reminder and not event.undone_on:
                event._count_reminder(before, event.mail_state)
        return result

    def _count_reminder(self, before, state):
        if state == "failed" and before != "failed":
            self._move_reminder(self.new_values, self.old_values)
        elif before == "failed" and state in ("waiting", "made"):
            self._move_reminder(self.old_values, self.new_values)

    def _move_reminder(self, before, after):
        """Move the quotation from ``before`` to ``after``, two snapshots, where it is untouched.

        The reminders are counted by the difference: another one may have been sent meanwhile.
        Where the quotation was followed up again since, nothing else is moved. An expiration
        that another addon does not let go stays, which the chatter tells: nobody is there to be
        asked, and the counting is the addon's own.
        """
        order = self.order_id
        later = order.followup_event_ids.filtered(
            lambda event: event.number > self.number and not event.undone_on
        )
        vals = {
            name: after[name]
            for name in after
            if not later and before[name] != after[name] and plain(order[name]) == before[name]
        }
        more = after["email_reminder_count"] - before["email_reminder_count"]
        vals["email_reminder_count"] = max(0, order.email_reminder_count + more)
        order = order.with_context(followup_outcome=True)
        try:
            with self.env.cr.savepoint():
                order._followup_give_back(vals)
        except UserError as error:
            own = vals.keys() & set(order._followup_own_names())
            order._followup_note({name: vals[name] for name in own})
            order._message_log(body=str(error))

    def _post_mail(self):
        """The outcome has counted its reminder; an e-mail without words is a failure."""
        message = super(SaleFollowupEvent, self.with_context(followup_counted=True))._post_mail()
        order = self.order_id
        if not message.subject or is_html_empty(message.body):
            env = self.with_context(lang=self.user_id.lang).env
            raise UserError(words.bulk.empty_mail(env, order))
        return message
