from odoo.tests import tagged

from ..desk.values import read as read_values
from .lead_case import LATE, LeadCase


@tagged("post_install", "-at_install")
class TestNotReached(LeadCase):
    """Whoever was not reached, by whatever outcome: "on ne touche pas au devis"."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.voice = cls.env["sale.followup.outcome"].create(
            {"name": "Messagerie", "code": "voice_mail", "category": "not_reached"}
        )

    def leave_message(self, record, note=""):
        """Apply the second outcome as its button would, where a queue offered it."""
        desk = self.desk()
        record = desk._record(record._name, record.id, "write")
        values = read_values(desk.env, record, {"note": note} if note else {})
        decision = record._followup_decide(self.voice.with_env(record.env), values.inputs)
        request = {"request_id": self.next_request(), "request_hash": "-"}
        record._followup_apply(self.voice.with_env(record.env), decision, values, request)
        self.settle()

    def rows(self, queue):
        return self.desk().get_entries(queue, False, 80, None)["entries"]

    def test_it_has_the_icon_of_its_category(self):
        self.assertEqual("fa-bell-slash-o", self.voice.icon)

    def test_nothing_but_the_event_is_written(self):
        for record in (self.quote(), self.lead_of(LATE)[0]):
            with self.subTest(record._name):
                before = self.snapshot(record)
                self.leave_message(record)
                after = self.snapshot(record)
                self.assertEqual([], before.pop("sale_followup_event"))
                self.assertEqual(1, len(after.pop("sale_followup_event")))
                self.assertEqual(before, after)

    def test_it_is_an_attempt_like_the_other(self):
        order, (lead, _orders) = self.quote(), self.lead_of(LATE)
        for record in (order, lead):
            self.apply(record, "no_answer")
            self.leave_message(record)
        for queue in ("phone", "opportunity"):
            with self.subTest(queue):
                row = self.rows(queue)[0]
                self.assertEqual((2, 2), (row["attempts"], row["attempts_today"]))
        self.assertEqual(2, self.card(order)["attempts"])
        self.assertEqual(2, self.card(lead)["attempts"])
        effect = {one["code"]: one["effect"] for one in self.card(order)["outcomes"]}
        self.assertIn("3", effect["no_answer"]["lines"][1])

    def test_a_promised_call_is_made_by_it_too(self):
        order, other = self.quotes({}, {})
        self.apply(order, "call_back", next_date="2026-11-26", next_time="14:00")
        with self.at("2026-11-26 14:00"):
            self.assertEqual([order.id, other.id], [row["res_id"] for row in self.rows("phone")])
            self.leave_message(order)
            self.assertEqual([other.id, order.id], [row["res_id"] for row in self.rows("phone")])
            self.assertFalse(self.rows("phone")[1]["promise"]["is_first"])

    def test_it_stands_behind_those_not_tried_today(self):
        orders = self.apart({"amount": 9000}, {"amount": 8000}, {"amount": 7000})
        self.leave_message(orders[0])
        self.apply(orders[1], "no_answer")
        found = [row["res_id"] for row in self.rows("phone")]
        self.assertEqual([orders[2].id, orders[0].id, orders[1].id], found)

    def test_the_category_alone_says_it(self):
        for outcome in self.env["sale.followup.outcome"].search([]):
            with self.subTest(outcome.code):
                self.assertEqual(outcome.category == "not_reached", outcome.leaves_untouched)
                self.assertEqual(outcome.leaves_untouched, outcome._rule().leaves_untouched)
