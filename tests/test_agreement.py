"""The rule, the computed field and the search say the same of random quotations."""

import logging
from dataclasses import replace
from datetime import datetime

from odoo.fields import Domain
from odoo.tests import tagged

from .. import search
from ..rules import dates
from ..rules import queues as queue_rules
from ..rules.lead import due_day
from ..rules.queues import place
from ..rules.types import Answer, Lead, Quote, Settings
from .common import OWN, PARIS, QUEUES, FollowupCase
from .seed import SEED, TIMES
from .situations import Situations

_logger = logging.getLogger(__name__)

MONTREAL = "America/Montreal"
QUOTATIONS, LEADS, ROUNDS = 60, 14, 3

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
class TestAgreement(FollowupCase):
    """Two companies with different days, thresholds and delays, at every kind of instant."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.north = cls.make_company(
            "Froid du Nord",
            tz=MONTREAL,
            quotation_validity_days=45,
            followup_phone_threshold=3000,
            followup_renewal_reminder_days=20,
            followup_renewal_call_months=2,
            followup_renewal_close_months=3,
        )
        cls.companies = cls.company + cls.north
        cls.settings = {
            cls.company: Settings(),
            cls.north: Settings(3000.0, 45, 2, 20, 2, 3),
        }
        cls.tz = {cls.company: PARIS, cls.north: MONTREAL}
        both = {"company_ids": cls.companies.ids}
        cls.manager.write(both)
        cls.both_seller = cls.make_user("both_seller", OWN, **both)
        cls.partners = cls.make_partners()
        cls.make_records()

    @classmethod
    def make_partners(cls):
        partners = cls.env["res.partner"].create(
            [
                {"name": f"Client {number}", "email": email}
                for number, email in enumerate(
                    ("ok@client.example", "", "no address", "stop@client.example")
                )
            ]
        )
        cls.env["mail.blacklist"]._add("stop@client.example")
        return partners

    @classmethod
    def make_records(cls):
        """Create the quotations and the opportunities once; each instant gives them new values."""
        cls.leads = cls.env["crm.lead"].create(
            [
                {"name": f"Affaire {number}", "company_id": cls.companies[number % 2].id}
                for number in range(LEADS)
            ]
        )
        for number, lead in enumerate(cls.leads):
            if number % 7 == 4:
                lead.action_set_won()
            elif number % 7 == 5:
                lead.action_set_lost()
            elif number % 7 == 6:
                lead.active = False
        users = (cls.both_seller, cls.both_seller, cls.colleague, False)
        specs = []
        for number in range(QUOTATIONS):
            company = cls.companies[number // 2 % 2]
            leads = cls.leads.filtered(lambda lead, company=company: lead.company_id == company)
            specs.append(
                {
                    "company": company,
                    "partner": cls.partners[number % 4],
                    "user": users[number // 4 % 4],
                    "opportunity_id": leads[number % len(leads)].id if number % 3 == 0 else False,
                }
            )
        cls.orders = cls.quotes(*specs)
        cls.env.flush_all()

    def give(self, record, values):
        columns = ", ".join(f"{name} = %s" for name in values)
        self.env.cr.execute(
            f"UPDATE {record._table} SET {columns} WHERE id = %s",  # pylint: disable=sql-injection
            [*values.values(), record.id],
        )

    def expected(self, today, situations):
        """Return what the rule says of every quotation, from the values alone."""
        rows = {
            order: situations.quotation(today[order.company_id], *self.numbers(order))
            for order in self.orders
        }
        leads = {lead: situations.lead(today[lead.company_id]) for lead in self.leads}
        for record, values in (rows | leads).items():
            self.give(record, values)
        self.give_answers([order for order, one in rows.items() if one["followup_answer_open"]])
        quotes = {order: self.as_quote(order, values) for order, values in rows.items()}
        places = {}
        for order, quote in quotes.items():
            lead = order.opportunity_id
            if lead.active and lead.won_status == "pending":
                quote = replace(quote, open_lead=self.as_lead(lead, leads[lead], quotes))
            places[order] = place(quote, self.settings[order.company_id], today[order.company_id])
        self.env.invalidate_all()
        for name in ("followup_due_after", "followup_answer_open"):
            self.env.add_to_compute(self.leads._fields[name], self.leads)
        return places

    def give_answers(self, orders):
        """Have the customers of these quotations, and of no others, have answered on the page."""
        self.env.cr.execute("DELETE FROM sale_followup_answer")
        for order in orders:
            self.env.cr.execute(
                "INSERT INTO sale_followup_answer"
                " (order_id, company_id, state, code, answered_at, day, number)"
                " VALUES (%s, %s, 'open', 'time', now(), now()::date, 1)",
                [order.id, order.company_id.id],
            )

    def numbers(self, order):
        return self.settings[order.company_id], self.tz[order.company_id]

    def as_quote(self, order, values):
        values = dict(values)
        sent_on = dates.civil_date(values.pop("date_order"), self.tz[order.company_id])
        usable = order.partner_id == self.partners[0]
        amount = values.pop("followup_amount")
        answer = Answer("time") if values.pop("followup_answer_open") else None
        payment = {name: values.pop(f"followup_{name}") for name in ("payment", "payment_date")}
        return Quote(
            amount=amount,
            date_order=sent_on,
            usable_address=usable,
            answer=answer,
            **payment,
            **values,
        )

    def as_lead(self, lead, values, quotes):
        due = [
            due_day([quote], self.settings[order.company_id])
            for order, quote in quotes.items()
            if order.opportunity_id == lead
        ]
        answers = [
            quote.answer
            for order, quote in quotes.items()
            if order.opportunity_id == lead
            and quote.answer
            and quote.state == "sent"
            and not quote.is_renewal
        ]
        first = min(filter(None, due), default=None)
        return Lead(lead.name, due_after=first, answer=next(iter(answers), None), **values)

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
