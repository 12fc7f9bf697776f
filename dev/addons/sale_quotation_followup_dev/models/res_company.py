import os
from datetime import datetime, timezone
from zoneinfo import ZoneInfo

from odoo import api, models

STARTED = datetime.now(timezone.utc).replace(tzinfo=None)


class ResCompany(models.Model):
    _inherit = "res.company"

    @api.model
    def _followup_now(self):
        """Return the moment on the day that FOLLOWUP_TODAY names.

        ``2026-12-10`` shows the real time of that day; ``2026-12-10T10:42`` is the time in Paris
        at which the server started.
        """
        now = super()._followup_now()
        wanted = os.environ.get("FOLLOWUP_TODAY")
        if not wanted:
            return now
        moment = datetime.fromisoformat(wanted)
        if "T" in wanted:
            local = moment.replace(tzinfo=ZoneInfo("Europe/Paris"))
            return local.astimezone(timezone.utc).replace(tzinfo=None) + (now - STARTED)
        return now + (moment.date() - datetime.now().date())
