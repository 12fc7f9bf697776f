from odoo import models

from . import followup_sentence_revision


class SaleFollowupEvent(models.Model):
    """Taking an outcome back."""

    _inherit = "sale.followup.event"

    def _undo(self):
        """Give back what the outcome changed, drop its unmade e-mail and keep the event.

        Works on a sudo event whose quotation the user may write.

        :return: ``(status, sentence)``; status is ``undone``, ``partly_undone`` (the e-mail was
            made already) or ``refused``
        """
        self.ensure_one()
        refusal = self._undo_refusal()
        if refusal:
            return "refused", refusal
        order = self.order_id.with_env(self.env).sudo(False)
        order = order.with_context(followup_outcome=True, mail_activity_quick_update=True)
        changed = {
            name: value for name, value in self.old_values.items() if value != self.new_values[name]
        }
        if changed:
            order.write(changed)
        self.revision_id.unlink()  # salespeople may not delete; nobody touched this draft
        self._undo_activities()
        order._message_log(body=self.env._("%(outcome)s: undone.", outcome=self.outcome_id.name))
        made = self.mail_state == "made"
        self.write(
            {
                "undone_on": self.env["res.company"]._followup_now(),
                "undone_by_id": self.env.uid,
                "mail_state": "dropped" if self.mail_state == "waiting" else self.mail_state,
            }
        )
        if made:
            return "partly_undone", self.env._(
                "%(name)s is as before, but the e-mail had already left.", name=order.name
            )
        return "undone", self.env._("%(name)s is as before.", name=order.name)

    def _undo_refusal(self):
        """Return why the outcome cannot be undone, or nothing."""
        order = self.order_id
        manager = self.env.user.has_group("sales_team.group_sale_manager")
        if self.undone_on:
            return self.env._("This outcome is undone already.")
        if self.user_id != self.env.user and not manager:
            return self.env._(
                "Only %(user)s or a manager can undo this outcome.", user=self.user_id.name
            )
        later = order.followup_event_ids.filtered(lambda event: event.number > self.number)
        if later.filtered(lambda event: not event.undone_on):
            return self.env._(
                "%(name)s was followed up again since: undo the last outcome first.",
                name=order.name,
            )
        if self.new_values != order._followup_snapshot():
            return self.env._(
                "%(name)s was changed since: correct it on its form.", name=order.name
            )
        if self.revision_id and self.revision_print != self.revision_id._followup_print():
            return followup_sentence_revision.undo_refusal(self.env, self.revision_id)
        return None

    def _undo_activities(self):
        activities = self.env["mail.activity"].with_context(followup_outcome=True).sudo()
        activities = activities.with_context(active_test=False)  # the done one is archived
        done = activities.browse(self.done_activity_id.id).exists()
        activities.browse(self.next_activity_id.id).exists().unlink()
        if self.done_activity_created:
            done.unlink()
        else:
            done.action_unarchive()
