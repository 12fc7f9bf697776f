import re
from pathlib import Path

from odoo.tests import TransactionCase, tagged
from odoo.tools import mute_logger

from .common import OWN
from .http_case import DESK, CallCase

ADDON = "sale_quotation_followup"
MODELS = Path(__file__).resolve().parent.parent / "models"

RECORDS = ("own", "unassigned", "others", "abroad", "portal")

# Who may act on which quotation: "own" is the salesperson's, "portal" the portal user's own offer,
# of no salesperson.
TABLE = {
    "public": (),
    "portal_user": (),
    "internal": (),
    "accountant": (),
    "seller": ("own", "unassigned", "portal"),
    "all_seller": ("own", "unassigned", "others", "portal"),
    "sales_manager": ("own", "unassigned", "others", "portal"),
    "stranger": ("abroad",),
}
SALESPEOPLE = ("seller", "all_seller", "sales_manager", "stranger")

# The addon's fields that a customer may read of his own quotation: what it says on the offer.
CUSTOMER_READS = ("validity_date", "followup_amount", "followup_currency_id")

# Words that only who may see the quotation may read, wherever they might slip out.
SECRETS = ("Zorglub", "zorglub.example", "0476999888", "Budget-secret", "Ref-secrete")


class TableCase(CallCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()
        cls.elsewhere = cls.make_company("Froid du Nord")
        cls.stranger = cls.make_user(
            "stranger", OWN, company_id=cls.elsewhere.id, company_ids=[cls.elsewhere.id]
        )
        customer = cls.env["res.partner"].create(
            {"name": "Zorglub SA", "email": "achats@zorglub.example", "phone": "0476999888"}
        )
        specs = {
            "own": {},
            "unassigned": {"user": False},
            "others": {"user": cls.colleague},
            "abroad": {"company": cls.elsewhere, "user": cls.stranger},
            "portal": {"user": False, "partner": cls.portal.partner_id},
        }
        cls.portal.partner_id.write({"name": "Zorglub Père", "phone": "0476999888"})
        orders = cls.quotes(
            *[
                {"partner": customer, "client_order_ref": "Ref-secrete", **spec}
                for spec in specs.values()
            ]
        )
        cls.orders = dict(zip(specs, orders, strict=True))
        cls.env.cr.flush()

    def user(self, role):
        return {
            "public": None,
            "portal_user": self.portal,
            "internal": self.internal,
            "accountant": self.accountant,
            "seller": self.seller,
            "all_seller": self.all_seller,
            "sales_manager": self.manager,
            "stranger": self.stranger,
        }[role]

    def leave_event(self, order):
        """Leave an event with a note that only who may see the quotation may read."""
        user = self.stranger if order == self.orders["abroad"] else self.manager
        return self.apply(order, "no_answer", user=user, note="Budget-secret 12 k€")["event_id"]

    def assertSilent(self, text):
        for secret in SECRETS:
            self.assertNotIn(secret, text)

    def refusal(self, role):
        return "SessionExpiredException" if role == "public" else "AccessError"


@tagged("post_install", "-at_install")
class TestAccessTable(TableCase):
    """Role by method by record, through real HTTP calls; nothing slips out of a refusal."""

    def methods(self, order, event_id):
        name, number = "sale.order", order.id
        revision = order.sudo()._followup_revision()
        return (
            ("get_card", name, number),
            ("preview", name, number, "no_news", {}),
            ("open_entry", name, number, True),
            ("release_entry", name, number),
            ("apply_outcome", name, number, "no_answer", {}, revision, self.next_request()),
            ("undo", event_id),
        )

    @mute_logger("odoo.http")
    def check_role(self, role, debug=False):
        allowed, events = TABLE[role], {}
        for record, order in self.orders.items():
            events[record] = self.leave_event(order)
        out_of_reach = [order for record, order in self.orders.items() if record not in allowed]
        before = self.snapshot(*out_of_reach)
        self.log_in(self.user(role), debug)
        for record, order in self.orders.items():
            expected = "ok" if record in allowed else self.refusal(role)
            for method, *args in self.methods(order, events[record]):
                with self.subTest(role=role, method=method, record=record, debug=debug):
                    context = {"sale_show_partner_name": debug}
                    answer, text = self.call(DESK, method, *args, context=context)
                    self.assertEqual(expected, answer, text[:2000])
                    if record not in allowed:
                        self.assertSilent(text)
                        self.assertNotIn(order.name, text)
        self.assertEqual(before, self.snapshot(*out_of_reach))

    def test_who_may_do_what(self):
        for role in TABLE:
            self.check_role(role)

    def test_the_debug_mode_tells_no_more(self):
        for role in ("seller", "stranger", "accountant"):
            self.check_role(role, debug=True)

    @mute_logger("odoo.http")
    def test_lists_show_what_one_may_see(self):
        lists = (
            ("get_queues", False),
            ("get_entries", "phone", False, 80, None),
            ("search_entries", "Zorglub", 80),
            ("get_day_summary",),
        )
        for role, allowed in TABLE.items():
            self.log_in(self.user(role))
            for method, *args in lists:
                with self.subTest(role=role, method=method):
                    answer, text = self.call(DESK, method, *args)
                    if role not in SALESPEOPLE:
                        self.assertEqual(self.refusal(role), answer)
                        self.assertSilent(text)
                        continue
                    self.assertEqual("ok", answer, text)
                    rows = (
                        self.result["entries"]
                        if method == "get_entries"
                        else self.result
                        if method == "search_entries"
                        else None
                    )
                    if rows is not None:
                        found = sorted(row["res_id"] for row in rows)
                        self.assertEqual(sorted(self.orders[one].id for one in allowed), found)
                    for queue in self.result if method == "get_queues" else ():
                        count = len(allowed) if queue["queue"] == "phone" else 0
                        self.assertEqual(count, queue["count"])

    @mute_logger("odoo.http")
    def test_nobody_changes_history(self):
        events = {record: self.leave_event(order) for record, order in self.orders.items()}
        before = self.snapshot(*self.orders.values())
        model = "sale.followup.event"
        for role, allowed in TABLE.items():
            self.log_in(self.user(role))
            for record, event_id in events.items():
                ids = [event_id]
                for method, *args in (
                    ("write", ids, {"note": "x"}),
                    ("web_save", ids, {"note": "x"}, {"note": {}}),
                    ("unlink", ids),
                    ("copy", ids),
                    ("create", [{"order_id": self.orders[record].id, "code": "lost"}]),
                    ("_undo", ids),
                    ("_make_mail", ids),
                    ("_cron_make_mails",),
                    ("_log", {}),
                ):
                    with self.subTest(role=role, method=method, record=record):
                        answer, text = self.call(model, method, *args)
                        self.assertEqual(self.refusal(role), answer, text[:1000])
                        if record not in allowed:
                            self.assertSilent(text)
        self.assertEqual(before, self.snapshot(*self.orders.values()))

    @mute_logger("odoo.http")
    def test_history_is_read_by_who_may_see_the_quotation(self):
        events = {record: self.leave_event(order) for record, order in self.orders.items()}
        for role, allowed in TABLE.items():
            self.log_in(self.user(role))
            for record, event_id in events.items():
                with self.subTest(role=role, record=record):
                    answer, text = self.call(
                        "sale.followup.event", "read", [event_id], ["note", "partner_id", "answer"]
                    )
                    self.assertEqual("ok" if record in allowed else self.refusal(role), answer)
                    if record not in allowed:
                        self.assertSilent(text)
            answer, text = self.call("sale.followup.event", "search_read", [], ["order_id"])
            if role in SALESPEOPLE:
                found = {row["order_id"][0] for row in self.result}
                self.assertEqual({self.orders[one].id for one in allowed}, found)
            else:
                self.assertEqual(self.refusal(role), answer)

    @mute_logger("odoo.http")
    def test_presences_and_outcomes_are_out_of_reach(self):
        self.desk(self.manager).open_entry("sale.order", self.orders["others"].id, False)
        self.settle()
        outcome = self.outcome("no_news").id
        for role in TABLE:
            self.log_in(self.user(role))
            with self.subTest(role=role):
                answer, _text = self.call("sale.followup.presence", "search_read", [], [])
                self.assertEqual(self.refusal(role), answer)
                answer, _text = self.call(
                    "sale.followup.outcome", "write", [outcome], {"sequence": 99}
                )
                may = role == "sales_manager"
                self.assertEqual("ok" if may else self.refusal(role), answer)
                for method, *args in (("unlink", [outcome]), ("copy", [outcome])):
                    answer, _text = self.call("sale.followup.outcome", method, *args)
                    self.assertEqual(self.refusal(role), answer)

    @mute_logger("odoo.http")
    def test_who_only_reads_quotations_still_can(self):
        """The addon's fields must not close stock's quotations to those who have no part in it."""
        self.leave_event(self.orders["portal"])
        number, fields = self.orders["portal"].id, self.env["sale.order"]._fields.values()
        names = [field.name for field in fields if field._module == ADDON]
        self.assertIn("followup_queue", names)
        closed = {self.accountant: ["followup_event_ids"], self.seller: []}
        closed[self.portal] = [name for name in names if name not in CUSTOMER_READS]
        for user, refused in closed.items():
            self.log_in(user)
            for name in names:
                with self.subTest(user=user.login, field=name):
                    answer, text = self.call("sale.order", "read", [number], [name])
                    self.assertEqual("AccessError" if name in refused else "ok", answer, text[:999])
        self.log_in(self.accountant)
        self.assertEqual("ok", self.call("sale.order", "read", [number])[0])  # every field
        self.assertNotIn("followup_event_ids", self.result[0])


@tagged("post_install", "-at_install")
class TestRulesOfEveryModel(TransactionCase):
    def models(self):
        data = self.env["ir.model.data"].search(
            [("module", "=", ADDON), ("model", "=", "ir.model")]
        )
        models = [self.env[one.model] for one in self.env["ir.model"].browse(data.mapped("res_id"))]
        own = [model for model in models if model._original_module == ADDON]
        return [self.env["ir.model"]._get(model._name) for model in own if not model._abstract]

    def test_every_model_has_its_access_rights_and_a_rule(self):
        models = self.models()
        self.assertTrue(models)
        for model in models:
            with self.subTest(model.model):
                self.assertTrue(model.access_ids, "no access rights")
                if not self.env[model.model]._transient:  # those are their creator's own
                    self.assertTrue(model.rule_ids, "no record rule")

    def test_every_access_right_is_somebody_s(self):
        for model in self.models():
            for access in model.access_ids:
                self.assertTrue(access.group_id, f"{model.model}: a right for everybody")

    def test_a_model_with_a_company_is_ruled_by_it(self):
        for model in self.models():
            if "company_id" in self.env[model.model]._fields and not model.transient:
                rules = [rule for rule in model.rule_ids if not rule.groups]
                with self.subTest(model.model):
                    self.assertIn("company_ids", "".join(rule.domain_force for rule in rules))

    def test_every_sudo_says_why(self):
        for path in sorted(MODELS.glob("*.py")):
            lines = path.read_text("utf-8").splitlines()
            for number, line in enumerate(lines):
                if re.search(r"\.sudo\((?!False)", line):
                    near = " ".join(lines[number : number + 2])
                    told = "#" in near or '"""' in near
                    self.assertTrue(told, f"{path.name}:{number + 1}: a sudo() without its reason")
