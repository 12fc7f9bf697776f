from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .bulk import BulkMixin
from .common import FollowupCase
from .contract import check


@tagged("post_install", "-at_install")
class TestWhoGetsWhat(BulkMixin, FollowupCase):
    """Before anything leaves: who gets the reminder, with which expiration, and who does not."""

    def test_the_shape_is_the_contract_s(self):
        orders = self.small(2)
        orders[1].followup_answered = True
        preview = self.preview(orders)
        check(self, "BulkPreview", preview)
        for row in preview["results"]:
            check(self, "BulkRow", row)
        check(self, "Blocked", preview["results"][1]["skipped"])
        answer = self.send(orders)
        check(self, "BulkApplied", answer)
        for result in answer["results"]:
            check(self, "BulkResult", result)

    def test_each_has_its_address_and_its_new_expiration(self):
        orders = self.small(2)
        orders[1].validity_date = False
        rows = self.preview(orders)["results"]
        self.assertEqual(orders.ids, [row["res_id"] for row in rows])
        self.assertEqual({"claire@morel.example"}, {row["to"] for row in rows})
        self.assertEqual({"2026-12-24"}, {row["validity_date"] for row in rows})
        self.assertEqual(["2026-11-20", None], [row["previous_validity_date"] for row in rows])
        self.assertEqual({800.0, 801.0}, {row["amount"] for row in rows})

    def test_the_preview_writes_nothing(self):
        orders = self.small()
        before = self.snapshot(*orders)
        self.preview(orders)
        self.assertEqual(before, self.snapshot(*orders))

    def test_who_wrote_is_skipped_and_it_says_when(self):
        order = self.small(1)
        self.env.cr.execute(
            "UPDATE mail_message SET date = '2026-11-01' WHERE res_id = %s", order.ids
        )
        order.message_post(
            body="Bonjour",
            author_id=self.partner.id,
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            date="2026-11-20 09:00:00",
        )
        code, sentence = self.skip(order)
        self.assertEqual("answered", code)
        self.assertIn("20/11/2026", sentence)

    def test_who_was_called_today_is_skipped_and_it_says_by_whom(self):
        order = self.small(1)
        self.apply(order, "no_answer")
        code, sentence = self.skip(order, self.manager)
        self.assertEqual("contacted", code)
        self.assertIn("10:00", sentence)
        self.assertIn("seller", sentence)
        with self.at("2026-11-25 10:00"):
            self.assertIsNone(self.skip(order))

    def test_an_undone_call_is_no_contact(self):
        order = self.small(1)
        self.undo(self.apply(order, "no_answer"))
        self.assertIsNone(self.skip(order))

    def test_who_was_written_to_today_is_skipped(self):
        order = self.small(1)
        order.with_user(self.seller).message_post(
            body="Je vous rappelle",
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
            date="2026-11-24 07:30:00",
        )
        self.assertEqual("contacted", self.skip(order)[0])

    def test_a_note_is_no_contact(self):
        order = self.small(1)
        order.with_user(self.seller).message_post(body="Interne", date="2026-11-24 07:30:00")
        self.assertIsNone(self.skip(order))

    def test_who_has_no_usable_address_is_skipped_and_it_says_why(self):
        partners = self.env["res.partner"].create(
            [
                {"name": "Sans"},
                {"name": "Faux", "email": "à midi"},
                {"name": "Liste noire", "email": "noir@morel.example"},
            ]
        )
        self.env["mail.blacklist"]._add("noir@morel.example")
        orders = self.quotes(*[{"amount": 800, "partner": partner} for partner in partners])
        rows = self.preview(orders)["results"]
        self.assertEqual({"no_address"}, {row["skipped"]["code"] for row in rows})
        self.assertEqual(3, len({row["skipped"]["message"] for row in rows}))

    def test_who_is_no_longer_in_the_queue_is_skipped(self):
        order, running, cancelled, big, reminded = self.small(5)
        running.validity_date = "2026-12-31"
        cancelled._action_cancel()
        big.order_line[0].price_unit = 9000
        reminded.email_reminder_count = 1
        self.env.flush_all()
        orders = order + running + cancelled + big + reminded
        wanted = [None, "elsewhere", "closed", "elsewhere", "reminded"]
        self.assertEqual(wanted, list(self.skips(orders).values()))
        self.assertTrue(all(self.skip(one)[1] for one in orders[1:]))

    def test_who_is_open_at_a_colleague_s_is_skipped(self):
        order = self.small(1, user=None)
        self.desk(self.colleague).open_entry("sale.order", order.id, False)
        code, sentence = self.skip(order)
        self.assertEqual("opened", code)
        self.assertIn("colleague", sentence)
        self.assertIsNone(self.skip(order, self.colleague))

    def test_what_the_user_may_not_see_is_as_if_it_were_not_there(self):
        order = self.small(1, user=self.colleague)
        gone = self.small(1)
        gone_id = gone.id
        gone.with_user(self.env.ref("base.user_root"))._action_cancel()
        gone.sudo().unlink()
        rows = self.desk().preview_bulk("email_reminder", [order.id, gone_id])["results"]
        self.assertEqual(["gone", "gone"], [row["skipped"]["code"] for row in rows])
        self.assertEqual(["", ""], [row["name"] for row in rows])

    def test_the_first_reminders_of_renewals_too(self):
        order = self.quote(800, renewed_contract_end="2026-12-01", expires="2026-12-01")
        row = self.preview(order, code="renewal_reminder")["results"][0]
        self.assertIsNone(row["skipped"])
        self.assertEqual("2026-12-01", row["validity_date"])

    def test_only_what_asks_nothing_and_reminds(self):
        order = self.small(1)
        for code in (
            "on_track",
            "lost",
            "no_answer",
            "already_reminded",
            "renewal_close",
            "?",
            None,
            3,
        ):
            with self.subTest(code), self.refused(order):
                self.desk().preview_bulk(code, order.ids)
            with self.subTest(code), self.refused(order):
                self.desk().apply_bulk(code, order.ids, self.next_request())

    def test_1_to_200_quotations_each_once(self):
        order = self.small(1)
        for ids in (
            [],
            list(range(1, 202)),
            [order.id, order.id],
            ["1"],
            [True],
            [0],
            "1",
            None,
            [2**31],
        ):
            with self.subTest(ids=str(ids)[:20]), self.assertRaises(UserError):
                self.desk().preview_bulk("email_reminder", ids)
        with self.assertRaises(UserError):
            self.desk().apply_bulk("email_reminder", order.ids, "")

    def test_it_opens_from_a_selection_of_the_list(self):
        orders = self.small(2)
        action = orders.with_user(self.seller).action_followup_bulk()
        self.assertEqual({"order_ids": orders.ids, "bulk": True}, action["params"])
        with self.assertRaises(UserError):
            self.env["sale.order"].browse(range(1, 202)).action_followup_bulk()

    def test_it_is_for_salespeople(self):
        self.make_outsiders()
        order = self.small(1)
        for user in (self.internal, self.portal, self.accountant):
            with self.assertRaises(AccessError):
                self.desk(user).preview_bulk("email_reminder", order.ids)
            with self.assertRaises(AccessError):
                self.desk(user).apply_bulk("email_reminder", order.ids, "request")

    def test_a_batch_costs_no_query_per_quotation_to_show(self):
        orders = self.small(40)
        desk = self.desk()
        few = desk.preview_bulk("email_reminder", orders[:20].ids)  # warm
        self.assertEqual(20, len(few["results"]))
        counts = []
        for number in (20, 40):
            desk = self.desk()
            start = self.env.cr.sql_log_count
            desk.preview_bulk("email_reminder", orders[:number].ids)
            counts.append(self.env.cr.sql_log_count - start)
        self.assertLess(counts[1] - counts[0], 10, counts)
