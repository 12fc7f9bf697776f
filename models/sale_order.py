from odoo import api, fields, models

from ..rules import queue as queue_rules
from ..rules.types import Quote
from . import followup_domain, followup_sentence
from .sale_followup_event import QUEUE_LABELS, STEP_LABELS
from .sale_followup_outcome import RATES

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
        QUEUE_LABELS,
        string="Follow-up",
        compute="_compute_followup_place",
        search="_search_followup_queue",
        groups=STAFF,
    )
    followup_step = fields.Selection(
        STEP_LABELS,
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

    @api.depends(
        "state",
        "followup_amount",
        "date_order",
        "validity_date",
        "success_rate",
        "followup_date",
        "last_followup_date",
        "email_reminder_count",
        "renewed_contract_end",
        "partner_id.active",
        "partner_id.email_normalized",
        "partner_id.message_bounce",
        "partner_id.commercial_partner_id.email_normalized",
        "partner_id.commercial_partner_id.message_bounce",
        "followup_payment",
        "has_open_opportunity",
        "opportunity_id.followup_date",
        "opportunity_id.last_followup_date",
        "opportunity_id.followup_due_after",
    )
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
            order.followup_reason = followup_sentence.reason(
                self.env, order._followup_place(), order.followup_currency_id
            )

    def _search_followup_queue(self, operator, value):
        if operator != "in":
            return NotImplemented
        companies = self.env["res.company"]._followup_all()
        return fields.Domain.OR(
            followup_domain.queue_domain(queue, companies, self.env.companies)
            if queue
            else followup_domain.no_queue_domain(companies, self.env.companies)
            for queue in value
            if not queue or queue in queue_rules.QUEUES
        )

    def write(self, vals):
        vals = self._followup_keep_promise(vals)
        days = self._followup_days(vals)
        result = super().write(vals)
        for order, own in days.items():
            order._followup_keep_days(own)
        if vals.get("state") in ("sale", "cancel") and not self.env.context.get("followup_outcome"):
            self._followup_end(kept=vals["state"] == "sale")
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
            open_lead=lead._followup_lead(company) if lead and lead._is_followup_open() else None,
        )

    def _followup_place(self):
        """Return where the quotation stands today, by the company's civil day."""
        company = self._followup_company()
        return queue_rules.place(
            self._followup_quote(), company._followup_settings(), company._followup_today()
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
        on_lead = place.queue == "opportunity" or place.reason == "on_lead"
        return self.opportunity_id._filtered_access("read") if on_lead else self.opportunity_id[:0]
