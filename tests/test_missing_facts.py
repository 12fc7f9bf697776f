from odoo.fields import Command
from odoo.tests import tagged

from .common import CALL, FollowupCase, day, utc
from .contract import check
from .test_bad_input import BadInputCase


@tagged("post_install", "-at_install")
class TestMissingFacts(BadInputCase):
    """Quotations that lack something still have their card and their outcomes."""

    def customer(self, **vals):
        return self.env["res.partner"].create({"name": "Pompes Vidal", **vals})

    def assertUsable(self, order, user=None):
        """Check the card, and one outcome of the call on it."""
        card = self.card(order, user)
        check(self, "Card", card)
        self.assertEqual(CALL, [one["code"] for one in card["outcomes"]][: len(CALL)])
        self.assertEqual("applied", self.apply(order, "no_news", user=user)["status"])
        return card

    def test_without_an_expiration(self):
        order = self.quote(expires=None)
        card = self.assertUsable(order)
        self.assertEqual(
            (None, "phone", 24), (card["validity_date"], card["queue"], card["days_late"])
        )
        self.assertEqual(day("2026-11-24"), order.validity_date)

    def test_without_an_expiration_the_company_s_days_count(self):
        self.company.quotation_validity_days = 60
        order = self.quote(expires=None, sent="2026-09-25")
        self.assertFalse(order.followup_queue)
        with self.at("2026-11-25 00:01"):
            self.assertEqual("phone", order.followup_queue)

    def test_without_odoo_s_template_of_the_offer(self):
        self.env.ref("sale.email_template_edi_sale").unlink()
        self.assertUsable(self.quote())
        order = self.quote()
        self.assertEqual("applied", self.apply(order, "on_track")["status"])
        event = order.followup_event_ids
        self.assertEqual(("waiting", False), (event.mail_state, event.mail_template_id.id))

    def test_with_a_date_at_either_end_of_the_calendar(self):
        for name in ("validity_date", "renewed_contract_end"):
            for value in ("0001-01-01", "9999-12-31"):
                order = self.quote()
                order.with_context(tracking_disable=True)[name] = value  # Odoo cannot track some
                with self.subTest(field=name, value=value):
                    check(self, "Card", self.card(order))
                    opening = self.desk().open_desk(False, None, order._name, order.id)
                    self.assertEqual([order.id], [card["res_id"] for card in opening["cards"]])
                    self.assertTrue(self.desk().search_entries(order.name, 20))
                order._action_cancel()

    def test_without_a_salesperson(self):
        order = self.quote(user=False)
        self.assertEqual("", self.card(order)["salesperson"])
        self.apply(order, "call_back", next_date="2026-12-01")
        self.assertEqual(self.seller, order.activity_ids.user_id)

    def test_without_a_phone_number(self):
        firm = self.customer(phone="04 67 00 00 01", is_company=True)
        contact = self.env["res.partner"].create({"name": "Jean", "parent_id": firm.id})
        orders = self.quotes({"partner": contact}, {"partner": self.customer()})
        self.assertEqual(
            "04 67 00 00 01", self.assertUsable(orders[0])["contact"]["phones"][0]["text"]
        )
        self.assertEqual([], self.assertUsable(orders[1])["contact"]["phones"])

    def test_without_lines_or_amount(self):
        for order in self.quotes({"amount": 0}, {"amount": -20}, {"order_line": []}):
            card = self.assertUsable(order)
            self.assertIsNone(card["queue"])
            self.assertTrue(card["reason"])

    def test_without_a_usable_address_the_mail_has_to_be_unticked(self):
        self.env["mail.blacklist"]._add("stop@vidal.example")
        for vals in (
            {},
            {"email": ""},
            {"email": "pas d'adresse"},
            {"email": "stop@vidal.example"},
        ):
            with self.subTest(vals):
                order = self.quote(partner=self.customer(**vals))
                card = self.card(order)
                self.assertEqual((None, True), (card["mail"]["to"], bool(card["mail"]["blocked"])))
                blocked = {
                    one["code"]: one["blocked"]["code"]
                    for one in card["outcomes"]
                    if one["blocked"]
                }
                self.assertEqual({"on_track": "no_address", "order_coming": "no_address"}, blocked)
                self.assertRefused(order, "on_track", {})
                self.assertRefused(order, "on_track", {"send": True})
                self.apply(order, "on_track", send=False)
                self.assertFalse(order.followup_event_ids.mail_state)
                self.assertEqual("2", order.success_rate)

    def test_an_offer_has_its_address_when_one_of_two_is_blacklisted_only(self):
        order = self.quote(partner=self.customer(email="Vidal <bon@vidal.example>"))
        self.assertEqual("bon@vidal.example", self.card(order)["mail"]["to"])


