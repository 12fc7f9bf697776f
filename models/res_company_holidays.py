from datetime import timedelta
from zoneinfo import ZoneInfo

from odoo import api, fields, models, tools

from ..rules import dates
from ..rules import holidays as holiday_rules
from ..rules import leaks as leak_rules

try:
    import holidays as library
except ImportError:  # only French holidays are known then, by rule
    library = None


class ResCompany(models.Model):
    """The days on which a company works: its calendar's, without its country's public holidays."""

    _inherit = "res.company"

    followup_holidays_part = fields.Char(
        compute="_compute_followup_holidays_part",
        store=True,
        help="Whose public holidays hold at the company's address: a part of France, or a country "
        "and its state.",
    )

    @api.depends("partner_id.country_id.code", "partner_id.state_id.code", "partner_id.zip")
    def _compute_followup_holidays_part(self):
        for company in self:
            partner = company.partner_id
            country, state = partner.country_id.code or "", partner.state_id.code or ""
            part = holiday_rules.territory(country, partner.zip or "")
            company.followup_holidays_part = part or "/".join(filter(None, [country, state]))

    def _followup_holidays(self, year):
        """Return the public holidays of a civil year, None where they are not known."""
        self.ensure_one()
        part = self.followup_holidays_part or ""
        if part in holiday_rules.TERRITORIES:
            return holiday_rules.french_holidays(year, part)
        country, _slash, state = part.partition("/")
        state = state.removeprefix(f"{country}-")  # as Odoo has those of Germany
        for subdivision in (state or None, None):  # not every code is one of the library's
            try:
                return set(library.country_holidays(country, subdivision, years=year))
            except (AttributeError, NotImplementedError):
                continue
        return None

    def _followup_working_day(self, day):
        """Return ``day``, or the next one on which the company's calendar works, no public holiday.

        A calendar that does not work for a year leaves the day as it is.
        """
        self.ensure_one()
        for worked in self._followup_worked_days(day):
            if worked not in (self._followup_holidays(worked.year) or ()):
                return worked
        return day

    @tools.ormcache("self.id", "today")
    def _followup_late_answers(self, today):
        """Return the last day whose answers have waited for more than two working days ``today``.

        Asked for each company whenever somebody looks: kept for the day.
        """
        worked = set()
        for days in (10, 60, 366):  # nearly always answered by the first
            start = dates.add_days(today, -days)
            for day in self._followup_worked_days(start):
                if day > today:
                    break
                if day not in (self._followup_holidays(day.year) or ()):
                    worked.add(day)
            if len(worked - {start}) > leak_rules.ANSWER_DAYS:
                break
        return leak_rules.latest_answer_too_late(today, worked.__contains__)

    def _followup_worked_days(self, day):
        """Yield the days of the company's calendar from ``day`` on, for a year."""
        calendar = self.resource_calendar_id
        if not calendar:
            yield from (dates.add_days(day, after) for after in range(366))
            return
        start = dates.aware(dates.day_start(day, calendar.tz))
        for weeks in (1, 6, 52):  # nearly always answered by the first
            end = start + timedelta(weeks=weeks)
            intervals = calendar._work_intervals_batch(start, end)[False]
            for begin, _end, _attendance in intervals:
                yield begin.astimezone(ZoneInfo(calendar.tz)).date()
