from unittest.mock import patch

from odoo.tests import tagged

from ..models import sale_followup_desk_lists
from .common import CALL, FollowupCase
from .contract import check


class DeskCase(FollowupCase):
    def entries(self, queue="phone", mine=False, user=None, limit=80, after=None):
        return self.desk(user).get_entries(queue, mine, limit, after)

    def ids(self, page):
        return [entry["res_id"] for entry in page["entries"]]


@tagged("post_install", "-at_install")
class TestQueues(DeskCase):
    def counts(self, mine=False, user=None):
        queues = self.desk(user).get_queues(mine)
        return {queue["queue"]: queue["count"] for queue in queues if queue["count"]}

    def test_a_queue_tells_its_label_count_and_amounts(self):
        self.quotes({"amount": 8000}, {"amount": 5000.5}, {"amount": 300})
        queues = {queue["queue"]: queue for queue in self.desk().get_queues(False)}
        for queue in queues.values():
            check(self, "QueueCount", queue)
            self.assertTrue(queue["label"])
            self.assertIs(False, queue["count_is_capped"])
        self.assertEqual(len(queues), len({queue["icon"] for queue in queues.values()}))
        self.assertEqual(
            [
                ("email", "email_reminder", ["email"], True),
                ("renewal", "renewal_reminder", ["email"], False),
            ],
            [
                (code, queue["bulk"], queue["bulk_steps"], queue["bulk_first"])
                for code, queue in queues.items()
                if queue["bulk"]
            ],
        )
        euro = self.company.currency_id.id
        self.assertEqual(2, queues["phone"]["count"])
        self.assertEqual([{"currency_id": euro, "amount": 13000.5}], queues["phone"]["amounts"])
        self.assertEqual([{"currency_id": euro, "amount": 300}], queues["email"]["amounts"])
        self.assertEqual((0, []), (queues["renewal"]["count"], queues["renewal"]["amounts"]))

    def test_a_long_queue_is_counted_up_to_the_cap(self):
        self.quotes({"amount": 9000}, {"amount": 7000}, {"amount": 8000}, {"amount": 100})
        with patch.object(sale_followup_desk_lists, "COUNT_CAP", 2):
            queues = {queue["queue"]: queue for queue in self.desk().get_queues(False)}
            page = self.entries(limit=1)
        phone, email = queues["phone"], queues["email"]
        self.assertEqual((2, True), (phone["count"], phone["count_is_capped"]))
        self.assertEqual([24000], [amount["amount"] for amount in phone["amounts"]])
        self.assertEqual((1, False), (email["count"], email["count_is_capped"]))
        self.assertEqual((2, True), (page["total"], page["total_is_capped"]))

    def test_mine_are_only_the_user_s_own(self):
        self.quotes({}, {"user": self.colleague}, {"user": False}, {"amount": 100})
        self.assertEqual({"phone": 1, "email": 1}, self.counts(mine=True))
        self.assertEqual({"phone": 2, "email": 1}, self.counts())
        self.assertEqual({"phone": 3, "email": 1}, self.counts(user=self.manager))
        self.assertEqual({}, self.counts(mine=True, user=self.manager))

    def test_with_a_rule_of_the_company_s_own_all_that_it_shows_count(self):
        self.quotes({}, {"user": self.colleague}, {"user": False})
        self.env.ref("sale.sale_order_personal_rule").domain_force = [("user_id", "!=", False)]
        self.assertEqual({"phone": 2}, self.counts())

    def test_only_the_companies_selected_count(self):
        other = self.make_company("Froid du Nord")
        self.manager.company_ids += other
        self.quotes({}, {"company": other})
        self.assertEqual({"phone": 2}, self.counts(user=self.manager))
        desk = self.desk(self.manager, allowed_company_ids=self.company.ids)
        self.assertEqual(1, sum(queue["count"] for queue in desk.get_queues(False)))

    def test_amounts_are_told_by_currency(self):
        dollar = self.env.ref("base.USD")
        other = self.make_company("Cold Inc", currency_id=dollar.id)
        self.manager.company_ids += other
        self.quotes({"amount": 6000}, {"company": other, "amount": 7000})
        phone = self.desk(self.manager).get_queues(False)[0]
        amounts = {one["currency_id"]: one["amount"] for one in phone["amounts"]}
        self.assertEqual({self.company.currency_id.id: 6000, dollar.id: 7000}, amounts)

    def test_the_counts_after_an_outcome_are_of_the_scope_shown(self):
        orders = self.quotes({}, {"user": False})
        revision = self.card(orders[0])["revision"]
        for mine, left in ((True, 0), (False, 1)):
            answer = self.desk(followup_mine=mine).apply_outcome(
                "sale.order", orders[0].id, "no_news", {}, revision, "one"
            )
            phone = next(queue for queue in answer["queues"] if queue["queue"] == "phone")
            self.assertEqual(left, phone["count"])


