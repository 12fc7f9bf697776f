from datetime import timedelta

from odoo import api, fields, models

MINUTES = 5


class SaleFollowupPresence(models.Model):
    """Who is with a customer: shown to the others for a few minutes, blocks nobody for ever.

    Whoever has one of its entries open has the customer: "nobody on the same customer as somebody
    else unless taken over".
    """

    _name = "sale.followup.presence"
    _description = "Follow-up Presence"

    called = fields.Char(required=True, help="Whom: one customer in one company.")
    res_model = fields.Char(required=True)
    res_id = fields.Many2oneReference(model_field="res_model", required=True)
    user_id = fields.Many2one("res.users", required=True, ondelete="cascade")
    since = fields.Datetime(required=True)

    _called_unique = models.UniqueIndex("(called)")

    @api.model
    def _others(self, records):
        """Return, by record id, the presence of somebody else than the user with its customer."""
        called = {record.id: record._followup_called() for record in records}
        recent = self.env["res.company"]._followup_now() - timedelta(minutes=MINUTES)
        found = self.sudo().search_fetch(  # names only, of entries the caller may read
            [
                ("called", "in", list(set(called.values()))),
                ("user_id", "!=", self.env.uid),
                ("since", ">=", recent),
            ],
            ["called", "user_id", "since"],
        )
        found = {presence.called: presence for presence in found}
        return {number: found[key] for number, key in called.items() if key in found}

    @api.model
    def _open(self, record, take_over):
        """Note that the current user is with the customer of an entry, unless somebody else is.

        :param bool take_over: replace the other person
        :return: the presence of the other person, or nothing
        """
        other = self._others(record).get(record.id)
        if other and not take_over:
            return other
        now = self.env["res.company"]._followup_now()
        self.env.cr.execute(
            """
            INSERT INTO sale_followup_presence (called, res_model, res_id, user_id, since)
                 VALUES (%s, %s, %s, %s, %s)
            ON CONFLICT (called)
              DO UPDATE SET user_id = EXCLUDED.user_id, since = EXCLUDED.since,
                            res_model = EXCLUDED.res_model, res_id = EXCLUDED.res_id
            """,
            (record._followup_called(), record._name, record.id, self.env.uid, now),
            log_exceptions=False,  # of two at once the second is tried again
        )
        self.invalidate_model(flush=False)
        return self.browse()

    @api.model
    def _release(self, record):
        """Forget that the current user has the entry open; another one of the customer's stays."""
        self.sudo().search(  # one's own row only
            [
                ("res_model", "=", record._name),
                ("res_id", "=", record.id),
                ("user_id", "=", self.env.uid),
            ]
        ).unlink()

    @api.autovacuum
    def _gc_presence(self):
        old = self.env["res.company"]._followup_now() - timedelta(days=1)
        self.search([("since", "<", old)], limit=10000).unlink()
