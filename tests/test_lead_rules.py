from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import OWN
from .lead_case import LATE, OLD, RUNNING, LeadCase


@tagged("post_install", "-at_install")
class TestLeadAccess(LeadCase):
    """Who may act on an opportunity and its quotations."""

    def calls(self, lead, user):
        desk = self.desk(user)
        events = self.env["sale.followup.event"].search([("lead_id", "=", lead.id)], limit=1)
        return {
            "get_card": lambda: desk.get_card("crm.lead", lead.id),
            "preview": lambda: desk.preview("crm.lead", lead.id, "no_news", {}),
            "open_entry": lambda: desk.open_entry("crm.lead", lead.id, False),
            "release_entry": lambda: desk.release_entry("crm.lead", lead.id),
            "apply_outcome": lambda: desk.apply_outcome(
                "crm.lead",
                lead.id,
                "no_answer",
                {},
                lead.with_user(user).sudo()._followup_revision(),
                self.next_request(),
            ),
            "undo": lambda: desk.undo(events.id),
        }

    def test_each_role_acts_on_what_odoo_lets_it_see(self):
        self.make_outsiders()
        own, _orders = self.lead_of(LATE)
        unassigned, _orders = self.lead_of(LATE, user=False)
        others, _orders = self.lead_of({**LATE, "user": self.colleague}, user=self.colleague)
        leads = (own, unassigned, others)
        for lead in leads:
            self.apply(lead, "no_answer", user=self.manager)
        allowed = {
            self.seller: (own, unassigned),
            self.all_seller: leads,
            self.manager: leads,
            self.internal: (),
            self.portal: (),
            self.accountant: (),
        }
        for user, mine in allowed.items():
            for lead in leads:
                for method, call in self.calls(lead, user).items():
                    with self.subTest(user=user.login, method=method, lead=lead.user_id.login):
                        if lead in mine:
                            self.assertTrue(call())
                        else:
                            with self.refused(lead, *lead.order_ids, error=AccessError):
                                call()

    def test_another_company_s_is_out_of_reach(self):
        north = self.make_company("Froid du Nord")
        stranger = self.make_user("stranger", OWN, company_id=north.id, company_ids=[north.id])
        lead, orders = self.lead_of(LATE, user=False)
        with self.refused(lead, *orders, error=AccessError):
            self.desk(stranger).get_card("crm.lead", lead.id)
        self.assertEqual(0, self.desk(stranger).get_entries("opportunity", False)["total"])

    def test_a_colleague_s_quotation_is_refused_by_his_name(self):
        lead, (own, others) = self.lead_of(LATE, {**LATE, "user": self.colleague})
        for code in ("no_news", "on_track", "order_coming"):
            self.assertEqual("not_writable", self.outcome_of(lead, code)["blocked"]["code"])
            with self.refused(lead, own, others) as sentence:
                self.apply(lead, code)
            for word in (others.name, self.colleague.name):
                self.assertIn(word, sentence[0])
        with self.refused(lead, own, others) as sentence:
            self.apply(lead, "lost", lost_reason_id=self.reason().id)
        self.assertIn(self.colleague.name, sentence[0])
        self.apply(lead, "no_answer")
        self.apply(lead, "meeting", meeting_date="2026-12-01")
        self.apply(lead, "lost", lost_reason_id=self.reason().id, quotation_ids=own.ids)
        self.assertEqual(("cancel", "sent", True), (own.state, others.state, lead.active))

    def test_a_manager_writes_them_all(self):
        lead, orders = self.lead_of(LATE, {**LATE, "user": self.colleague})
        self.apply(lead, "on_track", user=self.manager)
        self.assertEqual(["2", "2"], orders.mapped("success_rate"))


