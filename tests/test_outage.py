from itertools import permutations

from odoo.tests import tagged

from .contract import check
from .refusal_case import RefusalCase


class OutageCase(RefusalCase):
    """Five reminders to five customers, of which none left."""

    def setUp(self):
        super().setUp()
        self.orders = self.small_of_each(5)
        self.send(self.orders)
        self.make_mails()
        server = self.env["ir.mail_server"].search([])
        port, server.smtp_port = server.smtp_port, 1
        self.run_queue()
        server.smtp_port = port
        self.assertEqual({"failed"}, set(self.orders.followup_event_ids.mapped("mail_state")))

    def arrived(self, moment="2026-11-24 10:10"):
        self.make_mails(moment)
        self.deliver()
        to = [address for one in self.sink.envelopes for address in one.rcpt_tos]
        return [address for address in to if "morel" in address]

    def setUp_again(self):
        self.sink.envelopes.clear()
        OutageCase.setUp(self)


@tagged("post_install", "-at_install")
class TestAfterAnOutage(OutageCase):
    """What failed is one list, one gesture sends it again, and nothing leaves twice."""

    def test_the_bulk_offers_what_never_left(self):
        self.assertEqual({None}, set(self.skips(self.orders).values()))
        answer = self.send(self.orders)
        self.assertEqual(["applied"] * 5, self.statuses(answer))
        self.assertEqual(5, len(self.arrived()))
        for order in self.orders:
            self.assertIsNone(self.card(order)["failed_mail"])
            self.assertFalse(order.activity_ids)
            self.assertEqual(1, order.email_reminder_count)

    def test_one_gesture_sends_all(self):
        answer = self.desk().resend_failed()
        self.assertEqual((5, 0), (answer["sent"], answer["left"]))
        self.settle()
        self.assertEqual(5, len(self.arrived()))
        self.assertEqual([1] * 5, self.orders.mapped("email_reminder_count"))
        self.assertEqual(0, self.desk().resend_failed()["sent"])

    def test_both_gestures_send_once(self):
        for first in ("bulk", "again"):
            with self.subTest(first=first):
                if first == "bulk":
                    self.send(self.orders)
                    self.assertEqual(0, self.desk().resend_failed()["sent"])
                else:
                    self.setUp_again()
                    self.desk().resend_failed()
                    self.settle()
                    statuses = set(self.statuses(self.send(self.orders)))
                    self.assertEqual({"skipped"}, statuses)
                self.assertEqual(5, len(self.arrived()))
                self.env["mail.mail"].search([("state", "=", "exception")]).action_retry()
                self.assertEqual(5, len(self.arrived()), "nor from Odoo's own list")

    def test_the_list_is_one_s_own(self):
        action = self.env.ref("sale_quotation_followup.sale_followup_event_action_failed")
        self.assertIn("mail_open", action.context)
        self.assertEqual(0, self.desk(self.colleague).resend_failed()["sent"])
        done = self.env["sale.followup.event"].with_user(self.seller).action_resend_all()
        self.assertIn("5", done["params"]["message"])

    def test_a_later_outcome_settles_and_its_undo_opens_again(self):
        order = self.orders[0]
        event = self.event(order)
        answer = self.apply(order, "on_track", send=False)
        self.assertIsNone(self.card(order)["failed_mail"])
        self.assertFalse(order.activity_ids)
        self.assertEqual("refused", self.desk().resend(event.id)["status"])
        self.undo(answer)
        self.assertEqual(event.id, self.card(order)["failed_mail"]["event_id"])
        self.assertEqual(1, len(order.activity_ids))

    def test_an_unanswered_call_settles_nothing(self):
        order = self.orders[0]
        self.apply(order, "no_answer")
        self.assertTrue(self.card(order)["failed_mail"])

    def test_a_later_mail_of_odoo_s_own_composer_settles(self):
        order = self.orders[0]
        composers = self.env["mail.compose.message"].with_user(self.seller)
        composer = composers.with_context(
            default_model="sale.order",
            default_res_ids=order.ids,
            default_composition_mode="comment",
            default_subtype_xmlid="mail.mt_comment",
        ).create({"body": "<p>Bonjour</p>", "partner_ids": self.partner.ids})
        composer._action_send_mail()
        self.settle()
        self.assertIsNone(self.card(order)["failed_mail"])
        self.assertFalse(order.activity_ids)

    def test_what_changed_since_is_made_anew(self):
        order = self.orders[0]
        order.order_line[0].price_unit = 500
        self.settle()
        self.desk().resend(self.event(order).id)
        self.settle()
        self.arrived()
        message = next(one for one in self.received() if order.name in one["Subject"])
        body = self.body(message).replace("\xa0", " ").replace("\u202f", " ")
        total = f"{order.amount_total:,.2f}".replace(",", " ").replace(".", ",")
        self.assertIn(total, body)
        self.assertIn(f"{order.amount_total:,.2f}".split(".")[0][-3:], body)


