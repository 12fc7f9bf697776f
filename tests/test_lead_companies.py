from pathlib import Path

from odoo.modules.migration import load_script
from odoo.tests import tagged

from .common import day
from .lead_case import LATE, RUNNING, SECRETS, LeadCase, TwoCompanies

SCRIPT = Path(__file__).resolve().parent.parent / "migrations/19.0.2.0.0/post-lead_amounts.py"


@tagged("post_install", "-at_install")
class TestLeadOfTwoCompanies(TwoCompanies, LeadCase):
    """An opportunity of no company, with quotations of two: they never mix."""

    def test_the_card_shows_the_user_s_own_and_counts_the_others(self):
        for others, words in (
            ((LATE,), "Un autre devis est d'une autre société."),
            ((LATE, RUNNING), "2 autres devis sont d'autres sociétés."),
        ):
            lead, here, _there = self.mixed(*others)
            card = self.card(lead)
            with self.subTest(len(others)):
                self.assertEqual([here.id], [one["res_id"] for one in card["quotations"]])
                self.assertIn(words, card["reason"])
                self.assertEqual(8000, card["amount"])
                self.assertEqual(self.company.currency_id.id, card["currency_id"])
                for secret in SECRETS:
                    self.assertNotIn(secret, str(card))

    def test_the_row_tells_the_user_s_own_amount(self):
        lead, _here, _there = self.mixed({"sent": "2026-11-10", **LATE})
        rows = self.desk().get_entries("opportunity", False, 80, None)["entries"]
        row = next(one for one in rows if one["res_id"] == lead.id)
        self.assertEqual((8000, self.company.currency_id.id), (row["amount"], row["currency_id"]))

    def test_no_outcome_is_blocked_by_another_company_s_quotation(self):
        lead, here, there = self.mixed(LATE)
        card = self.card(lead)
        self.assertEqual([], [one["code"] for one in card["outcomes"] if one["blocked"]])
        before = self.snapshot(there)
        self.assertEqual("applied", self.apply(lead, "on_track")["status"])
        self.assertEqual("2", here.success_rate)
        self.assertEqual(before, self.snapshot(there))

    def test_it_is_not_lost_while_the_other_company_s_is_open(self):
        lead, here, there = self.mixed(LATE)
        answer = self.apply(lead, "lost", lost_reason_id=self.reason().id)
        self.assertEqual(("cancel", "sent"), (here.state, there.state))
        self.assertTrue(lead.active)
        self.undo(answer)
        self.assertEqual("sent", here.state)

    def test_another_company_s_quotation_cannot_be_ticked(self):
        lead, here, there = self.mixed(LATE)
        with self.refused(lead, here, there):
            self.apply(lead, "lost", lost_reason_id=self.reason().id, quotation_ids=there.ids)

    def test_who_has_selected_both_sees_both(self):
        lead, here, there = self.mixed(LATE)
        card = self.card(lead, self.both)
        self.assertEqual([here.id, there.id], [one["res_id"] for one in card["quotations"]])
        self.assertNotIn("société", card["reason"])

    def test_the_stored_amount_is_the_latest_one_s_company_s_whoever_computes_it(self):
        for sent, amount, company in (
            ("2026-09-01", 8000, self.company),
            ("2026-11-10", 99999, self.american),
        ):
            lead, _here, _there = self.mixed({"sent": sent, **LATE})
            found = set()
            for first in (self.company, self.american):
                for moment in ("2026-11-24 10:00", "2027-06-01 10:00"):
                    with self.at(moment):
                        asked = lead.with_user(self.both).with_company(first).sudo()
                        asked._compute_followup_amount()
                        found.add(self.stored(lead))
            with self.subTest(sent):
                self.assertEqual({(amount, company.currency_id)}, found)

    def test_another_latest_one_changes_it_at_once(self):
        lead, _here, there = self.mixed({"sent": "2026-09-01", **LATE})
        self.assertEqual(8000, lead.followup_amount)
        there.date_order = "2026-11-12 10:00:00"
        self.assertEqual(99999, lead.followup_amount)
        there.state = "cancel"
        self.assertEqual((8000, self.company.currency_id), self.stored(lead))

    def stored(self, lead):
        self.env.flush_all()
        return lead.followup_amount, lead.followup_currency_id

    def test_an_upgrade_computes_what_was_mixed_anew(self):
        mixed, _here, _there = self.mixed({"sent": "2026-09-01", **LATE})
        plain, _orders = self.lead_of(LATE)
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE crm_lead SET followup_amount = 1 WHERE id = ANY(%s)", [[mixed.id, plain.id]]
        )
        self.env.invalidate_all()
        load_script(str(SCRIPT), "post_lead_amounts").migrate(self.env.cr, "19.0.1.5.0")
        self.assertEqual((8000, self.company.currency_id), self.stored(mixed))
        self.assertEqual(1, plain.followup_amount)  # whole tables are not computed again

    def test_another_company_s_due_quotation_puts_it_in_that_company_s_queue_alone(self):
        lead, here, there = self.mixed(LATE)
        american = self.make_user("american", "sales_team.group_sale_salesman_all_leads")
        american.write({"company_ids": self.american.ids, "company_id": self.american.id})
        lead.user_id = False
        here.validity_date = "2026-12-31"
        self.env.flush_all()
        self.assertEqual(day("2026-11-16"), lead.followup_due_after)
        for user, seen in ((self.seller, False), (american, True), (self.both, True)):
            with self.subTest(user.login):
                desk = self.desk(user)
                rows = desk.get_entries("opportunity", False, 80, None)["entries"]
                self.assertEqual(seen, lead.id in [row["res_id"] for row in rows])
                own = lead.with_env(desk.env)
                self.assertEqual("opportunity" if seen else False, own.followup_queue)
                found = own.search([("followup_queue", "=", "opportunity")])
                self.assertEqual(seen, lead in found)
                for order in (here | there).filtered(
                    lambda one, companies=user.company_ids: one.company_id in companies
                ):
                    quote = order.with_env(desk.env)
                    self.assertEqual("opportunity" if seen else False, quote.followup_queue)
                    found = quote.search([("followup_queue", "=", "opportunity")])
                    self.assertEqual(seen, quote in found)
                    nowhere = quote.search([("followup_queue", "=", False)])
                    self.assertEqual(not seen, quote in nowhere)
        self.assertEqual("2026-12-31", self.card(lead)["validity_date"])

    def test_a_quotation_is_seen_by_its_own_company_whoever_looks(self):
        """A job that has selected no company must not take it for one that never returns."""
        _lead, here, there = self.mixed({"expires": "2026-12-05"})
        here.validity_date = "2026-12-31"
        alone = there.sudo().with_context(allowed_company_ids=self.company.ids)
        self.assertEqual(day("2026-12-06"), alone._followup_place().returns_on)

    def test_the_queue_counts_and_adds_up_the_user_s_own_alone(self):
        def told(user):
            queues = self.desk(user).get_queues(False)
            return next(one for one in queues if one["queue"] == "opportunity")

        euro, dollar = self.company.currency_id.id, self.american.currency_id.id
        self.mixed({"sent": "2026-11-10", **LATE}, {"sent": "2026-11-09", **LATE})
        plain, _orders = self.lead_of(LATE)
        amounts = {one["currency_id"]: one["amount"] for one in told(self.seller)["amounts"]}
        self.assertEqual({euro: 8000 + plain.followup_amount}, amounts)
        self.assertEqual(2, told(self.seller)["count"])
        amounts = {one["currency_id"]: one["amount"] for one in told(self.both)["amounts"]}
        self.assertEqual({dollar: 2 * 99999, euro: plain.followup_amount}, amounts)

    def test_it_comes_back_with_its_own_quotations(self):
        lead, here, _there = self.mixed({"expires": "2026-12-05"})
        self.apply(lead, "on_track")
        with self.at("2026-12-06 10:00"):
            everybody_s = lead.with_context(allowed_company_ids=self.both.company_ids.ids)
            self.assertEqual("opportunity", everybody_s.followup_queue)
            own = self.desk().env["crm.lead"].browse(lead.id)
            self.assertFalse(own.followup_queue)
            self.assertIn("24/12/2026", own.followup_reason)
        self.assertEqual(day("2026-12-24"), here.validity_date)
