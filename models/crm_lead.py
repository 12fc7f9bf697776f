from datetime import datetime

from odoo import api, fields, models

from .. import search, words
from ..rules import lead as lead_rules
from ..rules.facts import Day
from ..rules.types import Lead


class CrmLead(models.Model):
    """An opportunity as an entry: "relancer uniquement sur l'opportunité"."""

    _name = "crm.lead"
    _inherit = ["crm.lead", "sale.followup.mixin"]

    _followup_event_field = "lead_id"

    project_start_date = fields.Date(string="Project Start", tracking=True)
    followup_date = fields.Date(
        string="Next Follow-up", copy=False, help="The opportunity is left alone until this day."
    )
    followup_promised_at = fields.Datetime(
        string="Call Promised At",
        copy=False,
        readonly=True,
        help="The hour of the next follow-up, where one was promised.",
    )
    last_followup_date = fields.Date(string="Last Follow-up", copy=False, readonly=True)
    followup_answered = fields.Boolean(
        copy=False,
        readonly=True,
        help="The customer wrote since the last contact, here or on one of the quotations.",
    )
    followup_answer_open = fields.Boolean(
        string="Customer's Answer",
        compute="_compute_followup_answer_open",
        store=True,
        help="The customer answered on the page of one of its quotations, and nobody has handled "
        "it yet.",
    )
    followup_event_ids = fields.One2many(
        "sale.followup.event", "lead_id", string="Follow-ups", readonly=True
    )
    followup_currency_id = fields.Many2one(
        "res.currency",
        string="Company Currency",
        compute="_compute_followup_amount",
        store=True,
    )
    followup_amount = fields.Monetary(
        string="Untaxed Amount of the Sent Quotations",
        currency_field="followup_currency_id",
        compute="_compute_followup_amount",
        store=True,
        help="What the follow-up of the opportunity is about: its renewals are followed up alone.",
    )
    followup_due_after = fields.Date(
        string="First Expiration",
        compute="_compute_followup_due_after",
        store=True,
        help="While it is open: the last day of validity of the first quotation to fall due.",
    )
    followup_queue = fields.Selection(
        lambda self: self.env["sale.followup.queues"]._selection(),
        string="Follow-up",
        compute="_compute_followup_queue",
        search="_search_followup_queue",
    )
    followup_reason = fields.Char(compute="_compute_followup_queue")

    # As the lists of quotations, by value.
    _followup_value = models.Index(
        "(followup_amount DESC, id) INCLUDE (company_id, user_id, followup_date, "
        "last_followup_date, followup_due_after, followup_currency_id, followup_answered, "
        "followup_answer_open, "
        "followup_promised_at) WHERE active IS TRUE AND won_status = 'pending'"
    )
    _followup_by_hour = models.Index(
        "(followup_promised_at, id) "
        "WHERE active IS TRUE AND won_status = 'pending' AND followup_promised_at IS NOT NULL"
    )

    @api.depends(
        "order_ids.company_id",
        "order_ids.date_order",
        "order_ids.state",
        "order_ids.followup_amount",
        "order_ids.renewed_contract_end",
    )
    def _compute_followup_amount(self):
        """Add the quotations up.

        Not computed anew with the opportunity's own company, which counts only where there is
        nothing to add up and changes with whoever is assigned.
        """
        for lead in self:
            lead.followup_amount, lead.followup_currency_id = lead._followup_sum(lead.order_ids)

    @api.depends(
        "order_ids.state",
        "order_ids.followup_amount",
        "order_ids.date_order",
        "order_ids.validity_date",
        "order_ids.renewed_contract_end",
    )
    def _compute_followup_due_after(self):
        """Compute it of those that are open; opened or closed: see ``_followup_turned``."""
        opened = self.filtered(lambda lead: lead._is_followup_open())
        (self - opened).followup_due_after = False
        for lead in opened:
            lead.followup_due_after = lead._followup_first_due(lead.order_ids)

    @api.depends(
        "active",
        "won_status",
        "followup_date",
        "last_followup_date",
        "followup_due_after",
        "followup_answer_open",
    )
    @api.depends_context("lang", "company", "allowed_company_ids")
    def _compute_followup_queue(self):
        for lead in self:
            place = lead._followup_place()
            lead.followup_queue = place and place.queue
            lead.followup_reason = words.lead.lead_reason(lead, place)

    @api.depends(
        "order_ids.followup_answer_open", "order_ids.state", "order_ids.renewed_contract_end"
    )
    def _compute_followup_answer_open(self):
        for lead in self:
            lead.followup_answer_open = any(
                order.followup_answer_open
                for order in lead.order_ids
                if order.state == "sent" and not order.renewed_contract_end
            )

    def _search_followup_queue(self, operator, value):
        if operator != "in":
            return NotImplemented
        known = self.env["sale.followup.queues"]._leads().queues
        found = [self._followup_in_queue(queue) for queue in value if queue in known]
        if not all(value):
            found.append(~self._followup_in_queue(None))
        return fields.Domain.OR(found)

    def _followup_in_queue(self, queue):
        """Return the domain of the opportunities in a queue of theirs, or in any of them."""
        companies = self.env["res.company"]._followup_all()
        return search.queues.lead_domain(companies, self.env.company, self.env.companies, queue)

    def _message_post_after_hook(self, message, msg_vals):
        """Notice a customer who writes: the entry is lifted."""
        result = super()._message_post_after_hook(message, msg_vals)
        self._followup_notice(message)
        return result

    def _followup_answerable(self):
        return [lead for lead in self if lead._is_followup_open()]

    def _followup_kept_words(self):
        return self.env._("Opportunity won")

    def _followup_company(self):
        return self.company_id or self.env.company

    def _is_followup_open(self):
        """Tell whether the opportunity is open: not won, lost or archived."""
        self.ensure_one()
        return self.active and self.won_status == "pending"

    def _followup_sum(self, orders):
        """Return the untaxed amount of the sent ones that renew nothing, and its currency.

        Companies never mix: of those of several, the latest one's company counts. So the sum is
        the same whoever asks, and on whatever day.
        """
        counted = orders.filtered(
            lambda order: order.state == "sent" and not order.renewed_contract_end
        )
        latest = counted.sorted(lambda one: (one.date_order or datetime.min, one._origin.id or 0))
        latest = latest[-1:]
        own = counted.filtered(lambda order: order.company_id == latest.company_id)
        company = latest.company_id or self.company_id
        return sum(own.mapped("followup_amount")), company.currency_id

    def _followup_quotations(self):
        """Return the opportunity's quotations, drafts and renewals included, whoever looks.

        In sudo: a colleague's is shown by name, and refused by name. Not those of a company that
        the user has not selected: an opportunity of no company may have some.
        """
        orders, companies = self.sudo().order_ids, self.env.companies  # written as the user
        found = orders.filtered(
            lambda order: order.state in ("draft", "sent") and order.company_id in companies
        )
        # Still read along with those of the other rows.
        return found.with_prefetch(orders._prefetch_ids).sorted("id")

    def _followup_elsewhere(self):
        """Return its open quotations of companies that the user has not selected: to count them."""
        orders = self.sudo().order_ids  # how many they are, and nothing else, is told
        return orders.filtered(
            lambda order: (
                order.state in ("draft", "sent")
                and not order.renewed_contract_end
                and order.company_id not in self.env.companies
            )
        )

    def _followup_lead(self, company=None) -> Lead:
        """Return the opportunity as the rules take it.

        :param company: of the quotation that asks, whichever the user has selected
        """
        self.ensure_one()
        return Lead(
            name=self.name,
            followup_date=self.followup_date or None,
            last_followup_date=self.last_followup_date or None,
            due_after=self._followup_due_day(company) or None,
            answer=self._followup_given_answer(company),
        )

    def _followup_due_day(self, company=None):
        """Return when its first quotation falls due; of no company's, the first the user sees."""
        if self.company_id or not self.followup_due_after:
            return self.followup_due_after
        orders = self.sudo().order_ids  # of every salesperson
        companies = self.env.companies | company if company else self.env.companies
        if orders.company_id <= companies:
            return self.followup_due_after
        return self._followup_first_due(orders.filtered(lambda one: one.company_id in companies))

    def _followup_first_due(self, orders):
        return lead_rules.first_due_day(
            (
                order._followup_quote(with_lead=False),
                order._followup_company()._followup_settings(),
            )
            for order in orders
        )

    def _followup_place(self, lead=None):
        """Return where the opportunity stands today, nothing when it is closed.

        :param lead: as it would be after an outcome, where it is not as it is
        """
        if not self._is_followup_open():
            return None
        company = self._followup_company()
        day = Day(company._followup_today(), company._followup_settings())
        return self.env["sale.followup.queues"]._leads().place(lead or self._followup_lead(), day)

    def action_followup(self):
        """Open the panel on this opportunity.

        :raise AccessError: the user may not read it
        """
        self.ensure_one()
        self.check_access("read")
        return {
            "type": "ir.actions.client",
            "tag": "sale_quotation_followup.desk",
            "name": self.env._("Follow-ups"),
            "params": {"res_model": self._name, "res_id": self.id},
        }

    def _followup_plan(self):
        place = self._followup_place()
        return place and place.step, words.lead.lead_reason(self, place)
