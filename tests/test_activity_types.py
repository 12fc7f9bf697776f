from pathlib import Path

from odoo.modules.migration import load_script
from odoo.tests import tagged

from .lead_case import LATE, LeadMixin
from .planning import PlanningCase

SCRIPT = Path(__file__).resolve().parent.parent / "migrations/19.0.2.0.0/post-activity_types.py"
TYPES = ("call", "call_lead", "email", "close", "send")


@tagged("post_install", "-at_install")
class TestActivityTypes(LeadMixin, PlanningCase):
    """The addon's types are offered on quotations and opportunities, and nowhere else."""

    def types(self, *names):
        names = names or TYPES
        return self.env["mail.activity.type"].concat(
            *(self.env.ref(f"sale_quotation_followup.activity_type_{name}") for name in names)
        )

    def test_none_is_offered_on_a_contact(self):
        self.assertFalse(self.types().filtered(lambda one: not one.res_model))
        for record in (self.partner, self.product.product_tmpl_id):
            with self.subTest(record._name):
                offered = self.env["mail.activity.type"].search(
                    [("res_model", "in", (False, record._name))]
                )
                self.assertFalse(offered & self.types())

    def test_what_is_made_on_a_record_has_a_type_of_its_model(self):
        order, (lead, _orders) = self.quote(), self.lead_of(LATE)
        self.run_planning()
        for record in (order, lead):
            self.apply(record, "call_back", next_date="2026-12-02")
            with self.at("2026-12-02 10:00"):
                self.apply(record, "meeting", meeting_date="2026-12-04")
            made = self.activities(record)
            self.assertEqual(3, len(made))
            self.assertEqual({record._name}, set(made.activity_type_id.mapped("res_model")))

    def test_every_step_has_its_type(self):
        activities = self.env["mail.activity"]
        for step in ("call", "email", "close", "send"):
            self.assertEqual("sale.order", activities._followup_type(step).res_model)
        self.assertEqual("crm.lead", activities._followup_type("call", "crm.lead").res_model)


@tagged("post_install", "-at_install")
class TestActivityTypesOfBefore(LeadMixin, PlanningCase):
    """What a database of an earlier version has, as the migration leaves it."""

    def migrate(self):
        self.env.flush_all()
        load_script(str(SCRIPT), "post_activity_types").migrate(self.env.cr, "19.0.1.5.0")
        self.env.invalidate_all()

    def setUp(self):
        super().setUp()
        self.call = self.env.ref("sale_quotation_followup.activity_type_call")
        self.call_lead = self.env.ref("sale_quotation_followup.activity_type_call_lead")
        self.env.cr.execute(
            "UPDATE mail_activity_type SET res_model = NULL WHERE id = ANY(%s)",
            [[self.call.id, self.env.ref("sale_quotation_followup.activity_type_email").id]],
        )
        self.env.invalidate_all()

    def activity(self, record, **vals):
        return self.env["mail.activity"].create(
            {
                "res_model_id": self.env["ir.model"]._get_id(record._name),
                "res_id": record.id,
                "activity_type_id": self.call.id,
                "date_deadline": self.instant.date(),
                "user_id": self.seller.id,
                **vals,
            }
        )

    def test_an_opportunity_s_activities_get_its_type_those_done_too(self):
        (lead, orders) = self.lead_of(LATE)
        opened, of_order = self.activity(lead), self.activity(orders)
        done = self.activity(lead, active=False)
        self.migrate()
        self.assertEqual(self.call_lead, (opened | done).activity_type_id)
        self.assertEqual(self.call, of_order.activity_type_id)
        self.assertEqual("sale.order", self.call.res_model)

    def test_a_type_that_a_plan_of_other_records_uses_stays_for_all(self):
        plan = self.env["mail.activity.plan"].create(
            {"name": "Accueil", "res_model": "res.partner"}
        )
        self.env["mail.activity.plan.template"].create(
            {
                "plan_id": plan.id,
                "activity_type_id": self.call.id,
                "summary": "Appeler",
                "responsible_type": "on_demand",
            }
        )
        self.migrate()
        self.assertFalse(self.call.res_model)
        email = self.env.ref("sale_quotation_followup.activity_type_email")
        self.assertEqual("sale.order", email.res_model)

    def test_a_model_that_a_manager_chose_stays(self):
        self.call.res_model = "crm.lead"
        self.migrate()
        self.assertEqual("crm.lead", self.call.res_model)

    def test_a_second_time_changes_nothing(self):
        self.migrate()
        before = self.call.read(["res_model"]), self.call_lead.read(["res_model"])
        self.migrate()
        self.assertEqual(
            before, (self.call.read(["res_model"]), self.call_lead.read(["res_model"]))
        )
