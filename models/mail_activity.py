from odoo import api, fields, models


class MailActivity(models.Model):
    _inherit = "mail.activity"

    followup_kind = fields.Selection(
        [
            ("promised", "Promised to the Customer"),
            ("planned", "Planned"),
            ("to_send", "To Send"),
        ],
        string="Follow-up",
        readonly=True,
        help="A promised activity holds the date of the next follow-up; a planned one only "
        "reminds of the queue; one to send lasts until the draft is sent.",
    )

    followup_promised_at = fields.Datetime(
        string="Call Promised At", readonly=True, help="Re-dating the activity drops the hour."
    )

    # The few that are looked for by their day: see search/leaks.py.
    _followup_late = models.Index(
        "(date_deadline) WHERE active IS TRUE AND followup_kind IN ('promised', 'to_send')"
    )

    def _to_store_defaults(self, target):
        # The chatter calls an activity without a summary by this name, which Odoo 19 does not send.
        return [*super()._to_store_defaults(target), "display_name"]

    @api.model_create_multi
    def create(self, vals_list):
        """Let nobody become a follower by an activity of ours: who plans, calls or has to send.

        Odoo subscribes each assignee; whoever looks after all unassigned quotations would in time
        get the e-mails of all of them.
        """
        if not any(vals.get("followup_kind") for vals in vals_list):
            return super().create(vals_list)
        quiet = self.with_context(followup_without_followers=True)
        return super(MailActivity, quiet).create(vals_list).with_env(self.env)

    def write(self, vals):
        moved = {"date_deadline", "active"} & vals.keys()
        promised = self._followup_promised() if moved else []
        timed = self.filtered("followup_promised_at") if "date_deadline" in vals else self[:0]
        result = super().write(vals)
        if timed:
            timed.write({"followup_promised_at": False, "summary": False})
        if vals.get("active"):  # one that was done is open again
            promised = self._followup_promised()
        for records in promised:
            records._followup_beside("promise")
        return result

    def unlink(self):
        promised = self._followup_promised()
        result = super().unlink()
        for records in promised:
            records._followup_beside("promise")
        return result

    @api.model
    def _followup_type(self, step, res_model="sale.order"):
        """Return the type of the activities of a step; its id is cached, unlike a record's.

        A type of Odoo's is for one model or for all: an opportunity's has its own.
        """
        name = f"{step}_lead" if res_model == "crm.lead" else step
        return self.env["mail.activity.type"].browse(
            self.env["ir.model.data"]._xmlid_to_res_id(
                f"sale_quotation_followup.activity_type_{name}", raise_if_not_found=True
            )
        )

    def _followup_promised(self):
        """Return the records whose next follow-up is one of these activities, model by model.

        An open one: what was done or deleted before promises nothing. None where an outcome makes
        the change, which writes the date itself.
        """
        if self.env.context.get("followup_outcome"):
            return []
        promised = self.sudo().filtered(  # the assignee may not read the document
            lambda activity: activity.followup_kind == "promised" and activity.active
        )
        return [
            self.env[model].browse(set(activities.mapped("res_id")))
            for model, activities in promised.grouped("res_model").items()
        ]
