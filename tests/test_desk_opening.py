from odoo.tests import tagged

from .common import FollowupCase
from .contract import check


@tagged("post_install", "-at_install")
class TestDeskOpening(FollowupCase):
    """What the panel opens with comes in one answer, and is what it would get piece by piece."""

    def setUp(self):
        super().setUp()
        self.company.followup_start_date = "2026-01-01"
        self.first, self.second, self.third = self.apart(
            {"amount": 9000}, {"amount": 8000}, {"amount": 7000}
        )

    def open(self, queue=None, order=None, user=None, mine=False):
        entry = (order._name, order.id) if order else ()
        opening = self.desk(user).open_desk(mine, queue, *entry)
        check(self, "Opening", opening)
        return opening

    def shown(self, opening):
        return [card["res_id"] for card in opening["cards"]]

    def who_is_on(self, order):
        self.env.invalidate_all()
        presences = self.env["sale.followup.presence"].search([("res_id", "=", order.id)])
        return presences.user_id

    def test_it_is_the_same_as_piece_by_piece(self):
        for mine in (False, True):
            queues = self.desk().get_queues(mine)
            page = self.desk().get_entries("phone", mine)
            cards = [self.card(self.first), self.card(self.second)]
            expected = {"queues": queues, "queue": "phone", "page": page, "cards": cards}
            expected |= {"single_keys": True, "failed_mails": 0, "fresh_for": 0, "first_day": False}
            self.assertEqual(expected, self.open(mine=mine))

    def test_it_begins_with_the_first_queue_that_has_somebody_in_it(self):
        (self.first + self.second + self.third).action_cancel()
        self.assertEqual(("phone", []), (self.open()["queue"], self.open()["cards"]))
        self.quotes({"amount": 300})
        self.assertEqual("email", self.open()["queue"])

    def test_it_shows_the_queue_that_is_asked_for_even_an_empty_one(self):
        opening = self.open("renewal")
        self.assertEqual(("renewal", []), (opening["queue"], opening["page"]["entries"]))

    def test_a_queue_that_does_not_exist_is_none(self):
        for queue in ("nonsense", "", 5, ["phone"], {}, True):
            with self.subTest(queue):
                self.assertEqual("phone", self.open(queue)["queue"])

    def test_an_entry_comes_with_the_one_after_it_and_beside_its_own_queue(self):
        small = self.quote(amount=300)
        opening = self.open(order=small)
        self.assertEqual(("email", [small.id]), (opening["queue"], self.shown(opening)))
        self.assertEqual([self.second.id, self.first.id], self.shown(self.open(order=self.second)))

    def test_an_entry_in_no_queue_stands_beside_the_first(self):
        running = self.quote(expires="2026-12-20")
        opening = self.open(order=running)
        self.assertEqual(("phone", running.id), (opening["queue"], self.shown(opening)[0]))

    def test_an_entry_that_cannot_be_shown_leaves_the_rest(self):
        hidden = self.quote(user=self.colleague)
        desk = self.desk()
        foreign = (("sale.order", 2**40), ("res.partner", 1), (1, "x"))
        for entry in ((hidden._name, hidden.id), *foreign):
            with self.subTest(entry):
                opening = desk.open_desk(False, None, *entry)
                self.assertEqual([], opening["cards"])
                self.assertEqual(3, opening["page"]["total"])
        self.assertFalse(self.who_is_on(self.first))

    def test_the_others_see_who_is_on_the_first_card_and_get_the_next(self):
        orders = self.first + self.second + self.third
        orders.user_id = False
        self.assertEqual([self.first.id, self.second.id], self.shown(self.open()))
        self.assertEqual(self.seller, self.who_is_on(self.first))
        self.assertEqual(self.seller, self.who_is_on(self.second), "their next one")
        theirs = self.open(user=self.colleague)
        self.assertEqual([self.third.id], self.shown(theirs))
        self.assertEqual(self.seller.id, theirs["page"]["entries"][0]["opened_by"]["user_id"])
        again = self.open(order=self.first, user=self.colleague)
        self.assertEqual(self.seller.id, again["cards"][0]["opened_by"]["user_id"])
        self.assertEqual(self.seller, self.who_is_on(self.first), "nobody loses a card")

    def test_nobody_is_on_a_card_where_all_may_be_reminded_at_once(self):
        small = self.apart({"amount": 300}, {"amount": 200})
        opening = self.open("email")
        self.assertEqual((2, []), (opening["page"]["total"], opening["cards"]))
        self.assertFalse(self.who_is_on(small[0]))
        self.assertEqual(small.ids, self.shown(self.open("email", small[0])))
        self.assertEqual(self.seller, self.who_is_on(small[0]))

    def test_an_opportunity_opens_as_a_quotation_does(self):
        lead = self.env["crm.lead"].create(
            {"name": "Extension", "partner_id": self.partner.id, "user_id": self.seller.id}
        )
        self.quote(opportunity_id=lead.id)
        opening = self.open(order=lead)
        self.assertEqual(("opportunity", [lead.id]), (opening["queue"], self.shown(opening)))
