from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import FollowupCase, day
from .contract import check


@tagged("post_install", "-at_install")
class TestOutcomes(FollowupCase):
    """Each of the seven outcomes of the call, end to end: exactly what the specification says."""

    def after(self, order, code, **values):
        """Apply an outcome and return the answer with the only event that it left."""
        before = order.followup_event_ids
        answer = self.apply(order, code, **values)
        self.assertEqual("applied", answer["status"])
        event = order.followup_event_ids - before
        self.assertEqual(answer["event_id"], event.id)
        self.assertEqual(code, event.code)
        self.assertEqual((self.seller, self.instant), (event.user_id, event.date))
        return answer, event

    def assertValues(self, order, **expected):
        found = {name: order[name] or None for name in expected}
        wanted = {
            name: day(value) if name.endswith("_date") else value
            for name, value in expected.items()
        }
        self.assertEqual(wanted, found)

    def assertDoneActivity(self, order, *words):
        """Check the one done activity, and its note told in the chatter."""
        done = self.activities(order).filtered(lambda activity: not activity.active)
        self.assertEqual(1, len(done))
        for word in words:
            self.assertIn(word, done.feedback)
            self.assertIn(word, "".join(self.messages(order)[:2]))
        return done

    def test_no_answer_writes_one_event_and_nothing_else(self):
        order = self.quote(followup_date="2026-11-24")
        self.env["mail.activity"].create(self.promise(order))
        before = self.snapshot(order)
        _answer, event = self.after(order, "no_answer")
        after = self.snapshot(order)
        self.assertEqual([], before.pop("sale_followup_event"))
        self.assertEqual(1, len(after.pop("sale_followup_event")))
        self.assertEqual(before, after)
        self.assertFalse(event.mail_state or event.done_activity_id or event.next_activity_id)
        self.assertEqual(("phone", "call"), (order.followup_queue, order.followup_step))

    def test_the_note_of_no_answer_is_logged_and_the_quotation_is_not_written(self):
        order = self.quote()
        before = self.snapshot(order)
        _answer, event = self.after(order, "no_answer", note="Standard fermé <b>")
        after = self.snapshot(order)
        for table in ("sale_order", "sale_order_line", "mail_activity", "mail_mail"):
            self.assertEqual(before[table], after[table], table)
        self.assertEqual("Standard fermé <b>", event.note)
        self.assertIn("Standard fermé &lt;b&gt;", self.messages(order)[0])

    def test_no_news_sets_today_and_the_low_rate(self):
        order = self.quote(followup_date="2026-11-24")
        answer, event = self.after(order, "no_news", note="Rappel au retour des congés")
        self.assertValues(
            order,
            validity_date="2026-11-24",
            success_rate="1",
            followup_date=None,
            last_followup_date="2026-11-24",
            email_reminder_count=None,
            state="sent",
        )
        self.assertEqual(day("2026-11-20"), event.old_validity_date)
        self.assertEqual(day("2026-11-24"), event.new_validity_date)
        self.assertEqual((False, "1"), (event.old_success_rate, event.new_success_rate))
        self.assertEqual(("phone", "call"), (event.queue, event.step))
        self.assertEqual("2026-11-24", answer["effect"]["validity_date"])
        self.assertDoneActivity(order, "Rappel au retour des congés")
        self.assertFalse(order.activity_ids)
        self.assertFalse(event.mail_state)
        self.assertFalse(order.followup_queue)

    def test_no_news_comes_back_on_the_next_day(self):
        order = self.quote()
        self.after(order, "no_news")
        with self.at("2026-11-25 00:05"):
            self.assertEqual("phone", order.followup_queue)
            self.assertEqual(["phone"], self.found_in(order))

    def test_no_news_may_plan_a_call(self):
        order = self.quote()
        _answer, event = self.after(order, "no_news", next_date="2026-12-05")
        self.assertValues(order, validity_date="2026-11-24", followup_date="2026-12-05")
        self.assertPromised(order, event, "2026-12-05")

    def test_on_track_adds_a_month_and_sends_the_offer_later(self):
        order = self.quote(success_rate="1")
        answer, event = self.after(order, "on_track")
        self.assertValues(
            order,
            validity_date="2026-12-24",
            success_rate="2",
            followup_date=None,
            last_followup_date="2026-11-24",
            state="sent",
        )
        self.assertEqual(("offer", "waiting"), (event.mail, event.mail_state))
        self.assertEqual(self.env.ref("sale.email_template_edi_sale"), event.mail_template_id)
        self.assertEqual(60, (event.mail_at - event.date).total_seconds())
        self.assertEqual("2026-11-24T09:01:00Z", answer["undo_until"])
        self.assertFalse(event.mail_message_id)
        self.assertDoneActivity(order)

    def test_on_track_does_not_pass_the_end_of_the_price_year(self):
        order = self.quote()
        with self.at("2026-12-15 10:00"):
            self.after(order, "on_track", send=False)
        self.assertValues(order, validity_date="2026-12-31", success_rate="2")

    def test_order_coming_sets_the_end_of_the_year(self):
        order = self.quote()
        _answer, event = self.after(order, "order_coming")
        self.assertValues(
            order, validity_date="2026-12-31", success_rate="3", followup_date=None, state="sent"
        )
        self.assertEqual(("offer", "waiting"), (event.mail, event.mail_state))
        with self.at("2026-12-01 08:00"):
            self.assertEqual("order_coming", order.followup_queue)

    def test_an_unticked_mail_is_not_kept_for_sending(self):
        order = self.quote()
        answer, event = self.after(order, "order_coming", send=False)
        self.assertFalse(event.mail or event.mail_state or event.mail_at)
        self.assertIsNone(answer["effect"]["mail"])

    def test_a_meeting_plans_the_reminder_two_days_later(self):
        order = self.quote(success_rate="2")
        _answer, event = self.after(order, "meeting", meeting_date="2026-12-01")
        self.assertValues(
            order,
            validity_date="2026-11-20",
            success_rate="2",
            followup_date="2026-12-03",
            last_followup_date="2026-11-24",
        )
        self.assertPromised(order, event, "2026-12-03")
        self.assertFalse(order.followup_queue)
        with self.at("2026-12-03 00:01"):
            self.assertEqual("phone", order.followup_queue)

    def test_a_meeting_today_is_possible(self):
        order = self.quote()
        self.after(order, "meeting", meeting_date="2026-11-24")
        self.assertValues(order, followup_date="2026-11-26")

    def test_call_back_waits_for_the_day_asked_even_a_sunday(self):
        order = self.quote()
        _answer, event = self.after(order, "call_back", next_date="2026-11-29", note="En congés")
        self.assertValues(
            order, validity_date="2026-11-20", success_rate=None, followup_date="2026-11-29"
        )
        self.assertPromised(order, event, "2026-11-29")
        self.assertDoneActivity(order, "En congés")

    def test_lost_cancels_with_the_reason_and_closes_the_activities(self):
        order = self.quote(followup_date="2026-11-24")
        self.env["mail.activity"].create(self.promise(order))
        reason = self.reason("competitor")
        answer, event = self.after(order, "lost", lost_reason_id=reason.id, note="Trop cher")
        self.assertValues(order, state="cancel", followup_date=None, validity_date="2026-11-20")
        self.assertFalse(order.activity_ids)
        self.assertDoneActivity(order, "Trop cher")
        self.assertEqual((reason, "Trop cher"), (event.lost_reason_id, event.note))
        self.assertTrue(answer["effect"]["cancels"])
        told = [text for text in self.messages(order) if "state" in text]
        self.assertEqual(1, len(told))
        self.assertIn(reason.with_context(lang="fr_FR").name, told[0])
        self.assertIn("Trop cher", told[0])

    def test_the_open_activity_is_the_one_completed(self):
        order = self.quote(followup_date="2026-11-24")
        promised = self.env["mail.activity"].create(self.promise(order))
        self.after(order, "no_news", note="Vu")
        self.assertEqual(promised, self.assertDoneActivity(order, "Vu"))

    def test_a_validity_that_runs_is_shortened_and_shown(self):
        order = self.quote(expires="2026-12-20")
        answer, _event = self.after(order, "no_news")
        self.assertValues(order, validity_date="2026-11-24")
        shown = " ".join(answer["effect"]["lines"])
        self.assertIn("20/12/2026", shown)
        self.assertIn("24/11/2026", shown)

    def test_the_event_tells_the_amount_in_company_currency_and_the_customer(self):
        order = self.quote(6543.21)
        _answer, event = self.after(order, "no_answer")
        self.assertEqual(6543.21, event.amount)
        self.assertEqual((self.partner, self.company), (event.partner_id, event.company_id))
        self.assertEqual((day("2026-11-24"), 1), (event.day, event.number))

    def test_the_day_of_an_event_is_the_company_s(self):
        order = self.quote()
        with self.at("2026-11-25 00:30"):  # still the 24th in UTC
            _answer, event = self.after(order, "no_news")
        self.assertEqual(day("2026-11-25"), event.day)
        self.assertValues(order, last_followup_date="2026-11-25", validity_date="2026-11-25")

    def test_the_customer_s_answer_is_settled_by_every_outcome_but_no_answer(self):
        order = self.quote(followup_answered=True)
        self.after(order, "no_answer")
        self.assertTrue(order.followup_answered)
        self.after(order, "no_news")
        self.assertFalse(order.followup_answered)

    def test_the_answer_has_the_contract_s_shape(self):
        order = self.quote()
        answer, _event = self.after(order, "on_track")
        check(self, "Applied", answer)
        check(self, "Effect", answer["effect"])
        check(self, "MailEffect", answer["effect"]["mail"])
        self.assertEqual("claire@morel.example", answer["effect"]["mail"]["to"])
        self.assertIn("24/12/2026", " ".join(answer["effect"]["lines"]))
        self.assertIn("24/12/2026", answer["message"])

    def test_quotations_below_the_threshold_can_be_called(self):
        order = self.quote(1200)
        self.after(order, "on_track")
        self.assertValues(order, validity_date="2026-12-24", success_rate="2")

    def promise(self, order, deadline="2026-11-24"):
        return {
            "res_model_id": self.env["ir.model"]._get_id("sale.order"),
            "res_id": order.id,
            "activity_type_id": self.env.ref("sale_quotation_followup.activity_type_call").id,
            "date_deadline": deadline,
            "user_id": self.seller.id,
            "followup_kind": "promised",
        }

    def assertPromised(self, order, event, deadline):
        self.assertEqual(event.next_activity_id, order.activity_ids)
        self.assertEqual(day(deadline), order.activity_ids.date_deadline)
        self.assertEqual(self.seller, order.activity_ids.user_id)
        self.assertEqual("promised", order.activity_ids.followup_kind)


