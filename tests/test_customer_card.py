from odoo.tests import tagged

from .common import FollowupCase
from .contract import check
from .customer_case import CustomerMixin
from .test_counts import CountCase

CARD_LIMIT = 32  # queries, whatever the customer has


@tagged("post_install", "-at_install")
class TestCardOfACustomer(CustomerMixin, FollowupCase):
    """While a customer is called, all they have open is in sight, and what they ordered."""

    def test_each_other_quotation_is_told_with_its_queue_and_its_state(self):
        order, phone, mail = self.three(
            {"amount": 18640},
            {"amount": 7940, "client_order_ref": "Climatisation", "success_rate": "1"},
            {"amount": 860},
        )
        self.apply(phone, "no_answer", note="Messagerie")
        card = self.card(order)
        self.assertEqual([phone.id, mail.id], [one["res_id"] for one in card["others"]])
        for one in card["others"]:
            check(self, "CustomerQuote", one)
            self.assertTrue(one["can_join"])
            self.assertIsNone(one["cannot_join"])
        rows = self.others(order)
        self.assertEqual(["Par téléphone", "1 appel"], rows[phone]["lines"])
        self.assertEqual(["Par mail", "jamais relancé"], rows[mail]["lines"])
        self.assertEqual("Climatisation", rows[phone]["title"])
        self.assertEqual("Groupe froid", rows[mail]["title"])
        self.assertEqual((0, 2, 3), tuple(card[n] for n in CUT))
        self.assertEqual(self.card(phone)["revision"], rows[phone]["revision"])

    def test_what_cannot_be_handled_along_says_why(self):
        lead = self.env["crm.lead"].create(
            {
                "name": "Dépôt de Rives",
                "company_id": self.company.id,
                "user_id": self.seller.id,
            }
        )
        specs = {
            "running": {"expires": "2026-12-20"},
            "waiting": {"followup_date": "2026-12-01"},
            "done_today": {},
            "on_lead": {"opportunity_id": lead.id},
            "not_sent": {"state": "draft"},
        }
        order, *found = self.three({}, *specs.values())
        self.apply(found[2], "no_news")
        rows = self.others(order)
        for code, other in zip(specs, found, strict=True):
            with self.subTest(code):
                row = rows[other]
                self.assertFalse(row["can_join"])
                self.assertEqual(code, row["cannot_join"]["code"])
                self.assertTrue(row["cannot_join"]["message"])
                self.assertEqual(2, len(row["lines"]))
        link = rows[found[3]]["link"]
        self.assertEqual(("crm.lead", lead.id, lead.name), tuple(link.values()))
        self.assertEqual("Se relance sur son opportunité", rows[found[3]]["lines"][0])
        self.assertIn("10:00", rows[found[2]]["lines"][0])
        self.assertEqual([], self.card(order)["outcomes"][0]["effect"]["others"])

    def test_the_effect_on_each_is_told_before_the_press(self):
        order, other, old, renewal = self.three(
            {},
            {"amount": 900},
            {"sent": "2025-10-01", "expires": "2025-12-31"},
            {"renewed_contract_end": "2026-10-20"},
        )
        effects = self.effects(order, "on_track")
        for effect in effects.values():
            check(self, "OtherEffect", effect)
        self.assertEqual(
            ("2026-12-24", "achats@morel.example", None),
            tuple(effects[other][name] for name in ("validity_date", "mail_to", "blocked")),
        )
        self.assertIn("24/12/2026", effects[other]["lines"][0])
        self.assertEqual("prices_ended", effects[old]["blocked"]["code"])
        self.assertIsNone(effects[renewal]["blocked"])
        effects = self.effects(order, "no_news")
        self.assertEqual("not_offered", effects[renewal]["blocked"]["code"])
        self.assertEqual("Maintenance : autres issues", effects[renewal]["blocked"]["message"])
        self.assertIsNone(effects[other]["blocked"])

    def test_a_revision_at_new_prices_is_never_joined(self):
        order, other = self.three(
            {"sent": "2025-10-01", "expires": "2025-12-31"},
            {"sent": "2025-10-01", "expires": "2025-12-31"},
        )
        self.assertEqual("alone", self.effects(order, "revise")[other]["blocked"]["code"])
        answer = self.press(order, "revise", other)
        self.assertEqual(("sent", [other.id]), (other.state, [o["res_id"] for o in answer["left"]]))

    def test_of_those_one_may_not_read_only_how_many_and_whose(self):
        order, *hidden = self.three({}, *[{"user": self.colleague, "amount": 77123}] * 2)
        card = self.card(order)
        self.assertEqual([], card["others"])
        self.assertEqual([{"salesperson": self.colleague.name, "count": 2}], card["others_hidden"])
        check(self, "HiddenQuotes", card["others_hidden"][0])
        for one in hidden:
            self.assertNotIn(one.name, str(card))
        self.assertNotIn("77123", str(card))
        for user in (self.all_seller, self.manager):
            self.assertEqual({*hidden}, set(self.others(order, user)))
            self.assertEqual([], self.card(order, user)["others_hidden"])

    def test_another_company_s_are_not_told_at_all(self):
        elsewhere = self.make_company("Ailleurs")
        order, _own = self.three()[:2]
        self.quote(partner=order.partner_id, company=elsewhere, user=False)
        for user in (self.seller, self.manager):
            user.company_ids += elsewhere
            card = self.card(order, user)
            self.assertEqual(2, len(card["others"]))
            self.assertEqual([], card["others_hidden"])

    def test_what_was_done_together_names_those_one_may_read_alone(self):
        order, own, beside = self.three({}, {}, {})
        theirs = self.quote(partner=order.partner_id, user=self.colleague)
        self.press(own, "on_track", beside, theirs, user=self.manager)
        for user, names in (
            (self.seller, [beside.name]),
            (self.all_seller, [beside.name, theirs.name]),
            (self.manager, [beside.name, theirs.name]),
        ):
            told = self.others(order, user)[own]["lines"]
            self.assertEqual("Relance faite à 10:00", told[0])
            self.assertEqual(f"avec {', '.join(names)}, un seul mail", told[1])
            rows = self.card(order, user)["others"]
            self.assertEqual(theirs.name in names, theirs.name in str(rows))

    def test_what_was_undone_or_not_answered_is_not_what_was_done(self):
        order, other = self.three({}, {})
        self.apply(other, "no_news")
        self.undo(self.apply(other, "on_track", send=False))
        self.apply(other, "no_answer")
        lines = self.others(order)[other]["lines"]
        self.assertEqual(["Relance faite à 10:00", "Pas d'information"], lines)

    def test_an_opportunity_s_card_has_them_in_sight(self):
        lead = self.env["crm.lead"].create(
            {"name": "Extension", "company_id": self.company.id, "user_id": self.seller.id}
        )
        own, beside = self.three({"opportunity_id": lead.id}, {})
        card = self.card(lead)
        self.assertEqual([beside.id], [one["res_id"] for one in card["others"]])
        row = card["others"][0]
        check(self, "CustomerQuote", row)
        self.assertEqual("card_of_opportunity", row["cannot_join"]["code"])
        self.assertEqual(own.partner_id.id, card["customer_id"])

    def test_the_card_s_own_revision_does_not_depend_on_the_others(self):
        order, other, _third = self.three()
        before = self.card(order)["revision"]
        self.apply(other, "no_news")
        self.assertEqual(before, self.card(order)["revision"])


