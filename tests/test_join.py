from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import FollowupCase, day
from .contract import check
from .customer_case import CustomerMixin
from .lead_case import LATE


@tagged("post_install", "-at_install")
class TestOnePress(CustomerMixin, FollowupCase):
    """Whoever has three quotations open gets one call: one press, each by its own rule."""

    def test_an_outcome_applies_to_those_ticked_and_to_no_other(self):
        order, ticked, left = self.three()
        answer = self.press(order, "on_track", ticked, note="Budget validé")
        check(self, "Applied", answer)
        self.assertEqual(([ticked.id], []), (answer["also"], answer["left"]))
        for one in (order, ticked):
            self.assertEqual(("2", day("2026-12-24")), (one.success_rate, one.validity_date))
            self.assertEqual(day("2026-11-24"), one.last_followup_date)
            self.assertEqual(["on_track"], self.codes(one))
        self.assertEqual((False, []), (left.success_rate, self.codes(left)))
        self.assertIn("Un seul mail avec 2 PDF part dans 1 minute.", answer["message"])
        self.assertIn("24/12/2026", answer["message"])

    def test_each_by_its_own_rule_and_cap(self):
        order, renewal, mail = self.three(
            {}, {"renewed_contract_end": "2026-10-20"}, {"amount": 900}
        )
        answer = self.press(order, "on_track", renewal, mail)
        self.assertEqual({renewal.id, mail.id}, set(answer["also"]))
        self.assertEqual([day("2026-12-24")] * 3, (order | renewal | mail).mapped("validity_date"))
        self.assertEqual(
            [False, day("2026-12-25"), False], [one.followup_date for one in (order, renewal, mail)]
        )
        with self.at("2026-12-28 10:00"):
            order, renewal = self.three({}, {"renewed_contract_end": "2026-11-20"})
            answer = self.press(order, "on_track", renewal, send=False)
            self.assertEqual(
                [day("2026-12-31"), day("2027-01-28")],
                [one.validity_date for one in (order, renewal)],
            )
            self.assertIn("Chacun expire à sa propre date.", answer["message"])

    def test_date_reason_and_note_are_asked_once(self):
        order, other = self.three({}, {})
        self.press(
            order, "call_back", other, next_date="2026-12-02", next_time="14h", note="Congés"
        )
        for one in (order, other):
            self.assertEqual(day("2026-12-02"), one.followup_date)
            self.assertTrue(one.followup_promised_at)
            done, promised = self.activities(one).sorted(lambda one: one.followup_kind)
            promised, done = (promised, done) if promised.active else (done, promised)
            self.assertEqual(("promised", True), (promised.followup_kind, promised.active))
            self.assertIn("Congés", done.feedback)
        order, other = self.three({}, {})
        self.press(order, "lost", other, lost_reason_id=self.reason().id)
        self.assertEqual(["cancel", "cancel"], (order | other).mapped("state"))
        self.assertEqual(self.reason(), (order | other).followup_event_ids.lost_reason_id)

    def test_each_chatter_names_the_others_by_link(self):
        order, other = self.three({}, {})
        self.press(order, "on_track", other, send=False, note="<b>dit</b>")
        for one, beside in ((order, other), (other, order)):
            told = self.messages(one)
            self.assertTrue(any(f'data-oe-id="{beside.id}"' in text for text in told), told)
            self.assertFalse(any("<b>dit" in text for text in told))
            done = self.activities(one).filtered("feedback")
            self.assertEqual("En bonne voie\n<b>dit</b>", done.feedback)

    def test_what_stays_as_it_is_is_named_and_the_others_are_done(self):
        order, old, other = self.three({}, {"sent": "2025-10-01", "expires": "2025-12-31"}, {})
        answer = self.press(order, "on_track", old, other)
        self.assertEqual([other.id], answer["also"])
        self.assertEqual([old.id], [one["res_id"] for one in answer["left"]])
        self.assertIn(old.name, answer["message"])
        self.assertEqual(([], ["on_track"]), (self.codes(old), self.codes(other)))
        self.assertEqual(day("2025-12-31"), old.validity_date)

    def test_a_locked_one_is_not_cancelled_and_the_others_are(self):
        order, locked, other = self.three()
        locked.locked = True
        self.settle()
        self.assertEqual("locked", self.effects(order, "lost")[locked]["blocked"]["code"])
        self.press(order, "lost", locked, other, lost_reason_id=self.reason().id)
        self.assertEqual(["cancel", "sent", "cancel"], (order | locked | other).mapped("state"))

    def test_one_that_changed_is_a_conflict_that_names_it_and_nothing_is_written(self):
        order, other, third = self.three(user=False)
        also = self.also(order, other, third)
        self.apply(third, "no_news", user=self.colleague)
        before = self.snapshot(order, other, third)
        answer = self.apply(order, "on_track", also=also)
        self.assertEqual("conflict", answer["status"])
        self.assertIn(f"{self.colleague.name} a modifié {third.name}", answer["message"])
        self.assertEqual(order.id, answer["card"]["res_id"])
        self.assertEqual(before, self.snapshot(order, other, third))

    def test_the_same_request_again_applies_nothing_twice(self):
        order, other = self.three({}, {})
        also, card = self.also(order, other), self.card(order)
        first = self.apply(order, "no_news", None, card["revision"], "once", also=also)
        again = self.apply(order, "no_news", None, card["revision"], "once", also=also)
        self.assertEqual(first, again)
        self.assertEqual((["no_news"], ["no_news"]), (self.codes(order), self.codes(other)))
        with self.refused(order, other):
            self.apply(order, "no_news", None, card["revision"], "once")

    def test_nobody_answered_for_any_of_them(self):
        order, other, renewal, running = self.three(
            {}, {"amount": 900}, {"renewed_contract_end": "2026-12-05"}, {"expires": "2026-12-20"}
        )
        answer = self.apply(order, "no_answer", note="Messagerie")
        self.assertEqual([other.id], answer["also"])
        self.assertEqual(
            "Noté sur 2 devis.", answer["message"].split(" ", 4)[0] and answer["message"][:17]
        )
        for one in (order, other):
            self.assertEqual(["no_answer"], self.codes(one))
            self.assertEqual(day("2026-11-20"), one.validity_date)
            self.assertTrue(any("Messagerie" in text for text in self.messages(one)))
        self.assertEqual([[], []], [self.codes(one) for one in (renewal, running)])

    def test_ten_at_most_and_only_the_customer_s_own(self):
        partner = self.customer()
        order, *others = self.quotes(*[{"partner": partner}] * 12)
        stranger = self.quote(partner=self.customer("Vercors"))
        rows = self.others(order)
        also = [{"res_id": one.id, "revision": rows[one]["revision"]} for one in others]
        with self.refused(order, *others) as sentence:
            self.apply(order, "no_news", also=also)
        self.assertIn("10", sentence[0])
        theirs = {"res_id": stranger.id, "revision": self.card(stranger)["revision"]}
        with self.refused(order, stranger) as sentence:
            self.apply(order, "no_news", also=[theirs])
        self.assertIn(stranger.name, sentence[0])
        self.assertEqual(10, len(self.apply(order, "no_news", also=also[:10])["also"]))

    def test_what_is_no_list_of_quotations_is_refused(self):
        order, other = self.three({}, {})
        revision = self.card(other)["revision"]
        good = {"res_id": other.id, "revision": revision}
        for also in (
            *("x", {}, 5, [5], [None], [[]], [{}], [{"res_id": other.id}], [good, good]),
            *([{**good, "more": 1}], [{**good, "res_id": "1"}], [{**good, "res_id": True}]),
            *([{**good, "res_id": [1]}], [{**good, "revision": None}], [{**good, "res_id": -1}]),
            [{"res_id": order.id, "revision": self.card(order)["revision"]}],
            [{"res_id": 2**31 - 1, "revision": "x"}],
        ):
            with self.subTest(also), self.refused(order, other):
                self.apply(order, "no_news", also=also)

    def test_what_one_may_not_write_is_out_of_reach(self):
        order, theirs = self.three({}, {"user": self.colleague})
        also = [{"res_id": theirs.id, "revision": theirs.sudo()._followup_revision()}]
        with self.refused(order, theirs, error=AccessError) as sentence:
            self.apply(order, "no_news", also=also)
        self.assertNotIn(theirs.name, sentence[0])
        for user in (self.all_seller, self.manager):
            answer = self.press(order, "call_back", theirs, user=user, next_date="2026-12-01")
            self.assertEqual([theirs.id], answer["also"])
            self.undo(answer, user)

    def test_another_company_s_quotation_is_another_customer_s(self):
        elsewhere = self.make_company("Ailleurs")
        order = self.three({})
        abroad = self.quote(partner=order.partner_id, company=elsewhere, user=False)
        self.manager.company_ids += elsewhere
        also = [{"res_id": abroad.id, "revision": self.card(abroad, self.manager)["revision"]}]
        with self.refused(order, abroad, error=UserError):
            self.apply(order, "no_news", self.manager, also=also)

    def test_the_preview_tells_what_becomes_of_the_ticked_ones(self):
        order, other, third = self.three()
        also, values = self.also(order, other), {"meeting_date": "2026-12-03"}
        found = self.desk().preview("sale.order", order.id, "meeting", {**values, "also": also})
        self.assertEqual([other.id], [one["res_id"] for one in found["effect"]["others"]])
        check(self, "OtherEffect", found["effect"]["others"][0])
        self.assertIn("07/12/2026", found["effect"]["others"][0]["lines"][0])
        self.assertEqual([], self.codes(third))

    def test_an_opportunity_joins_nothing(self):
        lead = self.env["crm.lead"].create(
            {"name": "Extension", "company_id": self.company.id, "user_id": self.seller.id}
        )
        own, beside = self.three({**LATE, "opportunity_id": lead.id}, {})
        with self.refused(lead, own, beside):
            self.apply(lead, "no_news", also=[])

    def test_the_days_summary_counts_each(self):
        order, other, third = self.three()
        self.press(order, "on_track", other, third)
        found = self.desk().get_day_summary()
        self.assertEqual((3, 3), (found["total"], found["offers_sent"]))
        self.assertEqual(3, found["outcomes"][0]["count"])
        self.assertEqual(
            sum((order | other | third).mapped("followup_amount")),
            found["outcomes"][0]["amounts"][0]["amount"],
        )


