from odoo.exceptions import AccessError
from odoo.tests import tagged

from .answered import DAY, AnsweredMixin
from .common import FollowupCase
from .contract import check
from .lead_case import LATE, RUNNING, LeadCase


@tagged("post_install", "-at_install")
class TestAnswerOnTheDesk(AnsweredMixin, FollowupCase):
    """The answer stands first, with the fitting outcome filled in; nothing is applied by itself."""

    def test_the_entry_comes_first_with_its_reason(self):
        small, large = self.quote(6000), self.quote(60000)
        self.decision(small, words="Le comité se réunit.")
        self.assertEqual([small.name, large.name], [name for name, _told in self.row("phone")])
        self.assertEqual("décision le 15/12", self.row("phone")[0][1])
        self.assertEqual(
            "Le client répond : une décision est prévue le 15/12/2026.",
            small.with_user(self.seller).with_context(lang="fr_FR").followup_reason,
        )
        card = self.card(small)
        self.assertIn("20/11/2026", card["reason"])  # how it stands besides
        self.assertNotIn("répond", card["reason"])
        self.assertEqual("call", card["step"])

    def test_neither_a_later_day_nor_an_outcome_of_today_hides_it(self):
        order = self.quote()
        self.apply(order, "call_back", next_date="2026-12-20")
        self.assertFalse(order.followup_queue)
        self.decision(order)
        self.assertEqual(("phone", ["phone"]), (order.followup_queue, self.found_in(order)))
        running = self.quote(expires="2027-01-31")
        self.assertEqual([], self.found_in(running))
        self.decision(running)
        self.assertEqual(["phone"], self.found_in(running))

    def test_each_kind_stands_in_its_own_queue(self):
        kinds = {
            "email": {"amount": 800},
            "renewal": {"renewed_contract_end": "2027-06-30", "expires": "2027-06-30"},
            "price_revision": {"sent": "2025-10-01"},
        }
        for queue, spec in kinds.items():
            order = self.quote(**spec)
            self.decision(order)
            with self.subTest(queue):
                self.assertEqual((queue, "call"), (order.followup_queue, order.followup_step))
                self.assertEqual([queue], self.found_in(order))
        with self.at("2026-12-02 10:00"):
            order = self.quote(expires="2026-12-31", success_rate="3")
            self.answer(order, "order", date="2026-12-18")
            self.assertEqual(["order_coming"], self.found_in(order))
            self.assertEqual("still_expected", self.proposal(order)["code"])

    def test_a_promise_for_later_is_not_waited_for(self):
        order, other = self.quote(6000), self.quote(60000)
        self.apply(order, "call_back", next_date="2026-12-20", next_time="14:00")
        self.decision(order)
        rows = self.desk().get_entries("phone", False)
        self.assertEqual([order.name, other.name], [row["name"] for row in rows["entries"]])
        self.assertIsNone(rows["entries"][0]["promised_at"])
        self.assertIsNone(rows["first_in"])

    def test_the_proposal_is_filled_in_and_its_effect_told(self):
        order = self.quote()
        self.decision(order, words="Le comité se réunit.")
        card = self.card(order)
        self.assertEqual(
            {
                "code": "meeting",
                "values": {"note": "« Le comité se réunit. »", "meeting_date": DAY},
                "message": None,
            },
            card["answer"]["proposal"],
        )
        check(self, "CustomerAnswer", card["answer"])
        check(self, "Proposal", card["answer"]["proposal"])
        tile = next(one for one in card["outcomes"] if one["code"] == "meeting")
        self.assertEqual(
            ["15/12/2026 · réponse du client", "rappel le 17/12/2026"], tile["effect"]["lines"]
        )
        self.assertEqual("2026-12-17", tile["effect"]["followup_date"])

    def test_the_offer_that_was_just_read_is_not_sent_again(self):
        order = self.quote()
        self.answer(order, "order", date="2026-12-05")
        proposal = self.proposal(order)
        self.assertEqual(("order_coming", False), (proposal["code"], proposal["values"]["send"]))
        self.assertIn("Nous commandons, bon de commande le 05/12/2026", proposal["values"]["note"])
        answer = self.apply(order, proposal["code"], **proposal["values"])
        self.assertIsNone(answer["effect"]["mail"])
        self.assertEqual("3", order.success_rate)

    def test_a_number_that_was_left_overwrites_nothing(self):
        order = self.quote()
        self.answer(order, "call", date="2026-11-26", hour="14:30", phone="06 12 34 56 78")
        card = self.card(order)
        self.assertEqual(["phone", "left"], [one["kind"] for one in card["contact"]["phones"]])
        self.assertEqual("tel:+33612345678", card["contact"]["phones"][1]["href"])
        self.assertEqual("+33 4 65 71 22 30", self.partner.phone)
        values = card["answer"]["proposal"]["values"]
        self.assertEqual(("2026-11-26", "14:30"), (values["next_date"], values["next_time"]))
        self.apply(order, "call_back", **values)
        self.assertEqual("2026-11-26", order.followup_date.isoformat())

    def test_to_be_called_today_proposes_nothing(self):
        order = self.quote()
        self.answer(order, "call", date="2026-11-24", phone="06 12 34 56 78")
        self.assertIsNone(self.proposal(order))

    def test_what_is_lost_takes_the_customers_reason(self):
        order = self.quote()
        self.answer(order, "drop", lost_reason_id=self.reason("competitor").id, words="Moins cher")
        proposal = self.proposal(order)
        self.apply(order, proposal["code"], **proposal["values"])
        event = order.followup_event_ids
        self.assertEqual(("lost", "cancel"), (event.code, order.state))
        self.assertEqual(self.reason("competitor"), event.lost_reason_id)

    def test_what_the_rules_block_says_why_and_the_next_best_is_proposed(self):
        order = self.quote(sent="2025-10-01", expires="2025-11-20")
        self.answer(order, "time")
        proposal = self.proposal(order)
        self.assertEqual("call_back", proposal["code"])
        self.assertIn("2025", proposal["message"])
        self.assertNotIn("next_date", proposal["values"])

    def test_any_outcome_but_no_answer_handles_it(self):
        order = self.quote()
        answer = self.decision(order)
        self.apply(order, "no_answer")
        self.assertEqual("open", answer.state)
        self.assertEqual(["phone"], self.found_in(order))
        self.apply(order, "no_news")
        self.assertEqual("handled", answer.state)
        event = order.followup_event_ids.filtered(lambda one: one.code == "no_news")
        self.assertEqual(event, answer.event_id)
        self.assertEqual([True], event.mapped("after_answer"))
        self.assertFalse((order.followup_event_ids - event).after_answer)
        self.assertFalse(order.followup_answer_open or order.followup_answered)
        self.assertIsNone(self.card(order)["answer"])

    def test_the_follow_ups_done_tell_what_was_answered(self):
        """In the reader's language, with the customer's words; a colleague's is nobody else's."""
        order = self.quote()
        self.decision(order, words="Comité le 15")
        done = self.apply(order, "no_news")
        event = order.followup_event_ids.with_user(self.seller).with_context(lang="fr_FR")
        self.assertTrue(event.answer_told.startswith("Une décision est prévue le "))
        self.assertIn("« Comité le 15 »", event.answer_told.replace("\xa0", " "))
        self.assertIn("sur la page du devis, aujourd'hui à", event.answer_told)
        with self.assertRaises(AccessError):
            event.with_user(self.colleague).read(["answer_told"])
        self.undo(done)
        self.assertFalse(event.answer_told, "it waits again")

    def test_undo_brings_it_back(self):
        order = self.quote()
        answer = self.decision(order)
        before = self.card(order)
        done = self.apply(order, "meeting", meeting_date=DAY)
        self.undo(done)
        self.assertEqual("open", answer.state)
        after = self.card(order)
        self.assertEqual(before["answer"], after["answer"])
        self.assertEqual(before["queue"], after["queue"])

    def test_an_answer_after_the_outcome_is_not_undone_with_it(self):
        order = self.quote()
        first = self.decision(order)
        done = self.apply(order, "no_news")
        second = self.answer(order, "time")
        self.assertEqual("refused", self.undo(done)["status"])
        self.assertEqual(("handled", "open"), (first.state, second.state))

    def test_a_card_that_is_older_than_the_answer_is_a_conflict(self):
        order = self.quote()
        revision = self.card(order)["revision"]
        self.decision(order)
        found = self.apply(order, "no_news", revision=revision)
        self.assertEqual("conflict", found["status"])
        revision = found["card"]["revision"]
        self.decision(order, words="Autrement dit")
        found = self.apply(order, "no_news", revision=revision)
        self.assertEqual("conflict", found["status"])

    def test_the_bulk_leaves_it_out(self):
        order = self.quote(800)
        self.decision(order)
        result = self.desk().preview_bulk("email_reminder", order.ids)["results"][0]
        self.assertEqual("answered", result["skipped"]["code"])

    def test_it_raises_one_mark_alone(self):
        order = self.quote()
        self.decision(order)
        self.assertFalse(self.env["sale.followup.notice"].search([("res_id", "=", order.id)]))
        self.apply(order, "no_news")
        self.do_noticed()
        self.assertFalse(order.followup_answered)

    def test_an_order_or_a_cancellation_elsewhere_settles_it(self):
        ordered, cancelled = self.quote(), self.quote()
        for order in (ordered, cancelled):
            self.decision(order)
        ordered.action_confirm()
        cancelled.with_user(self.seller).action_cancel()
        self.settle()
        for order in (ordered, cancelled):
            self.assertEqual(["handled"], order.followup_answer_ids.mapped("state"))
            self.assertFalse(order.followup_answer_open)

    def test_after_two_working_days_it_waits_for_too_long(self):
        order = self.quote()
        with self.at("2026-11-26 16:00"):  # a Thursday
            self.decision(order)
        for today, late in (("2026-11-30", False), ("2026-12-01", True)):
            with self.at(f"{today} 10:00"):
                self.assertEqual(late, self.card(order)["answer"]["is_late"])

    def test_nobody_but_the_addon_reads_answers(self):
        self.decision(self.quote())
        for user in (self.seller, self.manager):
            found = self.env["sale.followup.answer"].with_user(user)
            self.assertFalse(found.has_access("read"))


