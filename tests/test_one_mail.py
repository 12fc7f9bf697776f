from unittest.mock import patch

from odoo.tests import tagged

from .bulk import BulkMixin
from .customer_case import CustomerMixin
from .lead_case import LATE
from .mail_sink import MailCase
from .test_outbox_workers import TestWorkerThatDies


class OneMailCase(CustomerMixin, MailCase):
    def events(self, orders):
        return orders.followup_event_ids

    def states(self, orders):
        self.env.invalidate_all()
        return [self.event(order).mail_state for order in orders]

    def documents(self, message):
        return sorted(one.get_filename() for one in message.iter_attachments())


@tagged("post_install", "-at_install")
class TestOneMail(OneMailCase):
    """The offers of one press to one address leave as one e-mail, with all the documents."""

    def test_three_offers_are_one_mail_with_three_documents(self):
        small, large, middle = self.three({"amount": 6000}, {"amount": 9000}, {"amount": 7000})
        self.press(small, "on_track", large, middle)
        self.make_mails()
        (message,) = self.deliver()
        self.assertEqual(3, len(self.documents(message)))
        for order in (small, large, middle):
            self.assertTrue(any(order.name in name for name in self.documents(message)))
            self.assertIn(order.name, self.body(message))
            self.assertIn(f"/my/orders/{order.id}", self.body(message))
        self.assertIn("24/12/2026", self.body(message))
        self.assertIn(large.name, message["Subject"])
        events = self.events(small | large | middle)
        self.assertEqual(["made"] * 3, self.states((small, large, middle)))
        posted = events.mail_message_id
        self.assertEqual((1, large.id), (len(posted), posted.res_id))
        for order in (small, middle):
            self.assertTrue(any(f'data-oe-id="{large.id}"' in one for one in self.messages(order)))
        self.assertEqual({"achats@morel.example"}, set(events.mapped("mail_to")))

    def test_the_list_tells_number_subject_total_and_page(self):
        order, other = self.three(
            {"client_order_ref": "Groupe froid et pose"},
            {"client_order_ref": "Joints", "amount": 860},
        )
        self.press(order, "order_coming", other)
        self.make_mails()
        body = self.body(self.deliver()[0])
        for told in ("Groupe froid et pose", "Joints", "860,00", "31/12/2026", "access_token"):
            self.assertIn(told, body)

    def test_another_address_gets_an_e_mail_of_its_own(self):
        company = self.customer("Clinique", is_company=True)
        contacts = [
            self.customer(name, parent_id=company.id, email=f"{name}@clinique.example")
            for name in ("anne", "bruno")
        ]
        orders = self.quotes(*[{"partner": contacts[n]} for n in (0, 1, 0)])
        answer = self.press(orders[0], "on_track", *orders[1:])
        self.assertIn("2 mails partent dans 1 minute.", answer["message"])
        self.make_mails()
        found = {one["To"]: len(self.documents(one)) for one in self.deliver()}
        self.assertEqual([1, 2], sorted(found.values()))
        self.assertEqual(2, len(found))

    def test_what_was_ordered_meanwhile_is_left_out_and_the_rest_leaves(self):
        orders = self.three({}, {"amount": 9000}, {}, {})
        self.press(orders[0], "on_track", *orders[1:])
        orders[1].action_confirm()  # the largest
        orders[2].action_cancel()
        self.make_mails()
        (message,) = self.deliver()
        self.assertEqual(2, len(self.documents(message)))
        self.assertNotIn(orders[1].name, self.body(message))
        self.assertEqual(["made", "dropped", "dropped", "made"], self.states(orders))
        self.assertIn(self.events(orders).mail_message_id.res_id, (orders[0].id, orders[3].id))

    def test_where_one_is_left_it_is_its_own_e_mail(self):
        order, other = self.three({}, {})
        self.press(order, "on_track", other)
        other.action_cancel()
        self.make_mails()
        (message,) = self.deliver()
        self.attachment(message)
        self.assertNotIn("<th", self.body(message))

    def test_an_undone_press_leaves_nothing_to_make(self):
        orders = self.three()
        self.undo(self.press(orders[0], "on_track", *orders[1:]))
        self.make_mails()
        self.assertEqual(["dropped"] * 3, self.states(orders))
        self.assertEqual([], self.deliver())

    def test_it_cannot_be_edited(self):
        order, other = self.three({}, {})
        also, revision = self.also(order, other), self.card(order)["revision"]
        with self.refused(order, other):
            self.desk().compose_mail(
                "sale.order", order.id, "on_track", {"also": also}, revision, self.next_request()
            )

    def test_unticked_offers_are_none(self):
        orders = self.three()
        self.press(orders[0], "on_track", *orders[1:], send=False)
        self.assertEqual([False] * 3, self.states(orders))

    def test_whoever_pressed_writes_where_there_are_several_salespeople(self):
        order, other = self.three({"user": self.seller}, {"user": self.colleague})
        self.press(order, "on_track", other, user=self.manager)
        self.make_mails()
        self.assertIn(self.manager.email, self.deliver()[0]["From"])
        order, other = self.three({}, {})
        self.press(order, "on_track", other, user=self.manager)
        self.make_mails()
        self.assertIn(self.seller.email, self.deliver()[-1]["From"])

    def test_what_the_mail_server_refuses_concerns_all(self):
        orders = self.three()
        self.press(orders[0], "on_track", *orders[1:])
        self.sink.refuses = True
        self.make_mails()
        self.assertEqual([], self.deliver())
        self.assertEqual(["failed"] * 3, self.states(orders))
        self.assertTrue(all(order.activity_ids for order in orders))
        self.sink.refuses = False
        self.assertEqual("resent", self.desk().resend(self.event(orders[2]).id)["status"])
        self.settle()
        self.assertEqual(["made"] * 3, self.states(orders))
        self.assertEqual(1, len(self.deliver()))
        self.assertFalse(any(order.activity_ids.filtered("active") for order in orders))
        self.assertEqual([], self.deliver()[1:])

    def test_one_that_says_something_else_now_is_made_anew_for_all(self):
        orders = self.three()
        self.press(orders[0], "on_track", *orders[1:])
        self.sink.refuses = True
        self.make_mails()
        self.deliver()
        self.sink.refuses = False
        orders[1].order_line[0].price_unit += 100
        self.settle()
        self.desk().resend(self.event(orders[0]).id)
        self.settle()
        self.assertEqual(["waiting"] * 3, self.states(orders))
        self.make_mails("2026-11-24 10:05")
        (message,) = self.deliver()
        self.assertEqual(3, len(self.documents(message)))

    def test_an_answer_concerns_all_its_quotations(self):
        order, other, apart = self.three({}, {"amount": 9000}, {})
        self.press(order, "on_track", other)
        self.make_mails()
        self.deliver()
        message = self.events(order).mail_message_id
        self.env["mail.thread"].message_process(
            "sale.order",
            ANSWER.format(to="devis@froid.example", message_id=message.message_id),
        )
        self.do_noticed()
        answered = (order | other | apart).mapped("followup_answered")
        self.assertEqual([True, True, False], answered)

    def test_on_an_opportunity_too(self):
        leads = self.env["crm.lead"].with_context(tracking_disable=True)  # no e-mail to the seller
        lead = leads.create(
            {"name": "Extension", "company_id": self.company.id, "user_id": self.seller.id}
        )
        orders = self.three(*[{**LATE, "opportunity_id": lead.id}] * 3)
        self.apply(lead, "on_track", send_ids=orders.ids)
        self.make_mails()
        (message,) = self.deliver()
        self.assertEqual(3, len(self.documents(message)))
        self.assertEqual(["made"] * 3, self.states(orders))