@tagged("post_install", "-at_install")
class TestRequests(FollowupCase):
    """The same request twice, and two people on one quotation."""

    def test_a_repeated_request_gets_the_first_answer_and_applies_once(self):
        order = self.quote()
        revision = self.card(order)["revision"]
        first = self.apply(order, "on_track", revision=revision, request_id="click", note="A")
        before = self.snapshot(order)
        second = self.apply(order, "on_track", revision=revision, request_id="click", note="A")
        self.assertEqual(first, second)
        self.assertEqual(before, self.snapshot(order))

    def test_a_request_repeated_with_other_arguments_is_an_error(self):
        order = self.quote()
        revision = self.card(order)["revision"]
        self.apply(order, "on_track", revision=revision, request_id="click")
        for code, values in (("no_news", {}), ("on_track", {"note": "B"})):
            with self.subTest(code), self.refused(order, error=UserError) as sentence:
                self.desk().apply_outcome("sale.order", order.id, code, values, revision, "click")
            self.assertIn("click", sentence[0])

    def test_two_users_may_use_the_same_request_name(self):
        orders = self.quotes({}, {"user": self.colleague})
        self.apply(orders[0], "no_answer", request_id="1")
        answer = self.apply(orders[1], "no_answer", user=self.colleague, request_id="1")
        self.assertEqual(orders[1].followup_event_ids.id, answer["event_id"])

    def test_a_stale_card_is_answered_by_a_conflict_naming_the_colleague(self):
        order = self.quote(user=False)
        revision = self.card(order)["revision"]
        self.apply(order, "no_news", user=self.colleague)
        before = self.snapshot(order)
        answer = self.apply(order, "lost", revision=revision, lost_reason_id=self.reason().id)
        self.assertEqual("conflict", answer["status"])
        check(self, "Conflict", answer)
        check(self, "Card", answer["card"])
        self.assertIn(self.colleague.name, answer["message"])
        self.assertEqual("2026-11-24", answer["card"]["validity_date"])
        self.assertNotEqual(revision, answer["card"]["revision"])
        self.assertEqual(before, self.snapshot(order))

    def test_the_fresh_card_of_a_conflict_can_be_used(self):
        order = self.quote()
        answer = self.apply(order, "no_news", revision="old")
        again = self.apply(order, "no_news", revision=answer["card"]["revision"])
        self.assertEqual("applied", again["status"])
