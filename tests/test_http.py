from odoo.tests import HttpCase, tagged
from odoo.tests.common import JsonRpcException
from odoo.tools import mute_logger

from .common import FollowupMixin


@tagged("post_install", "-at_install")
class TestHttp(FollowupMixin, HttpCase):
    """The façade as the browser calls it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()
        cls.order = cls.quote()

    def call(self, method, *args):
        return self.make_jsonrpc_request(
            f"/web/dataset/call_kw/sale.followup.desk/{method}",
            {"model": "sale.followup.desk", "method": method, "args": args, "kwargs": {}},
        )

    def log_in(self, user):
        self.authenticate(user.login, user.login + "x" * (8 - len(user.login)))

    def every_call(self, revision="-"):
        record = ("sale.order", self.order.id)
        return (
            ("open_desk", False),
            ("open_selection", False, [self.order.id]),
            ("set_single_keys", True),
            ("get_queues", False),
            ("get_entries", "phone", False, 80, None),
            ("search_entries", "Morel", 20),
            ("get_card", *record),
            ("preview", *record, "no_news", {}),
            ("open_entry", *record, False),
            ("release_entry", *record),
            ("get_day_summary",),
            ("read_after_write", "get_card", [*record]),
            ("preview_bulk", "email_reminder", [self.order.id]),
            ("apply_bulk", "email_reminder", [self.order.id], self.next_request()),
            ("get_composed", self.next_request()),
            ("apply_outcome", *record, "no_answer", {}, revision, self.next_request()),
        )

    def test_a_salesperson_is_answered_by_every_method(self):
        self.log_in(self.seller)
        revision = self.call("get_card", "sale.order", self.order.id)["revision"]
        for method, *args in self.every_call(revision):
            with self.subTest(method):
                self.assertTrue(self.call(method, *args))
        event = self.order.followup_event_ids
        self.assertEqual("no_answer", event.code)
        self.assertEqual("undone", self.call("undo", event.id)["status"])

    def test_an_outcome_is_applied_over_http(self):
        self.log_in(self.seller)
        record = ("sale.order", self.order.id)
        revision = self.call("get_card", *record)["revision"]
        values = {"note": "Prévu & <b>confirmé</b>"}
        answer = self.call("apply_outcome", *record, "on_track", values, revision, "click")
        self.assertEqual("applied", answer["status"])
        self.assertEqual(
            ("2", "2026-12-24"), (self.order.success_rate, self.order.validity_date.isoformat())
        )
        again = self.call("apply_outcome", *record, "on_track", values, revision, "click")
        self.assertEqual(answer["event_id"], again["event_id"])
        late = self.call("apply_outcome", *record, "no_news", {}, revision, "late")
        self.assertEqual("conflict", late["status"])

    @mute_logger("odoo.http")
    def test_outsiders_are_refused_by_every_method(self):
        for user in (self.portal, self.internal, self.accountant):
            self.log_in(user)
            for method, *args in self.every_call():
                with (
                    self.subTest(user=user.login, method=method),
                    self.assertRaises(JsonRpcException) as refusal,
                ):
                    self.call(method, *args)
                self.assertIn("odoo.exceptions.AccessError", str(refusal.exception))
        self.assertFalse(self.order.followup_event_ids)

    def test_nobody_is_answered_without_a_session(self):
        self.authenticate(None, None)
        for method, *args in self.every_call():
            with self.subTest(method), self.assertRaises(JsonRpcException) as refusal:
                self.call(method, *args)
            self.assertIn("SessionExpired", str(refusal.exception))

    @mute_logger("odoo.http")
    def test_the_helpers_of_the_facade_cannot_be_called(self):
        self.log_in(self.manager)
        for method in ("_record", "_answered", "_conflict"):
            with self.subTest(method), self.assertRaises(JsonRpcException) as refusal:
                self.call(method, "sale.order", self.order.id)
            self.assertIn("AccessError", str(refusal.exception))
