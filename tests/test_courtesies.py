from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import mute_logger

from odoo.addons.sale_quotation_followup.rules import delivery

from .courtesy_case import LOGGERS, CourtesyCase, fails


@tagged("post_install", "-at_install")
class TestNoticingIsACourtesy(CourtesyCase):
    """The customer's message arrives whatever happens; it is noticed at once, or in the end."""

    def test_a_guard_of_another_addon_does_not_refuse_the_e_mail(self):
        with self.broken("sale.order", "write"):
            self.receive()
            self.assertEqual(1, len(self.received_words()))
            self.run_outbox("2026-11-24 10:01")
        self.assertTrue(self.order.followup_answered, "bookkeeping of ours goes on")
        self.assertFalse(self.notices())

    def test_what_cannot_be_flagged_is_an_answer_all_the_same(self):
        with self.broken("sale.order", "_followup_note"):
            self.receive()
            self.assertEqual(1, len(self.received_words()))
            self.run_outbox("2026-11-24 10:01")
        self.assertFalse(self.order.followup_answered)
        self.assertEqual(1, self.notices().attempts)
        self.assertTrue(self.card(self.order)["answered"], "it is read as an answer all the same")
        self.run_outbox("2026-11-24 10:02")
        self.assertTrue(self.order.followup_answered)
        self.assertFalse(self.notices())

    def test_a_mistake_of_ours_does_not_refuse_it_either(self):
        order, notice = type(self.order), self.registry["sale.followup.notice"]
        for model, name in ((order, "_followup_written"), (notice, "_note")):
            with self.broken(model._name, name):
                self.receive()
        self.assertEqual(2, len(self.received_words()))
        self.assertFalse(self.notices())
        with patch.object(delivery, "who_wrote", fails), mute_logger(*LOGGERS):
            self.receive()
        self.assertEqual(3, len(self.received_words()))
        self.assertEqual(1, len(self.notices()), "who cannot be judged is a person")

    def test_an_insert_that_fails_leaves_the_transaction_usable(self):
        with (
            patch.object(self.registry["sale.followup.notice"], "_forget_cached", fails_in_sql),
            mute_logger(*LOGGERS, "odoo.sql_db"),
        ):
            self.receive()
        self.assertEqual(1, len(self.received_words()))
        self.assertFalse(self.notices())

    def test_noticing_writes_no_row_of_the_quotation(self):
        before = self.place_of_row(self.order)
        self.receive()
        self.assertEqual(before, self.place_of_row(self.order))
        self.do_noticed()
        after = self.place_of_row(self.order)
        self.assertNotEqual(before, after)
        self.receive()
        self.do_noticed()
        self.assertEqual(after, self.place_of_row(self.order), "it is flagged already")

    def test_what_is_no_longer_sent_is_not_lifted(self):
        for state in ("draft", "cancel"):
            self.order.state = state
            self.receive()
            self.assertFalse(self.notices(), state)
        self.order.state = "sent"
        self.receive()
        self.order.state = "cancel"
        self.do_noticed()
        self.assertFalse(self.notices() or self.order.followup_answered)

    def test_the_quotation_is_deleted_meanwhile(self):
        self.receive()
        self.order.state = "cancel"
        self.order.unlink()
        self.do_noticed()
        self.assertFalse(self.notices())


def fails_in_sql(notices):
    notices.env.cr.execute("SELECT no_such_column FROM sale_followup_notice")


@tagged("post_install", "-at_install")
class TestNoticedAndNotFlagged(CourtesyCase):
    """What is not yet flagged is read as an answer all the same."""

    def test_it_stands_first_and_the_pages_have_each_once(self):
        larger = self.quotes({"amount": 9000}, {"amount": 9100, "followup_answered": True})
        self.receive()
        desk, found, after = self.desk(), [], None
        for _page in range(3):
            page = desk.get_entries("phone", False, 1, after)
            found += [(row["res_id"], row["answered"]) for row in page["entries"]]
            after = page["next"]
        self.assertIsNone(after)
        self.assertEqual(
            [(larger[1].id, True), (self.order.id, True), (larger[0].id, False)], found
        )
        self.assertEqual(
            [row["res_id"] for row in desk.get_entries("phone", False)["entries"]],
            [res_id for res_id, _answered in found],
        )
        search = desk.search_entries("Morel")
        self.assertTrue(next(one for one in search if one["res_id"] == self.order.id)["answered"])

    def test_the_card_says_it_and_is_stale_where_it_was_open(self):
        revision = self.card(self.order)["revision"]
        self.receive()
        card = self.card(self.order)
        self.assertNotEqual(revision, card["revision"])
        self.assertIn("Le client a répondu", card["reason"])
        self.assertEqual("conflict", self.apply(self.order, "no_news", revision=revision)["status"])
        noticed = card["revision"]
        self.do_noticed()
        self.assertEqual(noticed, self.card(self.order)["revision"], "flagged it is the same")

    def test_an_outcome_has_read_it_and_undo_gives_it_back(self):
        self.receive()
        answer = self.apply(self.order, "on_track", send=False)
        self.assertFalse(self.notices() or self.order.followup_answered)
        self.assertFalse(self.card(self.order)["answered"])
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertTrue(self.order.followup_answered)

    def test_no_answer_has_read_nothing(self):
        self.receive()
        self.apply(self.order, "no_answer")
        self.assertEqual(1, len(self.notices()))

    def test_an_answer_after_the_outcome_is_not_undone_away(self):
        answer = self.apply(self.order, "on_track", send=False)
        self.receive()
        self.assertEqual("refused", self.undo(answer)["status"])

    def test_the_bulk_leaves_it_out(self):
        order = self.order = self.quote(800)
        self.offer = order.message_post(
            body="Offre", message_type="comment", subtype_xmlid="mail.mt_comment"
        )
        self.receive()
        answer = self.desk().preview_bulk("email_reminder", order.ids)
        self.assertIn("answered", repr(answer))

    def test_the_opportunity_is_lifted_too(self):
        lead = self.env["crm.lead"].create(
            {"name": "Atelier", "type": "opportunity", "company_id": self.company.id}
        )
        self.order.opportunity_id = lead
        self.receive()
        self.assertEqual({"sale.order", "crm.lead"}, set(self.notices().mapped("res_model")))
        self.assertTrue(self.card(lead, self.all_seller)["answered"])
        self.do_noticed()
        self.assertTrue(lead.followup_answered and self.order.followup_answered)
