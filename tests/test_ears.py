from odoo.tests import HttpCase, tagged

from .common import FollowupCase, FollowupMixin
from .customers import CustomerMixin


@tagged("post_install", "-at_install")
class TestCustomersWhoWrite(CustomerMixin, FollowupCase):
    """A reply or a comment of the customer lifts the entry; nothing else does."""

    def written(self):
        self.do_noticed()

    def test_an_email_reply_does(self):
        self.receive()
        self.assertTrue(self.order.followup_answered)
        entry = self.desk().get_entries("phone", False, 80, None)["entries"][0]
        self.assertTrue(entry["answered"])

    def test_a_reply_from_an_unknown_address_does(self):
        self.receive(sender="accueil@morel.example")
        self.assertTrue(self.order.followup_answered)

    def test_an_answer_of_a_machine_does_not(self):
        for headers in (
            "Auto-Submitted: auto-replied",
            "Auto-Submitted: auto-generated",
            "X-Autoreply: yes",
            "X-Autorespond: Absence",
            "Precedence: auto_reply",
            "Precedence: bulk",
        ):
            with self.subTest(headers):
                self.receive(headers=headers + "\n")
                self.assertFalse(self.order.followup_answered)
        for subject in (
            "Réponse automatique : Devis",
            "=?utf-8?q?R=C3=A9ponse_automatique_=3A_Devis?=",
            "Automatic reply: Devis",
            "Out of Office: Devis",
            "Absence du bureau",
        ):
            with self.subTest(subject):
                self.receive(subject=subject)
                self.assertFalse(self.order.followup_answered)
        told = [text for text in self.messages(self.order) if "D'accord" in text]
        self.assertEqual(11, len(told), "they are in the chatter all the same")

    def test_a_person_whose_mail_says_that_it_is_none_of_a_machine_does(self):
        self.receive(headers="Auto-Submitted: no\nPrecedence: list\n")
        self.assertTrue(self.order.followup_answered)

    def test_a_bounce_does_not(self):
        self.receive(sender="MAILER-DAEMON@morel.example", subject="Undelivered Mail")
        self.assertFalse(self.order.followup_answered)

    def test_the_salesperson_is_told_of_a_reply(self):
        before = self.env["mail.notification"].search([]).ids
        self.receive()
        message = self.order.message_ids.filtered(lambda one: one.message_type == "email")
        self.assertEqual(self.partner, message.author_id)
        told = self.env["mail.notification"].search([("id", "not in", before)])
        self.assertIn(
            self.seller.partner_id,
            told.filtered(lambda one: one.mail_message_id == message).res_partner_id,
        )

    def test_an_outcome_says_that_the_answer_was_read(self):
        self.receive()
        self.apply(self.order, "on_track", send=False)
        self.assertFalse(self.order.followup_answered)

    def test_a_reply_of_the_salesperson_by_email_does_not(self):
        self.receive(sender=self.seller.email)
        self.assertFalse(self.order.followup_answered)

    def test_a_comment_on_the_portal_does(self):
        self.post(self.partner)
        self.assertTrue(self.order.followup_answered)

    def test_a_note_or_a_message_of_the_salesperson_does_not(self):
        self.post(self.seller.partner_id)
        self.post(self.seller.partner_id, subtype_xmlid="mail.mt_note")
        self.assertFalse(self.order.followup_answered)

    def test_an_out_of_office_reply_does_not(self):
        for header in (
            "Auto-Submitted: auto-replied",
            "Auto-Submitted: auto-generated",
            "Precedence: auto_reply",
            "X-Autoreply: yes",
        ):
            before = len(self.messages(self.order))
            self.receive(text="Je suis en congés", headers=f"{header}\n")
            self.assertEqual(before + 1, len(self.messages(self.order)), header)
            self.assertFalse(self.order.followup_answered, header)

    def test_a_ticket_system_that_brings_a_person_s_words_is_to_be_read(self):
        order = self.quote(800)
        self.order, self.offer = (
            order,
            order.with_user(self.seller).message_post(
                body="Notre offre",
                message_type="comment",
                subtype_xmlid="mail.mt_comment",
                partner_ids=self.partner.ids,
                date="2026-11-20 09:00:00",
            ),
        )
        for header in ("Precedence: bulk", "Auto-Submitted: auto-generated"):
            with self.subTest(header):
                self.receive(text="[Ticket 4711] Nous commandons", headers=f"{header}\n")
                self.assertFalse(order.followup_answered)
                row = self.desk().preview_bulk("email_reminder", order.ids)["results"][0]
                self.assertEqual("automatic", row["skipped"]["code"])
                told = "Message automatique reçu le 24/11/2026, à lire"
                self.assertIn(told, row["skipped"]["message"])
                self.assertIn(told, self.card(order)["reason"])
                answer = self.apply(order, "on_track", send=False)
                self.assertFalse(order.followup_machine_date, "it was read")
                self.undo(answer)
                self.assertTrue(order.followup_machine_date)
                self.apply(order, "on_track", send=False)

    def test_an_answer_forwarded_from_a_third_address_of_the_customer_does(self):
        firm = self.env["res.partner"].create({"name": "Morel SA", "is_company": True})
        self.partner.parent_id = firm
        self.env["res.partner"].create(
            {"name": "Achats", "parent_id": firm.id, "email": "achats@morel.example"}
        )
        for sender in ("achats@morel.example", "claire.perso@boite.example"):
            with self.subTest(sender):
                self.order.followup_answered = False
                self.receive(sender=sender, subject="TR: Devis", text="Voici sa réponse : oui")
                self.assertTrue(self.order.followup_answered)

    def test_a_reply_that_says_it_is_not_automatic_does(self):
        self.receive(headers="Auto-Submitted: no\nPrecedence: bulk\n")
        self.assertTrue(self.order.followup_answered)

    def test_an_automatic_message_does_not(self):
        for kind in ("out_of_office", "auto_comment", "notification"):
            self.post(self.partner, message_type=kind)
            self.assertFalse(self.order.followup_answered, kind)

    def test_a_look_at_the_portal_does_not(self):
        self.post(self.partner, message_type="notification", subtype_xmlid="sale.mt_order_viewed")
        self.assertFalse(self.order.followup_answered)

    def test_the_card_shows_the_last_look_and_what_was_said(self):
        self.receive()
        for _time in range(4):
            self.post(
                self.partner, message_type="notification", subtype_xmlid="sale.mt_order_viewed"
            )
        exchanges = self.card(self.order)["last_exchanges"]
        self.assertEqual(
            ["customer", "message", "viewed"], sorted(one["kind"] for one in exchanges)
        )

    def test_the_card_shows_what_the_customer_wrote_as_text(self):
        self.receive(text="Oui <b>mais</b> plus tard")
        exchanges = self.card(self.order)["last_exchanges"]
        self.assertEqual(["customer", "message"], [one["kind"] for one in exchanges])
        self.assertEqual("Claire Morel", exchanges[0]["author"])
        self.assertIn("plus tard", exchanges[0]["text"])
        self.assertNotIn("<p", exchanges[0]["text"])

    def test_a_reply_makes_the_open_card_stale(self):
        revision = self.card(self.order)["revision"]
        self.receive()
        answer = self.apply(self.order, "no_news", revision=revision)
        self.assertEqual("conflict", answer["status"])


