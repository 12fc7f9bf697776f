from contextlib import contextmanager

from odoo.tests import tagged

from .common import QUEUES, FollowupCase

# An outcome beside the same work by hand, and what that costs where only this addon is installed.
OUTCOME_ADDS, BY_HAND = 13, 25
# Two queries of a page, and some of a card, tell what else the customers have, however much it is.
PAGE_LIMIT, CARD_LIMIT, HISTORY_LIMIT = 10, 32, 32


class CountCase(FollowupCase):
    @contextmanager
    def counted(self):
        """Count the queries of a request, that of flushing and of the tracking included."""
        self.settle()
        queries = []
        before = self.env.cr.sql_log_count
        yield queries
        self.env.flush_all()
        self.env.cr.flush()
        queries.append(self.env.cr.sql_log_count - before)

    def cost(self, call):
        with self.counted() as queries:
            call()
        return queries[0]

    def outcome_limit(self):
        """Return what an outcome may cost: our share on top of what its work costs in Odoo.

        Whatever other people's addons add to that work is theirs.
        """
        return self.by_hand_cost() + OUTCOME_ADDS

    def others_add(self):
        """Return what other people's addons add to the work of an outcome in Odoo."""
        return max(self.by_hand_cost() - BY_HAND, 0)

    def by_hand_cost(self):
        orders = self.quotes({}, {}).with_user(self.seller)  # the first fills the caches
        self.env["sale.followup.scheduler"]._plan(orders.sudo().with_company(self.company))
        costs = [self.cost(lambda order=order: by_hand(order)) for order in orders]
        return costs[-1]


def by_hand(order):
    """Do in Odoo what an outcome does: the activity, the fields, and the cancelling."""
    order.activity_ids.action_feedback(feedback="Note")
    order.write({"validity_date": "2026-12-24", "success_rate": "1"})
    order._action_cancel()