@tagged("post_install", "-at_install")
class TestAnswerOnOpportunities(AnsweredMixin, LeadCase):
    """The lead is the entry: of several answers the latest proposes, all are shown."""

    def test_the_opportunity_comes_first(self):
        lead, orders = self.lead_of(RUNNING, RUNNING)
        self.assertFalse(lead.followup_queue)
        self.decision(orders[0])
        self.assertTrue(lead.followup_answer_open)
        self.assertEqual("opportunity", lead.followup_queue)
        self.assertIn((lead.name, "décision le 15/12"), self.row("opportunity"))
        self.assertEqual("meeting", self.proposal(lead)["code"])
        self.assertEqual(["opportunity"], self.found_in(orders[0]))

    def test_only_the_answered_quotation_is_ticked(self):
        lead, orders = self.lead_of(LATE, LATE)
        self.answer(orders[0], "drop", lost_reason_id=self.reason("budget").id)
        values = self.proposal(lead)["values"]
        self.assertEqual(orders[0].ids, values["quotation_ids"])
        self.apply(lead, "lost", **values)
        self.assertEqual(["cancel", "sent"], orders.mapped("state"))
        other, orders = self.lead_of(LATE, LATE)
        self.answer(orders[0], "order")
        values = self.proposal(other)["values"]
        self.assertEqual((False, orders[0].ids), (values["send"], values["send_ids"]))

    def test_of_several_the_latest_proposes_and_one_outcome_handles_all(self):
        lead, orders = self.lead_of(LATE, LATE)
        first, second = self.answer(orders[0], "time"), self.decision(orders[1])
        answer = self.card(lead)["answer"]
        self.assertEqual(("decision", 1), (answer["code"], len(answer["others"])))
        self.assertIn(orders[0].name, answer["others"][0])
        done = self.apply(lead, "meeting", **answer["proposal"]["values"])
        self.assertEqual({"handled"}, {first.state, second.state})
        self.assertFalse(lead.followup_answer_open)
        self.undo(done)
        self.assertEqual({"open"}, {first.state, second.state})
        self.assertTrue(lead.followup_answer_open)

    def test_a_running_quotation_that_was_answered_counts_as_due(self):
        lead, orders = self.lead_of(RUNNING)
        self.answer(orders, "order")
        proposal = self.proposal(lead)
        self.assertEqual("order_coming", proposal["code"])
        self.apply(lead, "order_coming", **proposal["values"])
        self.assertEqual(
            ("3", "2026-12-31"), (orders.success_rate, orders.validity_date.isoformat())
        )
