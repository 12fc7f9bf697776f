from odoo import models


class CrmLead(models.Model):
    """Opportunities that are merged keep the history and one next step."""

    _inherit = "crm.lead"

    def _merge_get_fields_specific(self):
        """Keep, of opportunities that are merged, the history and one next step."""
        return {
            **super()._merge_get_fields_specific(),
            "project_start_date": _first_day,
            "followup_date": _first_day,
            "followup_promised_at": _first_hour,
            "last_followup_date": lambda name, leads: max(
                filter(None, leads.mapped(name)), default=False
            ),
            "followup_answered": lambda _name, leads: any(
                lead._followup_is_answered() for lead in leads
            ),
        }

    def _merge_dependences(self, opportunities):
        """Move the events, behind those of the opportunity that stays, and keep one open activity.

        The one to come first is kept: its day is the next follow-up of what was merged.
        """
        moved = opportunities.activity_ids
        result = super()._merge_dependences(opportunities)
        events = opportunities.sudo().followup_event_ids  # history is not the user's to write
        last = self._followup_last_event().number
        for number, event in enumerate(events.sorted(lambda one: (one.date, one.id)), last + 1):
            event.write({"lead_id": self.id, "number": number})
        if moved:
            self.invalidate_recordset(["activity_ids"])
            activities = self._followup_open_activities().sorted(
                lambda one: (one.followup_kind != "promised", one.date_deadline)
            )
            activities[1:].with_context(followup_outcome=True).unlink()
        return result


def _first_day(name, leads):
    return min(filter(None, leads.mapped(name)), default=False)


def _first_hour(name, leads):
    """Return the hour that was promised of the day that is kept, and of no other."""
    day = _first_day("followup_date", leads)
    return _first_day(name, leads.filtered(lambda lead: day and lead.followup_date == day))
