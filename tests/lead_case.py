"""Opportunities with their quotations, for the tests."""

from .common import FollowupCase, day

LATE = {"expires": "2026-11-16"}
RUNNING = {"expires": "2026-12-02"}
SECRETS = ("Groupe secret", "99 999")
OLD = {"sent": "2025-11-04", "expires": "2025-12-31"}


class LeadMixin:
    """Fixtures for any class of tests that has those of ``FollowupMixin``."""

    @classmethod
    def make_lead(cls, name="Extension atelier", **vals):
        user = vals.pop("user", cls.seller)
        lead = (
            cls.env["crm.lead"]
            .with_context(tracking_disable=True)
            .create(
                {
                    "name": name,
                    "type": "opportunity",
                    "company_id": cls.company.id,
                    "partner_id": cls.partner.id,
                    "user_id": user and user.id,
                    **vals,
                }
            )
        )
        cls.env.flush_all()
        cls.env.cr.flush()
        return cls.env["crm.lead"].browse(lead.id)

    @classmethod
    def lead_of(cls, *specs, **vals):
        """Create an opportunity and its quotations; return both."""
        lead = cls.make_lead(**vals)
        return lead, cls.quotes(*[{"opportunity_id": lead.id, **spec} for spec in specs])

    def outcome_of(self, lead, code, user=None):
        """Return one outcome of the card."""
        return next(one for one in self.card(lead, user)["outcomes"] if one["code"] == code)

    def parts(self, lead):
        """Return what the last outcome on the opportunity changed, by quotation."""
        return {part.order_id: part for part in lead.followup_event_ids[:1].child_ids}

    def assertValues(self, record, **expected):
        found = {name: record[name] or None for name in expected}
        wanted = {
            name: day(value) if name.endswith("_date") else value
            for name, value in expected.items()
        }
        self.assertEqual(wanted, found)


class TwoCompanies(LeadMixin):
    """A company in dollars besides, and opportunities of no company with quotations of both."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        dollar = cls.env.ref("base.USD")
        dollar.active = True
        cls.american = cls.make_company("Froid d'Amérique", currency_id=dollar.id)
        cls.env.user.company_ids |= cls.american
        cls.both = cls.make_user("both", "sales_team.group_sale_salesman_all_leads")
        cls.both.company_ids |= cls.american
        cls.env["res.currency.rate"].create(
            [
                {
                    "name": day,
                    "currency_id": cls.env.ref("base.EUR").id,
                    "company_id": cls.american.id,
                    "company_rate": rate,
                }
                for day, rate in (("2026-01-01", 0.8), ("2027-05-01", 0.5))
            ]
        )

    def mixed(self, *others, **vals):
        """Return an opportunity of no company, its quotation here and those of the other one."""
        lead = self.make_lead(company_id=False, **vals)
        abroad = {"company": self.american, "user": False, "client_order_ref": SECRETS[0]}
        orders = self.quotes(
            {"opportunity_id": lead.id, "amount": 8000, **LATE},
            *({"opportunity_id": lead.id, "amount": 99999, **abroad, **one} for one in others),
        )
        return lead, orders[0], orders[1:]


class LeadCase(LeadMixin, FollowupCase):
    """Opportunities in a transaction that is rolled back after each test."""
