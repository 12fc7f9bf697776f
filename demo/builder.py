import base64
import csv
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from odoo import Command
from odoo.tools import file_open, plaintext2html

from ..desk import first_day
from ..rules.dates import SATURDAY, add_days, year_end
from .past import Past
from .prices import Prices

MODULE = "sale_quotation_followup"
FIRST_NUMBER = 1391  # of the quotations, in a new database

COMPANY = {
    "name": "Alpes Froid Services",
    "street": "14 rue des Glaciers",
    "zip": "38000",
    "city": "Grenoble",
    "phone": "04 65 71 10 00",
    "email": "contact@alpes-froid.example",
    "website": "https://alpes-froid.example",
}

OFFER = "Bonjour,\nVoici notre devis {}. Je reste à votre disposition pour toute question."
REMINDER = "Bonjour,\nAvez-vous pu étudier notre devis {} ? Je vous le joins de nouveau."


class Demo(Past, Prices):
    """Builds the demo data from the tables of this folder.

    Their days are relative, so that no queue is empty whenever the demo is installed: ``-12`` is
    twelve days ago, ``Y`` 31 December of this year, ``P-60`` sixty days before 31 December of
    last year. The queues depend on the year: nothing but a ``P`` was written or sent before
    1 January. What falls on a week-end was done on the Friday.
    """

    def __init__(self, env):
        # Without chatter on creation, mail to the salespeople, or another module for France.
        self.env = env(context={**env.context, "tracking_disable": True, "install_mode": True})

    def build(self):
        """Make the whole demo, once: behind ``demo.xml``, whose users and products it needs."""
        if not self.env["sale.order"].search_count([], limit=1):
            self._set_up_company()
        self._load_prices()
        self._load_customers()
        self._load_leads()
        self._load_past()
        self._load_quotations()
        self._load_history()
        self._prepare_prices()
        self._read_first_day()
        self.env["sale.followup.rate"]._observe(self.env.company)

    # -- the tables -------------------------------------------------------------------------------

    def _set_up_company(self):
        """Turn the company of a database without quotations into the demo's own."""
        company = self.env.company
        with file_open(f"{MODULE}/demo/logo.png", "rb") as logo:
            company.write({**COMPANY, "logo": base64.b64encode(logo.read())})
        company.country_id = self.env.ref("base.fr")
        if not company._existing_accounting():
            company.currency_id = self.env.ref("base.EUR")
        company.resource_calendar_id.tz = company.partner_id.tz = "Europe/Paris"
        company.external_report_layout_id = self.env.ref("web.external_layout_standard")
        self._set_up_taxes(company)
        self.env.ref("base.user_admin").write({"lang": "fr_FR", "tz": "Europe/Paris"})
        numbers = self.env["ir.sequence"].search([("code", "=", "sale.order")], limit=1)
        numbers.number_next_actual = FIRST_NUMBER - len(self._past())

    def _set_up_taxes(self, company):
        """Give the company the French chart and its TVA where Odoo's module of it is installed.

        Elsewhere the sales tax that is there is called TVA.
        """
        charts = self.env["account.chart.template"]
        if "fr" in charts._get_chart_template_mapping():
            if company.chart_template != "fr":
                charts.try_loading("fr", company, install_demo=False)
        else:
            for lang in ("en_US", "fr_FR"):
                tax = company.account_sale_tax_id.with_context(lang=lang)
                tax.write({"name": "20 %", "amount": 20})
                tax.tax_group_id.name = "TVA 20 %"
        sold = self.env["product.product"].search([("sale_ok", "=", True)]).product_tmpl_id
        sold.taxes_id = company.account_sale_tax_id  # made before the chart

    def _load_customers(self):
        for row in self._rows("customers"):
            common = {"lang": "fr_FR", "country_id": self.env.ref("base.fr").id}
            company = {"name": row["name"], "is_company": True, "zip": row["zip"]}
            company = self._make(
                "res.partner", f"company_{row['key']}", {**company, "city": row["city"], **common}
            )
            contact = {name: row[name] for name in ("function", "phone", "email")}
            contact = {"name": row["contact"], "parent_id": company.id, **contact, **common}
            self._make("res.partner", f"customer_{row['key']}", contact)
        self.env["mail.blacklist"]._add(self._ref("customer_camping").email)

    def _load_leads(self):
        for row in self._rows("leads"):
            start, user = row["project_start"], self._ref(f"user_{row['user']}")
            values = {
                "name": row["name"],
                "type": "opportunity",
                "partner_id": self._ref(f"customer_{row['customer']}").id,
                "user_id": user.id,
                "stage_id": self.env.ref("crm.stage_lead3").id,
                "expected_revenue": float(row["revenue"]),
                "project_start_date": start and self._day(start),
            }
            lead = self._make("crm.lead", f"lead_{row['key']}", values)
            lead.message_subscribe(user.partner_id.ids)

    def _load_quotations(self):
        """Make the quotations, the oldest first: their numbers follow their dates."""
        for row in sorted(self._rows("quotations"), key=lambda row: self._worked_day(row["sent"])):
            user = self._ref(f"user_{row['user']}") if row["user"] else self.env["res.users"]
            customer = self._ref(f"customer_{row['customer']}")
            sent = self._worked_day(row["sent"])
            values = {
                "partner_id": customer.id,
                "user_id": user.id,
                "opportunity_id": self._ref(f"lead_{row['lead']}").id if row["lead"] else False,
                "client_order_ref": row["title"],
                "date_order": self._instant(sent, "10:12"),
                "validity_date": row["expires"] and max(self._day(row["expires"]), sent),
                "followup_sent_date": row["state"] != "draft" and sent,
                "renewed_contract_end": row["contract_end"] and self._day(row["contract_end"]),
                "success_rate": row["rate"],
                "state": row["state"],
                "pricelist_id": self._ref("prices").id,
                "order_line": [Command.create(line) for line in self._lines(row)],
            }
            order = self._make("sale.order", f"quote_{row['key']}", values)
            if row["state"] != "draft":
                author = user or self._ref("user_claire")
                order.message_subscribe((author.partner_id | customer).ids)
                self._write_to_customer(order, author, order.date_order, OFFER)

    def _load_history(self):
        for row in self._rows("history"):
            moment = self._instant(self._worked_day(row["day"]), row["time"])
            moment = min(moment, self.env["res.company"]._followup_now() - timedelta(minutes=5))
            quote, lead = f"quote_{row['target']}", f"lead_{row['target']}"
            record = self._ref(quote) or self._ref(lead)
            user = self._ref(f"user_{row['user']}") if row["user"] else self.env["res.users"]
            if row["what"] == "customer":
                self._message(record, record.partner_id, moment, row["text"], "email")
                if "followup_answered" in record:
                    record.followup_answered = True
            elif row["what"] == "note":
                self._message(record, user.partner_id, moment, row["text"], subtype="mail.mt_note")
            else:
                self._outcome(record, row, user, moment)

    def _outcome(self, order, row, user, moment):
        """Leave what the panel leaves for an outcome: event, done activity, e-mail, next date."""
        outcome = self.env.ref(f"{MODULE}.outcome_{row['what']}")
        event = self._event(order, outcome, user, moment, row["text"])
        if not outcome.leaves_untouched:
            event |= self._outcome_on_order(order, row, user, event)
        if outcome.mail:
            words = REMINDER if outcome.is_reminder else OFFER
            self._write_to_customer(order, user, moment, words)
            event |= {"mail": outcome.mail, "mail_state": "made", "mail_at": moment}
        self.env["sale.followup.event"]._log([event])

    def _event(self, order, outcome, user, moment, note):
        return {
            "order_id": order.id,
            "outcome_id": outcome.id,
            "code": outcome.code,
            "category": outcome.category,
            "user_id": user.id,
            "company_id": order.company_id.id,
            "partner_id": order.partner_id.id,
            "date": moment,
            "day": self.env.company._followup_civil_date(moment),
            "amount": order.followup_amount,
            "note": note,
            "step": "email" if outcome.is_reminder else "call",
            "request_id": f"demo-{order.id}-{moment}",
            "request_hash": "demo",
        }

    def _read_first_day(self):
        """Let nobody find a first day: the demo's people have been at it for two years."""
        users = [self._ref(f"user_{name}") for name in ("julie", "karim", "claire")]
        for user in (*users, self.env.ref("base.user_admin")):
            first_day.read(self.env(user=user), self.env.company)

    def _outcome_on_order(self, order, row, user, event):
        """Write an outcome's dates, done activity and promised one; return what the event adds."""
        order = order.with_user(user).with_context(lang=user.lang, followup_outcome=True)
        outcome = order.env["sale.followup.outcome"].browse(event["outcome_id"])
        is_lost = outcome.category == "lost"
        reason = is_lost and order.env.ref(f"{MODULE}.lost_reason_{row['more']}")
        promised = bool(row["more"]) and not is_lost and self._day(row["more"])
        order.sudo().write(
            {
                "last_followup_date": event["day"],
                "followup_date": promised,
                "followup_answered": False,
                "email_reminder_count": order.email_reminder_count + outcome.is_reminder,
            }
        )
        call = self.env.ref(f"{MODULE}.activity_type_call")
        kind = self.env.ref(f"{MODULE}.activity_type_{event['step']}")
        done = order._followup_new_activity(kind, event["day"], "planned")
        head = " · ".join(filter(None, [outcome.name, reason and reason.name]))
        messages, _next = done._action_done(feedback="\n".join(filter(None, [head, row["text"]])))
        messages.sudo().date = event["date"]
        return {
            "done_activity_id": done.id,
            "done_activity_created": True,
            "next_activity_id": promised
            and order._followup_new_activity(call, promised, "promised").id,
            "lost_reason_id": reason and reason.id,
            "new_validity_date": outcome.expiration_base and order.validity_date,
            "new_success_rate": outcome.success_rate and order.success_rate,
        }

    # -- helpers ----------------------------------------------------------------------------------

    def _rows(self, name):
        with file_open(f"{MODULE}/demo/{name}.csv") as table:
            return list(csv.DictReader(table, delimiter=";"))

    def _make(self, model, key, values):
        data = {"xml_id": f"{MODULE}.demo_{key}", "values": values, "noupdate": True}
        return self.env[model]._load_records([data])

    def _ref(self, key):
        return self.env.ref(f"{MODULE}.demo_{key}", raise_if_not_found=False)

    def _day(self, words) -> date:
        """Return the day that a table means."""
        today = self.env.company._followup_today()
        if words == "Y":
            return year_end(today)
        if words.startswith("P"):
            return add_days(today.replace(month=1, day=1), int(words[1:]) - 1)
        return add_days(today, int(words))

    def _worked_day(self, words) -> date:
        """Return the day on which a table means that somebody wrote, called or sent."""
        day, today = self._day(words), self.env.company._followup_today()
        if day < today:
            day = add_days(day, -max(0, day.weekday() - SATURDAY + 1))
        return day if words.startswith("P") else max(day, today.replace(month=1, day=1))

    def _instant(self, day, clock) -> datetime:
        """Return the naive UTC instant of an hour of the company's ``day``."""
        zone = ZoneInfo(self.env.company._followup_tz())
        moment = datetime.combine(day, time.fromisoformat(clock), zone)
        return moment.astimezone(timezone.utc).replace(tzinfo=None)

    def _write_to_customer(self, order, user, moment, words):
        self._message(order, user.partner_id, moment, words.format(order.name))

    def _message(self, record, author, moment, text, kind="comment", subtype="mail.mt_comment"):
        """Put a message in the chatter, without sending it to anybody."""
        self.env["mail.message"].create(
            {
                "model": record._name,
                "res_id": record.id,
                "author_id": author.id,
                "email_from": author.email_formatted,
                "date": moment,
                "body": plaintext2html(text),
                "message_type": kind,
                "subtype_id": self.env.ref(subtype).id,
                "record_name": record.display_name,
            }
        )
