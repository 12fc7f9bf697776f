from odoo.tests import tagged
from odoo.tools import mute_logger

from .access_case import SALESPEOPLE, TABLE, AccessCase

ADDON = "sale_quotation_followup"

# The addon's fields that a customer may read of his own quotation: what it says on the offer.
CUSTOMER_READS = ("validity_date", "followup_amount", "followup_currency_id")


@tagged("post_install", "-at_install")
class TestAccessToHistory(AccessCase):
    """The models behind the façade: history is read by some and written by nobody."""

    @mute_logger("odoo.http")
    def test_nobody_changes_history(self):
        events = {record: self.leave_event(order) for record, order in self.orders.items()}
        before = self.snapshot(*self.orders.values())
        model = "sale.followup.event"
        for role, allowed in TABLE.items():
            self.log_in(self.user(role))
            for record, event_id in events.items():
                ids = [event_id]
                for method, *args in (
                    ("write", ids, {"note": "x"}),
                    ("web_save", ids, {"note": "x"}, {"note": {}}),
                    ("unlink", ids),
                    ("copy", ids),
                    ("create", [{"order_id": self.orders[record].id, "code": "lost"}]),
                    ("_undo", ids),
                    ("_make_mail", ids),
                    ("_cron_make_mails",),
                    ("_log", {}),
                ):
                    with self.subTest(role=role, method=method, record=record):
                        answer, text = self.call(model, method, *args)
                        self.assertEqual(self.refusal(role), answer, text[:1000])
                        if record not in allowed:
                            self.assertSilent(text)
        self.assertEqual(before, self.snapshot(*self.orders.values()))

    @mute_logger("odoo.http")
    def test_history_is_read_by_who_may_see_the_quotation(self):
        events = {record: self.leave_event(order) for record, order in self.orders.items()}
        for role, allowed in TABLE.items():
            self.log_in(self.user(role))
            for record, event_id in events.items():
                with self.subTest(role=role, record=record):
                    answer, text = self.call(
                        "sale.followup.event", "read", [event_id], ["note", "partner_id", "answer"]
                    )
                    self.assertEqual("ok" if record in allowed else self.refusal(role), answer)
                    if record not in allowed:
                        self.assertSilent(text)
            answer, text = self.call("sale.followup.event", "search_read", [], ["order_id"])
            if role in SALESPEOPLE:
                found = {row["order_id"][0] for row in self.result}
                self.assertEqual({self.orders[one].id for one in allowed}, found)
            else:
                self.assertEqual(self.refusal(role), answer)

    @mute_logger("odoo.http")
    def test_presences_and_outcomes_are_out_of_reach(self):
        self.desk(self.manager).open_entry("sale.order", self.orders["others"].id, False)
        self.settle()
        outcome = self.outcome("no_news").id
        for role in TABLE:
            self.log_in(self.user(role))
            with self.subTest(role=role):
                answer, _text = self.call("sale.followup.presence", "search_read", [], [])
                self.assertEqual(self.refusal(role), answer)
                answer, _text = self.call(
                    "sale.followup.outcome", "write", [outcome], {"sequence": 99}
                )
                may = role == "sales_manager"
                self.assertEqual("ok" if may else self.refusal(role), answer)
                for method, *args in (("unlink", [outcome]), ("copy", [outcome])):
                    answer, _text = self.call("sale.followup.outcome", method, *args)
                    self.assertEqual(self.refusal(role), answer)

    @mute_logger("odoo.http")
    def test_who_only_reads_quotations_still_can(self):
        """The addon's fields must not close stock's quotations to those who have no part in it."""
        self.leave_event(self.orders["portal"])
        number, fields = self.orders["portal"].id, self.env["sale.order"]._fields.values()
        names = [field.name for field in fields if field._module == ADDON]
        self.assertIn("followup_queue", names)
        nobody_s = ["followup_notice_ids", "followup_answer_ids"]
        closed = {self.accountant: ["followup_event_ids", *nobody_s], self.seller: nobody_s}
        closed[self.portal] = [name for name in names if name not in CUSTOMER_READS]
        for user, refused in closed.items():
            self.log_in(user)
            for name in names:
                with self.subTest(user=user.login, field=name):
                    answer, text = self.call("sale.order", "read", [number], [name])
                    self.assertEqual("AccessError" if name in refused else "ok", answer, text[:999])
        self.log_in(self.accountant)
        beneath = self.env["ir.module.module"].search([("name", "=", ADDON)])
        beneath |= beneath.upstream_dependencies(exclude_states=("uninstalled",))
        known = [field.name for field in fields if field._module in beneath.mapped("name")]
        readable = self.env["sale.order"].with_user(self.accountant).fields_get(known)
        self.assertNotIn("followup_event_ids", readable)
        answer = self.call("sale.order", "read", [number], list(readable))
        self.assertEqual("ok", answer[0], answer[1][:999])  # every field, but those of neighbours
