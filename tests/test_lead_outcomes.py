from odoo.tests import tagged

from .common import CALL, day
from .contract import check
from .lead_case import LATE, OLD, RUNNING, LeadCase


@tagged("post_install", "-at_install")
class TestLeadOutcomes(LeadCase):
    """ "Relancer uniquement sur l'opportunité et pas sur chaque devis." """

    def after(self, lead, code, **values):
        before = lead.followup_event_ids
        answer = self.apply(lead, code, **values)
        self.assertEqual("applied", answer["status"])
        check(self, "Applied", answer)
        check(self, "Effect", answer["effect"])
        for one in answer["effect"]["quotations"]:
            check(self, "QuotationEffect", one)
        event = lead.followup_event_ids - before
        self.assertEqual(answer["event_id"], event.id)
        self.assertEqual(("opportunity", "call"), (event.queue, event.step))
        return answer, event

    def test_no_answer_writes_one_event_and_nothing_else(self):
        lead, orders = self.lead_of(LATE, RUNNING)
        before = self.snapshot(lead, *orders)
        _answer, event = self.after(lead, "no_answer")
        after = self.snapshot(lead, *orders)
        self.assertEqual([], before.pop("sale_followup_event"))
        self.assertEqual([event.id], [row["id"] for row in after.pop("sale_followup_event")])
        self.assertEqual(before, after)
        self.assertEqual("opportunity", lead.followup_queue)

    def test_no_answer_logs_its_note(self):
        lead, _orders = self.lead_of(LATE)
        self.after(lead, "no_answer", note="Standard fermé")
        self.assertIn("Standard fermé", self.messages(lead)[0])
        self.assertFalse(self.activities(lead))

    def test_on_track_dates_the_due_one_and_rates_the_others(self):
        lead, (late, running, draft) = self.lead_of(
            LATE, {**RUNNING, "success_rate": "1"}, {"state": "draft"}
        )
        _answer, event = self.after(lead, "on_track", note="Permis déposé")
        self.assertValues(late, validity_date="2026-12-24", success_rate="2", state="sent")
        self.assertValues(running, validity_date="2026-12-02", success_rate="2", state="sent")
        self.assertValues(draft, validity_date="2026-11-20", success_rate="2", state="draft")
        for order in late + running:
            self.assertValues(order, last_followup_date="2026-11-24", followup_date=None)
        self.assertValues(lead, last_followup_date="2026-11-24", followup_date=None)
        parts = self.parts(lead)
        self.assertEqual(late + running + draft, event.child_ids.order_id.sorted("id"))
        self.assertEqual(
            (day("2026-11-16"), day("2026-12-24"), False, "2"),
            (
                parts[late].old_validity_date,
                parts[late].new_validity_date,
                parts[late].old_success_rate,
                parts[late].new_success_rate,
            ),
        )
        self.assertFalse(event.mail or event.mail_state)
        self.assertFalse(lead.followup_queue)

    def test_the_latest_due_one_is_sent_again_by_default(self):
        lead, (first, second, running) = self.lead_of(
            {**LATE, "sent": "2026-10-02"}, {**LATE, "sent": "2026-10-20"}, RUNNING
        )
        answer, _event = self.after(lead, "on_track")
        states = {order: part.mail_state for order, part in self.parts(lead).items()}
        self.assertEqual({first: False, second: "waiting", running: False}, states)
        self.assertEqual("claire@morel.example", answer["effect"]["mail"]["to"])

    def test_the_ticked_ones_are_sent_again(self):
        lead, orders = self.lead_of(LATE, LATE, RUNNING)
        ticked = orders[0] + orders[2]
        self.after(lead, "on_track", send_ids=ticked.ids)
        sent = [order for order, part in self.parts(lead).items() if part.mail_state == "waiting"]
        self.assertEqual(ticked.ids, sorted(order.id for order in sent))
        for part in self.parts(lead).values():
            if part.mail:
                self.assertEqual("offer", part.mail)
                self.assertEqual(60, (part.mail_at - part.date).total_seconds())

    def test_nothing_is_sent_when_none_is_ticked_or_sending_is_off(self):
        for values in ({"send_ids": []}, {"send": False}):
            lead, orders = self.lead_of(LATE)
            answer, _event = self.after(lead, "order_coming", **values)
            self.assertFalse(orders.followup_event_ids.mail)
            self.assertIsNone(answer["effect"]["mail"])

    def test_order_coming_sets_the_end_of_the_year_whatever_the_price_year(self):
        lead, (old, late) = self.lead_of(OLD, LATE)
        self.after(lead, "order_coming")
        for order in old + late:
            self.assertValues(order, validity_date="2026-12-31", success_rate="3")

    def test_each_has_its_own_cap_and_those_past_it_are_skipped_and_named(self):
        lead, (old, late) = self.lead_of(OLD, LATE)
        before = self.snapshot(old)
        answer, event = self.after(lead, "on_track", send_ids=[old.id, late.id])
        self.assertEqual(before, self.snapshot(old))
        self.assertValues(late, validity_date="2026-12-24", success_rate="2")
        self.assertEqual(late, event.child_ids.order_id)
        self.assertIn(old.name, answer["message"])
        self.assertIn(old.name, " ".join(answer["effect"]["lines"]))
        blocked = {one["res_id"]: one["blocked"] for one in answer["effect"]["quotations"]}
        self.assertIn("31/12/2025", blocked[old.id])
        self.assertIsNone(blocked[late.id])

    def test_the_button_is_blocked_when_all_are(self):
        lead, orders = self.lead_of(OLD, OLD)
        outcome = self.outcome_of(lead, "on_track")
        self.assertEqual("prices_ended", outcome["blocked"]["code"])
        with self.refused(lead, *orders) as sentence:
            self.apply(lead, "on_track")
        self.assertIn("31/12/2025", sentence[0])

    def test_no_news_sets_today_and_the_low_rate_and_sends_nothing(self):
        lead, (late, running) = self.lead_of({**LATE, "success_rate": "2"}, RUNNING)
        self.after(lead, "no_news")
        self.assertValues(late, validity_date="2026-11-24", success_rate="1")
        self.assertValues(running, validity_date="2026-12-02", success_rate="1")
        self.assertFalse((late + running).followup_event_ids.filtered("mail"))

    def test_the_next_follow_up_is_the_opportunity_s(self):
        lead, (late,) = self.lead_of({**LATE, "followup_date": "2026-11-30"})
        _answer, event = self.after(lead, "on_track", next_date="2026-12-10")
        self.assertValues(lead, followup_date="2026-12-10")
        self.assertValues(late, followup_date="2026-11-30")
        self.assertEqual(event.next_activity_id, lead.activity_ids)
        self.assertEqual("promised", lead.activity_ids.followup_kind)
        self.assertEqual(day("2026-12-10"), lead.activity_ids.date_deadline)

    def test_a_rescheduled_promise_moves_the_opportunity_s_next_follow_up(self):
        lead, _orders = self.lead_of(LATE)
        self.after(lead, "call_back", next_date="2026-12-10")
        lead.activity_ids.date_deadline = "2026-12-15"
        self.assertValues(lead, followup_date="2026-12-15")
        lead.activity_ids.unlink()
        self.assertValues(lead, followup_date=None)

    def test_a_month_before_the_project_is_the_default(self):
        lead, _orders = self.lead_of(LATE, project_start_date="2027-03-31")
        self.after(lead, "on_track")
        self.assertValues(lead, followup_date="2027-02-28")

    def test_the_project_s_start_is_taken_with_any_outcome(self):
        values = {
            "meeting": {"meeting_date": "2026-12-01"},
            "call_back": {"next_date": "2026-12-01"},
            "lost": {"lost_reason_id": self.reason().id},
        }
        for code in CALL:
            lead, _orders = self.lead_of(LATE)
            self.after(lead, code, project_start_date="2027-03-01", **values.get(code, {}))
            self.assertValues(lead, project_start_date="2027-03-01")
            if code in ("no_news", "on_track", "order_coming"):
                self.assertValues(lead, followup_date="2027-02-01")

    def test_a_project_that_is_near_leaves_no_date(self):
        lead, _orders = self.lead_of(LATE, project_start_date="2026-12-24")
        self.after(lead, "no_news")
        self.assertValues(lead, followup_date=None)

    def test_a_meeting_leaves_the_quotations_alone(self):
        lead, orders = self.lead_of(LATE, RUNNING)
        before = self.snapshot(*orders)
        self.after(lead, "meeting", meeting_date="2026-12-01", note="Comité")
        self.assertEqual(before, self.snapshot(*orders))
        self.assertValues(lead, followup_date="2026-12-03", last_followup_date="2026-11-24")

    def test_the_note_is_the_done_activity_s_on_the_opportunity(self):
        lead, orders = self.lead_of(LATE)
        self.after(lead, "on_track", note="Permis déposé")
        done = self.activities(lead)
        self.assertEqual((1, False), (len(done), done.active))
        self.assertIn("Permis déposé", done.feedback)
        self.assertIn("Permis déposé", " ".join(self.messages(lead)[:2]))
        self.assertFalse(self.activities(orders))

    def test_lost_cancels_all_and_loses_the_opportunity(self):
        lead, orders = self.lead_of(LATE, RUNNING, {"state": "draft"})
        reason = self.reason("competitor")
        answer, event = self.after(lead, "lost", lost_reason_id=reason.id, note="Trop cher")
        self.assertEqual(["cancel"] * 3, orders.mapped("state"))
        self.assertEqual(
            (False, "lost", reason), (lead.active, lead.won_status, lead.lost_reason_id)
        )
        self.assertEqual((reason, "Trop cher"), (event.lost_reason_id, event.note))
        self.assertEqual(reason, event.child_ids.lost_reason_id)
        told = reason.with_context(lang="fr_FR").name
        for order in orders:
            self.assertIn(told, " ".join(self.messages(order)))
            self.assertIn(order.name, answer["message"])
        self.assertFalse(lead.activity_ids or lead.followup_date)

    def test_lost_cancels_the_ticked_ones_and_the_opportunity_stays(self):
        lead, (late, running) = self.lead_of(LATE, RUNNING)
        self.after(lead, "lost", lost_reason_id=self.reason().id, quotation_ids=late.ids)
        self.assertEqual(("cancel", "sent"), (late.state, running.state))
        self.assertTrue(lead._is_followup_open())
        self.assertValues(lead, last_followup_date="2026-11-24")
        self.assertFalse(running.followup_event_ids)
        self.after_the_last(lead, running)

    def after_the_last(self, lead, order):
        with self.at("2026-12-03 10:00"):
            self.apply(lead, "lost", lost_reason_id=self.reason().id)
        self.assertEqual(("cancel", "lost"), (order.state, lead.won_status))

    def test_lost_closes_the_promises_of_the_cancelled_quotations(self):
        lead, (late,) = self.lead_of(LATE)
        self.apply(late, "call_back", next_date="2026-11-30")
        self.after(lead, "lost", lost_reason_id=self.reason().id)
        self.assertFalse(late.activity_ids or late.followup_date)

    def test_an_order_keeps_the_opportunity_open(self):
        lead, (late, ordered) = self.lead_of(LATE, RUNNING)
        ordered.action_confirm()
        self.after(lead, "lost", lost_reason_id=self.reason().id)
        self.assertEqual(("cancel", "sale"), (late.state, ordered.state))
        self.assertTrue(lead._is_followup_open())

    def test_a_renewal_of_the_opportunity_follows_its_contract(self):
        lead, (late, renewal) = self.lead_of(LATE, {**LATE, "renewed_contract_end": "2026-12-31"})
        before = self.snapshot(renewal)
        self.after(lead, "on_track")
        self.assertEqual(before, self.snapshot(renewal))
        with self.at("2026-12-28 10:00"):
            self.apply(lead, "lost", lost_reason_id=self.reason().id)
        self.assertEqual(("cancel", "lost"), (late.state, lead.won_status))
        after = self.snapshot(renewal)
        for name in ("followup_has_open_lead", "write_date", "write_uid"):  # it was closed
            after["sale_order"][0][name] = before["sale_order"][0][name]
        self.assertEqual(before, after)

    def test_closed_opportunities_give_their_quotations_back(self):
        for close in ("action_set_won", "action_set_lost", "action_archive"):
            lead, (late,) = self.lead_of(LATE)
            self.assertEqual(["opportunity"], self.found_in(late))
            self.apply(lead, "call_back", next_date="2026-12-10")
            getattr(lead, close)()
            self.settle()
            self.assertEqual("phone", late.followup_queue, close)
            self.assertEqual(["phone"], self.found_in(late), close)
            self.assertFalse(lead.activity_ids or lead.followup_date, close)
            self.assertEqual([], self.card(lead)["outcomes"])

    def test_an_outcome_settles_the_customer_s_answer(self):
        lead, (late,) = self.lead_of({**LATE, "followup_answered": True}, followup_answered=True)
        self.after(lead, "no_answer")
        self.assertTrue(lead.followup_answered)
        self.after(lead, "no_news")
        self.assertFalse(lead.followup_answered or late.followup_answered)

    def test_the_amount_is_told_once(self):
        lead, orders = self.lead_of({**LATE, "amount": 6000}, {**RUNNING, "amount": 900})
        _answer, event = self.after(lead, "no_news")
        self.assertEqual(6900, event.amount)
        self.assertEqual([0, 0], orders.followup_event_ids.mapped("amount"))
        summary = self.desk().get_day_summary()
        self.assertEqual((1, 1), (summary["total"], summary["outcomes"][0]["count"]))

    def test_the_day_summary_counts_the_offers_and_the_cancelled(self):
        lead, orders = self.lead_of(LATE, LATE)
        self.after(lead, "on_track", send_ids=orders.ids)
        other, _lost = self.lead_of(LATE, LATE)
        self.after(other, "lost", lost_reason_id=self.reason().id)
        summary = self.desk().get_day_summary()
        self.assertEqual(
            (2, 2, 2), tuple(summary[name] for name in ("total", "offers_sent", "cancelled"))
        )
