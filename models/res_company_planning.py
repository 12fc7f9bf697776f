from odoo import api, fields, models
from odoo.exceptions import ValidationError

UNDO_LIMIT = 3600

# The kinds of e-mail for which the company has a template; the offer is sent with Odoo's own.
TEMPLATE_KINDS = ("reminder", "cancellation", "new_prices")


class ResCompany(models.Model):
    """What the daily planning needs of a company, and what it remembers."""

    _inherit = "res.company"

    followup_manager_id = fields.Many2one(
        "res.users",
        string="Follow-up Manager",
        domain="[('share', '=', False), ('company_ids', 'in', id)]",
        help="Gets the activities of quotations that have neither a salesperson nor a team leader.",
    )
    followup_start_date = fields.Date(
        string="Activities Planned From",
        help="What had expired before this day gets no planned activity: it is in the queues. "
        "The day of the installation, or of the company's creation.",
    )
    followup_planned_on = fields.Date(
        readonly=True, help="The company's last day whose activities were planned."
    )
    followup_backlog_told = fields.Boolean(readonly=True)
    followup_december_year = fields.Integer(
        readonly=True, help="The last year whose year-end review the managers got."
    )
    followup_revision_year = fields.Integer(
        readonly=True,
        help="The last year at whose start the managers were told what is to be revised.",
    )

    def _followup_begin(self, vals=()):
        """Begin on the company's own day, which its time zone tells: no default knows it.

        :param vals: what it was created with, which stays
        """
        for company in self:
            today = company._followup_today()
            first = {"followup_start_date": today, "followup_revision_year": today.year}
            company.write({name: value for name, value in first.items() if name not in vals})

    def _followup_to_plan(self):
        """Return by company its day, for those whose day has begun and is not planned yet."""
        days = {company: company._followup_today() for company in self}
        return {one: today for one, today in days.items() if one.followup_planned_on != today}

    @api.constrains("followup_undo_seconds")
    def _check_followup_undo_seconds(self):
        for company in self:
            if company.followup_undo_seconds > UNDO_LIMIT:
                raise ValidationError(
                    self.env._(
                        "%(company)s: an e-mail cannot wait longer than %(seconds)s seconds to be "
                        "undone. Enter %(seconds)s or less.",
                        company=company.name,
                        seconds=UNDO_LIMIT,
                    )
                )

    @api.constrains("followup_manager_id")
    def _check_followup_manager(self):
        for company in self:
            manager = company.followup_manager_id
            if manager and (manager.share or company not in manager.company_ids):
                raise ValidationError(
                    self.env._(
                        "%(company)s: %(user)s does not work in this company. Choose another "
                        "follow-up manager, or allow the company on the user.",
                        company=company.name,
                        user=manager.name,
                    )
                )

    @api.constrains(*(f"followup_{kind}_template_id" for kind in TEMPLATE_KINDS))
    def _check_followup_templates(self):
        """Refuse an empty template, and one without words."""
        for kind in TEMPLATE_KINDS:
            self[f"followup_{kind}_template_id"]._followup_check_words()
        promised = self.env["sale.followup.outcome"]._mails_of_company_templates()
        for company in self:
            for kind in promised.intersection(TEMPLATE_KINDS):
                name = f"followup_{kind}_template_id"
                if not company[name]:
                    raise ValidationError(
                        self.env._(
                            "%(company)s: “%(field)s” is empty, but outcomes send this e-mail. "
                            "Choose a template.",
                            company=company.name,
                            field=self._fields[name]._description_string(self.env),
                        )
                    )