@tagged("post_install", "-at_install")
class TestEntries(DeskCase):
    def test_an_entry_has_the_contract_s_shape(self):
        order = self.quote(8000.25, expires="2026-11-14", success_rate="2")
        page = self.entries()
        check(self, "EntryPage", page)
        entry = page["entries"][0]
        check(self, "Entry", entry)
        self.assertEqual(("sale.order", order.id), (entry["res_model"], entry["res_id"]))
        self.assertEqual(order.name, entry["name"])
        self.assertEqual("Claire Morel", entry["partner_name"])
        self.assertEqual(
            (8000.25, "2026-11-14", 10),
            (entry["amount"], entry["validity_date"], entry["days_late"]),
        )
        self.assertEqual(("2", "call"), (entry["success_rate"], entry["step"]))
        self.assertEqual(
            (0, 0, None), (entry["attempts"], entry["attempts_today"], entry["last_attempt_at"])
        )
        self.assertEqual(
            (False, False, None), (entry["answered"], entry["promised"], entry["opened_by"])
        )

    def test_the_largest_come_first_and_the_oldest_of_the_same_amount(self):
        orders = self.quotes(*[{"amount": amount} for amount in (6000, 9000, 6000, 7000)])
        expected = [orders[index].id for index in (1, 3, 0, 2)]
        self.assertEqual(expected, self.ids(self.entries()))

    def test_customers_who_wrote_come_before_all_others(self):
        orders = self.quotes(
            {"amount": 9000}, {"amount": 5000, "followup_answered": True}, {"amount": 7000}
        )
        page = self.entries()
        self.assertEqual([orders[1].id, orders[0].id, orders[2].id], self.ids(page))
        self.assertTrue(page["entries"][0]["answered"])

    def test_those_tried_today_stand_behind_with_time_and_number(self):
        orders = self.apart(
            {"amount": 9000, "followup_answered": True}, {"amount": 5000}, {"amount": 7000}
        )
        self.apply(orders[0], "no_answer")
        with self.at("2026-11-24 10:05"):
            self.apply(orders[0], "no_answer")
        page = self.entries()
        self.assertEqual([orders[2].id, orders[1].id, orders[0].id], self.ids(page))
        tried = page["entries"][2]
        self.assertEqual((2, 2), (tried["attempts"], tried["attempts_today"]))
        self.assertEqual("2026-11-24T09:05:00Z", tried["last_attempt_at"])

    def test_those_tried_yesterday_have_their_place_again(self):
        orders = self.quotes({"amount": 9000}, {"amount": 5000})
        with self.at("2026-11-23 23:50"):
            self.apply(orders[0], "no_answer")
        with self.at("2026-11-24 00:05"):
            page = self.entries()
        self.assertEqual(orders.ids, self.ids(page))
        entry = page["entries"][0]
        self.assertEqual((1, 0), (entry["attempts"], entry["attempts_today"]))
        self.assertEqual("2026-11-23T22:50:00Z", entry["last_attempt_at"])

    def test_an_undone_attempt_does_not_count(self):
        orders = self.quotes({"amount": 9000}, {"amount": 5000})
        self.undo(self.apply(orders[0], "no_answer"))
        page = self.entries()
        self.assertEqual(orders.ids, self.ids(page))
        self.assertEqual(0, page["entries"][0]["attempts"])

    def test_a_promised_call_is_told_on_its_day(self):
        order = self.quote(followup_date="2026-11-24")
        self.assertTrue(self.entries()["entries"][0]["promised"])
        order.followup_date = "2026-11-25"
        self.assertEqual([], self.entries()["entries"])

    def test_pages_cover_every_entry_exactly_once(self):
        amounts = (5000, 6000, 6000, 6000, 7000, 5000.01, 8000, 6000, 5000)
        orders = self.apart(
            *[
                {
                    "amount": amount,
                    "followup_answered": number % 4 == 0,
                    "user": self.seller if number % 3 else False,
                }
                for number, amount in enumerate(amounts)
            ]
        )
        self.quote(user=self.colleague)
        for order in orders[1], orders[4], orders[8]:
            self.apply(order, "no_answer")
        whole = self.ids(self.entries())
        self.assertEqual(sorted(orders.ids), sorted(whole))
        for limit in range(1, len(orders) + 2):
            seen, mark = [], None
            while True:
                page = self.entries(limit=limit, after=mark)
                self.assertEqual((len(orders), False), (page["total"], page["total_is_capped"]))
                self.assertLessEqual(len(page["entries"]), limit)
                seen += self.ids(page)
                mark = page["next"]
                if mark is None:
                    break
                self.assertEqual(limit, len(page["entries"]))
            self.assertEqual(whole, seen, f"pages of {limit}")

    def test_a_page_goes_on_behind_an_entry_that_left_meanwhile(self):
        orders = self.apart(*[{"amount": amount} for amount in (9000, 8000, 7000, 6000)])
        page = self.entries(limit=2)
        self.apply(orders[1], "no_news")
        self.assertEqual(orders[2:].ids, self.ids(self.entries(limit=2, after=page["next"])))

    def test_the_queues_are_apart(self):
        phone, email, renewal = self.quotes(
            {}, {"amount": 800}, {"renewed_contract_end": "2026-12-01"}
        )
        self.assertEqual(phone.ids, self.ids(self.entries("phone")))
        self.assertEqual(email.ids, self.ids(self.entries("email")))
        self.assertEqual(renewal.ids, self.ids(self.entries("renewal")))
        self.assertEqual("email", self.entries("renewal")["entries"][0]["step"])


