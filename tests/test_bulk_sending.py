from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .bulk import BulkMixin
from .common import FollowupCase
from .contract import check
from .mail_sink import MailCase

BULK_LOGGER = "odoo.addons.sale_quotation_followup.models.sale_followup_desk_bulk"


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

    def test_no_method_of_another_addon_hears_of_it(self):
        order = self.small(1)
        template = self.company.followup_reminder_template_id
        template.with_context(lang="fr_FR").body_html = (
            "<p><t t-out='object.validity_date'/> <t t-out='object.success_rate'/> "
            "<t t-out='object.get_portal_url()'/></p>"
        )
        self.outcome("order_coming").mail_template_id = template
        order.access_token = False
        self.settle()
        orders, heard = self.registry["sale.order"], []
        really = orders.write

        def write(records, vals):
            heard.append(vals)
            return really(records, vals)

        with patch.object(orders, "write", write):
            mail = self.mail(order, "order_coming")
            self.assertIn("2026-12-31 3 /my/orders/", mail["body"])
            revision = self.card(order)["revision"]
            answer = self.desk().compose_mail(
                "sale.order", order.id, "order_coming", {}, revision, "edit"
            )
            composer = self.env["mail.compose.message"].browse(answer["action"]["res_id"])
            self.assertIn("2026-12-31 3", composer.body)
            self.assertIn("31/12/2026", composer.attachment_ids.raw.decode())
            self.settle()
        self.assertEqual([], heard)
        self.assertEqual(
            ("2026-11-20", False, False),
            (str(order.validity_date), order.success_rate, order.access_token),
        )

    def test_what_is_computed_from_the_expiration_goes_by_the_new_one(self):
        order = self.small(1)
        template = self.company.followup_reminder_template_id.with_context(lang="fr_FR")
        template.subject = "{{ object.followup_queue or '-' }}"
        self.assertEqual("email", order.followup_queue)
        self.assertEqual("-", self.mail(order)["subject"], "no longer due")
        self.assertEqual("email", order.followup_queue)

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
