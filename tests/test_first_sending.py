from odoo.tests import Form, tagged

from .common import FollowupCase, day


@tagged("post_install", "-at_install")
class TestFirstSending(FollowupCase):
    """A draft of 1 October, valid to 31 October, is sent for the first time on 24 November."""

    def draft(self, **spec):
        spec = {"amount": 800, "expires": "2026-10-31", **spec}
        return self.quote(state="draft", **spec).with_user(self.seller)

    def sent(self, order):
        order.action_quotation_sent()
        self.settle()
        return order

    def composed(self, order):
        """Return Odoo's own composer as its button opens it."""
        action = order.with_context(lang="fr_FR").action_quotation_send()
        composers = self.env["mail.compose.message"].with_user(self.seller)
        return Form(composers.with_context(**action["context"]))

    def test_marked_as_sent_an_expired_draft_is_valid_like_a_new_offer(self):
        order = self.sent(self.draft())
        self.assertEqual(day("2026-12-24"), order.validity_date)
        self.assertEqual(day("2026-11-24"), order.followup_sent_date)
        self.assertEqual(day("2026-10-01"), order.date_order.date())
        for moment in ("2026-11-24 12:00", "2026-11-25 08:00", "2026-12-24 18:00"):
            with self.at(moment):
                self.assertFalse(order.followup_queue, moment)
        with self.at("2026-12-25 08:00"):
            self.assertEqual("email", order.followup_queue)

    def test_whatever_sends_it_the_day_is_kept(self):
        for name, send in {
            "button": lambda order: order.action_quotation_sent(),
            "write": lambda order: order.write({"state": "sent"}),
            "another addon": lambda order: order.sudo().write({"state": "sent"}),
            "message": lambda order: order.with_context(mark_so_as_sent=True).message_post(
                body="Notre offre", message_type="comment"
            ),
        }.items():
            with self.subTest(name):
                order = self.draft()
                send(order)
                self.settle()
                self.assertEqual("sent", order.state)
                self.assertEqual(day("2026-11-24"), order.followup_sent_date)
                self.assertEqual(day("2026-12-24"), order.validity_date)

    def load(self, columns, *rows):
        """Import rows as Odoo's screen does, in the words of the importer's language."""
        orders = self.env["sale.order"].with_user(self.manager).with_context(import_file=True)
        result = orders.with_context(lang="fr_FR").load(columns, rows)
        self.assertFalse(result["messages"])
        self.settle()
        return self.env["sale.order"].browse(result["ids"])

    def test_imported_as_sent_it_is_valid_like_a_new_offer(self):
        late, running, old = self.draft(), self.draft(expires="2026-12-10"), self.draft()
        sent = dict(self.env["sale.order"].fields_get(["state"])["state"]["selection"])["sent"]
        self.load(
            [".id", "state"],
            *[[str(one.id), state] for one, state in ((late, sent), (running, "sent"))],
        )
        self.load([".id", "state", "validity_date"], [str(old.id), "sent", "2026-11-10"])
        orders = late | running | old
        self.assertEqual({"sent"}, set(orders.mapped("state")))
        self.assertEqual([day("2026-11-24")] * 3, orders.mapped("followup_sent_date"))
        kept = [day("2026-12-24"), day("2026-12-10"), day("2026-11-10")]
        self.assertEqual(kept, orders.mapped("validity_date"), "what the file says itself stays")

    def test_of_a_quotation_that_an_import_brings_along_sent_nobody_knows_when(self):
        columns = ["partner_id/.id", "state", "date_order", "validity_date", "user_id/.id"]
        row = [str(self.partner.id), "sent", "2026-10-01 08:00:00", "2026-10-31"]
        order = self.load(columns, [*row, str(self.seller.id)])
        self.assertEqual(("sent", False), (order.state, order.followup_sent_date))
        self.assertEqual(day("2026-10-31"), order.validity_date)

    def test_a_draft_that_still_runs_is_left_as_it_is(self):
        for expires in ("2026-11-24", "2027-03-31"):
            order = self.sent(self.draft(expires=expires))
            self.assertEqual(day(expires), order.validity_date)
        order = self.sent(self.draft(expires=None, sent="2026-11-20"))
        self.assertFalse(order.validity_date)

    def test_the_card_tells_the_sending_and_its_age(self):
        order = self.draft()
        self.assertEqual((None, 0), self.told(order))
        self.sent(order)
        self.assertEqual(("2026-11-24", 0), self.told(order))
        with self.at("2026-12-28 09:00"):
            self.assertEqual(("2026-11-24", 34), self.told(order))

    def test_where_the_sending_is_not_known_the_card_tells_the_date_of_the_quotation(self):
        self.assertEqual(("2026-10-01", 54), self.told(self.quote()))
        self.assertEqual(("2026-12-10", 0), self.told(self.quote(sent="2026-12-10")))

    def told(self, order):
        card = self.card(order)
        return card["sent_on"], card["age_days"]

    def test_the_composer_opens_with_the_new_expiration_and_says_so_at_its_top(self):
        order = self.draft()
        composer = self.composed(order)
        self.assertEqual(day("2026-12-24"), order.validity_date)
        self.assertEqual("draft", order.state)
        self.assertFalse(order.followup_sent_date)
        self.assertIn(order.name, composer.followup_notice)
        self.assertIn("24/12/2026", composer.followup_notice)
        composer.save()._action_send_mail()
        self.settle()
        self.assertEqual("sent", order.state)
        self.assertEqual(day("2026-12-24"), order.validity_date)
        self.assertEqual(day("2026-11-24"), order.followup_sent_date)

    def test_the_composer_says_nothing_of_what_it_did_not_change(self):
        self.assertFalse(self.composed(self.draft(expires="2026-11-24")).followup_notice)
        sent = self.quote(expires="2026-10-31").with_user(self.seller)
        self.assertFalse(self.composed(sent).followup_notice)
        self.assertEqual(day("2026-10-31"), sent.validity_date)

    def test_a_draft_of_a_past_year_asks_whether_to_revise_it_first(self):
        order = self.draft(sent="2025-12-01", expires="2025-12-31")
        self.assertIn("tarifs 2025", self.composed(order).followup_notice.lower())
        self.sent(order)
        self.assertEqual(2025, order.date_order.year)
        self.assertEqual(day("2026-12-24"), order.validity_date)
        self.assertFalse(order.followup_queue)
        running = self.draft(sent="2025-12-01", expires="2027-01-31")
        self.assertIn("tarifs 2025", self.composed(running).followup_notice.lower())

    def test_several_at_once_are_renewed_each_by_itself(self):
        orders = self.draft() | self.draft(expires="2027-01-15") | self.draft()
        action = orders.action_quotation_send()
        self.assertEqual(
            [day("2026-12-24"), day("2027-01-15"), day("2026-12-24")],
            orders.mapped("validity_date"),
        )
        notice = action["context"]["default_followup_notice"]
        self.assertIn(orders[0].name, notice)
        self.assertIn(orders[2].name, notice)
        self.assertNotIn(orders[1].name, notice)

    def test_the_first_sending_stays_the_first_and_a_copy_has_none(self):
        order = self.sent(self.draft())
        self.assertFalse(order.copy().followup_sent_date)
        with self.at("2026-12-01 10:00"):
            order._action_cancel()
            order.action_draft()
            self.assertEqual(day("2026-11-24"), order.followup_sent_date)
        with self.at("2027-02-01 10:00"):
            self.sent(order)
            self.assertEqual(day("2026-11-24"), order.followup_sent_date)
            self.assertEqual(day("2027-03-03"), order.validity_date)