@tagged("post_install", "-at_install")
class TestCustomersOnThePortal(FollowupMixin, HttpCase):
    """The customer's browser: Odoo's own portal, over HTTP."""

    def setUp(self):
        super().setUp()
        self.order = self.quote()
        self.token = self.order._portal_ensure_token()
        self.settle()

    def comment(self, **access):
        self.make_jsonrpc_request(
            "/mail/message/post",
            {
                "thread_model": "sale.order",
                "thread_id": self.order.id,
                "post_data": {
                    "body": "Le prix est-il ferme ?",
                    "message_type": "comment",
                    "subtype_xmlid": "mail.mt_comment",
                },
                **access,
            },
        )
        self.env.invalidate_all()
        self.do_noticed()

    def test_a_comment_with_the_link_of_the_offer_lifts_the_entry(self):
        self.comment(token=self.token)
        self.assertTrue(self.order.followup_answered)
        exchange = self.card(self.order)["last_exchanges"][0]
        self.assertEqual("customer", exchange["kind"])
        self.assertIn("ferme", exchange["text"])

    def test_a_comment_with_the_link_of_a_mail_lifts_the_entry(self):
        sign = self.order._sign_token(self.partner.id)
        self.comment(token=self.token, hash=sign, pid=self.partner.id)
        self.assertTrue(self.order.followup_answered)

    def test_a_comment_of_a_logged_in_customer_lifts_the_entry(self):
        user = self.make_user("portal_customer", "base.group_portal")
        self.order.partner_id = user.partner_id
        self.settle()
        self.authenticate(user.login, user.login)
        self.comment(token=self.token)
        self.assertTrue(self.order.followup_answered)

    def test_a_comment_of_the_salesperson_does_not(self):
        self.authenticate(self.seller.login, self.seller.login + "xx")
        self.comment()
        self.assertFalse(self.order.followup_answered)

    def test_a_look_at_the_offer_is_shown_and_lifts_nothing(self):
        self.url_open(f"/my/orders/{self.order.id}?access_token={self.token}")
        self.env.invalidate_all()
        self.assertFalse(self.order.followup_answered)
        exchanges = self.card(self.order)["last_exchanges"]
        self.assertEqual(["viewed"], [one["kind"] for one in exchanges])
        self.assertEqual("Claire Morel", exchanges[0]["author"])


@tagged("post_install", "-at_install")
class TestRepliesThatCannotComeBack(FollowupCase):
    """Without an alias domain, replies never reach Odoo: the settings say so."""

    def is_told(self):
        settings = self.env["res.config.settings"].with_company(self.company).create({})
        return settings.followup_replies_are_lost

    def test_the_settings_say_so(self):
        self.company.alias_domain_id = False
        self.assertTrue(self.is_told())
        self.company.alias_domain_id = self.env["mail.alias.domain"].create(
            {"name": "froid.example"}
        )
        self.assertFalse(self.is_told())
