from odoo.tests import tagged

from .common import CALL
from .contract import check
from .lead_case import LATE, OLD, RUNNING, LeadCase


@tagged("post_install", "-at_install")
class TestLeadEntries(LeadCase):
    """The queue of opportunities, and their card."""

    def entries(self, user=None, mine=False, limit=80, after=None):
        return self.desk(user).get_entries("opportunity", mine, limit, after)

    def ids(self, page):
        return [entry["res_id"] for entry in page["entries"]]

    def queue(self, user=None, mine=False):
        queues = {one["queue"]: one for one in self.desk(user).get_queues(mine)}
        self.assertEqual(
            ["phone", "email", "opportunity", "renewal", "order_coming", "price_revision"],
            list(queues),
        )
        return queues["opportunity"]

    def test_the_queue_counts_opportunities_and_their_sent_quotations(self):
        self.lead_of({**LATE, "amount": 6000}, {**RUNNING, "amount": 900}, {"state": "draft"})
        self.lead_of({**LATE, "amount": 100.5})
        self.lead_of(RUNNING)
        queue = self.queue()
        euro = self.company.currency_id.id
        self.assertEqual(2, queue["count"])
        self.assertEqual([{"currency_id": euro, "amount": 7000.5}], queue["amounts"])

    def test_mine_are_the_user_s_own(self):
        self.lead_of(LATE)
        self.lead_of(LATE, user=False)
        self.lead_of(LATE, user=self.colleague)
        self.assertEqual((1, 2), (self.queue(mine=True)["count"], self.queue()["count"]))
        self.assertEqual(3, self.queue(self.manager)["count"])
        self.assertEqual(1, self.entries(mine=True)["total"])

    def test_an_entry_has_the_contract_s_shape(self):
        lead, _orders = self.lead_of({**LATE, "amount": 6000}, {**RUNNING, "amount": 900})
        page = self.entries()
        check(self, "EntryPage", page)
        entry = page["entries"][0]
        check(self, "Entry", entry)
        expected = {
            "res_model": "crm.lead",
            "res_id": lead.id,
            "name": "Extension atelier",
            "partner_name": "Claire Morel",
            "amount": 6900.0,
            "validity_date": "2026-11-16",
            "days_late": 8,
            "step": "call",
        }
        self.assertEqual(expected, {name: entry[name] for name in expected})

    def test_the_order_is_that_of_the_other_queues(self):
        specs = ((6000, False), (9000, False), (6000, True), (7000, False), (9500, False))
        leads = [
            self.lead_of({**LATE, "amount": amount}, followup_answered=answered)[0]
            for amount, answered in specs
        ]
        self.apply(leads[4], "no_answer")
        expected = [leads[number].id for number in (2, 1, 3, 0, 4)]
        self.assertEqual(expected, self.ids(self.entries()))
        for limit in range(1, 6):
            seen, mark = [], None
            while True:
                page = self.entries(limit=limit, after=mark)
                seen += self.ids(page)
                mark = page["next"]
                if mark is None:
                    break
            self.assertEqual(expected, seen)

    def test_an_opportunity_without_a_company_goes_by_the_user_s(self):
        lead, _orders = self.lead_of(LATE, company_id=False)
        self.apply(lead, "no_answer")
        self.assertEqual([lead.id], self.ids(self.entries()))
        self.assertEqual(1, self.entries()["entries"][0]["attempts_today"])

    def test_the_amount_follows_the_quotations(self):
        lead, orders = self.lead_of({**LATE, "amount": 6000}, {**RUNNING, "amount": 900})
        orders[1].order_line[0].price_unit = 1000
        self.settle()
        self.assertEqual(orders[0].amount_untaxed + orders[1].amount_untaxed, lead.followup_amount)
        orders[0].action_cancel()
        self.settle()
        self.assertEqual(orders[1].amount_untaxed, lead.followup_amount)
        orders[1].renewed_contract_end = "2027-01-01"
        self.settle()
        self.assertEqual(0, lead.followup_amount)

    def test_the_search_finds_opportunities_by_name_and_customer(self):
        lead, _orders = self.lead_of(LATE)
        running, _orders = self.lead_of(RUNNING, name="Cuisine centrale")
        closed, _orders = self.lead_of(LATE, name="Cuisine perdue")
        closed.action_set_lost()
        self.lead_of(name="Cuisine sans devis")
        found = [(row["res_model"], row["res_id"]) for row in self.desk().search_entries("cuisine")]
        self.assertEqual([("crm.lead", running.id)], found)
        rows = self.desk().search_entries("Morel", 20)
        leads = [row["res_id"] for row in rows if row["res_model"] == "crm.lead"]
        self.assertEqual({lead.id, running.id}, set(leads))
        for row in rows:
            check(self, "Entry", row)

    def test_a_card_has_the_contract_s_shape(self):
        lead, (late, running, old) = self.lead_of(
            {**LATE, "client_order_ref": "Lot froid"}, {**RUNNING, "user": self.colleague}, OLD
        )
        other = self.quote(1200, state="draft")
        card = self.card(lead)
        check(self, "Card", card)
        self.assertEqual([other.id], [one["res_id"] for one in card["others"]])
        self.assertEqual(
            ("opportunity", "call", "open"), (card["queue"], card["step"], card["state"])
        )
        self.assertEqual(lead.stage_id.with_context(lang="fr_FR").name or "", card["title"])
        self.assertIn("31/12/2025", card["reason"])
        for one in card["quotations"]:
            check(self, "LeadQuotation", one)
        rows = {one["res_id"]: one for one in card["quotations"]}
        self.assertEqual([late.id, running.id, old.id], list(rows))
        self.assertEqual(
            ("Lot froid", 8, True, True, False),
            tuple(
                rows[late.id][name]
                for name in ("title", "days_late", "is_due", "may_write", "price_year_over")
            ),
        )
        self.assertEqual(
            (False, False, self.colleague.name),
            tuple(rows[running.id][name] for name in ("is_due", "may_write", "salesperson")),
        )
        self.assertEqual(
            (2025, True), (rows[old.id]["price_year"], rows[old.id]["price_year_over"])
        )

    def test_what_was_written_on_a_colleague_s_quotation_stays_there(self):
        lead, orders = self.lead_of(LATE, {**RUNNING, "user": self.colleague})
        for order, words in zip(orders, ("Vu avec vous", "Entre nous"), strict=True):
            order.message_post(
                body=words,
                author_id=self.partner.id,
                message_type="comment",
                subtype_xmlid="mail.mt_comment",
            )
        told = [one["text"] for one in self.card(lead)["last_exchanges"]]
        self.assertEqual(["Vu avec vous"], told)
        told = [one["text"] for one in self.card(lead, self.manager)["last_exchanges"]]
        self.assertEqual({"Vu avec vous", "Entre nous"}, set(told))

    def test_the_buttons_and_what_they_ask(self):
        lead, orders = self.lead_of(LATE, RUNNING, project_start_date="2027-03-01")
        card = self.card(lead)
        self.assertEqual(CALL, [one["code"] for one in card["outcomes"]])
        needs = {
            one["code"]: {need["name"]: need for need in one["needs"]} for one in card["outcomes"]
        }
        self.assertTrue(all("project_start_date" in asked for asked in needs.values()))
        self.assertEqual(orders[:1].ids, needs["on_track"]["send_ids"]["default"])
        self.assertEqual("2027-02-01", needs["on_track"]["next_date"]["default"])
        self.assertEqual(orders.ids, needs["lost"]["quotation_ids"]["default"])
        self.assertEqual({"note", "project_start_date"}, set(needs["no_answer"]))
        for outcome in card["outcomes"]:
            self.assertTrue(all(outcome["effect"]["lines"]), outcome["code"])
            for need in outcome["needs"]:
                check(self, "Need", need)

    def test_the_effect_is_told_for_the_whole_and_by_quotation(self):
        lead, orders = self.lead_of(LATE, RUNNING)
        effect = self.outcome_of(lead, "on_track")["effect"]
        self.assertEqual(("2026-12-24", "2026-11-16"), self.dates(effect))
        lines = {one["res_id"]: one["lines"] for one in effect["quotations"]}
        self.assertIn("24/12/2026", lines[orders[0].id][0])
        self.assertNotIn("24/12/2026", lines[orders[1].id][0])
        preview = self.desk().preview("crm.lead", lead.id, "on_track", {"send_ids": orders.ids})
        self.assertEqual([], preview["errors"])
        self.assertIn("2", preview["effect"]["lines"][1])

    def dates(self, effect):
        return effect["validity_date"], effect["previous_validity_date"]

    def test_a_customer_s_message_on_it_or_on_a_quotation_lifts_it(self):
        lead, (late,) = self.lead_of(LATE)
        other, (second,) = self.lead_of(LATE)
        said = {
            "author_id": self.partner.id,
            "message_type": "comment",
            "subtype_xmlid": "mail.mt_comment",
        }
        lead.message_post(body="Bonjour", **said)
        second.message_post(body="Merci", **said)
        self.do_noticed()
        self.assertTrue(lead.followup_answered and other.followup_answered)
        self.assertFalse(late.followup_answered)
        card = self.card(other)
        self.assertEqual("Merci", card["last_exchanges"][0]["text"])
        self.assertTrue(card["answered"])

    def test_a_quotation_s_button_opens_the_opportunity(self):
        lead, (late,) = self.lead_of(LATE)
        params = late.with_user(self.seller).action_followup()["params"]
        self.assertEqual({"res_model": "crm.lead", "res_id": lead.id}, params)
        self.assertEqual(params, lead.with_user(self.seller).action_followup()["params"])
        self.assertIn(lead.name, self.card(late)["reason"])
        lead.action_set_won()
        params = late.with_user(self.seller).action_followup()["params"]
        self.assertEqual({"res_model": "sale.order", "res_id": late.id}, params)

    def test_a_colleague_s_opportunity_is_not_opened(self):
        _lead, (late,) = self.lead_of(LATE, user=self.colleague)
        params = late.with_user(self.seller).action_followup()["params"]
        self.assertEqual({"res_model": "sale.order", "res_id": late.id}, params)

    def test_an_opportunity_without_customer_or_quotation_has_a_card(self):
        lead = self.make_lead(partner_id=False, phone="04 65 71 22 30")
        card = self.card(lead)
        check(self, "Card", card)
        self.assertEqual(([], None), (card["quotations"], card["queue"]))
        self.assertEqual("04 65 71 22 30", card["contact"]["phones"][0]["text"])
        self.assertEqual("applied", self.apply(lead, "on_track")["status"])

    def test_two_people_see_each_other_on_it(self):
        lead, _orders = self.lead_of(LATE, user=False)
        self.assertIsNone(self.desk().open_entry("crm.lead", lead.id, False)["opened_by"])
        other = self.desk(self.colleague).open_entry("crm.lead", lead.id, False)["opened_by"]
        self.assertEqual(self.seller.id, other["user_id"])
        self.assertTrue(self.desk().release_entry("crm.lead", lead.id))
