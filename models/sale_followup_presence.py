from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import SQL

from .. import search


class SaleFollowupPresence(models.Model):
    """Who is with a customer: shown to the others for a few minutes, blocks nobody for ever.

    Whoever has one of its entries open has the customer: "nobody on the same customer as somebody
    else unless taken over". Whoever calls the customer next has it reserved: nobody else is led
    there, and whoever opens it by hand has it.
    """

    _name = "sale.followup.presence"
    _description = "Follow-up Presence"

    called = fields.Char(required=True, help="Whom: one customer in one company.")
    res_model = fields.Char(required=True)
    res_id = fields.Many2oneReference(model_field="res_model", required=True)
    user_id = fields.Many2one("res.users", required=True, ondelete="cascade")
    since = fields.Datetime(required=True)
    is_next = fields.Boolean(help="Nobody is there yet: it is the user's next customer.")

    _called_unique = models.UniqueIndex("(called)")

    @api.model
    def _open(self, record, take_over, following=()):
        """Note that the user is with the customer of an entry, and whom they call next.

        Not where somebody else is. Where somebody else only calls the customer next, whoever opens
        it has it.

        :param bool take_over: replace the other person
        :param following: the entry that comes next, if any
        :return: the other person at each of the two, as ``search.beside.Present``, or None
        """
        key, *following_key = (one._followup_called() for one in (record, *following))
        found = search.beside.elsewhere(self.env, [key, *following_key], reserved=True)
        other, noted = found.get(key), {}
        if take_over or not other or other.is_next:
            noted[key] = (record, False)
            other = None
        taken = found.get(*following_key) if following_key else None
        if following_key and not taken:
            noted.setdefault(*following_key, (following, True))
        self._note(noted)
        return other, taken

    def _note(self, noted):
        """Note the user's presence; whom else they would have called next is free again.

        :param dict noted: by customer, the entry and whether it is the next one
        """
        forgotten = SQL(
            "DELETE FROM sale_followup_presence"
            " WHERE user_id = %s AND is_next AND called != ALL(%s)",
            self.env.uid,
            list(noted),
        )
        now = self.env["res.company"]._followup_now()
        rows = [
            SQL("(%s, %s, %s, %s, %s, %s)", key, record._name, record.id, self.env.uid, now, flag)
            for key, (record, flag) in noted.items()
        ]
        query = forgotten
        if rows:
            query = SQL(
                """
                WITH forgotten AS (%s)
                INSERT INTO sale_followup_presence
                            (called, res_model, res_id, user_id, since, is_next)
                     VALUES %s
                ON CONFLICT (called)
                  DO UPDATE SET user_id = EXCLUDED.user_id, since = EXCLUDED.since,
                                res_model = EXCLUDED.res_model, res_id = EXCLUDED.res_id,
                                is_next = EXCLUDED.is_next
                """,
                forgotten,
                SQL(", ").join(rows),
            )
        self.env.cr.execute(query, log_exceptions=False)  # of two at once the second is tried again
        self.invalidate_model(flush=False)

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