@tagged("post_install", "-at_install")
class TestAlmostEmptyQuotations(FollowupCase):
    """ "R22": the card of every queue, of a quotation that has next to nothing."""

    QUEUES = (
        ("phone", "call", {}),
        ("email", "call", {"amount": 800}),
        ("renewal", "email", {"renewed_contract_end": "2026-12-20"}),
        ("renewal", "call", {"renewed_contract_end": "2026-11-10"}),
        ("renewal", "close", {"renewed_contract_end": "2026-10-01"}),
        ("order_coming", "call", {"validity_date": "2026-12-31", "success_rate": "3"}),
        ("price_revision", "call", {"date_order": utc("2025-11-01")}),
        ("opportunity", "call", {}),
    )
    NOW = "2026-12-10 10:00"

    def bare(self, amount=8000, **vals):
        """Create a quotation without anything that can be left out."""
        address = self.env["res.partner"].create({"type": "invoice", "parent_id": self.nobody.id})
        line = {"name": "Divers", "price_unit": amount, "tax_ids": False}
        order = self.env["sale.order"].create(
            {
                "partner_id": address.id,
                "company_id": self.company.id,
                "date_order": utc("2026-10-01"),
                "order_line": [Command.create(line)],
            }
        )
        bare = {"user_id": False, "team_id": False, "validity_date": False, "state": "sent"}
        order.write({**bare, **vals})
        return order

    def test_each_has_its_card_without_holes_in_both_languages(self):
        self.env["res.lang"]._activate_lang("en_US")
        self.nobody = self.env["res.partner"].create({"name": "Vidal"})
        for queue, step, vals in self.QUEUES:
            record = self.bare(**vals)
            if queue == "opportunity":
                lead = self.env["crm.lead"].create({"name": "?", "type": "opportunity"})
                lead.write({"user_id": False, "team_id": False, "company_id": self.company.id})
                record.opportunity_id = lead
                record = lead
            for lang in ("fr_FR", "en_US"):
                self.manager.lang = lang
                with self.subTest(queue=queue, step=step, lang=lang):
                    card = self.card(record, self.manager)
                    check(self, "Card", card)
                    self.assertEqual((queue, step), (card["queue"], card["step"]))
                    for text in self.texts(card):
                        self.assertNotRegex(text, r"False|None|\bnull\b|%\(|\{\{")
                    self.assertTrue(all(one["label"] for one in card["outcomes"]))

    def texts(self, value):
        """Return every text in a card."""
        if isinstance(value, str):
            return [value]
        values = value.values() if isinstance(value, dict) else value
        return (
            [text for one in values for text in self.texts(one)]
            if isinstance(value, dict | list)
            else []
        )


@tagged("post_install", "-at_install")
class TestOldPrices(BadInputCase):
    """The price year is over: no expiration in the past."""

    NOW = "2027-01-04 10:00"

    def test_no_news_and_on_track_are_blocked_with_the_reason(self):
        order = self.quote(sent="2026-10-01", expires="2026-12-31")
        card = self.card(order)
        self.assertEqual("price_revision", card["queue"])
        blocked = {one["code"]: one["blocked"] for one in card["outcomes"] if one["blocked"]}
        self.assertEqual({"no_news", "on_track"}, set(blocked))
        for code, found in blocked.items():
            check(self, "Blocked", found)
            self.assertEqual("prices_ended", found["code"])
            self.assertIn("31/12/2026", found["message"])
            self.assertRefused(order, code, {}, "31/12/2026")

    def test_order_coming_takes_the_new_year_s_end(self):
        order = self.quote(sent="2026-10-01", expires="2026-12-31")
        self.apply(order, "order_coming")
        self.assertEqual(day("2027-12-31"), order.validity_date)

    def test_below_the_threshold_it_is_the_same(self):
        order = self.quote(800, sent="2026-10-01", expires="2026-12-31", email_reminder_count=0)
        self.assertEqual("email", order.followup_queue)
        self.assertRefused(order, "on_track", {}, "31/12/2026")

    def test_the_last_second_of_the_year_is_still_that_year(self):
        orders = self.quotes({"expires": "2026-12-30"}, {"expires": "2026-12-30"})
        with self.at("2026-12-31 23:59:59"):
            self.apply(orders[0], "on_track", send=False)
        self.assertEqual(day("2026-12-31"), orders[0].validity_date)
        with self.at("2027-01-01 00:00"):
            self.assertRefused(orders[1], "on_track", {}, "31/12/2026")

    def test_the_price_year_is_that_of_the_company_s_time_zone(self):
        order = self.quote(sent="2027-01-01 00:30", expires="2027-01-03")  # 2026 in UTC
        self.assertEqual("phone", order.followup_queue)
        self.apply(order, "on_track", send=False)
        self.assertEqual(day("2027-02-04"), order.validity_date)
