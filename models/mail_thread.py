from odoo import models

from .followup_courtesy import courtesy

# Headers by which a machine says that nobody wrote: RFC 3834, and what came before it.
ALWAYS_AUTOMATIC = ("X-Autoreply", "X-Autorespond", "X-Autorespond-Subject", "X-AutoReply-From")
AUTOMATIC_PRECEDENCE = ("auto_reply", "auto-reply", "bulk", "junk")
AUTOMATIC_SUBJECTS = (
    "automatic reply:",
    "auto:",
    "out of office:",
    "autoreply:",
    "réponse automatique",
    "absence du bureau",
    "message d'absence",
)


def is_auto_reply(message) -> bool:
    """Tell whether an e-mail was written by a machine: out of office, receipt, newsletter.

    :param email.message.EmailMessage message: as it came in
    """
    submitted = str(message.get("Auto-Submitted", "")).strip().lower()
    if submitted.startswith("no"):
        return False  # its writer says so
    precedence = str(message.get("Precedence", "")).strip().lower()
    subject = str(message.get("Subject", "")).strip().lower().replace("’", "'")
    return (
        bool(submitted)
        or any(name in message for name in ALWAYS_AUTOMATIC)
        or precedence in AUTOMATIC_PRECEDENCE
        or subject.startswith(AUTOMATIC_SUBJECTS)
    )


class MailThread(models.AbstractModel):
    _inherit = "mail.thread"

    def _message_route_process(self, message, message_dict, routes):
        """Odoo tells nobody that an e-mail is an automatic reply: it is not an answer."""
        with courtesy("judge the headers of an e-mail"):
            if is_auto_reply(message):
                self = self.with_context(followup_auto_reply=True)
        return super()._message_route_process(message, message_dict, routes)

    def message_subscribe(self, partner_ids=None, subtype_ids=None):
        """Odoo subscribes who gets an activity: not for those of the follow-up."""
        if self.env.context.get("followup_without_followers"):
            return True
        return super().message_subscribe(partner_ids, subtype_ids)
