from datetime import timedelta

from odoo import api, fields, models

MINUTES = 5


class SaleFollowupPresence(models.Model):
    """Who has an entry open: shown to the others for a few minutes, blocks nobody for ever."""

    _name = "sale.followup.presence"
    _description = "Follow-up Presence"

    res_model = fields.Char(required=True)
    res_id = fields.Many2oneReference(model_field="res_model", required=True)
    user_id = fields.Many2one("res.users", required=True, ondelete="cascade")
    since = fields.Datetime(required=True)

    _record_unique = models.UniqueIndex("(res_model, res_id)")

    @api.model
    def _others(self, res_model, res_ids):
        """Return, by record id, the presence of somebody else than the current user."""
        recent = self.env["res.company"]._followup_now() - timedelta(minutes=MINUTES)
        found = self.sudo().search_fetch(  # names only, of entries the caller may read
            [
                ("res_model", "=", res_model),
                ("res_id", "in", res_ids),
                ("user_id", "!=", self.env.uid),
                ("since", ">=", recent),
            ],
            ["res_id", "user_id", "since"],
        )
        return {presence.res_id: presence for presence in found}

    @api.model
    def _open(self, res_model, res_id, take_over):
        """Note that the current user has the entry open, unless somebody else has it.

        :param bool take_over: replace the other person
        :return: the presence of the other person, or nothing
        """
        other = self._others(res_model, [res_id]).get(res_id)
        if other and not take_over:
            return other
        self.env.cr.execute(
            """
            INSERT INTO sale_followup_presence (res_model, res_id, user_id, since)
                 VALUES (%s, %s, %s, %s)
            ON CONFLICT (res_model, res_id)
              DO UPDATE SET user_id = EXCLUDED.user_id, since = EXCLUDED.since
            """,
            (res_model, res_id, self.env.uid, self.env["res.company"]._followup_now()),
            log_exceptions=False,  # of two at once the second is tried again
        )
        self.invalidate_model(flush=False)
        return self.browse()

    @api.model
    def _release(self, res_model, res_id):
        """Forget that the current user has the entry open."""
        self.sudo().search(  # one's own row only
            [
                ("res_model", "=", res_model),
                ("res_id", "=", res_id),
                ("user_id", "=", self.env.uid),
            ]
        ).unlink()

    @api.autovacuum
    def _gc_presence(self):
        old = self.env["res.company"]._followup_now() - timedelta(days=1)
        self.search([("since", "<", old)], limit=10000).unlink()
