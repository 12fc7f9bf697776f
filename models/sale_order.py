from odoo import api, fields, models

from .. import desk, search, words
from ..rules.facts import Day
from ..rules.queues.opportunity import ON_LEAD
from ..rules.types import Quote
from .sale_followup_outcome import RATES

ASSIGNING = {"user_id", "team_id"}
STAFF = "base.group_user"  # what is thought of a customer is not for the customer


class SaleOrder(models.Model):
    _name = "sale.order"
    _inherit = ["sale.order", "sale.followup.mixin"]

    _followup_event_field = "order_id"

    validity_date = fields.Date(tracking=True)
    success_rate = fields.Selection(RATES, tracking=True, copy=False, groups=STAFF)
    followup_currency_id = fields.Many2one(
        related="company_id.currency_id", string="Company Currency"
    )
    followup_amount = fields.Monetary(
        string="Untaxed Amount in Company Currency",
        currency_field="followup_currency_id",
        compute="_compute_followup_amount",
        store=True,
    )
    followup_queue = fields.Selection(
        lambda self: self.env["sale.followup.queues"]._selection(),
        string="Follow-up",
        compute="_compute_followup_place",
        search="_search_followup_queue",
        groups=STAFF,
    )
    followup_step = fields.Selection(
        lambda self: list(self.env["sale.followup.queues"]._step_labels().items()),
        string="Follow-up Step",
        compute="_compute_followup_place",
        groups=STAFF,
    )
    followup_reason = fields.Char(compute="_compute_followup_reason", groups=STAFF)
    followup_date = fields.Date(
        string="Next Follow-up",
        copy=False,
        groups=STAFF,
        help="The quotation is left alone until this day.",
    )
    followup_promised_at = fields.Datetime(
        string="Call Promised At",
        copy=False,
        readonly=True,
        groups=STAFF,
        help="The hour of the next follow-up, where one was promised.",
    )
    last_followup_date = fields.Date(
        string="Last Follow-up", copy=False, readonly=True, groups=STAFF
    )
    email_reminder_count = fields.Integer(
        string="E-mail Reminders", copy=False, readonly=True, groups=STAFF
    )
    renewed_contract_end = fields.Date(
        string="End of the Renewed Contract",
        copy=False,
        groups=STAFF,
        help="Set on the renewal of a maintenance contract: the follow-up then goes by this day.",
    )
    followup_answered = fields.Boolean(
        copy=False,
        readonly=True,
        groups=STAFF,
        help="The customer wrote since the last contact.",
    )
    followup_machine_date = fields.Date(
        string="Automatic Message",
        copy=False,
        readonly=True,
        groups=STAFF,
        help="A machine wrote since the last contact, maybe with a person's words: to be read.",
    )
    followup_event_ids = fields.One2many(
        "sale.followup.event",
        "order_id",
        string="Follow-ups",
        readonly=True,
        groups="sales_team.group_sale_salesman",  # others read quotations, not their history
    )

    @api.depends("amount_untaxed", "currency_rate")
    def _compute_followup_amount(self):
        for order in self:
            amount = order.amount_untaxed / (order.currency_rate or 1.0)
            currency = order.followup_currency_id
            order.followup_amount = currency.round(amount) if currency else amount

    @api.depends(lambda self: self.env["sale.followup.queues"]._place_depends())
    @api.depends_context("allowed_company_ids")
    def _compute_followup_place(self):
        for order in self:
            place = order._followup_place()
            order.followup_queue = place.queue
            order.followup_step = place.step

    @api.depends("followup_queue", "followup_step")
    @api.depends_context("lang")
    def _compute_followup_reason(self):
        for order in self:
            order.followup_reason = words.queue.reason(
                self.env, order._followup_place(), order.followup_currency_id
            )

    def _search_followup_queue(self, operator, value):
        if operator != "in":
            return NotImplemented
        companies = self.env["res.company"]._followup_all()
        queues = self.env["sale.followup.queues"]._quotations().queues
        return fields.Domain.OR(
            search.queues.queue_domain(queue, companies)
            if queue
            else search.queues.no_queue_domain(companies)
            for queue in value
            if not queue or queue in queues
        )

    def write(self, vals):
        vals = self._followup_keep_promise(vals)
        days = self._followup_days(vals)
        former = {order.id: order.user_id for order in self} if ASSIGNING & vals.keys() else {}
        result = super().write(vals)
        for order, own in days.items():
            order._followup_keep_days(own)
        if former:
            desk.responsible.hand_over(self, former)
        if vals.get("state") in ("sale", "cancel") and not self.env.context.get("followup_outcome"):
            self._followup_end(kept=vals["state"] == "sale")
            self._followup_open_answers()._handle()
        if vals.get("state") == "sent":
            sending = self._followup_open_activities()
            sending.filtered(lambda one: one.followup_kind == "to_send")._action_done()
        return result

    def _message_post_after_hook(self, message, msg_values):
        """Notice a customer who writes, by e-mail or on the portal: the entry is lifted."""
        result = super()._message_post_after_hook(message, msg_values)
        self._followup_notice(message)
        return result

    def _followup_answerable(self):
        if self.state != "sent":
            return []
        return [self, *self.opportunity_id._followup_answerable()]

    def _followup_kept_words(self):
        return self.env._("Order received")

    def _followup_company(self):
        """Return the company by whose day the quotation goes, the user's while it has none."""
        return self.company_id or self.env.company

    def _followup_quote(self, with_lead=True) -> Quote:
        """Return the quotation as the rules take it: the one seam from record to value."""
        self.ensure_one()
        order = self.sudo()  # where it stands, for anybody
        company = order._followup_company()
        lead = order.opportunity_id if with_lead else None
        recipient = order._followup_recipient()
        return Quote(
            state=order.state,
            amount=order.followup_amount,
            date_order=company._followup_civil_date(order.date_order or company._followup_now()),
            validity_date=order.validity_date or None,
            success_rate=order.success_rate or None,
            followup_date=order.followup_date or None,
            last_followup_date=order.last_followup_date or None,
            email_reminder_count=order.email_reminder_count,
            renewed_contract_end=order.renewed_contract_end or None,
            usable_address=recipient.is_usable,
            address_problem=recipient.problem,
            payment=order.followup_payment or None,
            payment_date=order.followup_payment_date or None,
            answer=order._followup_given_answer(),
            open_lead=lead._followup_lead(company) if lead and lead._is_followup_open() else None,
            extra=order._followup_extra(),
        )

    def _followup_extra(self):
        """Return the facts of other addons, by name, on which their queues are decided; a door."""
        return {}

    def _followup_place(self, quote=None):
        """Return where the quotation stands today, by the company's civil day.

        :param quote: as it would be after an outcome, where it is not as it is
        """
        company = self._followup_company()
        day = Day(company._followup_today(), company._followup_settings())
        return (
            self.env["sale.followup.queues"]
            ._quotations()
            .place(quote or self._followup_quote(), day)
        )

    def action_followup(self):
        """Open the panel on this quotation, or on these one after the other.

        "Relancer uniquement sur l'opportunité et pas sur chaque devis": on the opportunity, where
        the quotation is followed up there and the user may see it.

        :raise AccessError: the user may not read one of them
        :raise UserError: more than can be reminded at once
        """
        self.check_access("read")
        self._followup_check_many()
        target = {"order_ids": self.ids}
        if len(self) == 1:
            entry = self._followup_entry_lead() or self
            target = {"res_model": entry._name, "res_id": entry.id}
        return {
            "type": "ir.actions.client",
            "tag": "sale_quotation_followup.desk",
            "name": self.env._("Follow-ups"),
            "params": target,
        }

    def _followup_entry_lead(self):
        """Return the opportunity on which the quotation is followed up, if the user may see it."""
        place = self._followup_place()
        queue = self.env["sale.followup.queues"]._quotations().queues.get(place.queue)
        on_lead = queue.model == "crm.lead" if queue else place.reason == ON_LEAD.code
        return self.opportunity_id._filtered_access("read") if on_lead else self.opportunity_id[:0]

    def _followup_plan(self):
        place = self._followup_place()
        return place.step, words.queue.reason(self.env, place, self.followup_currency_id)

    @api.depends("company_id", "sale_order_template_id")
    def _compute_validity_date(self):
        """A date set by an outcome is not recomputed when the template or company changes."""
        decided = self.filtered(
            lambda order: order._origin and order.validity_date in order._followup_decided_dates()
        )
        return super(SaleOrder, self - decided)._compute_validity_date()

    @api.onchange("validity_date", "renewed_contract_end")
    def _onchange_followup_contract(self):
        """Warn, and no more: "ne peut pas en théorie dépasser la date de fin du contrat"."""
        end, expiration = self.renewed_contract_end, self.validity_date
        if end and expiration and expiration > end:
            return {"warning": words.renewal.beyond_contract(self.env, expiration, end)}
        return None

    def _followup_decided_dates(self):
        events = self.sudo().followup_event_ids  # whoever may write the quotation
        decided = events.filtered(
            lambda event: not event.undone_on and event.outcome_id.expiration_base
        )
        return decided.mapped("new_validity_date")
