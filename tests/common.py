"""What every test of the addon needs: a French company, its people, quotations and a clock."""

from contextlib import contextmanager
from datetime import date, datetime, timezone
from itertools import count
from unittest.mock import patch
from zoneinfo import ZoneInfo

from odoo.fields import Command
from odoo.tests import TransactionCase, new_test_user

from odoo.addons.sale_quotation_followup.models.sale_followup_event_outbox import alone

from .written import WrittenMixin

PARIS = "Europe/Paris"
QUEUES = ("phone", "email", "opportunity", "renewal", "order_coming", "price_revision")
CALL = ["no_answer", "no_news", "on_track", "order_coming", "meeting", "lost", "call_back"]

OWN = "sales_team.group_sale_salesman"
ALL = "sales_team.group_sale_salesman_all_leads"
MANAGER = "sales_team.group_sale_manager"


def utc(moment, tz=PARIS):
    """Return the naive UTC instant of a local ``moment``; a day alone is its noon."""
    text = moment if isinstance(moment, str) else moment.isoformat()
    local = datetime.fromisoformat(f"{text} 12:00" if len(text) == 10 else text)
    return local.replace(tzinfo=ZoneInfo(tz)).astimezone(timezone.utc).replace(tzinfo=None)


class FollowupMixin(WrittenMixin):
    """Fixtures for any of Odoo's test classes; each test starts at ``NOW``, Paris time."""

    NOW = "2026-11-24 10:00"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        activate_french(cls.env)
        cls.company = cls.make_company("Froid du Midi", quotation_validity_days=30)
        cls.seller = cls.make_user("seller", OWN)
        cls.colleague = cls.make_user("colleague", OWN)
        cls.all_seller = cls.make_user("all_seller", ALL)
        cls.manager = cls.make_user("sales_manager", MANAGER)
        cls.partner = cls.env["res.partner"].create(
            {
                "name": "Claire Morel",
                "email": "claire@morel.example",
                "phone": "+33 4 65 71 22 30",
                "lang": "fr_FR",
            }
        )
        cls.product = cls.env["product.product"].create(
            {"name": "Groupe froid", "type": "service", "taxes_id": False}
        )
        cls.request_numbers = count(1)

    def setUp(self):
        super().setUp()
        self.instant = utc(self.NOW)
        clock = patch.object(
            self.registry["res.company"], "_followup_now", lambda _model: self.instant
        )
        self.startPatcher(clock)

    @classmethod
    def make_company(cls, name, tz=PARIS, **vals):
        company = cls.env["res.company"].create(
            {
                "name": name,
                "country_id": cls.env.ref("base.fr").id,
                "currency_id": cls.env.ref("base.EUR").id,
                **vals,
            }
        )
        company.resource_calendar_id.tz = tz
        return company

    @classmethod
    def make_user(cls, login, *groups, **vals):
        vals = {
            "company_id": cls.company.id,
            "email": f"{login}@froid.example",
            "lang": "fr_FR",
            "tz": PARIS,
            **vals,
        }
        context = {"no_reset_password": True, "mail_create_nosubscribe": True}
        return new_test_user(cls.env, login, ",".join(groups), context=context, **vals)

    @classmethod
    def make_outsiders(cls):
        """Add the people who have nothing to do with follow-ups."""
        cls.internal = cls.make_user("internal", "base.group_user")
        cls.portal = cls.make_user("portal_user", "base.group_portal")
        cls.accountant = cls.make_user("accountant", "account.group_account_invoice")

    @contextmanager
    def at(self, moment, tz=PARIS):
        """Let the addon's one clock show the local ``moment``, whatever the machine's shows."""
        before, self.instant = self.instant, utc(moment, tz)
        self.env.flush_all()
        self.env.invalidate_all()
        try:
            yield self.instant
        finally:
            self.instant = before
            self.env.flush_all()
            self.env.invalidate_all()

    @classmethod
    def quotes(cls, *specs):
        """Create sent quotations of two lines, all at once: see ``quote``."""
        created = (
            cls.env["sale.order"]
            .with_context(tracking_disable=True)
            .create([cls._quote_vals(**spec) for spec in specs])
        )
        cls.env.flush_all()
        cls.env.cr.flush()  # else the creation's own tracking hides what follows
        return cls.env["sale.order"].browse(created.ids)

    @classmethod
    def quote(cls, amount=8000, **spec):
        """Create a sent quotation.

        :param float amount: untaxed
        :param sent: its day or local instant; ``expires``: its last day, or None
        :param spec: ``company``, ``partner``, ``user`` and any field
        """
        return cls.quotes({"amount": amount, **spec})

    @classmethod
    def apart(cls, *specs):
        """Create sent quotations as ``quotes`` does, each of a customer of its own.

        One customer's stand together in the list, and nobody answered for any of them.
        """
        names = ("name", "email", "phone", "lang")
        vals = {name: cls.partner[name] for name in names}
        partners = cls.env["res.partner"].create([{**vals} for _spec in specs])
        return cls.quotes(
            *[{"partner": one, **spec} for one, spec in zip(partners, specs, strict=True)]
        )

    @classmethod
    def _quote_vals(cls, amount=8000, sent="2026-10-01", expires="2026-11-20", **vals):
        company = vals.pop("company", cls.company)
        partner, user = vals.pop("partner", cls.partner), vals.pop("user", cls.seller)
        return {
            "state": "sent",
            "company_id": company.id,
            "partner_id": partner.id,
            "user_id": user and user.id,
            "date_order": sent and utc(sent),
            "validity_date": expires or False,
            "order_line": [
                Command.create(
                    {"product_id": cls.product.id, "price_unit": price, "tax_ids": False}
                )
                for price in (round(amount * 0.25, 2), round(amount - round(amount * 0.25, 2), 2))
            ],
            **vals,
        }

    def desk(self, user=None, **context):
        """Return the façade as a request of ``user`` finds it: nothing cached, nothing pending."""
        user = user or self.seller
        context = {
            **self.env["res.users"].with_user(user).context_get(),
            "allowed_company_ids": user.company_ids.ids,
            **context,
        }
        self.env.flush_all()
        self.env.invalidate_all()
        return self.env["sale.followup.desk"].with_user(user).with_context(**context)

    def card(self, order, user=None):
        return self.desk(user).get_card(order._name, order.id)

    def apply(self, order, code, user=None, revision=None, request_id=None, **values):
        """Apply an outcome through the façade, on the card as it is unless ``revision`` is told."""
        if revision is None:
            revision = self.card(order, user)["revision"]
        request_id = request_id or self.next_request()
        answer = self.desk(user).apply_outcome(
            order._name, order.id, code, values, revision, request_id
        )
        self.settle()
        return answer

    def undo(self, answer, user=None):
        result = self.desk(user).undo(answer["event_id"])
        self.settle()
        return result

    def next_request(self):
        return f"request-{next(self.request_numbers)}"

    def settle(self):
        """Do what the end of a request does: tracking messages included, nothing left cached."""
        self.env.flush_all()
        self.env.cr.flush()
        self.env.invalidate_all()

    def do_noticed(self):
        """Do what hooks have written down, as the outbox does within a minute."""
        self.settle()
        for notice in self.env["sale.followup.notice"].search([]):
            self.assertTrue(alone(notice._settle))
        self.settle()

    def reason(self, name="budget"):
        return self.env.ref(f"sale_quotation_followup.lost_reason_{name}")

    def outcome(self, code):
        return self.env["sale.followup.outcome"].search([("code", "=", code)]).ensure_one()

    def activities(self, record):
        """Return every follow-up activity of an entry, those done included."""
        found = self.env["mail.activity"].with_context(active_test=False)
        return found.search(
            [("res_model", "=", record._name), ("res_id", "=", record.id)], order="id"
        )

    def messages(self, record):
        """Return what the chatter tells, the latest first, as plain HTML."""
        found = self.env["mail.message"].search(
            [("model", "=", record._name), ("res_id", "=", record.id)], order="id desc"
        )
        return [
            " ".join([message.body or "", *message.tracking_value_ids.field_id.mapped("name")])
            for message in found
        ]

    def found_in(self, order, user=None):
        """Return the queues in which the search finds a quotation."""
        orders = self.env["sale.order"].with_user(user) if user else self.env["sale.order"]
        return [
            queue
            for queue in QUEUES
            if orders.search_count([("id", "=", order.id), ("followup_queue", "=", queue)])
        ]


class FollowupCase(FollowupMixin, TransactionCase):
    """The fixtures in a transaction that is rolled back after each test."""


def arch_of(model, *view):
    """Return a view as text: other people's addons leave it as bytes."""
    arch = model.get_view(*view)["arch"]
    return arch.decode() if isinstance(arch, bytes) else arch


def activate_french(env):
    """Make French available, the addon's own words included."""
    if "fr_FR" not in dict(env["res.lang"].get_installed()):
        env["res.lang"]._activate_lang("fr_FR")
        installed = env["ir.module.module"].search([("state", "=", "installed")])
        installed._update_translations(["fr_FR"])


def day(text):
    """Return an ISO day as a date, None as it is."""
    return date.fromisoformat(text) if text else None
