from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.tools import ormcache

from ..rules.outcome import NOT_REACHED
from ..rules.types import Outcome

CATEGORIES = [
    (NOT_REACHED, "Not Reached"),
    ("pending", "Pending"),
    ("positive", "Positive"),
    ("order_coming", "Order Coming"),
    ("lost", "Lost"),
    ("done", "Done"),
]

# FontAwesome's, of an outcome that brings none of its own.
ICONS = {
    NOT_REACHED: "fa-bell-slash-o",
    "pending": "fa-question-circle-o",
    "positive": "fa-thumbs-o-up",
    "order_coming": "fa-handshake-o",
    "lost": "fa-times-circle-o",
    "done": "fa-check-circle-o",
}

RATES = [("1", "Low"), ("2", "On track"), ("3", "Order coming")]

SHELVING = "sale_quotation_followup.outcome_lost"

# What a manager may change; the shape of the rule is fixed.
EDITABLE = {
    "name",
    "sequence",
    "color",
    "active",
    "mail_template_id",
    "expiration_months",
    "next_days",
    "write_uid",
    "write_date",
}


class SaleFollowupOutcome(models.Model):
    """One button of a follow-up: what the customer answered and what follows from it.

    "Plusieurs cas de figures se présentent alors": each is a record, so that a manager changes a
    number or a label without touching code. ``code`` is stable; code never refers to labels.
    """

    _name = "sale.followup.outcome"
    _description = "Follow-up Outcome"
    _order = "sequence, id"

    name = fields.Char(required=True, translate=True)
    code = fields.Char(required=True, readonly=True)
    sequence = fields.Integer(default=10)
    active = fields.Boolean(default=True)
    color = fields.Integer()
    category = fields.Selection(CATEGORIES, required=True, readonly=True)
    icon = fields.Char(
        compute="_compute_icon",
        store=True,
        precompute=True,
        readonly=False,
        help="Of FontAwesome; its category's where the outcome brings none.",
    )
    expiration_base = fields.Selection(
        [("today", "Today"), ("year_end", "31 December of this year")], readonly=True
    )
    expiration_months = fields.Integer(
        help="Calendar months added to today; the cap still applies."
    )
    expiration_cap = fields.Selection(
        [
            ("price_year", "31 December of the price year"),
            ("current_year", "31 December of this year"),
        ],
        readonly=True,
    )
    success_rate = fields.Selection([*RATES, ("asked", "Asked")], readonly=True)
    mail = fields.Selection(
        [
            ("offer", "Offer"),
            ("reminder", "Reminder"),
            ("cancellation", "Cancellation Notice"),
            ("new_prices", "New Prices Notice"),
        ],
        readonly=True,
    )
    mail_template_id = fields.Many2one(
        "mail.template",
        domain=[("model", "=", "sale.order")],
        help="Instead of the company's template for this kind of e-mail.",
    )
    next_step = fields.Selection(
        [
            ("asked", "Date asked"),
            ("optional", "Optional date"),
            ("december", "Date asked, in the year"),
            ("meeting", "After the meeting"),
            ("next_year", "1 January"),
        ],
        readonly=True,
    )
    next_days = fields.Integer(help="Days proposed before the next call.")
    is_reminder = fields.Boolean(readonly=True, help="Counts as an e-mail reminder.")
    cancels = fields.Boolean(readonly=True, help="Cancels the quotation.")
    waits_for_expiration = fields.Boolean(
        readonly=True, help="A renewal is left alone until its new expiration has passed."
    )
    leaves_untouched = fields.Boolean(
        compute="_compute_leaves_untouched",
        store=True,
        help="Nobody was reached: only the attempt is noted, the quotation is not touched.",
    )

    _code_unique = models.Constraint("UNIQUE(code)", "This outcome code exists already.")

    @api.depends("category")
    def _compute_leaves_untouched(self):
        """ "On ne touche pas au devis": whoever was not reached, by this outcome or another."""
        for outcome in self:
            outcome.leaves_untouched = outcome.category == NOT_REACHED

    @api.depends("category")
    def _compute_icon(self):
        for outcome in self:
            outcome.icon = ICONS[outcome.category]

    @api.constrains("expiration_months", "next_days")
    def _check_numbers(self):
        for outcome in self:
            if outcome.expiration_months < 0 or outcome.next_days < 0:
                raise ValidationError(
                    self.env._(
                        "Outcome “%(outcome)s”: months and days cannot be negative. "
                        "Enter 0 or more.",
                        outcome=outcome.name,
                    )
                )

    @api.constrains("mail_template_id")
    def _check_mail_template_words(self):
        self.mail_template_id._followup_check_words()

    def write(self, vals):
        fixed = set(vals) - EDITABLE
        if fixed and not self.env.su:
            raise ValidationError(
                self.env._(
                    "The rule of an outcome is fixed: “%(fields)s” cannot be changed. Label, "
                    "order, colour, template and numbers can.",
                    fields=", ".join(sorted(fixed)),
                )
            )
        result = super().write(vals)
        self.env.registry.clear_cache()
        return result

    @api.model_create_multi
    def create(self, vals_list):
        outcomes = super().create(vals_list)
        self.env.registry.clear_cache()
        return outcomes

    def unlink(self):
        result = super().unlink()
        self.env.registry.clear_cache()
        return result

    @api.model
    def _of_codes(self, codes):
        """Return the active outcomes of ``codes``, in the managers' order."""
        active = self._id_by_code()
        found = self.browse(number for code, number in active if code in codes)
        return found.with_prefetch([number for _code, number in active])  # few: read at once

    @api.model
    @ormcache()
    def _id_by_code(self):
        active = self.sudo().search([("active", "=", True)])  # the same for everybody
        return tuple((outcome.code, outcome.id) for outcome in active)

    @api.model
    def _mails_of_company_templates(self):
        """Return the kinds of e-mail that an active outcome sends with the company's template."""
        sending = [("mail", "!=", False), ("mail_template_id", "=", False)]
        return set(self.sudo().search(sending).mapped("mail"))  # the same for everybody

    @api.model
    def _shelving(self):
        """Return the outcome with which quotations are shelved, offered or not.

        "Autre variante commandée" is a loss with a reason of its own.
        """
        return self.browse(self.env["ir.model.data"]._xmlid_to_res_id(SHELVING))

    def _asks_hour(self):
        """Tell whether a day is asked to which an hour can be added: « Rappeler le… »."""
        return self.next_step == "asked"

    def _rule(self) -> Outcome:
        """Return the record as the rules take it."""
        self.ensure_one()
        return Outcome(
            code=self.code,
            base=self.expiration_base or None,
            months=self.expiration_months,
            cap=self.expiration_cap or None,
            rate=self.success_rate or None,
            mail=self.mail or None,
            next_step=self.next_step or None,
            next_days=self.next_days,
            is_reminder=self.is_reminder,
            cancels=self.cancels,
            leaves_untouched=self.leaves_untouched,
            waits_for_expiration=self.waits_for_expiration,
        )
