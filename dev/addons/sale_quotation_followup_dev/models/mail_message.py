from odoo import fields, models


class MailMessage(models.Model):
    _inherit = "mail.message"

    # What is done on the day that FOLLOWUP_TODAY names stands in the chatter on that day.
    date = fields.Datetime(default=lambda self: self.env["res.company"]._followup_now())
