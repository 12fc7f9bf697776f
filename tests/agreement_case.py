"""Random quotations and opportunities of two companies, and what the rule says of each."""

from dataclasses import replace

from ..rules import dates
from ..rules.lead import due_day
from ..rules.queues import place
from ..rules.types import Answer, Lead, Quote, Settings
from .common import OWN, PARIS, FollowupCase

MONTREAL = "America/Montreal"
QUOTATIONS, LEADS = 60, 14


class AgreementCase(FollowupCase):
    """Two companies with different days, thresholds and delays."""

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