@tagged("post_install", "-at_install")
class TestLeadBadInput(LeadCase):
    def setUp(self):
        super().setUp()
        self.lead, self.orders = self.lead_of(LATE, RUNNING)
        self.foreign = self.quote()

    def assertRefused(self, code, *words, **values):
        with self.refused(self.lead, *self.orders, self.foreign) as sentence:
            self.apply(self.lead, code, **values)
        for word in (self.lead.name, *words):
            self.assertIn(word, sentence[0])
        self.assertLess(len(sentence[0]), 500)

    def test_ticks_that_are_none_of_its_quotations_are_refused(self):
        for number in (self.foreign.id, 0, -1, 10**12):
            self.assertRefused("on_track", str(number), send_ids=[number])
            self.assertRefused(
                "lost", str(number), lost_reason_id=self.reason().id, quotation_ids=[number]
            )

    def test_ticks_of_a_wrong_type_are_refused(self):
        for value in ("1", 5, True, {"1": 2}, ["1"], [True], [1.5], [None], [[1]], [1] * 1001):
            self.assertRefused("on_track", send_ids=value)
            self.assertRefused("lost", lost_reason_id=self.reason().id, quotation_ids=value)

    def test_what_an_outcome_does_not_ask_is_refused(self):
        ids = self.orders.ids
        self.assertRefused("no_news", send_ids=ids)
        self.assertRefused("no_news", send=True)
        self.assertRefused("on_track", quotation_ids=ids)
        self.assertRefused("no_answer", next_date="2026-12-01")
        self.assertRefused("meeting", meeting_date="2026-12-01", next_date="2026-12-02")
        self.assertRefused("on_track", "validity_date", validity_date="2026-12-31")

    def test_dates_that_cannot_be_are_refused(self):
        for value in ("2026-02-30", "24/11/2026", 20261201, True, ["2026-12-01"]):
            self.assertRefused("no_news", project_start_date=value)
        for value in ("0001-01-01", "0999-12-31", "9999-12-31"):
            self.assertRefused("call_back", next_date="2026-12-01", project_start_date=value)
        self.assertRefused("on_track", "25/11/2026", next_date="2026-11-24")
        self.assertRefused("call_back")

    def test_lost_needs_a_reason_and_a_tick(self):
        self.assertRefused("lost")
        self.assertRefused("lost", lost_reason_id=self.reason().id, quotation_ids=[])
        self.assertRefused("lost", lost_reason_id=self.reason("other").id)

    def test_a_locked_quotation_is_named(self):
        self.orders[1].locked = True
        reason = self.reason().id
        self.assertRefused("lost", self.orders[1].name, lost_reason_id=reason)
        self.apply(self.lead, "lost", lost_reason_id=reason, quotation_ids=self.orders[:1].ids)
        self.assertEqual("cancel", self.orders[0].state)

    def test_without_an_address_sending_is_refused_by_name(self):
        self.orders.partner_id.email = False
        self.assertEqual("no_address", self.outcome_of(self.lead, "on_track")["blocked"]["code"])
        self.assertRefused("on_track", self.orders[0].name)
        self.apply(self.lead, "on_track", send_ids=[])
        self.assertEqual("2", self.orders[0].success_rate)

    def test_a_quotation_takes_no_opportunity_s_values(self):
        for key, value in (
            ("send_ids", [1]),
            ("quotation_ids", [1]),
            ("project_start_date", "2027-03-01"),
        ):
            with self.refused(self.foreign) as sentence:
                self.apply(self.foreign, "on_track", **{key: value})
            self.assertIn(key, sentence[0])

    def test_a_record_that_is_none_is_refused(self):
        for number in (0, -1, 2**31 - 1, 2**63, str(self.lead.id), True, [self.lead.id], None):
            with self.assertRaises(UserError):
                self.desk().get_card("crm.lead", number)

    def test_a_closed_opportunity_is_refused(self):
        self.lead.action_set_won()
        self.assertRefused("no_news")


@tagged("post_install", "-at_install")
class TestLeadRevision(LeadCase):
    """Everything that a decision depends on makes the card stale."""

    def test_a_change_of_the_opportunity_or_of_a_quotation_is_a_conflict(self):
        changes = (
            lambda lead, order: lead.write({"project_start_date": "2027-03-01"}),
            lambda lead, order: lead.write({"followup_date": "2026-11-24"}),
            lambda lead, order: lead.write({"followup_answered": True}),
            lambda lead, order: lead.action_set_won(),
            lambda lead, order: order.write({"validity_date": "2026-11-21"}),
            lambda lead, order: order.write({"success_rate": "3"}),
            lambda lead, order: order.write({"locked": True}),
            lambda lead, order: order.write({"user_id": self.colleague.id}),
            lambda lead, order: order.action_cancel(),
            lambda lead, order: self.quote(opportunity_id=lead.id),
            lambda lead, order: self.apply(order, "no_answer"),
            lambda lead, order: self.apply(lead, "no_answer"),
        )
        for number, change in enumerate(changes):
            lead, (order,) = self.lead_of(LATE)
            revision = self.card(lead)["revision"]
            self.assertEqual(revision, self.card(lead)["revision"])
            change(lead, order)
            before = self.snapshot(lead, order)
            with self.subTest(number):
                answer = self.apply(lead, "no_news", revision=revision)
                self.assertEqual("conflict", answer["status"])
                self.assertEqual(before, self.snapshot(lead, order))

    def test_an_outcome_on_the_opportunity_makes_its_quotations_cards_stale(self):
        lead, (late,) = self.lead_of(LATE, user=False)
        seen = self.card(late)["revision"]
        self.apply(lead, "no_news", user=self.manager)
        answer = self.apply(late, "on_track", revision=seen)
        self.assertEqual("conflict", answer["status"])
        self.assertIn(self.manager.name, answer["message"])

    def test_the_same_request_twice_applies_once(self):
        lead, orders = self.lead_of(LATE)
        revision = self.card(lead)["revision"]
        first = self.apply(lead, "on_track", revision=revision, request_id="click")
        before = self.snapshot(lead, *orders)
        second = self.apply(lead, "on_track", revision=revision, request_id="click")
        self.assertEqual(first, second)
        self.assertEqual(before, self.snapshot(lead, *orders))

    def test_no_request_of_a_client_stands_in_the_way_of_the_parts(self):
        lead, orders = self.lead_of(LATE, LATE)
        self.apply(self.quote(), "no_answer", request_id=f"click/{orders[0].id}")
        self.assertEqual("applied", self.apply(lead, "no_news", request_id="click")["status"])

    def test_the_blocked_and_the_old_ones_are_told_together(self):
        lead, orders = self.lead_of(OLD, RUNNING)
        outcome = self.outcome_of(lead, "on_track")
        self.assertIsNone(outcome["blocked"])
        told = {one["name"]: one["blocked"] for one in outcome["effect"]["quotations"]}
        self.assertTrue(told[orders[0].name])
        self.assertIsNone(told[orders[1].name])
