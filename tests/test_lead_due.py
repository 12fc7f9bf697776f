from odoo.fields import Domain
from odoo.tests import tagged

from .common import day
from .lead_case import LATE, RUNNING, LeadCase


@tagged("post_install", "-at_install")
class TestLeadDue(LeadCase):
    """What is stored for the indexes follows what it comes from, at once."""

    def test_an_opportunity_falls_due_with_its_first_quotation(self):
        lead, orders = self.lead_of(LATE, RUNNING)
        self.assertValues(lead, followup_due_after=day("2026-11-16"))
        orders[0].validity_date = "2026-12-20"
        self.assertValues(lead, followup_due_after=day("2026-12-02"))
        orders[1].renewed_contract_end = "2027-01-31"
        self.assertValues(lead, followup_due_after=day("2026-12-20"))
        lead.action_set_lost()
        self.assertValues(lead, followup_due_after=None)
        lead.toggle_active()
        self.assertValues(lead, followup_due_after=day("2026-12-20"))
        orders[0]._action_cancel()
        self.assertValues(lead, followup_due_after=None)

    def test_a_quotation_that_changes_its_opportunity(self):
        lead, orders = self.lead_of(LATE, RUNNING)
        other = self.make_lead("Autre atelier")
        orders[0].opportunity_id = other
        self.assertValues(lead, followup_due_after=day("2026-12-02"))
        self.assertValues(other, followup_due_after=day("2026-11-16"))
        orders[0].opportunity_id = False
        self.assertValues(other, followup_due_after=None)
        self.assertEqual(["phone"], self.found_in(orders[0]))

    def test_the_company_s_default_validity_counts_at_once_where_none_is_written(self):
        self.company.quotation_validity_days = 30
        lead, _orders = self.lead_of({"expires": None, "sent": "2026-11-01"})
        self.assertValues(lead, followup_due_after=day("2026-12-01"))
        self.assertNotIn(lead, self.searched())
        self.company.quotation_validity_days = 10
        self.assertValues(lead, followup_due_after=day("2026-11-11"))
        self.assertIn(lead, self.searched())

    def test_whoever_sets_the_company_need_not_see_the_opportunities(self):
        lead, _orders = self.lead_of({"expires": None, "sent": "2026-11-01"})
        clerk = self.make_user("clerk", "base.group_erp_manager")
        self.assertFalse(self.env["crm.lead"].with_user(clerk).has_access("read"))
        self.company.with_user(clerk).quotation_validity_days = 12
        self.assertValues(lead, followup_due_after=day("2026-11-13"))

    def test_the_company_s_day_counts_where_no_validity_is_written(self):
        lead, _orders = self.lead_of({"expires": None, "sent": "2026-11-01 23:00"})
        before = lead.followup_due_after
        self.company.resource_calendar_id.tz = "Asia/Tokyo"
        self.settle()
        self.assertEqual(1, (lead.followup_due_after - before).days)

    def test_a_quotation_is_its_own_entry_while_its_opportunity_is_closed(self):
        lead, order = self.lead_of(LATE)
        self.assertEqual(["opportunity"], self.found_in(order))
        reopened = {"probability": 20, "stage_id": lead.stage_id.id}
        for close, reopen in (
            (lead.action_set_won, lambda: lead.write(reopened)),
            (lead.action_set_lost, lead.toggle_active),
            (lead.action_archive, lead.action_unarchive),
        ):
            close()
            self.assertEqual(["phone"], self.found_in(order))
            reopen()
            self.assertEqual(["opportunity"], self.found_in(order))

    def test_a_won_opportunity_that_another_team_takes_up_is_open_again(self):
        theirs, others = self.env["crm.team"].create([{"name": "Froid"}, {"name": "Chaud"}])
        won = self.env["crm.stage"].create(
            {"name": "Gagnée là", "is_won": True, "team_ids": [(4, theirs.id)]}
        )
        lead, order = self.lead_of(LATE, team_id=theirs.id)
        lead.write({"stage_id": won.id, "probability": 100})
        self.assertEqual(["phone"], self.found_in(order))
        lead.team_id = others
        self.assertFalse(lead.stage_id.is_won)
        self.assertValues(lead, followup_due_after=day("2026-11-16"))
        self.assertEqual(["opportunity"], self.found_in(order))

    def test_another_company_leaves_the_amount_in_its_quotations_currency(self):
        dollar = self.env.ref("base.USD")
        dollar.active = True
        american = self.make_company("Froid d'Amérique", currency_id=dollar.id)
        lead, _order = self.lead_of({**LATE, "amount": 900})
        lead.user_id = lead.team_id = False
        lead.company_id = american
        self.assertEqual(900, lead.followup_amount)
        self.assertEqual(self.company.currency_id, lead.followup_currency_id)

    def searched(self):
        return self.env["crm.lead"].search([("followup_queue", "=", "opportunity")])

    def test_opportunities_are_found_by_their_own_queue(self):
        lead, _orders = self.lead_of(LATE)
        bare = self.env["crm.lead"].create({"name": "Sans devis", "company_id": self.company.id})
        self.env.flush_all()
        for operator, value, found in (
            ("=", "opportunity", lead),
            ("=", "phone", lead.browse()),
            ("=", True, lead.browse()),
            ("!=", "phone", lead | bare),
            ("!=", "opportunity", bare),
            ("in", ["phone", "opportunity"], lead),
            ("in", ["phone", False], bare),
            ("not in", ["opportunity", "phone"], bare),
            ("=", False, bare),
            ("!=", False, lead),
        ):
            with self.subTest(operator=operator, value=value):
                asked = Domain("id", "in", (lead | bare).ids)
                asked &= Domain("followup_queue", operator, value)
                self.assertEqual(found, lead.search(asked))