CUT = ("others_cut", "others_joinable", "customer_count")


@tagged("post_install", "-at_install")
class TestCardOfALargeCustomer(CustomerMixin, CountCase):
    """A customer with hundreds of quotations and orders: bounded, and said to be cut."""

    def cost_of(self, order, user=None):
        desk = self.desk(user)
        return self.cost(lambda: desk.get_card("sale.order", order.id))

    def test_a_card_costs_the_same_whatever_the_customer_has(self):
        few = self.three({}, {}, {"expires": "2026-12-20"}, user=False)
        for user in (self.seller, self.manager):
            self.cost_of(few[0], user)  # fills the caches of rules
            self.assertLessEqual(self.cost_of(few[0], user), CARD_LIMIT)
        partner = self.customer("Grand compte")
        contacts = [self.customer(f"Contact {n}", parent_id=partner.id) for n in range(20)]
        specs = [{"amount": 5000 + n, "partner": contacts[n % 20]} for n in range(120)]
        running = [{"partner": contacts[n % 20], "expires": "2026-12-20"} for n in range(60)]
        many = self.quotes(*specs, *running)
        orders = self.quotes(*[{"partner": contacts[n % 20], "state": "sale"} for n in range(110)])
        self.settle()
        for user in (self.seller, self.manager):
            self.assertLessEqual(self.cost_of(many[0], user), CARD_LIMIT)
        card = self.card(many[0])
        self.assertEqual(15, len(card["others"]))
        self.assertEqual((164, 119, 11), tuple(card[name] for name in CUT))
        self.assertEqual(
            (5, 100, True), (len(card["orders"]), card["orders_count"], card["orders_cut"])
        )
        self.assertLessEqual({one["res_id"] for one in card["orders"]}, set(orders.ids))

    def test_whatever_kinds_of_quotations_there_are(self):
        leads = self.env["crm.lead"].create(
            [
                {"name": name, "company_id": self.company.id, "user_id": self.seller.id}
                for name in ("Rives", "Voiron", "Moirans")
            ]
        )
        kinds = (
            *[{}] * 4,
            *[{"opportunity_id": lead.id} for lead in leads],
            {"expires": "2026-12-20"},
            {"followup_date": "2026-12-01"},
            {"state": "draft"},
            {"renewed_contract_end": "2026-10-20"},
        )
        order, *found = self.three({}, *kinds)
        theirs = self.quotes(*[{"partner": order.partner_id, "user": self.colleague}] * 2)
        for own, beside in zip(found[:2], theirs, strict=True):
            self.press(own, "no_news", beside, user=self.manager)
        self.press(found[2], "on_track", found[3], send=False)
        found[3].action_cancel()
        bought = self.quote(partner=order.partner_id)
        bought.action_confirm()
        for user in (self.seller, self.manager):
            self.cost_of(order, user)
            self.assertLessEqual(self.cost_of(order, user), CARD_LIMIT)

    def test_whatever_was_done_on_them(self):
        order, *tried = self.three(*[{}] * 15)
        with self.at("2026-11-23 10:00"):
            for one in tried:
                self.press(one, "no_answer", note="Messagerie")
        for user in (self.seller, self.manager):
            self.cost_of(order, user)
            self.assertLessEqual(self.cost_of(order, user), CARD_LIMIT)
