from odoo import SUPERUSER_ID, models

from .. import desk, search, words


class SaleFollowupEvent(models.Model):
    """Taking an outcome back."""

    _inherit = "sale.followup.event"

    def _undo(self):
        """Give back what the outcome changed, drop its unmade e-mails and keep the event.

        Works on a sudo event whose record the user may write. On an opportunity, its quotations
        are given back with it; of a press on several quotations, all of them or none, whichever
        of them is asked for.

        :return: ``(status, sentence)``; status is ``undone``, ``partly_undone`` (an e-mail was
            made already) or ``refused``
        :raise AccessError: one of the quotations that the user may not write
        """
        self.ensure_one()
        if self.parent_id.order_id:
            return self.parent_id._undo()
        events = self.child_ids | self
        events._hold_to_undo()
        refusal = self._undo_refusal()
        if refusal:
            return "refused", refusal
        changed = [event._record().name for event in events if not event._undo_record()]
        record = self._record().with_env(self.env).sudo(False)
        concerned = record
        if self.order_id:
            concerned |= self.child_ids.order_id.with_env(record.env)
        for one in concerned:
            one._message_log(body=self.env._("%(outcome)s: undone.", outcome=self.outcome_id.name))
        made = "made" in events.mapped("mail_state")
        events._become_undone()
        if changed:
            return "partly_undone", self.env._(
                "%(names)s: open again, but not as before. Promotions or other lines that were "
                "removed with it are to be checked on its form.",
                names=", ".join(changed),
            )
        several = len(events) if self.order_id else 1
        return words.outcome.undone(self.env, record, several, made)

    def _hold_to_undo(self):
        """Hold the events and their records, which the user may write, until the end.

        :raise AccessError: one that the user may not write
        """
        for event in self:
            event._record().with_env(self.env).sudo(False).check_access("write")
            search.locks.hold(event)  # first: the outbox has it while it makes the e-mail
            search.locks.hold(event._record())

    def _become_undone(self):
        """Note who took the outcomes back; what they had settled is open again."""
        self.write(
            {
                "undone_on": self.env["res.company"]._followup_now(),
                "undone_by_id": self.env.uid,
            }
        )
        self.answer_ids._reopen()
        for event in self:
            event._close_mail_activity()
            event._settle_older()
        self.filtered(lambda event: event.mail_state in ("waiting", "failed"))._drop_mail()

    def _drop_mail(self):
        """Give the e-mails up: one that the mail server refused is not sent from Odoo's list."""
        self.mail_state = "dropped"
        self._give_up_refused()

    def _undo_record(self):
        """Give the event's record its old values and its open activity back.

        :return: whether a quotation that was cancelled offers what it did
        """
        record = self._record().with_env(self.env).sudo(False)
        record = record.with_context(followup_outcome=True, mail_activity_quick_update=True)
        # All of them: the day of the rate, say, follows the rate as it is written.
        record._followup_give_back(self.old_values)
        self.revision_id.unlink()  # salespeople may not delete; nobody touched this draft
        self._undo_activities()
        return not self.old_document or record._followup_offer_again(self.old_document)

    def _undo_refusal(self):
        """Return why the outcome cannot be undone, or nothing."""
        manager = self.env.user.has_group("sales_team.group_sale_manager")
        if self.undone_on:
            return self.env._("This outcome is undone already.")
        if self.user_id != self.env.user and not manager:
            return self.env._(
                "Only %(user)s or a manager can undo this outcome.", user=self.user_id.name
            )
        if self.parent_id:
            return self.env._(
                "This was done on the opportunity “%(lead)s”: undo it there.",
                lead=self.parent_id.lead_id.name,
            )
        refusals = (event._undo_refusal_of_record() for event in self | self.child_ids)
        return next(filter(None, refusals), None)

    def _undo_refusal_of_record(self):
        """Return what happened to the event's record since, or nothing."""
        record = self._record()
        later = record.followup_event_ids.filtered(lambda event: event.number > self.number)
        if later.filtered(lambda event: not event.undone_on):
            return self.env._(
                "%(name)s was followed up again since: undo the last outcome first.",
                name=record.name,
            )
        found = record._followup_snapshot()
        left = self._left_values()
        if found != {name: left.get(name, value) for name, value in found.items()}:
            return self.env._(
                "%(name)s was changed since: correct it on its form.", name=record.name
            )
        if self.revision_id and self.revision_print != self.revision_id._followup_print():
            return words.revision.undo_refusal(self.env, self.revision_id)
        return None

    def _left_values(self):
        """Return what the outcome has left on its record: a failed reminder was taken back."""
        taken_back = self.mail_state == "failed" and self.outcome_id.is_reminder
        return self.old_values if taken_back else self.new_values

    def _undo_activities(self):
        """Give back the activity that was open before the press, instead of what came since.

        An outcome that left the open activity alone has nothing to give back, and what a night
        planned since would be there without it too.
        """
        if self._left_activities_alone():
            return
        activities = self.env["mail.activity"].sudo()  # a colleague's may be among them
        activities = activities.with_context(
            active_test=False,  # the done one is archived
            followup_outcome=True,
            mail_activity_quick_update=True,
        )
        done = activities.browse(self.done_activity_id.id).exists()
        activities.browse(self.next_activity_id.id).exists().unlink()
        record = self._record()
        desk.responsible.planned_activities(record).unlink()  # since: it had closed all
        if self.done_activity_created:
            done.unlink()
        elif done:
            vals = {"active": True, "feedback": False}
            if self.done_activity_untouched:  # it is the scheduler's to correct, as before
                done = done.with_user(SUPERUSER_ID)
            if self.done_activity_untouched or self.done_activity_own:
                user = desk.responsible.responsible_now(record)
                vals |= {"user_id": user.id} if user else {}
            done.write(vals)

    def _left_activities_alone(self):
        """Tell whether the outcome closed no activity of its record: the opportunity's has them."""
        is_part = bool(self.parent_id.lead_id)
        return self.outcome_id.leaves_untouched or (is_part and not self.outcome_id.cancels)
