from datetime import timedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import SQL

from .sale_followup_event_outbox import OUTBOX, RETRY_AFTER

LOCKED_SECONDS = 10


class SaleFollowupNotice(models.Model):
    """What Odoo told the follow-up and is not done yet: written down by a hook, done by the outbox.

    A hook runs in the transaction of somebody else: a customer's e-mail, the outgoing mail run,
    another addon's write. It inserts a row here and nothing more: no lock on the quotation, nothing
    to wait for, nothing that a write at the same time makes fail. There are no foreign keys, whose
    checks lock what they point to. A row that is done is deleted: there are few at any time.
    """

    _name = "sale.followup.notice"
    _description = "Follow-up Notice"
    _order = "id"
    _log_access = False

    kind = fields.Selection(
        [
            ("answer", "The customer wrote"),
            ("promise", "A promised activity changed"),
            ("reminder", "A reminder was sent"),
            ("mailed", "The customer was written to"),
            ("refused", "An e-mail was refused"),
            ("bounced", "An e-mail came back"),
            ("machine", "A machine wrote"),
            ("arrived", "A refused e-mail left after all"),
        ],
        required=True,
    )
    res_model = fields.Char(required=True)
    res_id = fields.Many2oneReference(model_field="res_model", required=True)
    message_id = fields.Integer(help="Of the message it is about, which may be gone.")
    reason = fields.Char(help="Why the e-mail was refused.")
    attempts = fields.Integer(default=0)
    due_at = fields.Datetime(required=True, help="It is not tried before.")

    _by_record = models.Index("(res_model, res_id)")

    @api.model
    def _note(self, kind, records, message_id=None, reason=None):
        """Write down what is to be done for records, and have the outbox do it.

        To be called in a ``courtesy``: plain SQL, so that nothing is left behind in the cache.
        """
        now = self.env["res.company"]._followup_now()
        rows = [(kind, records._name, one, message_id, reason, 0, now) for one in records.ids]
        if not rows:
            return
        self.env.cr.execute(
            SQL(
                "INSERT INTO sale_followup_notice "
                "(kind, res_model, res_id, message_id, reason, attempts, due_at) VALUES %s",
                SQL(", ").join(SQL("%s", row) for row in rows),
            )
        )
        self._forget_cached()
        self._wake()

    @api.model
    def _forget_cached(self):
        """Let the records read their notices again, without flushing what is somebody else's."""
        self.invalidate_model(flush=False)
        for model in ("sale.order", "crm.lead"):
            self.env[model].invalidate_model(["followup_notice_ids"], flush=False)

    @api.model
    def _wake(self, at=None):
        self.env.ref(OUTBOX).sudo()._trigger(at=at)  # nobody who writes an e-mail may touch crons

    @api.model
    def _waiting(self):
        return Domain("due_at", "<=", self.env["res.company"]._followup_now())

    def _settle(self):
        """Do what was written down; a record that somebody else has locked is looked at again."""
        self.ensure_one()
        if not self.try_lock_for_update():  # another worker has it
            return
        self.invalidate_recordset()
        record = self.env[self.res_model].browse(self.res_id).exists()
        if record and not record.try_lock_for_update(allow_referencing=True):
            now = self.env["res.company"]._followup_now()
            self._wake(at=now + timedelta(seconds=LOCKED_SECONDS))
            return
        record.invalidate_recordset()
        if record:
            record._followup_settle(self.kind, self.message_id, self.reason)
        self.unlink()

    def _postpone(self):
        """Try later what went wrong, ever more rarely; meanwhile it is read as it stands."""
        minutes = (1, *RETRY_AFTER)[min(self.attempts, len(RETRY_AFTER))]
        moment = self.env["res.company"]._followup_now() + timedelta(minutes=minutes)
        self.write({"attempts": self.attempts + 1, "due_at": moment})
        self._wake(at=moment)
