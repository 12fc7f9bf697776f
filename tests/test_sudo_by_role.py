from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import OWN
from .shelving_case import ShelvingCase

SECRET = "Zorglub"


@tagged("post_install", "-at_install")
class TestSudoByRole(ShelvingCase):
    """What is read or written beyond a user's rights gives nobody what is not theirs.

    Beside the roles of the façade (``test_access``), of real requests (``test_access_table``), of
    the history, of the customer's page, of leaks and results, each in a file of its own.
    """

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()
        cls.elsewhere = cls.make_company("Froid du Nord")
        cls.stranger = cls.make_user(
            "stranger", OWN, company_id=cls.elsewhere.id, company_ids=[cls.elsewhere.id]
        )

    def test_what_went_to_a_colleague_is_not_taken_back_with_the_others(self):
        for press in (
            lambda shelving: shelving.action_undo(),
            lambda shelving: self.desk(self.seller).undo_shelving(shelving.id),
        ):
            orders = self.quotes({}, {})
            shelving = self.shelve(orders, self.seller)
            orders[1].user_id = self.colleague
            self.settle()
            press(shelving)
            self.assertEqual(["sent", "cancel"], self.states(orders))
            self.assertEqual(1, shelving.taken_back)

    def test_a_colleague_s_shelving_is_nobody_s_to_go_on_with_or_to_take_back(self):
        orders, mine = self.quote(user=False), self.quote(user=False)
        shelving = self.shelve(orders, self.seller)
        for user in (self.colleague, self.all_seller, self.stranger):
            desk, theirs = self.desk(user), shelving.with_user(user)
            for call, error in (
                (lambda desk=desk: desk.shelve(shelving.id, mine.ids), UserError),
                (lambda desk=desk: desk.undo_shelving(shelving.id), UserError),
                (theirs.action_undo, AccessError),
            ):
                with self.subTest(user.login), self.refused(orders, mine, error=error):
                    call()

    def test_whole_years_are_counted_of_one_s_own_companies(self):
        past = {"sent": "2023-03-01", "expires": "2023-04-01"}
        self.quotes(past, {**past, "company": self.elsewhere, "user": self.stranger})
        self.settle()
        years = self.env["sale.followup.year"].with_user(self.manager)
        self.assertEqual([self.company], [one.company_id for one in years.search([])])
        self.assertEqual([1], years.search([]).mapped("count"))

    def test_mails_that_failed_are_counted_and_sent_again_by_whose_they_are(self):
        own, theirs, abroad = orders = self.apart(
            {},
            {"user": self.colleague},
            {"company": self.elsewhere, "user": self.stranger},
        )
        for order, user in zip(orders, (self.seller, self.colleague, self.stranger), strict=True):
            self.apply(order, "on_track", user=user)
        orders.followup_event_ids.mail_state = "failed"
        self.settle()
        self.assertEqual(1, self.desk(self.seller).open_desk(False)["failed_mails"])
        self.assertEqual(1, self.desk(self.seller).resend_failed()["sent"])
        self.settle()
        self.assertEqual("waiting", own.followup_event_ids.mail_state)
        self.assertEqual({"failed"}, set((theirs | abroad).followup_event_ids.mapped("mail_state")))

    def test_the_name_of_somebody_s_request_tells_nobody_else_what_became_of_it(self):
        self.apply(self.quote(user=False), "on_track", request_id="edit")
        self.assertEqual("applied", self.desk(self.seller).get_composed("edit")["status"])
        for user in (self.colleague, self.manager, self.stranger):
            found = self.desk(user).get_composed("edit")
            self.assertEqual({"status": "discarded"}, found, user.login)

    def test_only_one_s_own_presence_is_forgotten(self):
        order = self.quote(user=False)
        self.desk(self.seller).open_entry("sale.order", order.id, False)
        self.desk(self.colleague).release_entry("sale.order", order.id)
        self.settle()
        card = self.card(order, self.colleague)
        self.assertEqual(self.seller.id, card["opened_by"]["user_id"])

    def test_presence_tells_nothing_of_a_customer_in_another_company(self):
        order, abroad = self.quotes({}, {"company": self.elsewhere, "user": self.stranger})
        self.assertEqual(order.partner_id, abroad.partner_id)
        self.desk(self.stranger).open_entry("sale.order", abroad.id, False)
        rows = self.desk(self.seller).get_entries("phone", False)["entries"]
        self.assertEqual([(order.id, None)], [(one["res_id"], one["opened_by"]) for one in rows])
        self.assertIsNone(self.card(order)["opened_by"])

    def test_a_setting_is_one_s_own(self):
        self.desk(self.seller).set_single_keys(False)
        self.settle()
        told = [self.desk(one).open_desk(False) for one in (self.seller, self.colleague)]
        self.assertEqual([False, True], [one["single_keys"] for one in told])

    def test_what_was_said_and_done_on_a_colleague_s_quotation_is_not_on_the_card(self):
        own, theirs = self.quotes({}, {"user": self.colleague, "client_order_ref": SECRET})
        theirs.message_post(
            body=SECRET,
            author_id=self.partner.id,
            message_type="comment",
            subtype_xmlid="mail.mt_comment",
        )
        self.apply(theirs, "no_answer", user=self.colleague, note=SECRET)
        self.apply(theirs, "on_track", user=self.colleague, note=SECRET)
        theirs.with_context(disable_cancel_warning=True).action_confirm()
        self.settle()
        card = self.card(own)
        self.assertNotIn(SECRET, str(card))
        self.assertNotIn(theirs.name, str(card))
        self.assertEqual(0, card["attempts"])
        self.assertEqual([], [one for one in card["last_exchanges"] if one["kind"] == "customer"])
        self.assertEqual(0, self.desk(self.seller).get_day_summary()["total"])
        self.assertIn(SECRET, str(self.card(own, self.manager)), "or this shows nothing")

    def test_an_answer_on_a_colleague_s_quotation_is_not_on_the_page(self):
        own, theirs = self.quotes({}, {"user": self.colleague})
        vals = {"date": None, "hour": None, "phone": None, "lost_reason_id": None}
        vals |= {"code": "call", "words": SECRET, "form_key": None}
        theirs.sudo()._followup_take_answer(vals, self.partner)
        self.settle()
        rows = self.desk(self.seller).get_entries("phone", False)["entries"]
        self.assertEqual([(own.id, None)], [(one["res_id"], one["answer_told"]) for one in rows])
        self.assertNotIn(SECRET, str(self.card(own)))

    def test_who_may_not_correct_a_contact_clears_no_refusal(self):
        self.partner.message_bounce = 3
        for user in (self.internal, self.portal):
            with self.subTest(user.login), self.assertRaises(AccessError):
                self.partner.with_user(user).email = "autre@morel.example"
        self.assertEqual(3, self.partner.message_bounce)
        self.partner.with_user(self.manager).email = "autre@morel.example"
        self.assertEqual(0, self.partner.message_bounce)
