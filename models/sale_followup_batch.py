from datetime import timedelta

from psycopg2.errors import UniqueViolation

from odoo import api, fields, models
from odoo.exceptions import ConcurrencyError, UserError

DAYS = 7


class SaleFollowupBatch(models.Model):
    """The answer to a bulk request, kept so that the same request again applies nothing twice."""

    _name = "sale.followup.batch"
    _description = "Follow-up Bulk Request"

    user_id = fields.Many2one("res.users", required=True, ondelete="cascade")
    request_id = fields.Char(required=True)
    request_hash = fields.Char(required=True)
    answer = fields.Json(required=True)

    _request_unique = models.UniqueIndex("(user_id, request_id)")

    @api.model
    def _first_answer(self, request_id, request_hash):
        """Return the answer that the user already got to this request, if any.

        :raise UserError: the same request asked something else
        """
        batch = self.sudo().search(  # one's own
            [("user_id", "=", self.env.uid), ("request_id", "=", request_id)]
        )
        if batch and batch.request_hash != request_hash:
            raise UserError(
                self.env._(
                    "The request “%(request)s” was already used for something else. Reload the "
                    "page.",
                    request=request_id,
                )
            )
        return batch.answer

    @api.model
    def _remember(self, request_id, request_hash, answer):
        """Keep an answer.

        :raise ConcurrencyError: the same request was answered meanwhile; it is tried again
        """
        vals = {
            "user_id": self.env.uid,
            "request_id": request_id,
            "request_hash": request_hash,
            "answer": answer,
        }
        try:
            self.sudo().create(vals).flush_recordset()  # users do not write it themselves
        except UniqueViolation as error:
            raise ConcurrencyError(str(error)) from error

    @api.autovacuum
    def _gc_batches(self):
        old = self.env.cr.now() - timedelta(days=DAYS)  # the clock of create_date itself
        self.search([("create_date", "<", old)], limit=10000).unlink()