@tagged("post_install", "-at_install")
class TestCard(DeskCase):
    def test_a_card_has_the_contract_s_shape(self):
        self.partner.function = "Directrice technique"
        order = self.quote(client_order_ref="Chambre froide", success_rate="1")
        other = self.quote(1200, state="draft")
        card = self.card(order)
        check(self, "Card", card)
        check(self, "Contact", card["contact"])
        check(self, "MailTarget", card["mail"])
        for outcome in card["outcomes"]:
            check(self, "Outcome", outcome)
            check(self, "Effect", outcome["effect"])
            for need in outcome["needs"]:
                check(self, "Need", need)
                for option in need["options"]:
                    check(self, "NeedOption", option)
        check(self, "CustomerQuote", card["others"][0])
        self.assertEqual([other.id], [one["res_id"] for one in card["others"]])
        self.assertEqual("Chambre froide", card["title"])
        self.assertEqual("Directrice technique", card["contact"]["function"])
        check(self, "Phone", card["contact"]["phones"][0])
        self.assertEqual("+33 4 65 71 22 30", card["contact"]["phones"][0]["text"])
        self.assertEqual(self.seller.name, card["salesperson"])
        self.assertEqual(("2026-10-01", 54), (card["sent_on"], card["age_days"]))
        self.assertEqual(("phone", "call"), (card["queue"], card["step"]))
        self.assertIn("20/11/2026", card["reason"])

    def test_a_card_counts_the_days_until_the_expiration_by_the_company_s_day(self):
        order = self.quote(expires="2026-11-26")
        for moment, left in (
            ("2026-11-24 23:50", 2),
            ("2026-11-25 00:10", 1),
            ("2026-11-26", 0),
            ("2026-11-27", None),
        ):
            with self.at(moment):
                self.assertEqual(left, self.card(order)["days_left"], moment)
        order.validity_date = False
        self.assertIsNone(self.card(order)["days_left"])

    def test_the_seven_buttons_of_the_call_stand_in_their_order(self):
        card = self.card(self.quote())
        self.assertEqual(CALL, [one["code"] for one in card["outcomes"]])
        self.assertFalse(any(one["folded"] or one["blocked"] for one in card["outcomes"]))

    def test_each_button_shows_its_effect_before_it_is_pressed(self):
        card = self.card(self.quote())
        effects = {one["code"]: one["effect"] for one in card["outcomes"]}
        self.assertEqual("2026-11-24", effects["no_news"]["validity_date"])
        self.assertEqual(
            ("2026-12-24", "2"),
            (effects["on_track"]["validity_date"], effects["on_track"]["success_rate"]),
        )
        self.assertEqual("2026-12-31", effects["order_coming"]["validity_date"])
        self.assertEqual("2026-11-20", effects["no_answer"]["validity_date"])
        self.assertTrue(effects["lost"]["cancels"])
        self.assertEqual("claire@morel.example", effects["on_track"]["mail"]["to"])
        for code, effect in effects.items():
            self.assertEqual("2026-11-20", effect["previous_validity_date"], code)
            self.assertTrue(all(effect["lines"]) and effect["lines"], code)

    def test_the_needs_say_what_is_asked(self):
        card = self.card(self.quote())
        needs = {
            one["code"]: {need["name"]: need for need in one["needs"]} for one in card["outcomes"]
        }
        self.assertEqual({"note"}, set(needs["no_answer"]))
        self.assertEqual({"note", "send"}, set(needs["on_track"]))
        self.assertIs(True, needs["on_track"]["send"]["default"])
        meeting = needs["meeting"]["meeting_date"]
        self.assertEqual((True, "2026-11-24"), (meeting["required"], meeting["min"]))
        call_back = needs["call_back"]["next_date"]
        self.assertEqual((True, "2026-11-25"), (call_back["required"], call_back["min"]))
        self.assertIs(False, needs["no_news"]["next_date"]["required"])
        reasons = needs["lost"]["lost_reason_id"]["options"]
        self.assertEqual(5, len(reasons))
        self.assertEqual([False] * 4 + [True], [one["note_required"] for one in reasons])