@tagged("post_install", "-at_install")
class TestOneMailInBulk(BulkMixin, OneMailCase):
    def test_one_per_customer(self):
        morel = self.three(*[{"amount": 800}] * 3)
        vercors = self.quote(amount=900, partner=self.customer("Vercors", email="v@v.example"))
        self.assertEqual(["applied"] * 4, self.statuses(self.send(morel | vercors)))
        self.make_mails()
        found = {one["To"]: len(self.documents(one)) for one in self.deliver()}
        self.assertEqual([1, 3], sorted(found.values()))
        self.assertEqual([1] * 4, [one.email_reminder_count for one in morel | vercors])

    def test_one_that_was_undone_is_left_out(self):
        morel = self.three(*[{"amount": 800}] * 3)
        answer = self.send(morel)
        self.undo({"event_id": answer["results"][1]["event_id"]})
        self.make_mails()
        (message,) = self.deliver()
        self.assertEqual(2, len(self.documents(message)))
        self.assertEqual(["made", "dropped", "made"], self.states(morel))


@tagged("post_install", "-at_install")
class TestOneMailExactlyOnce(OneMailCase):
    """Killed or overtaken at any moment, it is made once, for all of them."""

    crash = TestWorkerThatDies.crash
    dies_after = TestWorkerThatDies.dies_after
    assertDies = TestWorkerThatDies.assertDies

    def test_a_worker_that_dies_leaves_all_waiting(self):
        orders = self.three()
        self.press(orders[0], "on_track", *orders[1:])
        for name in ("_claim", "_post_mail", "_deliver_all", "_make_mail"):
            self.crash(self.dies_after(name))
            self.assertEqual(["waiting"] * 3, self.states(orders), name)
        self.assertEqual([], self.deliver())
        self.make_mails("2026-11-24 10:03")
        self.make_mails("2026-11-24 10:04")
        self.assertEqual(1, len(self.deliver()))
        self.assertEqual(["made"] * 3, self.states(orders))

    def test_what_cannot_be_made_fails_for_all_and_is_tried_again(self):
        orders = self.three()
        self.press(orders[0], "on_track", *orders[1:])
        event = self.registry["sale.followup.event"]
        with patch.object(event, "_post_mail", side_effect=ValueError("no paper")):
            self.make_mails()
        self.assertEqual(["waiting"] * 3, self.states(orders))
        self.assertEqual({1}, set(self.events(orders).mapped("mail_attempts")))
        self.make_mails("2026-11-24 10:10")
        self.assertEqual(1, len(self.deliver()))


ANSWER = """From: Achats <achats@morel.example>
To: {to}
Subject: Re: Notre devis
Message-Id: <answer@morel.example>
In-Reply-To: {message_id}
References: {message_id}
Date: Tue, 24 Nov 2026 11:40:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Bonjour, on vous rappelle.
"""