@tagged("post_install", "-at_install")
class TestDaysOfALife(FollowupCase):
    """When a quotation was decided, and since when its rate is what it is."""

    def test_an_order_and_a_loss_have_their_day_and_a_reopened_one_has_none(self):
        ordered, lost = self.quotes({}, {})
        ordered.action_confirm()
        answer = self.apply(lost, "lost", lost_reason_id=self.reason().id)
        self.assertEqual([day("2026-11-24")] * 2, (ordered | lost).mapped("followup_closed_date"))
        self.undo(answer)
        self.assertEqual("sent", lost.state)
        self.assertFalse(lost.followup_closed_date)
        lost.action_cancel()
        self.assertEqual(day("2026-11-24"), lost.followup_closed_date)
        lost.action_draft()
        self.assertFalse(lost.followup_closed_date)

    def test_the_day_of_the_rate_is_that_of_its_last_change(self):
        order = self.quote()
        self.apply(order, "on_track", send=False)
        self.assertEqual(day("2026-11-24"), order.followup_rate_date)
        with self.at("2026-12-28 10:00"):
            order.success_rate = "2"
            self.assertEqual(day("2026-11-24"), order.followup_rate_date)
            answer = self.apply(order, "no_news")
            self.assertEqual(day("2026-12-28"), order.followup_rate_date)
            self.undo(answer)
            self.assertEqual("2", order.success_rate)
            self.assertEqual(day("2026-11-24"), order.followup_rate_date)
            order.success_rate = False
            self.assertFalse(order.followup_rate_date)

    def test_the_days_are_the_company_s(self):
        company = self.make_company("Froid du Lagon", tz="Pacific/Noumea")
        order = self.quote(company=company, state="draft", user=self.env["res.users"])
        with self.at("2026-11-24 14:00", "UTC"):  # 1 am of the 25th over there
            order.write({"state": "sent", "success_rate": "1"})
            days = (order.followup_sent_date, order.followup_rate_date)
            self.assertEqual((day("2026-11-25"),) * 2, days)
            order.action_confirm()
            self.assertEqual(day("2026-11-25"), order.followup_closed_date)
