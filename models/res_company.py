from datetime import datetime

from odoo import api, fields, models, tools
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..rules import dates
from ..rules.types import Settings

NUMBERS = (
    "followup_phone_threshold",
    "followup_meeting_days",
    "followup_renewal_reminder_days",
    "followup_renewal_call_months",
    "followup_renewal_close_months",
    "followup_undo_seconds",
)
# What a follow-up reads of a company, a sixth of its columns.
READ = (
    *NUMBERS,
    "followup_tz",
    "followup_holidays_part",
    "followup_reminder_template_id",
    "followup_cancellation_template_id",
    "followup_new_prices_template_id",
    "followup_increase",
    "followup_increase_year",
    "quotation_validity_days",
    "currency_id",
    "partner_id",
    "alias_domain_id",
    "followup_start_date",
    "name",
    "parent_path",  # which Odoo's rule of partners asks for
)


# What decides when a quotation without a validity falls due, and on which day it was sent.
CALENDAR = {"quotation_validity_days", "resource_calendar_id", "partner_id"}


class ResCompany(models.Model):
    _inherit = "res.company"

    followup_phone_threshold = fields.Monetary(
        string="Phone Follow-up From",
        default=5000.0,
        help="Quotations of this untaxed amount or more are followed up by phone, smaller ones "
        "first by e-mail.",
    )
    followup_meeting_days = fields.Integer(
        string="Reminder After a Meeting",
        default=2,
        help="Days between the customer's meeting and the reminder to call again.",
    )
    followup_renewal_reminder_days = fields.Integer(
        string="Renewal Reminder",
        default=15,
        help="Days before the end of the contract when the first reminder is sent.",
    )
    followup_renewal_call_months = fields.Integer(
        string="Renewal Call",
        default=1,
        help="Months after the end of the contract when the customer is called.",
    )
    followup_renewal_close_months = fields.Integer(
        string="Renewal Closing",
        default=2,
        help="Months after the end of the contract when the quotation is closed.",
    )
    followup_undo_seconds = fields.Integer(
        string="Time to Undo",
        default=60,
        help="Seconds during which an outcome can be undone before its e-mail is made.",
    )
    followup_reminder_template_id = fields.Many2one(
        "mail.template",
        string="Reminder E-mail",
        domain=[("model", "=", "sale.order")],
        default=lambda self: self._followup_default_template("reminder"),
    )
    followup_cancellation_template_id = fields.Many2one(
        "mail.template",
        string="Cancellation E-mail",
        domain=[("model", "=", "sale.order")],
        default=lambda self: self._followup_default_template("cancellation"),
    )
    followup_new_prices_template_id = fields.Many2one(
        "mail.template",
        string="New Prices E-mail",
        domain=[("model", "=", "sale.order")],
        default=lambda self: self._followup_default_template("new_prices"),
    )

    followup_tz = fields.Char(
        string="Follow-up Time Zone",
        compute="_compute_followup_tz",
        store=True,
        help="The time zone in which the company counts its days, whoever looks.",
    )

    @api.depends("resource_calendar_id.tz", "partner_id.tz")
    def _compute_followup_tz(self):
        for company in self:
            company.followup_tz = company.resource_calendar_id.tz or company.partner_id.tz or "UTC"

    def write(self, vals):
        moved = self._followup_untouched_thresholds() if "currency_id" in vals else self[:0]
        result = super().write(vals)
        if "followup_phone_threshold" not in vals:
            moved._followup_use_threshold()
        if not CALENDAR.isdisjoint(vals):
            self._followup_change_undated()
        return result

    def _followup_change_undated(self):
        """Have Odoo compute anew when opportunities with quotations of no validity fall due.

        Not a dependency of the field: Odoo would go through every order of the company. Called by
        whatever writes one of the things it depends on.
        """
        undated = Domain("company_id", "in", self.ids) & Domain("validity_date", "=", False)
        leads = self.env["crm.lead"].sudo()  # computed for everybody, by whoever sets the company
        leads = leads.with_context(active_test=False).search(
            [("order_ids", "any", undated & Domain("state", "=", "sent"))]
        )
        self.env.add_to_compute(leads._fields["followup_due_after"], leads)

    def _followup_fetch(self):
        """Read what follow-ups need of these companies, all at once and nothing else."""
        self.fetch(READ)

    @api.model
    def _followup_all(self):
        """Return all companies that are in use: domains are made of their numbers.

        What one may read among the records that such a domain finds, Odoo's rules say.
        """
        return self.sudo().browse(self._followup_all_ids())  # their numbers, not their records

    @api.model
    @tools.ormcache()
    def _followup_all_ids(self):
        return self.sudo().search([("active", "=", True)])._ids  # kept for whoever asks next

    @api.constrains(*NUMBERS)
    def _check_followup_numbers(self):
        for company in self:
            for name in NUMBERS:
                if company[name] < 0:
                    raise ValidationError(
                        self.env._(
                            "%(company)s: “%(field)s” cannot be negative. Enter 0 or more.",
                            company=company.name,
                            field=self._fields[name]._description_string(self.env),
                        )
                    )
            if company.followup_renewal_call_months > company.followup_renewal_close_months:
                raise ValidationError(
                    self.env._(
                        "%(company)s: a renewal cannot be closed before it is called. Enter a "
                        "closing delay of at least %(months)s months.",
                        company=company.name,
                        months=company.followup_renewal_call_months,
                    )
                )

    @api.model
    def _followup_default_template(self, kind):
        return self.env.ref(
            f"sale_quotation_followup.mail_template_{kind}", raise_if_not_found=False
        )

    @api.model
    def _followup_now(self) -> datetime:
        """Return the present instant in naive UTC: the only clock of the addon."""
        return fields.Datetime.now()

    def _followup_tz(self) -> str:
        """Return the name of the time zone in which the company counts its days."""
        self.ensure_one()
        return self.followup_tz or "UTC"

    @tools.ormcache("self.id")
    def _followup_own_addresses(self):
        """Return the addresses that are no customer's: its own, and those of Odoo's gateway.

        Asked for each quotation of a list: kept until one of them changes (``res_partner.py``,
        ``mail_alias.py``).
        """
        everywhere = self.env["mail.alias.domain"].sudo()  # whose mails Odoo takes, is no secret
        found = {self.sudo().partner_id.email_normalized}  # whose mails it signs
        domains = everywhere.search([("name", "!=", False)])
        for name in ("catchall_email", "bounce_email", "default_from_email"):
            found.update(domains.mapped(name))
        aliases = everywhere.env["mail.alias"].search([("alias_full_name", "!=", False)])
        found.update(aliases.mapped("alias_full_name"))
        return frozenset(address.lower() for address in found if address)

    def _followup_today(self):
        """Return the company's civil day, the same whoever asks and in crons."""
        return dates.civil_date(self._followup_now(), self._followup_tz())

    def _followup_civil_date(self, instant):
        """Return the company's civil day of a stored (naive UTC) instant."""
        return dates.civil_date(instant, self._followup_tz())

    def _followup_settings(self) -> Settings:
        """Return the company's numbers as the rules take them."""
        self.ensure_one()
        return Settings(
            phone_threshold=self.followup_phone_threshold,
            validity_days=self.quotation_validity_days or 30,
            meeting_days=self.followup_meeting_days,
            renewal_reminder_days=self.followup_renewal_reminder_days,
            renewal_call_months=self.followup_renewal_call_months,
            renewal_close_months=self.followup_renewal_close_months,
        )
