from odoo import api, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain

from . import (
    followup_card,
    followup_domain,
    followup_page,
    followup_price_table,
    followup_sentence,
    followup_sentence_revision,
    followup_values,
)
from .sale_order_apply import request_hash

PAGE_LIMIT = 200
COUNT_CAP = 10000
TEXT_LENGTH = 100

# The queues whose entries are quotations; those of "opportunity" are opportunities.
QUEUES = ("phone", "email", "renewal", "order_coming", "price_revision")


class SaleFollowupDesk(models.AbstractModel):
    """The panel's whole view of the server, and the only one.

    Every method needs the salesperson's group, then access to the record. Dates are ISO strings,
    instants UTC with Z. Nothing is written by a method that raises or answers a conflict.
    """

    _name = "sale.followup.desk"
    _description = "Follow-up Desk"

    @api.model
    @api.readonly
    def get_queues(self, mine):
        """Return the queues with their counts and amounts, in the panel's order.

        :param bool mine: only the user's own quotations
        """
        self._check_salesperson()
        return [self._queue(queue, bool(mine)) for queue in QUEUES]

    @api.model
    @api.readonly
    def get_entries(self, queue, mine, limit=80, after=None):
        """Return one page of a queue.

        :param str queue: one of the codes of ``get_queues``
        :param bool mine: only the user's own quotations
        :param int limit: 1 to 200
        :param str after: ``next`` of the page before
        :raise UserError: an unknown queue, length or mark
        """
        self._check_salesperson()
        if queue not in QUEUES:
            raise UserError(self.env._("There is no queue “%(queue)s”.", queue=queue))
        orders = self.env["sale.order"]
        domain = self._queue_domain(queue, bool(mine))
        tried = followup_domain.tried_today(self.env.companies)
        found, mark = followup_page.page(orders, domain, tried, self._limit(limit), after)
        whole = after is None and mark is None
        total = len(found) if whole else orders.search_count(domain, limit=COUNT_CAP + 1)
        return {
            "entries": followup_card.entries(found),
            "next": mark,
            "total": min(total, COUNT_CAP),
            "total_is_capped": total > COUNT_CAP,
        }

    @api.model
    @api.readonly
    def search_entries(self, text, limit=20):
        """Return the quotations of a customer or number: sent ones, then cancelled ones.

        :param str text: part of the customer's name or of the quotation's number
        :param int limit: 1 to 200
        """
        self._check_salesperson()
        if not isinstance(text, str) or not text.strip() or not followup_values.is_storable(text):
            return []
        text = text.strip()[:TEXT_LENGTH]
        domain = Domain("state", "in", ("sent", "cancel")) & (
            Domain("name", "ilike", text) | Domain("partner_id.complete_name", "ilike", text)
        )
        found = self.env["sale.order"].search_fetch(
            domain,
            followup_card.ENTRY_FIELDS,
            order=f"state DESC, {followup_page.ORDER}",  # "sent", then "cancel"
            limit=self._limit(limit),
        )
        return followup_card.entries(found)

    @api.model
    @api.readonly
    def get_card(self, res_model, res_id):
        """Return every fact of an entry, its outcomes and their effects.

        :raise UserError: no such entry
        :raise AccessError: the user may not read it
        """
        return followup_card.card(self._record(res_model, res_id, "read"))

    @api.model
    @api.readonly
    def preview(self, res_model, res_id, code, values):
        """Return the effect of an outcome with what is typed so far, and what is still wrong.

        :param str code: the outcome's
        :param dict values: as ``apply_outcome`` takes them
        """
        order = self._record(res_model, res_id, "read")
        values = followup_values.read(self.env, order, values)
        outcome = self._offered(order, code)
        decision = order._followup_decide(outcome, values.inputs)
        effect = order._followup_effect(outcome, decision, values)
        if outcome.code == "revise":
            effect["prices"] = followup_price_table.table(order)
        return {
            "effect": effect,
            "errors": order._followup_errors(outcome, decision, values),
        }

    @api.model
    def apply_outcome(self, res_model, res_id, code, values, revision, request_id):
        """Apply an outcome, or answer the fresh card where the entry changed meanwhile.

        The same ``request_id`` of the same user again gives the first answer and applies once.

        :param str code: the outcome's
        :param dict values: ``note``, ``meeting_date``, ``next_date``, ``lost_reason_id``,
            ``success_rate``, ``send``
        :param str revision: the card's
        :param str request_id: the client's name for this request, 1 to 64 characters
        :raise UserError: unknown code, missing or malformed value, blocked effect
        :raise AccessError: the user may not write the quotation
        """
        order = self._record(res_model, res_id, "write")
        request = {
            "request_id": followup_values.read_request_id(self.env, request_id),
            "request_hash": request_hash(res_model, res_id, code, values, revision),
        }
        answered = self._first_answer(request)
        if answered:
            return {**answered, "queues": self._queues_of_client()}
        typed = followup_values.read(self.env, order, values)
        if revision != order._followup_revision():
            return self._conflict(order)
        outcome = self._offered(order, code)
        decision = order._followup_decide(outcome, typed.inputs)
        order._followup_check(outcome, decision, typed)
        event, effect = order._followup_apply(outcome, decision, typed, request)
        answer = self._answer(event, order, effect)
        event.sudo().answer = answer  # events are not the user's to write
        return {**answer, "queues": self._queues_of_client()}

    @api.model
    def undo(self, event_id):
        """Take an outcome back: its author or a manager, the last one, nothing changed since.

        :return: ``status`` is ``undone``, ``partly_undone`` (the e-mail had left) or ``refused``
        """
        self._check_salesperson()
        event = self._event(event_id)
        order = self._record("sale.order", event.order_id.id, "write")
        status, message = event._undo()
        return {"status": status, "message": message, "card": followup_card.card(order)}

    @api.model
    def reopen(self, order_id):
        """Set a cancelled quotation back to quotation: "on peut remettre en devis […]".

        :raise UserError: the quotation is not cancelled
        :raise AccessError: the user may not write it
        :return: ``status`` (``reopened``), ``message`` and the fresh ``card``
        """
        order = self._record("sale.order", order_id, "write")
        order.action_followup_reopen()
        return {
            "status": "reopened",
            "message": followup_sentence_revision.reopened(order),
            "card": followup_card.card(order),
        }

    @api.model
    def open_entry(self, res_model, res_id, take_over=False):
        """Note that the user has the entry open and tell who else has.

        :param bool take_over: be the one who has it, whoever had it before
        """
        order = self._record(res_model, res_id, "read")
        presences = self.env["sale.followup.presence"]
        other = presences._open(order._name, order.id, take_over is True)
        return {"opened_by": followup_card.presence(other)}

    @api.model
    def release_entry(self, res_model, res_id):
        """Forget that the user has the entry open."""
        order = self._record(res_model, res_id, "read")
        self.env["sale.followup.presence"]._release(order._name, order.id)
        return True

    @api.model
    @api.readonly
    def get_day_summary(self):
        """Return today's outcomes of the user by code, for the end of a queue."""
        self._check_salesperson()
        events = self.env["sale.followup.event"].search(
            [
                ("user_id", "=", self.env.uid),
                ("undone_on", "=", False),
                ("day", "in", [one._followup_today() for one in self.env.companies]),
            ]
        )
        return events._day_summary()

    # -- helpers ----------------------------------------------------------------------------------

    def _check_salesperson(self):
        if not self.env.user.has_group("sales_team.group_sale_salesman"):
            raise AccessError(self.env._("Follow-ups are for salespeople only."))

    def _record(self, res_model, res_id, operation):
        """Return the entry the user may ``operation``."""
        self._check_salesperson()
        is_id = type(res_id) is int and 0 < res_id < 2**31
        order = self.env["sale.order"].browse(res_id if is_id else [])
        if res_model != "sale.order" or not order.exists():
            raise UserError(
                self.env._(
                    "There is no quotation %(id)s any more. Go on with the next one.",
                    id=str(res_id)[:20],
                )
            )
        order.check_access(operation)
        return order

    def _event(self, event_id):
        is_id = type(event_id) is int and 0 < event_id < 2**31
        event = self.env["sale.followup.event"].browse(event_id if is_id else []).exists()
        if not event:
            raise UserError(self.env._("There is nothing to undo any more."))
        event.check_access("read")
        return event.sudo()  # events are not the user's to write

    def _offered(self, order, code):
        """Return the outcome ``code`` where it is one of the buttons of the quotation."""
        outcomes, _folded = order._followup_offered()
        outcome = outcomes.filtered(lambda one: one.code == code)
        if outcome:
            return outcome
        if order.state != "sent":
            state = dict(order._fields["state"]._description_selection(self.env))[order.state]
            raise UserError(
                self.env._(
                    "%(name)s cannot be followed up, its state is “%(state)s”. Open it instead.",
                    name=order.name,
                    state=state,
                )
            )
        raise UserError(
            self.env._(
                "%(name)s: the outcome “%(code)s” is not offered here. Reload the page.",
                name=order.name,
                code=str(code)[:40],
            )
        )

    def _limit(self, limit):
        if type(limit) is not int or not 0 < limit <= PAGE_LIMIT:
            raise UserError(self.env._("A page has 1 to %(limit)s entries.", limit=PAGE_LIMIT))
        return limit

    def _queue_domain(self, queue, mine):
        domain = followup_domain.queue_domain(queue, self.env.companies)
        return domain & Domain("user_id", "=", self.env.uid) if mine else domain

    def _queue(self, queue, mine):
        labels = dict(
            self.env["sale.order"]._fields["followup_queue"]._description_selection(self.env)
        )
        groups = self.env["sale.order"]._read_group(
            self._queue_domain(queue, mine),
            ["company_id"],
            ["__count", "followup_amount:sum"],
        )
        amounts = {}
        for company, _count, amount in groups:
            currency = company.currency_id.id
            amounts[currency] = amounts.get(currency, 0.0) + amount
        return {
            "queue": queue,
            "label": labels[queue],
            "count": sum(count for _company, count, _amount in groups),
            "count_is_capped": False,
            "amounts": [
                {"currency_id": currency, "amount": amount} for currency, amount in amounts.items()
            ],
        }

    def _queues_of_client(self):
        """Return the counts of the scope the panel shows, told by the context."""
        return self.get_queues(self.env.context.get("followup_mine", False))

    def _first_answer(self, request):
        """Return the answer this user already got to this request, if any."""
        event = (
            self.env["sale.followup.event"]
            .sudo()
            .search(  # one's own, whatever became of it
                [("user_id", "=", self.env.uid), ("request_id", "=", request["request_id"])]
            )
        )
        if event and event.request_hash != request["request_hash"]:
            raise UserError(
                self.env._(
                    "The request “%(request)s” was already used for something else. Reload the "
                    "page.",
                    request=request["request_id"],
                )
            )
        return event.answer

    def _answer(self, event, order, effect):
        seconds = order.company_id.followup_undo_seconds
        return {
            "status": "applied",
            "event_id": event.id,
            "message": followup_sentence.applied(
                self.env, event.outcome_id, order, effect, seconds
            ),
            "effect": effect,
            "undo_until": followup_card.instant(event.undo_until),
        }

    def _conflict(self, order):
        """Return the fresh card, and who changed what when it is known."""
        return {
            "status": "conflict",
            "message": followup_sentence.conflict(self.env, order, order._followup_last_event()),
            "card": followup_card.card(order),
        }