@tagged("post_install", "-at_install")
class TestUndoOfThePress(CustomerMixin, FollowupCase):
    """All or nothing, whichever of them is asked for."""

    VALUES = ("state", "validity_date", "success_rate", "followup_date", "last_followup_date")

    def values(self, orders):
        self.env.invalidate_all()
        return [[one[name] for name in self.VALUES] for one in orders]

    def test_the_whole_press_is_taken_back(self):
        for code, given in (
            ("on_track", {}),
            ("no_answer", {}),
            ("call_back", {"next_date": "2026-12-01"}),
            ("lost", {"lost_reason_id": self.reason().id}),
        ):
            with self.subTest(code):
                orders = self.three()
                before = self.values(orders)
                answer = self.press(orders[0], code, *orders[1:], **given)
                result = self.undo(answer)
                self.assertEqual("undone", result["status"], result["message"])
                self.assertIn("3 devis", result["message"])
                self.assertEqual(before, self.values(orders))
                self.assertEqual([[], [], []], [self.codes(one) for one in orders])
                opened = self.activities(orders[0]).filtered("active")
                self.assertFalse(opened)
                self.assertFalse("waiting" in orders.followup_event_ids.mapped("mail_state"))

    def test_undo_of_a_part_is_undo_of_the_whole(self):
        order, other = self.three({}, {})
        self.press(order, "no_news", other)
        part = other.followup_event_ids
        result = self.desk().undo(part.id)
        self.assertEqual(("undone", other.id), (result["status"], result["card"]["res_id"]))
        self.assertEqual(([], []), (self.codes(order), self.codes(other)))
        self.assertEqual("refused", self.desk().undo(part.id)["status"])

    def test_what_changed_since_is_named_and_nothing_is_taken_back(self):
        orders = self.three()
        answer = self.press(orders[0], "no_news", *orders[1:])
        orders[2].validity_date = day("2026-12-30")
        self.settle()
        before = self.snapshot(*orders)
        result = self.undo(answer)
        self.assertEqual("refused", result["status"])
        self.assertIn(orders[2].name, result["message"])
        self.assertEqual(before, self.snapshot(*orders))

    def test_what_was_followed_up_since_is_named_too(self):
        order, other = self.three({}, {})
        answer = self.press(order, "no_news", other)
        with self.at("2026-11-25 10:00"):
            self.apply(other, "on_track", send=False)
            result = self.undo(answer)
        self.assertEqual("refused", result["status"])
        self.assertIn(other.name, result["message"])
        self.assertEqual(["no_news"], self.codes(order))

    def test_only_its_author_or_a_manager(self):
        order, other = self.three(user=False)[:2]
        answer = self.press(order, "no_news", other)
        self.assertEqual("refused", self.undo(answer, self.colleague)["status"])
        self.assertEqual("undone", self.undo(answer, self.manager)["status"])

    def test_one_that_is_no_longer_one_s_own_keeps_all(self):
        order, other = self.three({}, {})
        answer = self.press(order, "no_news", other)
        other.user_id = self.colleague
        self.settle()
        with self.refused(order, other, error=AccessError):
            self.undo(answer)
        self.assertEqual("undone", self.undo(answer, self.manager)["status"])


@tagged("post_install", "-at_install")
class TestPlannedOfThePress(CustomerMixin, FollowupCase):
    def test_an_outcome_completes_the_activities_of_the_ticked_ones_alone(self):
        orders = self.three()
        self.env["sale.followup.scheduler"]._plan(orders.with_company(self.company))
        planned = [self.activities(one) for one in orders]
        answer = self.press(orders[0], "no_news", orders[1])
        self.assertEqual([False, False, True], [one.active for one in planned])
        self.undo(answer)
        self.assertEqual([True, True, True], [one.active for one in planned])
        self.assertEqual(timedelta(), planned[0].date_deadline - planned[2].date_deadline)