@tagged("post_install", "-at_install")
class TestQueryCounts(CountCase):
    """What a request costs, on two-line quotations; nothing grows with their number."""

    def setUp(self):
        super().setUp()
        warm = self.quote(partner=self.env["res.partner"].create({"name": "Autre client"}))
        desk = self.desk()
        desk.get_queues(False)
        desk.get_entries("phone", False, 80, None)
        self.apply(warm, "on_track", send=False)
        self.apply(self.quote(), "lost", lost_reason_id=self.reason().id)

    def outcome_cost(self, order, code, values):
        revision, request = self.card(order)["revision"], self.next_request()
        desk = self.desk()
        return self.cost(
            lambda: desk.apply_outcome("sale.order", order.id, code, values, revision, request)
        )

    def outcome_costs(self, planned=False):
        cases = (
            ("no_answer", {}),
            ("no_answer", {"note": "Note"}),
            ("no_news", {"next_date": "2026-12-02", "note": "Note"}),
            ("on_track", {"send": True, "note": "Note"}),
            ("order_coming", {"send": True, "note": "Note"}),
            ("meeting", {"meeting_date": "2026-12-03", "note": "Note"}),
            ("lost", {"lost_reason_id": self.reason().id, "note": "Note"}),
            ("call_back", {"next_date": "2026-11-25", "note": "Note"}),
        )
        orders = self.apart(*[{}] * len(cases))
        if planned:
            self.env["sale.followup.scheduler"]._plan(orders.with_company(self.company))
            self.assertEqual(len(orders), len(orders.activity_ids))
        return {
            f"{code} {' '.join(values)}": self.outcome_cost(order, code, values)
            for order, (code, values) in zip(orders, cases, strict=True)
        }

    def test_outcomes_do_not_grow_with_the_number_of_quotations(self):
        self.quotes(*[{}] * 20)
        self.outcome_costs()
        few = self.outcome_costs()
        self.quotes(*[{}] * 180)
        many, limit = self.outcome_costs(), self.outcome_limit()
        for name, cost in few.items():
            with self.subTest(name):
                self.assertLessEqual(cost, limit)
                self.assertLessEqual(many[name], cost)

    def test_an_outcome_that_closes_the_activity_of_the_day_stays_small(self):
        self.outcome_costs(planned=True)
        limit = self.outcome_limit()
        for name, cost in self.outcome_costs(planned=True).items():
            with self.subTest(name):
                self.assertLessEqual(cost, limit)

    def test_an_outcome_does_not_grow_with_the_history(self):
        order = self.quote()
        self.apply(order, "no_answer", note="Note")
        first = self.outcome_cost(order, "no_answer", {"note": "Note"})
        for _number in range(15):
            self.apply(order, "no_answer", note="Note")
        self.assertLessEqual(self.outcome_cost(order, "no_answer", {"note": "Note"}), first)

    def test_a_page_does_not_grow_with_the_number_of_quotations(self):
        self.quotes(*[{}] * 20)
        desk = self.desk()
        few = self.cost(lambda: desk.get_entries("phone", False, 80, None))
        partners = self.env["res.partner"].create(
            [{"name": f"Client {number}", "email": f"c{number}@c.example"} for number in range(180)]
        )
        self.quotes(*[{"partner": partner} for partner in partners])
        desk = self.desk()
        pages = []
        many = self.cost(lambda: pages.append(desk.get_entries("phone", False, 80, None)))
        self.assertEqual(80, len(pages[0]["entries"]))
        self.assertLessEqual(few, PAGE_LIMIT)
        self.assertLessEqual(many, PAGE_LIMIT)

    def test_a_page_whose_quotations_have_opportunities_stays_small(self):
        leads = self.env["crm.lead"].create(
            [{"name": f"Affaire {number}", "company_id": self.company.id} for number in range(60)]
        )
        leads.action_set_won()
        self.quotes(*[{"opportunity_id": lead.id} for lead in leads])
        desk = self.desk()
        pages = []
        cost = self.cost(lambda: pages.append(desk.get_entries("phone", False, 80, None)))
        self.assertEqual(60, len(pages[0]["entries"]))
        self.assertLessEqual(cost, PAGE_LIMIT)

    def test_a_card_does_not_grow_with_the_number_of_quotations(self):
        order = self.quotes(*[{}] * 20)[0]
        few = self.card_cost(order)
        self.quotes(*[{}] * 180)
        many = self.card_cost(order)
        self.assertLessEqual(few, CARD_LIMIT)
        self.assertLessEqual(many, few)

    def test_a_card_with_a_history_costs_the_same(self):
        order = self.quote(success_rate="1")
        for _number in range(3):
            self.apply(order, "no_answer", note="Note")
        few = self.card_cost(order)
        for _number in range(12):
            self.apply(order, "no_answer", note="Note")
            order.message_post(body="Bonjour", author_id=self.partner.id, message_type="comment")
        self.assertLessEqual(self.card_cost(order), min(few + 2, HISTORY_LIMIT))

    def card_cost(self, order):
        desk = self.desk()
        return self.cost(lambda: desk.get_card("sale.order", order.id))

    def test_the_counts_of_the_queues_do_not_grow(self):
        self.quotes(*[{}] * 20)
        desk = self.desk()
        few = self.cost(lambda: desk.get_queues(False))
        self.quotes(*[{"amount": 100}] * 180)
        desk = self.desk()
        self.assertLessEqual(few, PAGE_LIMIT)
        self.assertLessEqual(self.cost(lambda: desk.get_queues(False)), few)

    def test_what_is_deleted_every_day_is_found_by_an_index_in_the_history(self):
        """Else PostgreSQL reads the whole history for each planned activity that goes."""
        self.env.cr.execute(
            """
            SELECT attribute.attname, EXISTS (
                       SELECT FROM pg_index
                        WHERE indrelid = conrelid AND indkey[0] = attribute.attnum)
              FROM pg_constraint
              JOIN pg_attribute attribute ON attrelid = conrelid AND attnum = conkey[1]
             WHERE contype = 'f' AND conrelid = 'sale_followup_event'::regclass
               AND confrelid::regclass::text IN ('mail_activity', 'mail_message', 'sale_order')
            """
        )
        found = dict(self.env.cr.fetchall())
        self.assertIn("done_activity_id", found)
        self.assertEqual(found, dict.fromkeys(found, True))

    def test_the_list_under_a_filter_asks_for_the_companies_numbers_besides(self):
        self.quotes(*[{}] * 20)
        orders = self.env["sale.order"].with_user(self.seller)
        read = {"name": {}, "partner_id": {"fields": {"display_name": {}}}}

        def listed(*domain):
            return self.cost(lambda: orders.web_search_read(list(domain), read, limit=80))

        listed(("followup_queue", "=", "phone"))
        plain = listed()
        for queue in QUEUES:
            with self.subTest(queue):
                self.assertLessEqual(listed(("followup_queue", "=", queue)), plain + 1)
