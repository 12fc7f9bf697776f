from unittest.mock import patch

from odoo.tests import tagged

from .. import hooks, search
from .common import FollowupCase


@tagged("post_install", "-at_install")
class TestInstallation(FollowupCase):
    """What the installation fills in SQL is what the models compute."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.dollar = cls.env.ref("base.USD")
        cls.dollar.active = True
        cls.rate(cls.company, 1.25)

    @classmethod
    def rate(cls, company, rate):
        cls.env["res.currency.rate"].create(
            {
                "name": "2026-01-01",
                "currency_id": cls.dollar.id,
                "company_id": company.id,
                "company_rate": rate,
            }
        )

    def fill_due_days_again(self, records, name):
        """Return what Odoo computes for a stored column, and what the installation fills."""
        self.env.add_to_compute(records._fields[name], records)
        computed = records.mapped(name)
        self.env.flush_all()
        table = records._table
        self.env.cr.execute(f"UPDATE {table} SET {name} = NULL")
        self.env.invalidate_all()
        search.past.fill(self.env.cr, "followup_has_open_lead")
        self.env.cr.execute(hooks.LEAD_DUE_DAYS)
        return computed, records.mapped(name)

    def fill_again(self, records):
        """Return the amounts as the installation finds and fills them."""
        self.env.flush_all()
        self.env.invalidate_all()  # as Odoo finds them, not in the order of their making
        self.env.add_to_compute(records._fields["followup_amount"], records)
        computed = [(record.followup_amount, record.followup_currency_id) for record in records]
        self.env.flush_all()
        self.env.cr.execute("UPDATE sale_order SET followup_amount = NULL")
        self.env.cr.execute(
            "UPDATE crm_lead SET followup_amount = NULL, followup_currency_id = NULL"
        )
        self.env.invalidate_all()
        search.past.fill(self.env.cr, "followup_amount")
        self.env.cr.execute(hooks.LEAD_AMOUNTS)
        filled = [(record.followup_amount, record.followup_currency_id) for record in records]
        return computed, filled

    def test_amounts_of_quotations(self):
        pricelist = self.env["product.pricelist"].create(
            {"name": "USD", "currency_id": self.dollar.id, "company_id": self.company.id}
        )
        orders = self.quotes(
            {"amount": 4999.99},
            {"amount": 6001.07, "pricelist_id": pricelist.id},
            {"amount": 0},
            {"amount": 120, "state": "draft"},
        )
        orders[3].currency_rate = 0
        computed, filled = self.fill_again(orders)
        self.assertEqual(computed, filled)
        self.assertEqual(4800.86, filled[1][0])

    def test_amounts_of_opportunities(self):
        american = self.make_company("Froid d'Amérique", currency_id=self.dollar.id)
        self.env.user.company_ids |= american
        abroad = {"company": american, "user": None}
        leads = self.env["crm.lead"].create(
            [
                {"name": "Seule"},
                {"name": "Avec deux", "company_id": self.company.id},
                {"name": "De nulle part", "company_id": False},
                {"name": "En dollars", "company_id": False},
                {"name": "Mêlée", "company_id": False},
            ]
        )
        self.quotes(
            {"amount": 1000, "opportunity_id": leads[1].id},
            {"amount": 2000, "opportunity_id": leads[1].id},
            {"amount": 4000, "opportunity_id": leads[1].id, "state": "draft"},
            {"amount": 500, "opportunity_id": leads[2].id},
            {"amount": 700, "opportunity_id": leads[3].id, **abroad},
            {"amount": 800, "opportunity_id": leads[4].id, **abroad},
            {"amount": 900, "opportunity_id": leads[4].id, "sent": "2026-11-20"},
        )
        computed, filled = self.fill_again(leads)
        self.assertEqual(computed, filled)
        self.assertEqual((3000, self.company.currency_id), filled[1])
        self.assertEqual((700, self.dollar), filled[3])

    def test_what_the_search_reads(self):
        self.partner.write({"name": "Zoé  d’Été", "ref": "X", "phone": "04 76 12 34 56/57"})
        lead = self.env["crm.lead"].create({"name": "Œuvre", "contact_name": "Ø", "phone": "12"})
        orders = self.quotes({"client_order_ref": "Été"}, {})
        for records in (self.partner, orders, lead, self.env["res.partner"].search([])):
            self.env.flush_all()
            computed = records.mapped("followup_search_text")
            self.assertTrue(all(computed))
            self.env.cr.execute(f"UPDATE {records._table} SET followup_search_text = NULL")
            self.env.invalidate_all()
            with patch.object(search.text, "ROWS", 2):
                search.text.fill(self.env.cr)
            self.assertEqual(computed, records.mapped("followup_search_text"))

    def test_which_quotations_are_followed_up_on_an_opportunity(self):
        leads = self.env["crm.lead"].create(
            [
                {"name": name, "company_id": self.company.id}
                for name in ("Ouverte", "Gagnée", "Rangée")
            ]
        )
        leads[1].action_set_won()
        leads[2].active = False
        orders = self.quotes({}, *({"opportunity_id": lead.id} for lead in leads))
        computed, filled = self.fill_due_days_again(orders, "followup_has_open_lead")
        self.assertEqual([False, True, False, False], filled)
        self.assertEqual(computed, filled)

    def test_when_opportunities_fall_due(self):
        self.company.quotation_validity_days = 15
        self.company.resource_calendar_id.tz = "Asia/Tokyo"  # where the day begins earlier
        leads = self.env["crm.lead"].create(
            [{"name": f"Affaire {number}", "company_id": self.company.id} for number in range(7)]
        )
        self.quotes(
            {"opportunity_id": leads[0].id, "validity_date": "2026-11-20"},
            {"opportunity_id": leads[0].id, "validity_date": "2026-11-10"},
            {"opportunity_id": leads[1].id, "validity_date": False, "sent": "2026-10-31 20:00"},
            {"opportunity_id": leads[2].id, "validity_date": "2026-11-10", "state": "draft"},
            {"opportunity_id": leads[3].id, "validity_date": "2026-11-10", "amount": 0},
            {
                "opportunity_id": leads[4].id,
                "validity_date": "2026-11-10",
                "renewed_contract_end": "2026-12-01",
            },
            {"opportunity_id": leads[5].id, "validity_date": "2026-11-10", "state": "cancel"},
            {"opportunity_id": leads[6].id, "validity_date": "2026-11-10"},
        )
        leads[6].action_set_won()
        computed, filled = self.fill_due_days_again(leads, "followup_due_after")
        found = [day and day.isoformat() for day in filled]
        self.assertEqual(["2026-11-10", "2026-11-16", *[False] * 5], found)
        self.assertEqual(computed, filled)
