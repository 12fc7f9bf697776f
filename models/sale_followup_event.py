from psycopg2.errors import UniqueViolation

from odoo import api, fields, models
from odoo.exceptions import ConcurrencyError

from .. import desk, words
from .sale_followup_outcome import CATEGORIES, ICONS, RATES


class SaleFollowupEvent(models.Model):
    """One outcome applied: who, when, on what, old and new values; history, never edited.

    It also holds the e-mail to make: a click never waits for the PDF or the mail server.
    """

    _name = "sale.followup.event"
    _description = "Follow-up Event"
    _order = "id desc"
    _rec_name = "outcome_id"

    order_id = fields.Many2one("sale.order", string="Quotation", ondelete="cascade", readonly=True)
    lead_id = fields.Many2one("crm.lead", string="Opportunity", ondelete="cascade", readonly=True)
    parent_id = fields.Many2one(
        "sale.followup.event",
        string="Done With",
        ondelete="set null",
        index="btree_not_null",
        readonly=True,
        help="The outcome on the opportunity, or on the customer's quotation whose card was open, "
        "of which this is what it changed on another quotation.",
    )
    child_ids = fields.One2many(
        "sale.followup.event", "parent_id", string="On the Quotations", readonly=True
    )
    number = fields.Integer(readonly=True, help="1 for the first event of the record.")
    outcome_id = fields.Many2one(
        "sale.followup.outcome", required=True, ondelete="restrict", readonly=True
    )
    code = fields.Char(required=True, readonly=True)
    category = fields.Selection(CATEGORIES, required=True, readonly=True)
    user_id = fields.Many2one("res.users", required=True, index=True, readonly=True)
    company_id = fields.Many2one("res.company", required=True, readonly=True)
    partner_id = fields.Many2one("res.partner", ondelete="set null", readonly=True)
    date = fields.Datetime(required=True, readonly=True)
    day = fields.Date(required=True, readonly=True, help="Civil day of the company.")
    queue = fields.Selection(
        lambda self: self.env["sale.followup.queues"]._selection(), readonly=True
    )
    step = fields.Selection(
        lambda self: list(self.env["sale.followup.queues"]._step_labels().items()), readonly=True
    )
    amount = fields.Monetary(currency_field="currency_id", readonly=True)
    currency_id = fields.Many2one(related="company_id.currency_id")
    note = fields.Text(readonly=True)
    lost_reason_id = fields.Many2one("crm.lost.reason", ondelete="set null", readonly=True)

    meeting_date = fields.Date(
        string="Meeting On", readonly=True, help="The day of the customer's meeting itself."
    )
    old_validity_date = fields.Date(string="Expiration Before", readonly=True)
    new_validity_date = fields.Date(string="Expiration After", readonly=True)
    old_success_rate = fields.Selection(RATES, string="Rate Before", readonly=True)
    new_success_rate = fields.Selection(RATES, string="Rate After", readonly=True)
    old_values = fields.Json(readonly=True, help="What undo gives back.")
    new_values = fields.Json(readonly=True, help="What undo expects to find.")
    old_document = fields.Json(readonly=True, help="What a cancelled quotation offered before.")
    done_activity_id = fields.Many2one(
        "mail.activity", ondelete="set null", index="btree_not_null", readonly=True
    )
    done_activity_created = fields.Boolean(readonly=True)
    done_activity_untouched = fields.Boolean(
        readonly=True, help="It was the scheduler's: no person had changed it before it was done."
    )
    done_activity_own = fields.Boolean(
        readonly=True, help="It was the salesperson's: given back to whoever has the record then."
    )
    revision_id = fields.Many2one(
        "sale.order",
        ondelete="set null",
        index="btree_not_null",
        readonly=True,
        help="The draft at the new prices.",
    )
    revision_print = fields.Char(readonly=True, help="How undo recognises an untouched draft.")
    next_activity_id = fields.Many2one(
        "mail.activity", ondelete="set null", index="btree_not_null", readonly=True
    )

    after_answer = fields.Boolean(
        string="After a Customer's Answer",
        readonly=True,
        help="The customer had answered on the quotation's page, and this outcome handled it.",
    )
    answer_ids = fields.One2many(
        "sale.followup.answer",
        "event_id",
        string="Customer's Answers",
        readonly=True,
        groups=fields.NO_ACCESS,
    )

    answer_told = fields.Char(
        string="Customer's Answer",
        compute="_compute_answer_told",
        help="What the customer had answered on the quotation's page, in their own words.",
    )

    request_id = fields.Char(readonly=True, help="None on the part of an opportunity's outcome.")
    request_hash = fields.Char(readonly=True)
    answer = fields.Json(readonly=True)
    undone_on = fields.Datetime(readonly=True)
    undone_by_id = fields.Many2one("res.users", readonly=True)

    mail = fields.Selection(
        [
            ("offer", "Offer"),
            ("reminder", "Reminder"),
            ("cancellation", "Cancellation Notice"),
            ("new_prices", "New Prices Notice"),
        ],
        readonly=True,
    )
    mail_template_id = fields.Many2one("mail.template", ondelete="set null", readonly=True)
    mail_at = fields.Datetime(readonly=True, help="The e-mail is not made before.")
    mail_state = fields.Selection(
        [("waiting", "Waiting"), ("made", "Made"), ("failed", "Failed"), ("dropped", "Dropped")],
        readonly=True,
    )
    mail_message_id = fields.Many2one(
        "mail.message", ondelete="set null", index="btree_not_null", readonly=True
    )
    mail_batch = fields.Char(
        index="btree_not_null",
        readonly=True,
        help="The same on those whose e-mails leave as one.",
    )
    mail_to = fields.Char(readonly=True, help="The addresses that the e-mail was written to.")
    mail_made_on = fields.Datetime(readonly=True, help="When it was given to Odoo's mail queue.")
    mail_error = fields.Char(readonly=True, help="Why the e-mail did not leave.")
    mail_print = fields.Char(readonly=True, help="What its document says, and whom it is for.")
    mail_settled = fields.Boolean(
        readonly=True, help="The e-mail failed, and a later e-mail or outcome has settled it."
    )
    mail_attempts = fields.Integer(readonly=True, help="How often making it has failed.")
    mail_activity_id = fields.Many2one(
        "mail.activity", ondelete="set null", index="btree_not_null", readonly=True
    )
    undo_until = fields.Datetime(readonly=True, help="The panel proposes to undo until then.")

    _request_unique = models.UniqueIndex("(user_id, request_id)")
    _order_number_unique = models.UniqueIndex("(order_id, number) WHERE order_id IS NOT NULL")
    _lead_number_unique = models.UniqueIndex("(lead_id, number) WHERE lead_id IS NOT NULL")
    _mail_waiting = models.Index("(mail_at) WHERE mail_state = 'waiting'")
    _followup_meetings = models.Index("(meeting_date) WHERE meeting_date IS NOT NULL")
    _mail_failed = models.Index("(order_id) WHERE mail_state = 'failed'")
    _followup_newest = models.Index("(date DESC, id DESC)")  # the order of the list

    @api.depends("answer_ids")
    @api.depends_context("lang")
    def _compute_answer_told(self):
        for event in self:
            answers = event.sudo().answer_ids  # told is what this readable outcome handled
            event.answer_told = words.answer.in_history(self.env, answers) or False

    @api.model
    def _log(self, vals_list):
        """Create events and have their e-mails made once the time to undo has passed.

        :raise ConcurrencyError: somebody else logged one on the same record, or the same request
            was answered meanwhile; the whole request is then tried again on fresh data
        """
        events = self.sudo()  # users read history, they do not write it
        try:
            events = events.create(
                [{**vals, "number": events._next_number(vals)} for vals in vals_list]
            )
            events.flush_recordset()
        except UniqueViolation as error:
            raise ConcurrencyError(str(error)) from error
        for event in events:
            event._settle_older()
        waiting = events.filtered(  # a part's leaves with that of the whole
            lambda one: one.mail_state == "waiting" and one.parent_id.mail_state != "waiting"
        )
        if waiting:
            xmlid = "sale_quotation_followup.ir_cron_outbox"
            cron = self.env["ir.cron"].browse(self.env["ir.model.data"]._xmlid_to_res_id(xmlid))
            at = min(waiting.mapped("mail_at"))
            cron.sudo()._trigger(at=at)  # a salesperson may not touch crons
        return events

    def _next_number(self, vals):
        model = "crm.lead" if vals.get("lead_id") else "sale.order"
        record = self.env[model].browse(vals.get("lead_id") or vals["order_id"])
        return record._followup_last_event().number + 1

    def _answer(self):
        """Return what the panel is told of an outcome, the same however often it asks."""
        self.ensure_one()
        return {
            "status": "applied",
            "event_id": self.id,
            "undo_until": desk.card.instant(self.undo_until),
            **{"also": self.child_ids.order_id.ids if self.order_id else [], "left": []},
            **self.answer,
        }

    def _record(self):
        """Return the quotation or the opportunity of the event."""
        self.ensure_one()
        return self.lead_id or self.order_id

    def _day_summary(self):
        """Return the counts and amounts of these events by outcome, for the end of a queue."""
        rows, done = [], self.filtered(lambda event: not event.parent_id.lead_id)
        for (outcome, category), events in done.grouped(
            lambda event: (event.outcome_id, event.category)
        ).items():
            amounts, own = {}, category == outcome.category
            for event in events:
                currency = event.currency_id.id
                amounts[currency] = amounts.get(currency, 0.0) + event.amount
            rows.append(
                {
                    # What was shelved because a variant was ordered is no loss.
                    "code": outcome.code if own else f"{outcome.code}_{category}",
                    "label": outcome.name if own else events.lost_reason_id[:1].name,
                    "category": category,
                    "icon": outcome.icon if own else ICONS[category],
                    "count": len(events),
                    "amounts": [
                        {"currency_id": currency, "amount": amount}
                        for currency, amount in amounts.items()
                    ],
                    "sequence": outcome.sequence,
                }
            )
        rows.sort(key=lambda row: row.pop("sequence"))
        return {
            "outcomes": rows,
            "total": len(done.order_id) + len(done.lead_id),
            "offers_sent": len(self.filtered(lambda event: event.mail == "offer")),
            "reminders_set": len(self.filtered("next_activity_id")),
            "cancelled": len(
                self.filtered(lambda event: event.order_id and event.outcome_id.cancels)
            ),
        }
