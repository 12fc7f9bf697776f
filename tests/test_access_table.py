from odoo.tests import tagged
from odoo.tools import mute_logger

from .access_case import SALESPEOPLE, TABLE, AccessCase
from .contract import facade_methods
from .http_case import DESK

LISTS = (
    *("open_desk", "open_selection", "set_single_keys", "get_queues", "get_entries"),
    *("search_entries", "get_day_summary", "get_composed", "resend_failed"),
    *("get_first_day", "close_first_day", "shelve", "undo_shelving"),
)


@tagged("post_install", "-at_install")
class TestAccessTable(AccessCase):
    """Role by method by record, through real HTTP calls; nothing slips out of a refusal.

    A method is followed by the answer to who may act on the record, where it is not "ok".
    """

    def on_record(self, record, event_id):
        """Return the calls that are about one entry."""
        name, number = record._name, record.id
        revision = record.sudo()._followup_revision()
        edited = "ok" if name == "sale.order" else "UserError"  # on its quotations
        return (
            ("ok", "get_card", name, number),
            ("ok", "preview", name, number, "no_news", {}),
            ("ok", "read_after_write", "get_card", [name, number]),
            ("ok", "open_entry", name, number, True),
            ("ok", "release_entry", name, number),
            (edited, "preview_mail", name, number, "on_track"),
            (edited, "compose_mail", name, number, "on_track", {}, revision, self.next_request()),
            ("ok", "apply_outcome", name, number, "no_answer", {}, revision, self.next_request()),
            ("UserError", "keep_after_order", name, number, number),  # it is no order
            ("ok", "undo", event_id),
            ("ok", "resend", event_id),
        )

    def on_quotation(self, order, event_id):
        return (
            *self.on_record(order, event_id),
            ("UserError", "reopen", order.id),  # it is not cancelled
            ("ok", "get_new_prices", order.id),
            ("ok", "compute_new_prices", order.id),
        )

    def buttons(self, order, lead, event_id):
        """Return the actions of lists and forms, those that only open something first."""
        return (
            ("ok", "sale.order", "action_followup", order.id),
            ("ok", "sale.order", "action_followup_revisions", order.id),
            ("ok", "crm.lead", "action_followup", lead.id),
            ("UserError", "sale.order", "action_followup_reopen", order.id),
            ("UserError", "sale.followup.event", "action_resend", event_id),
        )

    def everything(self, allowed):
        """Return the rows of what is out of reach."""
        records = [*self.orders.items(), *self.leads.items()]
        return self.snapshot(*(one for record, one in records if record not in allowed))

    def check_records(self, role, records, calls, debug=False):
        allowed = TABLE[role]
        events = {record: self.leave_event(one) for record, one in records.items()}
        before = self.everything(allowed)
        self.log_in(self.user(role), debug)
        for record, entry in records.items():
            for answer, method, *args in calls(entry, events[record]):
                expected = answer if record in allowed else self.refusal(role)
                with self.subTest(role=role, method=method, record=record, debug=debug):
                    context = {"sale_show_partner_name": debug}
                    found, text = self.call(DESK, method, *args, context=context)
                    self.assertEqual(expected, found, text[:2000])
                    if record not in allowed:
                        self.assertSilent(text)
                        self.assertNotIn(entry.name, text)
        self.assertEqual(before, self.everything(allowed))

    @mute_logger("odoo.http")
    def test_who_may_do_what_on_a_quotation(self):
        for role in TABLE:
            self.check_records(role, self.orders, self.on_quotation)

    @mute_logger("odoo.http")
    def test_who_may_do_what_on_an_opportunity(self):
        for role in TABLE:
            self.check_records(role, self.leads, self.on_record)

    @mute_logger("odoo.http")
    def test_the_debug_mode_tells_no_more(self):
        for role in ("seller", "stranger", "accountant"):
            self.check_records(role, self.orders, self.on_quotation, debug=True)

    def test_the_table_has_every_method(self):
        told = {method for _answer, method, *_args in self.on_quotation(self.orders["own"], 1)}
        self.assertEqual(facade_methods(self.env), {*told, *LISTS, "preview_bulk", "apply_bulk"})

    @mute_logger("odoo.http")
    def test_many_at_once_are_each_looked_at(self):
        orders = dict(zip(self.orders, self.quotes_to_remind(), strict=True))
        ids = [order.id for order in orders.values()]
        for role, allowed in TABLE.items():
            before = self.snapshot(
                *(one for record, one in orders.items() if record not in allowed)
            )
            self.log_in(self.user(role))
            for method, *args in (("preview_bulk",), ("apply_bulk", self.next_request())):
                with self.subTest(role=role, method=method):
                    answer, text = self.call(DESK, method, "email_reminder", ids, *args)
                    if role not in SALESPEOPLE:
                        self.assertEqual(self.refusal(role), answer)
                        self.assertSilent(text)
                        continue
                    self.assertEqual("ok", answer, text)
                    self.check_bulk(orders, allowed, self.result["results"])
            after = self.snapshot(*(one for record, one in orders.items() if record not in allowed))
            self.assertEqual(before, after)

    def quotes_to_remind(self):
        specs = ({"amount": 900, "partner": one.partner_id} for one in self.orders.values())
        orders = self.quotes(*specs)
        for order, like in zip(orders, self.orders.values(), strict=True):
            order.write({"user_id": like.user_id.id, "company_id": like.company_id.id})
        self.settle()
        return orders

    def check_bulk(self, orders, allowed, results):
        for row, (record, order) in zip(results, orders.items(), strict=True):
            code = (row.get("skipped") or row).get("code")
            if record in allowed:
                self.assertNotIn(code, ("gone", "forbidden"))
            else:
                self.assertEqual("gone", code)
                self.assertSilent(str(row))
                self.assertNotIn(order.name, str(row))

    @mute_logger("odoo.http")
    def test_who_may_press_the_buttons(self):
        events = {record: self.leave_event(order) for record, order in self.orders.items()}
        for role, allowed in TABLE.items():
            before = self.everything(allowed)
            self.log_in(self.user(role))
            for record, lead in self.leads.items():
                calls = self.buttons(self.orders[record], lead, events[record])
                for place, (expected, model, method, number) in enumerate(calls):
                    opens = role == "accountant" and record != "abroad" and place < 2
                    may = record in allowed or opens  # Odoo lets him read every quotation
                    with self.subTest(role=role, method=method, record=record):
                        answer, text = self.call(model, method, [number])
                        self.assertEqual(expected if may else self.refusal(role), answer, text)
                        if not may:
                            self.assertNotIn(self.customer.name, text)
            self.assertEqual(before, self.everything(allowed))

    @mute_logger("odoo.http")
    def test_lists_show_what_one_may_see(self):
        for role, allowed in TABLE.items():
            self.log_in(self.user(role))
            self.env["sale.followup.presence"].search([]).unlink()  # who was there before has gone
            for method, *args in (
                ("open_desk", False),
                ("get_queues", False),
                ("get_entries", "phone", False, 80, None),
                ("get_entries", "opportunity", False, 80, None),
                ("search_entries", "Zorglub", 80),
                ("get_day_summary",),
                ("get_composed", "none"),
            ):
                with self.subTest(role=role, method=method, args=args):
                    answer, text = self.call(DESK, method, *args)
                    if role in SALESPEOPLE:
                        self.assertEqual("ok", answer, text)
                        self.check_list(method, args, allowed)
                    else:
                        self.assertEqual(self.refusal(role), answer)
                        self.assertSilent(text)

    def check_list(self, method, args, allowed):
        orders = {self.orders[one].id for one in allowed}
        leads = {self.leads[one].id for one in allowed if one in self.leads}
        if method == "open_desk":
            shown = {card["res_id"] for card in self.result["cards"]}
            self.assertLessEqual(shown, orders | leads)
            self.assertEqual(min(2, len(orders)), len(shown))
        if method == "get_queues":
            counts = {row["queue"]: row["count"] for row in self.result if row["count"]}
            self.assertEqual({"phone": len(orders), "opportunity": len(leads)}, counts)
        if method == "get_entries":
            found = {row["res_id"] for row in self.result["entries"]}
            self.assertEqual(leads if args[0] == "opportunity" else orders, found)
        if method == "search_entries":
            found = {row["res_id"] for row in self.result if row["res_model"] == "crm.lead"}
            self.assertEqual(leads, found)
            found = {row["res_id"] for row in self.result if row["res_model"] == "sale.order"}
            self.assertLessEqual(orders, found)
            self.assertFalse(
                found & {one.id for key, one in self.orders.items() if key not in allowed}
            )
