from datetime import time

from odoo import api, fields, models
from odoo.tools import SQL

from .. import search
from ..rules import answer as answer_rules
from ..rules.types import Answer

ANSWERS = [
    ("order", "We order"),
    ("time", "Still current"),
    ("decision", "A decision is planned"),
    ("call", "Call me back"),
    ("drop", "No longer current"),
]


class SaleFollowupAnswer(models.Model):
    """What a customer answered on the page of a quotation. It applies nothing.

    One is open per quotation: a new one replaces it until an outcome handles it. The words are the
    customer's, and text wherever they go.
    """

    _name = "sale.followup.answer"
    _description = "Customer's Answer"
    _order = "id desc"

    order_id = fields.Many2one(
        "sale.order", required=True, ondelete="cascade", index=True, readonly=True
    )
    company_id = fields.Many2one("res.company", required=True, readonly=True)
    state = fields.Selection(
        [("open", "Open"), ("replaced", "Replaced"), ("handled", "Handled")],
        required=True,
        readonly=True,
    )
    code = fields.Selection(ANSWERS, required=True, readonly=True)
    date = fields.Date(readonly=True)
    hour = fields.Char(readonly=True, help="HH:MM, of the company.")
    phone = fields.Char(readonly=True)
    words = fields.Text(readonly=True)
    lost_reason_id = fields.Many2one("crm.lost.reason", ondelete="set null", readonly=True)
    answered_at = fields.Datetime(required=True, readonly=True)
    day = fields.Date(required=True, readonly=True, help="Civil day of the company.")
    number = fields.Integer(required=True, readonly=True, help="1 for the first one of a day.")
    form_key = fields.Char(readonly=True, help="The form that was sent: the same is taken once.")
    handled_at = fields.Datetime(readonly=True)
    event_id = fields.Many2one(
        "sale.followup.event",
        ondelete="set null",
        index="btree_not_null",
        readonly=True,
        help="The outcome that handled it.",
    )

    _day_number_unique = models.UniqueIndex("(order_id, day, number)")
    _waiting = models.Index("(answered_at) WHERE state = 'open'")

    @api.model
    def _take(self, order, vals):
        """Add an answer of a customer, in the place of the open one.

        Counted in the statement that inserts, while nobody else changes the quotation: of answers
        at once, the slower is tried again by Odoo on what is there then.

        :param order: the quotation, in sudo
        :param dict vals: ``code`` and what was told with it
        :return: the answer, nothing where there were ten that day
        """
        search.locks.hold(order)
        former = self.search([("order_id", "=", order.id), ("state", "=", "open")])
        company, now = order._followup_company(), self.env["res.company"]._followup_now()
        vals = {
            **vals,
            "order_id": order.id,
            "company_id": company.id,
            "state": "open",
            "answered_at": now,
            "day": company._followup_today(),
            "create_date": now,
            "write_date": now,
            "create_uid": self.env.uid,
            "write_uid": self.env.uid,
        }
        self.env.cr.execute(
            SQL(
                "INSERT INTO sale_followup_answer (%s, number) SELECT %s, count(*) + 1"
                " FROM sale_followup_answer WHERE order_id = %s AND day = %s"
                " HAVING count(*) < %s RETURNING id",
                SQL(", ").join(map(SQL.identifier, vals)),
                SQL(", ").join(SQL("%s", value) for value in vals.values()),
                order.id,
                vals["day"],
                answer_rules.A_DAY,
            )
        )
        answer = self.browse([row[0] for row in self.env.cr.fetchall()])
        if answer:
            order.invalidate_recordset(["followup_answer_ids"])
            answer.modified(["order_id", "state"])
            former.state = "replaced"
        return answer

    def _handle(self, event=None):
        """Note that these open answers are handled: by an outcome, or by an order."""
        self.write(
            {
                "state": "handled",
                "handled_at": self.env["res.company"]._followup_now(),
                "event_id": event and event.id,
            }
        )

    def _reopen(self):
        """Have the answers wait again that an outcome had handled: it was undone."""
        for answer in self:
            newer = answer.order_id.followup_answer_ids.filtered(
                lambda one, answer=answer: one.id > answer.id
            )
            state = "replaced" if newer else "open"
            answer.write({"state": state, "handled_at": False, "event_id": False})

    def _is_like(self, vals):
        """Tell whether the answer says the same as ``vals``: sent a second time."""
        self.ensure_one()
        names = [name for name in vals if name != "form_key"]
        return all((self._plain(name) or False) == (vals[name] or False) for name in names)

    def _plain(self, name):
        value = self[name]
        return value.id if isinstance(value, models.BaseModel) else value

    def _answer(self):
        """Return the record as the rules take it."""
        self.ensure_one()
        return Answer(
            code=self.code,
            day=self.date or None,
            hour=time.fromisoformat(self.hour) if self.hour else None,
            reason=self.lost_reason_id.name or "",
        )
