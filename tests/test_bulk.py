from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import FollowupCase
from .contract import check
from .mail_sink import MailCase

BULK_LOGGER = "odoo.addons.sale_quotation_followup.models.sale_followup_desk_bulk"


class BulkMixin:
    def preview(self, orders, user=None, code="email_reminder"):
        return self.desk(user).preview_bulk(code, orders.ids)

    def skips(self, orders, user=None):
        """Return, by quotation, the code of why it is skipped, None where it is not."""
        rows = self.preview(orders, user)["results"]
        return {row["res_id"]: row["skipped"] and row["skipped"]["code"] for row in rows}

    def skip(self, order, user=None):
        row = self.preview(order, user)["results"][0]
        return (row["skipped"]["code"], row["skipped"]["message"]) if row["skipped"] else None

    def send(self, orders, user=None, request_id=None, code="email_reminder"):
        answer = self.desk(user).apply_bulk(code, orders.ids, request_id or self.next_request())
        self.settle()
        return answer

    def statuses(self, answer):
        return [result["status"] for result in answer["results"]]

    def small(self, count=3, **spec):
        return self.quotes(*[{"amount": 800 + number, **spec} for number in range(count)])


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


@tagged("post_install", "-at_install")
class TestPreviewOfTheMail(BulkMixin, FollowupCase):
    """ "R24": what is shown is what will be sent, with the new expiration."""

    def mail(self, order, code="email_reminder", user=None):
        return self.desk(user).preview_mail("sale.order", order.id, code)

    def test_it_has_the_new_expiration_in_the_customer_s_language(self):
        order = self.small(1)
        mail = self.mail(order)
        check(self, "MailPreview", mail)
        self.assertEqual("claire@morel.example", mail["to"])
        self.assertIn("seller@froid.example", mail["from"])
        self.assertIn(order.name, mail["subject"])
        self.assertIn("Bonjour", mail["body"])
        self.assertIn("24/12/2026", mail["body"])
        self.assertNotIn("20/11/2026", mail["body"])
        self.assertEqual(1, len(mail["attachments"]))
        self.assertIn(order.name, mail["attachments"][0])

    def test_it_writes_nothing(self):
        order = self.small(1)
        before = self.snapshot(order)
        self.mail(order)
        self.assertEqual("2026-11-20", str(order.validity_date))
        self.assertEqual(before, self.snapshot(order))

    def test_a_script_in_the_template_is_left_out(self):
        self.company.followup_reminder_template_id.body_html = "<p>Oui<script>1</script></p>"
        self.assertNotIn("script", self.mail(self.small(1))["body"])

    def test_what_cannot_be_sent_is_refused(self):
        order = self.small(1)
        for code in ("no_answer", "lost", "renewal_reminder", "?"):
            with self.subTest(code), self.refused(order):
                self.mail(order, code)
        self.partner.email = False
        with self.refused(order):
            self.mail(order)

    def test_it_is_for_who_may_write_the_quotation(self):
        order = self.small(1)
        with self.assertRaises(AccessError):
            self.mail(order, user=self.colleague)


