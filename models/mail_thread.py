from odoo import api, models


class MailThread(models.AbstractModel):
    _inherit = "mail.thread"

    @api.model
    def _message_route_process(self, message, message_dict, routes):
        """Tell an automatic answer ("out of office") from what a customer wrote himself.

        By the header of RFC 3834 and the two that came before it.
        """
        automatic = (
            message.get("Auto-Submitted", "no").strip().lower() != "no"
            or message.get("Precedence", "").strip().lower() == "auto_reply"
            or bool(message.get("X-Autoreply"))
        )
        threads = self.with_context(followup_automatic_mail=automatic)
        return super(MailThread, threads)._message_route_process(message, message_dict, routes)
