"""The rule, the computed field and the search say the same of random quotations."""

import logging
from datetime import datetime

from odoo.fields import Domain
from odoo.tests import tagged

from .. import search
from ..rules import dates
from ..rules import queues as queue_rules
from .agreement_case import AgreementCase
from .common import QUEUES
from .seed import SEED, TIMES
from .situations import Situations

_logger = logging.getLogger(__name__)

ROUNDS = 3

# Days on which something begins or ends; the last ones are two days at once, one in each company.
INSTANTS = (
    "2026-11-24 09:00",
    "2026-11-30 09:00",
    "2026-12-01 09:00",
    "2026-12-15 09:00",
    "2026-12-31 09:00",
    "2027-01-01 09:00",
    "2027-02-28 09:00",
    "2028-02-29 09:00",
    "2027-03-31 09:00",
    "2027-04-30 09:00",
    "2026-11-24 23:30",
    "2026-11-30 23:30",
    "2026-12-31 22:59",
    "2026-12-31 23:00",
    "2027-01-01 04:59",
    "2027-01-01 05:00",
)


@tagged("post_install", "-at_install")
class TestAgreement(AgreementCase):
    """Two companies with different days, thresholds and delays, at every kind of instant."""

    def test_rule_field_and_search_agree_at_every_kind_of_instant(self):
        _logger.info("Random quotations: SEED=%s", SEED)
        met = set()
        for number, moment in enumerate(INSTANTS * ROUNDS * TIMES):
            if number >= len(INSTANTS) * TIMES and met >= self.every_reason():
                break
            seed = SEED + number
            with self.at(moment, tz="UTC"), self.subTest(moment=moment, seed=seed):
                today = {
                    company: dates.civil_date(datetime.fromisoformat(moment), tz)
                    for company, tz in self.tz.items()
                }
                expected = self.expected(today, Situations(seed))
                met |= {found.reason for found in expected.values()}
                self.check_field(expected)
                self.check_search(expected, self.env["sale.order"])
                for user in (self.both_seller, self.manager):
                    orders = self.env["sale.order"].with_user(user)
                    orders = orders.with_context(allowed_company_ids=self.companies.ids)
                    self.check_search(expected, orders)
                self.check_leads(expected)
                self.check_planned(expected)
        self.assertLessEqual(self.every_reason(), met, "the random values miss a case")

    def every_reason(self):
        return {
            "answer",
            "not_sent",
            "no_amount",
            "waiting",
            "done_today",
            "running",
            "on_lead",
            "opportunity",
            "order_coming",
            "price_revision",
            "phone",
            "email_first",
            "email_reminded",
            "email_no_address",
            "email_payment",
            "renewal_early",
            "renewal_reminded",
            "renewal_running",
            "renewal_email",
            "renewal_payment",
            "renewal_call",
            "renewal_close",
        }

    def check_field(self, expected):
        for order, found in expected.items():
            told = (order.followup_queue or None, order.followup_step or None)
            self.assertEqual((found.queue, found.step), told, self.describe(order))
            self.assertTrue(order.followup_reason)

    def check_search(self, expected, orders):
        """Each queue, no queue and their negations find exactly the quotations of the rule."""
        pool = Domain("id", "in", self.orders.ids)
        visible = orders.search(pool).sudo()
        places = {order: found.queue for order, found in expected.items() if order in visible}
        for queue in (*QUEUES, None):
            inside = {order.id for order, found in places.items() if found == queue}
            outside = set(places) - set(self.orders.browse(inside))
            outside = {order.id for order in outside}
            for operator, value, wanted in (
                ("=", queue or False, inside),
                ("in", [queue or False], inside),
                ("!=", queue or False, outside),
                ("not in", [queue or False], outside),
            ):
                condition = Domain("followup_queue", operator, value)
                found = orders.search(pool & condition)
                self.assertEqual(wanted, set(found.ids), f"{operator} {value} {orders.env.user}")
            negated = orders.search(pool & ~Domain("followup_queue", "=", queue or False))
            self.assertEqual(outside, set(negated.ids), f"~ {queue}")
        calls = orders.search(pool & Domain("followup_queue", "in", ["phone", "renewal", False]))
        several = ("phone", "renewal", None)
        wanted = {order.id for order, queue in places.items() if queue in several}
        self.assertEqual(wanted, set(calls.ids))
        kept = visible.filtered_domain(Domain("followup_queue", "=", "phone"))
        wanted = {order.id for order, queue in places.items() if queue == "phone"}
        self.assertEqual(wanted, set(kept.ids))

    def check_leads(self, expected):
        """An opportunity is an entry exactly when its quotations stand in its queue."""
        found = self.env["crm.lead"].search([("followup_queue", "=", "opportunity")])
        for lead in self.leads:
            with self.subTest(lead=lead.name):
                self.assertEqual(lead in found, bool(lead.followup_queue))
                for order, place_ in expected.items():
                    if order.opportunity_id == lead and place_.queue == "opportunity":
                        self.assertIn(lead, found)

    def check_planned(self, expected):
        """What the daily planning searches is what the rule says, step by step."""
        rows = queue_rules.QUOTATIONS.queues.values()
        planned_queues = {row.code for row in rows if row.is_planned and row.model == "sale.order"}
        for company in self.companies:
            company.followup_start_date = "2000-01-01"
            own = {order: found for order, found in expected.items() if order.company_id == company}
            planned = {order for order, found in own.items() if found.queue in planned_queues}
            pool = Domain("id", "in", self.orders.ids)
            found = self.orders.search(pool & search.planning.planned_orders(company))
            self.assertEqual(planned, set(found))
            for step, domain in search.planning.steps(company).items():
                wanted = {order for order in planned if own[order].step == step}
                self.assertEqual(wanted, set(self.orders.search(pool & domain)), step)

    def describe(self, order):
        names = ("date_order", "validity_date", "followup_amount", "success_rate", "followup_date")
        return f"{order.id}: {order.read(names)[0]} {order.renewed_contract_end} {order.state}"

    def test_an_unknown_queue_finds_nothing(self):
        order, orders = self.quote(1200), self.env["sale.order"]
        self.assertEqual(["email"], self.found_in(order))
        for value in ("no such queue", "Phone", True):
            self.assertNotIn(order, orders.search([("followup_queue", "=", value)]), value)
