"""The situations that a salesperson can read, made of real records."""

import json
from pathlib import Path

from .common import FollowupCase

FOLDER = Path(__file__).parent / "vectors"
SETTINGS = {
    "phone_threshold": "followup_phone_threshold",
    "validity_days": "quotation_validity_days",
    "meeting_days": "followup_meeting_days",
    "renewal_reminder_days": "followup_renewal_reminder_days",
    "renewal_call_months": "followup_renewal_call_months",
    "renewal_close_months": "followup_renewal_close_months",
}
RENAMED = {"date_order": "sent", "validity_date": "expires"}
PAYMENT = {"payment": "followup_payment", "payment_date": "followup_payment_date"}
LEAD_DATES = ("followup_date", "last_followup_date", "project_start_date")


def read(name):
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


class VectorCase(FollowupCase):
    """A situation of the vectors as quotations and an opportunity."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.no_address = cls.env["res.partner"].create({"name": "Sans adresse"})
        cls.closed_leads = 0

    def build(self, raw):
        """Create the situation; return its quotations, its own first, and its opportunity."""
        company = dict(raw.get("company", {}))
        for holiday in company.pop("holidays", []):
            self.close_on(holiday)
        self.company.write({SETTINGS[name]: value for name, value in company.items()})
        opportunity = raw.get("opportunity")
        lead = self.make_lead(opportunity) if opportunity else self.env["crm.lead"]
        quotations = [raw["quotation"]] if "quotation" in raw else raw.get("quotations", [])
        quotations = quotations + (opportunity or {}).get("other_quotations", [])
        orders = self.quotes(*[self.spec(one, lead) for one in quotations])
        for order, one in zip(orders, quotations, strict=True):  # computed from a transaction
            order.write({field: one[name] for name, field in PAYMENT.items() if name in one})
        return orders, lead

    def spec(self, quotation, lead):
        given = {name: value for name, value in quotation.items() if name not in PAYMENT}
        spec = {RENAMED.get(name, name): value for name, value in given.items()}
        if not spec.pop("usable_address", True):
            spec["partner"] = self.no_address
        return {"amount": 0, "expires": None, "opportunity_id": lead.id, **spec}

    def make_lead(self, raw):
        vals = {name: raw[name] for name in LEAD_DATES if name in raw}
        lead = self.env["crm.lead"].create(
            {"name": raw.get("name", "-"), "company_id": self.company.id, **vals}
        )
        if not raw.get("open", True):
            self.close(lead)
        return lead

    def close(self, lead):
        """Win, lose or archive, in turn: the procedure makes no difference."""
        ways = (lead.action_set_won, lead.action_set_lost, lead.action_archive)
        ways[type(self).closed_leads % len(ways)]()
        type(self).closed_leads += 1

    def close_on(self, holiday):
        self.env["resource.calendar.leaves"].create(
            {
                "name": "Férié",
                "company_id": self.company.id,
                "calendar_id": self.company.resource_calendar_id.id,
                "date_from": f"{holiday} 00:00:00",
                "date_to": f"{holiday} 22:59:59",
            }
        )
