import logging
from datetime import timedelta

from psycopg2.errors import LockNotAvailable, SerializationFailure

from odoo import api, fields, models
from odoo.exceptions import ConcurrencyError, UserError
from odoo.fields import Domain

from .. import desk, search
from ..desk.values import Values

_logger = logging.getLogger(__name__)

CRON = "sale_quotation_followup.ir_cron_shelving"
BATCH = 50
UNDO_HOURS, UNDO_DAYS = 1, 7
BUSY = (LockNotAvailable, SerializationFailure, ConcurrencyError)


class SaleFollowupEvent(models.Model):
    _inherit = "sale.followup.event"

    shelving_id = fields.Many2one(
        "sale.followup.shelving",
        string="Shelved Together",
        ondelete="set null",
        index="btree_not_null",
        readonly=True,
    )


class SaleFollowupShelving(models.Model):
    """Quotations that were shelved together: cancelled, although nobody was called about them.

    "Nothing is mailed, one event each, undo takes all back": a selection for an hour, a whole year
    for seven days. Each is shelved, and taken back, by itself: where one fails, the others go on.
    """

    _name = "sale.followup.shelving"
    _description = "Quotations Shelved Together"
    _order = "id desc"

    name = fields.Char(compute="_compute_name")
    user_id = fields.Many2one("res.users", required=True, readonly=True)
    company_id = fields.Many2one("res.company", readonly=True, help="Of a whole year.")
    year = fields.Integer(readonly=True, help="0: a selection.")
    lost_reason_id = fields.Many2one("crm.lost.reason", readonly=True, string="Reason")
    note = fields.Text(readonly=True)
    state = fields.Selection(
        [
            ("waiting", "Under way"),
            ("done", "Shelved"),
            ("undoing", "Being taken back"),
            ("undone", "Taken back"),
        ],
        required=True,
        readonly=True,
    )
    asked = fields.Integer(string="Quotations Asked For", readonly=True)
    shelved = fields.Integer(readonly=True)
    taken_back = fields.Integer(readonly=True)
    undo_until = fields.Datetime(readonly=True, help="It can be taken back until then.")
    last_id = fields.Integer(readonly=True, help="Where the next batch goes on.")
    event_ids = fields.One2many("sale.followup.event", "shelving_id", readonly=True)
    can_undo = fields.Boolean(compute="_compute_can_undo")

    @api.depends("user_id", "year")
    def _compute_name(self):
        for one in self:
            one.name = str(one.year) if one.year else one.user_id.name

    @api.depends("state", "undo_until")
    @api.depends_context("uid")
    def _compute_can_undo(self):
        now = self.env["res.company"]._followup_now()
        for one in self:
            is_done = one.state in ("waiting", "done")
            one.can_undo = is_done and one.undo_until >= now and one._is_one_s_own()

    def _is_one_s_own(self):
        manager = self.env.user.has_group("sales_team.group_sale_manager")
        return manager or self.user_id == self.env.user

    # -- a selection -------------------------------------------------------------------------------

    @api.model
    def _begin(self, asked, reason, note):
        """Return the shelving of a selection, of which nothing is shelved yet."""
        now = self.env["res.company"]._followup_now()
        shelving = self.sudo().create(  # users do not write it themselves
            {
                "user_id": self.env.uid,
                "lost_reason_id": reason.id,
                "note": note,
                "state": "done",
                "asked": asked,
                "undo_until": now + timedelta(hours=UNDO_HOURS),
            }
        )
        return shelving.sudo(False)

    @api.model
    def _shelve_now(self, orders, reason, note):
        """Shelve a selection; return what was made of it."""
        shelving = self._begin(len(orders), reason, note)
        shelving.sudo()._shelve(orders)  # users do not write it themselves
        return shelving

    def _shelve(self, orders):
        """Shelve quotations, each in a savepoint, as whoever ``orders`` are for; works on sudo."""
        outcome = orders.env["sale.followup.outcome"]._shelving()
        values = Values(note=self.note or "", lost_reason_id=self.lost_reason_id.id)
        facts = desk.bulk.Facts(orders)
        done = [order for order in orders if self._shelve_one(order, facts, outcome, values)]
        self.shelved += len(done)

    def _shelve_one(self, order, facts, outcome, values):
        """Shelve one quotation; return whether it was."""
        if desk.shelve.skip(order, facts):
            return False
        request = {
            "request_id": f"shelving-{self.id}:{order.id}",
            "request_hash": "shelving",
            "shelving_id": self.id,
            "undo_until": self.undo_until,
        }
        return self._alone(order, lambda: self._apply(order, outcome, values, request))

    def _apply(self, order, outcome, values, request):
        decision = order._followup_decide(outcome, values.inputs)
        order._followup_check(outcome, decision, values)
        order._followup_apply(outcome, decision, values, request)
        return True

    def _alone(self, order, work):
        """Do the work in a savepoint; what fails is left as it was, and stops no other."""
        try:
            with self.env.cr.savepoint():
                done = work()
                self.env.flush_all()
                return done
        except BUSY:
            _logger.info("%s is being worked on: left alone", order)
        except UserError as error:
            _logger.info("%s is left alone: %s", order, error)
        except Exception:
            _logger.exception("%s could not be shelved, or taken back", order)
        return False

    # -- taking back -------------------------------------------------------------------------------

    def action_undo(self):
        """Take all of it back: a selection at once, a year in batches.

        :raise UserError: too late, taken back already, or somebody else's
        """
        self.ensure_one()
        self.check_access("read")
        if not self.can_undo:
            raise UserError(
                self.env._(
                    "This cannot be taken back any more. Set the quotations back to quotation one "
                    "by one instead."
                )
            )
        shelving = self.sudo()  # users do not write it themselves
        if self.year:
            shelving.write({"state": "undoing", "last_id": 0})
            self.env.ref(CRON).sudo()._trigger()  # nobody who shelves may touch crons
        else:
            shelving.state = "undone"
            shelving._take_back(shelving.event_ids)
        return self._shown()

    def _take_back_next(self, limit):
        """Take back the next events of a selection, the last ones first; works on sudo.

        :return: whether some are left
        """
        mine = Domain("shelving_id", "=", self.id)
        if self.last_id:
            mine &= Domain("id", "<", self.last_id)
        events = self.event_ids.search(mine, order="id desc", limit=limit)
        self._take_back(events)
        if len(events) < limit:
            self.state = "undone"
        else:
            self.last_id = events[-1].id
        return self.state != "undone"

    def _take_back(self, events):
        """Undo events, each in a savepoint, as the environment's user; works on sudo events."""
        done = [
            event
            for event in events.sorted("id", reverse=True)
            if not event.undone_on
            and self._alone(event.order_id, lambda one=event: one._undo()[0] != "refused")
        ]
        self.taken_back += len(done)

    def _shown(self):
        """Return the action that shows what was made of it."""
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Quotations shelved"),
            "res_model": self._name,
            "res_id": self.id,
            "views": [(False, "form")],
            "target": "new",
        }

    # -- a whole year, by the cron -----------------------------------------------------------------

    @api.model
    def _shelve_year(self, company, year, count, reason, note):
        """Have the cron shelve a company's year; return what will be made of it."""
        now = self.env["res.company"]._followup_now()
        shelving = self.sudo().create(  # users do not write it themselves
            {
                "user_id": self.env.uid,
                "company_id": company.id,
                "year": year,
                "lost_reason_id": reason.id,
                "note": note,
                "state": "waiting",
                "asked": count,
                "undo_until": now + timedelta(days=UNDO_DAYS),
            }
        )
        self.env.ref(CRON).sudo()._trigger()  # nobody who shelves may touch crons
        return shelving.sudo(False)

    @api.model
    def _cron_shelve(self):
        """Shelve the years that were asked for, or take them back, in committed batches.

        A batch goes on where the last committed one ended: what is interrupted is done once.
        """
        commit = self.env["ir.cron"]._commit_progress
        todo = self.search([("state", "in", ("waiting", "undoing"))], order="id")
        commit(remaining=sum(todo.mapped("asked")) + len(todo))
        for shelving in todo:
            while batch := shelving._batch():
                shelving._work(batch)
                if not commit(processed=len(batch)):
                    return
            shelving.state = "done" if shelving.state == "waiting" else "undone"
            if not commit(processed=1):
                return

    def _for_user(self, model):
        """Return a model as whoever asked for the year has it."""
        company = self.company_id
        context = {"allowed_company_ids": company.ids, "lang": self.user_id.lang}
        return self.env[model].with_user(self.user_id).with_company(company).with_context(**context)

    def _batch(self):
        """Return the next quotations to shelve, or events to take back."""
        after = Domain("id", ">", self.last_id)
        if self.state == "undoing":
            mine = after & Domain("shelving_id", "=", self.id)
            return self.env["sale.followup.event"].search(mine, order="id", limit=BATCH)
        domain = after & search.years.of_year(self.company_id, self.year)
        return self._for_user("sale.order").search(domain, order="id", limit=BATCH)

    def _work(self, batch):
        if self.state == "undoing":
            events = self._for_user("sale.followup.event").browse(batch.ids)
            self._take_back(events.sudo())  # whose quotations the user may write: ``_undo`` looks
        else:
            self._shelve(batch)
        self.last_id = batch.ids[-1]
