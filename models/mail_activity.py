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

    def _to_store_defaults(self, target):
        # The chatter calls an activity without a summary by this name, which Odoo 19 does not send.
        return [*super()._to_store_defaults(target), "display_name"]

    def write(self, vals):
        result = super().write(vals)
        if "date_deadline" in vals or "active" in vals:
            self._followup_sync_date()
        return result

    def unlink(self):
        self._followup_sync_date(gone=True)
        return super().unlink()

    @api.model
    def _followup_type(self, step):
        """Return the type of the activities of a step; its id is cached, unlike a record's."""
        return self.env["mail.activity.type"].browse(
            self.env["ir.model.data"]._xmlid_to_res_id(
                f"sale_quotation_followup.activity_type_{step}", raise_if_not_found=True
            )
        )

    def _followup_sync_date(self, gone=False):
        """Make ``followup_date`` of the records follow their promised activities.

        Rescheduled: moved. Done or deleted: cleared. An outcome writes the date itself.
        """
        if self.env.context.get("followup_outcome"):
            return
        for activity in self.filtered(lambda act: act.followup_kind == "promised"):
            is_open = activity.active and not gone
            record = self.env[activity.res_model].browse(activity.res_id).exists()
            record.sudo().followup_date = (  # the assignee may not write the document
                activity.date_deadline if is_open else False
            )