@tagged("post_install", "-at_install")
class TestSendingToMany(BulkMixin, MailCase):
    """Each quotation by itself: as if the button had been pressed on each card."""

    def test_each_gets_the_outcome(self):
        orders = self.small()
        answer = self.send(orders)
        self.assertEqual(["applied"] * 3, self.statuses(answer))
        self.assertEqual({"2026-12-24"}, {str(order.validity_date) for order in orders})
        self.assertEqual([1, 1, 1], orders.mapped("email_reminder_count"))
        self.assertEqual(["email_reminder"] * 3, orders.followup_event_ids.mapped("code"))
        self.assertEqual("2026-11-24T09:01:00Z", answer["undo_until"])
        queues = {queue["queue"]: queue["count"] for queue in answer["queues"]}
        self.assertEqual(0, queues["email"])

    def test_each_customer_gets_his_own_document(self):
        self.env["res.lang"]._activate_lang("en_US")
        partners = self.env["res.partner"].create(
            [
                {
                    "name": f"Client {n}",
                    "email": f"c{n}@client.example",
                    "lang": ("fr_FR", "en_US")[n % 2],
                }
                for n in range(6)
            ]
        )
        orders = self.quotes(*[{"partner": partner, "amount": 900} for partner in partners])
        self.send(orders)
        self.make_mails()
        found = {}
        for envelope, message in zip(
            self.sink.envelopes, self.deliver() and self.received(), strict=True
        ):
            found[envelope.rcpt_tos[0]] = message
        self.assertEqual(set(partners.mapped("email")), set(found))
        for order in orders:
            message = found[order.partner_id.email]
            filename, content = self.attachment(message)
            self.assertIn(order.name, filename)
            document = content.decode()
            self.assertIn(order.name, document)
            for other in orders - order:
                self.assertNotIn(other.name, document)
                self.assertNotIn(other.partner_id.name, document)
            self.assertIn(order.name, message["Subject"])
            is_french = order.partner_id.lang == "fr_FR"
            self.assertIn("Bonjour" if is_french else "Hello", self.body(message))
            self.assertIn("24/12/2026" if is_french else "12/24/2026", self.body(message))
        attachments = orders.followup_event_ids.mail_message_id.attachment_ids
        self.assertEqual(6, len(attachments))

    def test_who_is_skipped_is_told_and_untouched(self):
        orders = self.small()
        orders[1].followup_answered = True
        before = self.snapshot(orders[1])["sale_order"]
        answer = self.send(orders)
        self.assertEqual(["applied", "skipped", "applied"], self.statuses(answer))
        self.assertEqual("answered", answer["results"][1]["code"])
        self.assertEqual(before, self.snapshot(orders[1])["sale_order"])

    def test_what_changed_since_the_preview_is_skipped(self):
        orders = self.small(2)
        self.preview(orders)
        self.apply(orders[0], "on_track", self.manager)
        answer = self.send(orders)
        self.assertEqual(["skipped", "applied"], self.statuses(answer))
        self.assertEqual("contacted", answer["results"][0]["code"])

    def test_one_that_fails_stops_none_and_is_as_it_was(self):
        for error, code in ((UserError("Non"), "refused"), (ValueError("bug"), "broken")):
            orders = self.small()
            before = self.snapshot(orders[1])["sale_order"]
            with self.failing(orders[1], error), mute_logger(BULK_LOGGER):
                answer = self.send(orders)
            self.assertEqual(["applied", "failed", "applied"], self.statuses(answer))
            self.assertEqual(code, answer["results"][1]["code"])
            self.assertNotIn("bug", answer["results"][1]["message"])
            self.assertEqual(before, self.snapshot(orders[1])["sale_order"])
            self.assertFalse(orders[1].followup_event_ids)

    def failing(self, broken, error):
        """Let one quotation fail after it was written."""
        honest = self.registry["sale.order"]._followup_write

        def write(order, *args):
            honest(order, *args)
            if order.id == broken.id:
                raise error

        return patch.object(self.registry["sale.order"], "_followup_write", write)

    def test_the_same_request_again_gives_the_first_answer(self):
        orders = self.small(2)
        first = self.send(orders, request_id="batch")
        orders[0].write(
            {"last_followup_date": False, "validity_date": "2026-11-01", "email_reminder_count": 0}
        )
        again = self.send(orders, request_id="batch")
        self.assertEqual(first["results"], again["results"])
        self.assertEqual(2, len(orders.followup_event_ids))
        with self.refused(*orders):
            self.desk().apply_bulk("email_reminder", orders[:1].ids, "batch")
        other = self.send(self.small(1, user=self.colleague), self.colleague, request_id="batch")
        self.assertEqual(["applied"], self.statuses(other))

    def test_a_batch_in_which_all_were_skipped_is_remembered_too(self):
        order = self.small(1)
        order.followup_answered = True
        first = self.send(order, request_id="batch")
        order.followup_answered = False
        self.assertEqual(first["results"], self.send(order, request_id="batch")["results"])
        self.assertFalse(order.followup_event_ids)

    def test_each_can_be_undone(self):
        orders = self.small(2)
        answer = self.send(orders)
        for result in answer["results"]:
            self.assertEqual("undone", self.undo(result)["status"])
        self.make_mails()
        self.assertEqual([], self.deliver())
        self.assertEqual({None}, set(self.skips(orders).values()) - {"contacted"})

    def test_the_answers_are_nobody_s_to_read(self):
        self.send(self.small(1))
        for user in (self.seller, self.manager):
            with self.assertRaises(AccessError):
                self.env["sale.followup.batch"].with_user(user).search([]).read(["answer"])
                self.env["sale.followup.batch"].with_user(user).create({})

    def test_the_next_step_after_it_is_the_call(self):
        order = self.small(1)
        self.send(order)
        self.make_mails()
        with self.at("2026-12-26 10:00"):
            self.assertEqual(["email"], self.found_in(order))
            self.assertEqual("call", order.followup_step)
            self.assertEqual("reminded", self.skip(order)[0])