@tagged("post_install", "-at_install")
class TestFailedMailsInThePanel(OutageCase):
    """The panel tells how many failed, and its gesture is the list's."""

    def failed(self, user=None):
        desk = self.desk(user)
        opening = desk.open_desk(False)
        counts = {
            opening["failed_mails"],
            desk.open_selection(False, self.orders.ids)["failed_mails"],
        }
        self.assertEqual(1, len(counts))
        return counts.pop()

    def test_they_are_counted_by_what_the_panel_opens_with(self):
        self.assertEqual(5, self.failed())
        self.assertEqual(0, self.failed(self.colleague), "one's own alone")
        self.orders[0].user_id = self.colleague
        self.assertEqual(1, self.failed(self.colleague), "what one follows up is one's own")
        self.assertEqual(4, self.failed(), "what one may not see any more is not")
        self.orders[1].user_id = self.all_seller
        self.assertEqual(1, self.failed(self.all_seller))

    def test_they_are_counted_anew_by_what_settles_them(self):
        event = self.event(self.orders[0])
        answer = self.apply(self.orders[0], "on_track", send=False)
        check(self, "Applied", answer)
        self.assertEqual(4, answer["failed_mails"])
        undone = self.undo(answer)
        check(self, "Undone", undone)
        self.assertEqual(5, undone["failed_mails"])
        resent = self.desk().resend(event.id)
        check(self, "Resent", resent)
        self.assertEqual(4, resent["failed_mails"])
        bulk = self.send(self.orders[1:3])
        check(self, "BulkApplied", bulk)
        self.assertEqual(2, bulk["failed_mails"])
        together = self.desk().resend_failed()
        check(self, "ResentAll", together)
        self.assertEqual((2, 0), (together["sent"], together["failed_mails"]))
        self.assertEqual(0, self.failed())
        self.assertEqual(5, len(self.arrived()))

    def test_they_cost_no_query_of_their_own(self):
        desk = self.desk()
        before = self.env.cr.sql_log_count
        desk.get_queues(False)
        counted = self.env.cr.sql_log_count - before
        self.env["sale.followup.event"].sudo().search([]).mail_state = "made"
        desk = self.desk()
        before = self.env.cr.sql_log_count
        desk.get_queues(False)
        self.assertEqual(counted, self.env.cr.sql_log_count - before)

    def test_the_gestures_of_panel_list_and_card_send_once(self):
        gestures = {
            "panel": lambda: self.desk().resend_failed(),
            "list": lambda: self.events().action_resend_all(),
            "card": lambda: self.desk().resend(self.event(self.orders[0]).id),
        }
        for first, second in permutations(gestures, 2):
            with self.subTest(first=first, second=second):
                gestures[first]()
                self.settle()
                gestures[second]()
                gestures["panel"]()
                self.settle()
                self.assertEqual(5, len(self.arrived()))
                self.assertEqual([1] * 5, self.orders.mapped("email_reminder_count"))
                self.setUp_again()

    def events(self):
        return self.env["sale.followup.event"].with_user(self.seller)

    def test_what_was_undone_is_not_sent_again(self):
        order = self.orders[0]
        event = self.event(order)
        self.assertEqual("undone", self.undo({"event_id": event.id})["status"])
        self.assertEqual(4, self.failed())
        self.assertEqual(4, self.desk().resend_failed()["sent"])
        self.settle()
        self.assertEqual(4, len(self.arrived()))
        self.assertEqual(0, order.email_reminder_count)

    def test_undone_after_it_was_sent_again_it_leaves_no_more(self):
        order = self.orders[0]
        self.desk().resend_failed()
        self.settle()
        self.undo({"event_id": self.event(order).id})
        self.assertEqual(0, order.email_reminder_count)
        self.assertEqual("2026-11-20", str(order.validity_date))


@tagged("post_install", "-at_install")
class TestDocumentsOfThisMoment(RefusalCase):
    """The document says what the text says, whatever was stored of it."""

    def test_a_stored_document_is_not_sent(self):
        report = self.env.ref("sale.action_report_saleorder")
        report.write({"attachment": "object.name + '.pdf'", "attachment_use": True})
        order = self.quote(800)
        stored = self.env["ir.attachment"].create(
            {
                "name": f"{order.name}.pdf",
                "raw": b"ancien",
                "res_model": "sale.order",
                "res_id": order.id,
            }
        )
        self.apply(order, "email_reminder")
        self.make_mails()
        document = self.attachment(self.deliver()[0])[1]
        self.assertNotEqual(stored.raw, document)
        self.assertIn("24/12/2026", document.decode())

    def test_text_and_document_say_the_same_whatever_the_report_s_settings(self):
        report = self.env.ref("sale.action_report_saleorder")
        kept = {"attachment": "object.name + '.pdf'"}
        for settings in ({"attachment": False}, kept, {**kept, "attachment_use": True}):
            with self.subTest(settings):
                report.write(settings)
                self.sink.envelopes.clear()
                order = self.quote(800)
                order.order_line[0].price_unit = 1234
                self.apply(order, "email_reminder")
                self.make_mails()
                [message] = self.deliver()
                document = self.attachment(message)[1].decode()
                for text in (self.body(message), document):
                    text = text.replace("\xa0", " ").replace("\u202f", " ")
                    for said in ("1 834,00", "24/12/2026"):
                        self.assertTrue(said in text, said)
                    self.assertFalse("20/11/2026" in text)
