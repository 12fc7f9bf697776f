from odoo import api, models
from odoo.exceptions import AccessError, MissingError, UserError
from odoo.fields import Domain

from .. import desk, words
from .sale_order_apply import request_hash

MODELS = ("sale.order", "crm.lead")


class SaleFollowupDesk(models.AbstractModel):
    """The panel's whole view of the server, and the only one.

    Every method needs the salesperson's group, then access to the record. Dates are ISO strings,
    instants UTC with Z. Nothing is written by a method that raises or answers a conflict.
    """

    _name = "sale.followup.desk"
    _description = "Follow-up Desk"

    @api.model
    @api.readonly
    def get_card(self, res_model, res_id):
        """Return every fact of an entry, its outcomes and their effects.

        :raise UserError: no such entry
        :raise AccessError: the user may not read it
        """
        return desk.card.card(self._record(res_model, res_id, "read"))

    @api.model
    @api.readonly
    def preview(self, res_model, res_id, code, values):
        """Return the effect of an outcome with what is typed so far, and what is still wrong.

        :param str code: the outcome's
        :param dict values: as ``apply_outcome`` takes them
        """
        record = self._record(res_model, res_id, "read")
        values = record._followup_read(code, values)
        outcome = self._offered(record, code)
        decision = record._followup_decide(outcome, values.inputs)
        effect = record._followup_effect(outcome, decision, values)
        effect |= record._followup_part_of(outcome, "preview") or {}
        _record, also = self._also(record, values)
        effect["others"] = [one._followup_joined(outcome, values) for one in also]
        return {
            "effect": effect,
            "errors": record._followup_errors(outcome, decision, values),
        }

    @api.model
    def apply_outcome(self, res_model, res_id, code, values, revision, request_id):
        """Apply an outcome, or answer the fresh card where the entry changed meanwhile.

        The same ``request_id`` of the same user again gives the first answer and applies once.

        :param str code: the outcome's
        :param dict values: ``note``, ``meeting_date``, ``next_date``, ``lost_reason_id``,
            ``success_rate``, ``send``, ``also``; on an opportunity ``send_ids``,
            ``quotation_ids`` and ``project_start_date`` instead of the last
        :param str revision: the card's
        :param str request_id: the client's name for this request, 1 to 64 characters
        :raise UserError: unknown code, missing or malformed value, blocked effect
        :raise AccessError: the user may not write the entry
        """
        record = self._record(res_model, res_id, "write")
        request = {
            "request_id": desk.values.read_request_id(self.env, request_id),
            "request_hash": request_hash(res_model, res_id, code, values, revision),
        }
        answered = self._answered(request)
        if answered:
            return {**answered._answer(), **self._told_to_client()}
        typed = record._followup_read(code, values)
        record, also = self._also(record, typed)
        stale = record if revision != record._followup_revision() else self._stale(also, typed)
        if stale:
            return self._conflict(record, stale)
        outcome = self._offered(record, code)
        along = self._along(record, outcome, typed, also)
        decision = record._followup_decide(outcome, typed.inputs)
        record._followup_check(outcome, decision, typed)
        event = record._followup_apply(outcome, decision, typed, request, **along)
        return {**event._answer(), **self._told_to_client()}

    @api.model
    def undo(self, event_id):
        """Take an outcome back: its author or a manager, the last one, nothing changed since.

        :return: ``status`` is ``undone``, ``partly_undone`` (the e-mail had left) or ``refused``
        """
        self._check_salesperson()
        event = self._event(event_id)
        found = event._record()
        record = self._record(found._name, found.id, "write")
        status, message = event._undo()
        return {
            "status": status,
            "message": message,
            "card": desk.card.card(record),
            "failed_mails": self._count_failed_mails(),
        }

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
            "message": words.revision.reopened(order),
            "card": desk.card.card(order),
        }

    @api.model
    def open_entry(self, res_model, res_id, take_over=False, next_model=None, next_id=None):
        """Note that the user has the entry open, and which comes next; tell who else has them.

        The next one is reserved for two minutes: two people never get the same one.

        :param bool take_over: be the one who has it, whoever had it before
        :param str next_model: of the entry that comes next
        :param int next_id: of the same; where it is gone or not for the user, there is none
        :return: ``opened_by`` and ``next_by``, the other person at each
        """
        record = self._record(res_model, res_id, "read")
        following = self._following(next_model, next_id)
        presences = self.env["sale.followup.presence"]
        other, following_other = presences._open(record, take_over is True, following)
        return {
            "opened_by": desk.card.presence(other),
            "next_by": desk.card.presence(following_other),
        }

    def _following(self, res_model, res_id):
        """Return the entry that comes next, or nothing: it is a courtesy, and stops nobody."""
        try:
            return self._record(res_model, res_id, "read") if res_id else ()
        except UserError:
            return ()

    @api.model
    def release_entry(self, res_model, res_id):
        """Forget that the user has the entry open."""
        record = self._record(res_model, res_id, "read")
        self.env["sale.followup.presence"]._release(record)
        return True

    @api.model
    @api.readonly
    def get_day_summary(self):
        """Return today's outcomes of the user by code, for the end of a queue."""
        self._check_salesperson()
        today = Domain.OR(  # each company's own
            Domain("company_id", "=", company.id) & Domain("day", "=", company._followup_today())
            for company in self.env.companies
        )
        own = Domain("user_id", "=", self.env.uid) & Domain("undone_on", "=", False)
        events = self.env["sale.followup.event"].search(own & today)
        return events._day_summary()

    # -- helpers ----------------------------------------------------------------------------------

    def _check_salesperson(self):
        if not self.env.user.has_group("sales_team.group_sale_salesman"):
            raise AccessError(self.env._("Follow-ups are for salespeople only."))

    def _record(self, res_model, res_id, operation):
        """Return the entry the user may ``operation``."""
        self._check_salesperson()
        is_lead = res_model == "crm.lead"
        is_id = type(res_id) is int and 0 < res_id < 2**31
        record = self.env["crm.lead" if is_lead else "sale.order"].browse(res_id if is_id else [])
        if res_model not in MODELS or not self._is_there(record):
            number = words.quoting.quotable(res_id)
            raise UserError(
                self.env._(
                    "There is no opportunity %(id)s any more. Go on with the next one.", id=number
                )
                if is_lead
                else self.env._(
                    "There is no quotation %(id)s any more. Go on with the next one.", id=number
                )
            )
        self._check_entry_access(record, operation)
        return record

    def _is_there(self, record):
        """Tell whether there is such an entry, and read it and its people, each in one query."""
        companies = self.env.companies
        companies._followup_fetch()
        try:
            entry = record.sudo()  # with all columns; access is checked right after
            users = self.env.user | entry.user_id
        except MissingError:
            return False
        people = entry.partner_id | users.partner_id | companies.partner_id
        people.mapped("email_normalized")
        return bool(record)

    def _check_entry_access(self, record, operation):
        """Refuse in words of our own: Odoo's name the record, and so perhaps the customer."""
        if record.has_access(operation):
            return
        company = record.sudo().company_id  # told only where it is one of the user's own
        if company and company in self.env.user.company_ids - self.env.companies:
            raise AccessError(
                self.env._(
                    "This follow-up belongs to %(company)s. Select that company first.",
                    company=company.name,
                )
            )
        raise AccessError(
            self.env._("This follow-up is not yours to see. Ask its salesperson or a manager.")
        )

    def _event(self, event_id):
        is_id = type(event_id) is int and 0 < event_id < 2**31
        event = self.env["sale.followup.event"].browse(event_id if is_id else []).exists()
        if not event:
            raise UserError(self.env._("There is no such follow-up any more. Reload the page."))
        self._check_entry_access(event, "read")
        return event.sudo()  # events are not the user's to write

    def _offered(self, record, code):
        """Return the outcome ``code`` where it is one of the buttons of the entry."""
        outcomes, _folded = record._followup_offered()
        outcome = outcomes.filtered(lambda one: one.code == code)
        if outcome:
            return outcome
        if not outcomes:
            raise UserError(
                self.env._(
                    "%(name)s cannot be followed up: %(reason)s Open it instead.",
                    name=record.name,
                    reason=record._followup_reason()[1],
                )
            )
        raise UserError(
            self.env._(
                "%(name)s: the outcome “%(code)s” is not offered here. Reload the page.",
                name=record.name,
                code=words.quoting.quotable(code),
            )
        )

    def _told_to_client(self):
        """Return the counts of the scope the panel shows, told by the context."""
        return self._told(bool(self.env.context.get("followup_mine")))

    def _answered(self, request):
        """Return the event with the answer this user already got to this request, if any."""
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
        return event

    def _conflict(self, record, stale=None):
        """Return the fresh card, and who changed what when it is known.

        :param stale: the entry that changed, where it is not the card's own
        """
        found = stale or record
        message = words.conflict.conflict(
            self.env, found, found._followup_last_event(), beside=found != record
        )
        return {
            "status": "conflict",
            "message": message,
            "card": desk.card.card(record),
        }
