"""Companies that share a day, a time zone and their numbers: a search says each thing once."""

from datetime import date
from typing import NamedTuple

from odoo.fields import Domain

from ..rules.facts import Day
from ..rules.types import Settings

NO_COMPANY = Domain("company_id", "=", False)


class Calendar(NamedTuple):
    """All on which the queues of some companies depend, besides what there is of queues."""

    today: date
    tz: str
    settings: Settings
    company_ids: tuple[int, ...]

    @property
    def day(self):
        return Day(self.today, self.settings)

    @property
    def own(self):
        return Domain("company_id", "in", self.company_ids)

    def own_leads(self, fallback):
        """Return the domain of the opportunities that go by the day of these companies.

        :param fallback: the company by whose day an opportunity without a company goes
        """
        return self.own | NO_COMPANY if fallback.id in self.company_ids else self.own


def are_all(companies):
    """Tell whether these are all the companies there are: no quotation is out of sight then."""
    return set(companies.env["res.company"]._followup_all_ids()) <= set(companies.ids)


def calendars(companies):
    """Group companies, so that a domain grows with the differences, not with the companies."""
    groups = {}
    companies._followup_fetch()
    for company in companies:
        key = (company._followup_today(), company._followup_tz(), company._followup_settings())
        groups[key] = (*groups.get(key, ()), company.id)
    return tuple(Calendar(*key, company_ids) for key, company_ids in groups.items())
