"""Odoo's own screens ask for our fields too, on records that are just being typed."""

from odoo.tests import Form, tagged

from .common import FollowupCase

MISSING = (
    "partner_id",
    "company_id",
    "date_order",
    "name",
    "currency_id",
    "user_id",
    "pricelist_id",
)


def ours(model):
    """Return the names of the fields that the addon brings to a model of Odoo's."""
    return [
        name
        for name, field in model._fields.items()
        if "sale_quotation_followup" in (field._modules or ()) and len(field._modules) == 1
    ]


@tagged("post_install", "-at_install")
class TestBlankRecords(FollowupCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.make_outsiders()
        cls.admin = cls.make_user(
            "form.admin", "base.group_system", "sales_team.group_sale_manager"
        )
        cls.typists = (cls.seller, cls.all_seller, cls.manager, cls.admin)
        cls.roles = (*cls.typists, cls.accountant)
        cls.half_typed = cls.quote().read(MISSING, load=None)[0]

    def assertReadable(self, record):
        """Read every field of ours that the user may read."""
        names = [
            name for name in ours(record) if record._has_field_access(record._fields[name], "read")
        ]
        self.assertIn("followup_amount", names)
        for name in names:
            with self.subTest(field=name):
                self.assertIsNotNone(record[name])

    def test_an_empty_quotation_has_a_value_for_each_of_our_fields(self):
        for user in self.roles:
            for state in ("draft", "sent", "cancel"):
                with self.subTest(user=user.login, state=state):
                    self.assertReadable(
                        self.env["sale.order"].with_user(user).new({"state": state})
                    )

    def test_a_quotation_that_lacks_one_thing_has_them_too(self):
        for state in ("draft", "sent"):
            for missing in MISSING:
                vals = {name: value for name, value in self.half_typed.items() if name in MISSING}
                vals |= {missing: False, "state": state}
                with self.subTest(missing=missing, state=state):
                    self.assertReadable(self.env["sale.order"].with_user(self.seller).new(vals))

    def test_a_sent_quotation_whose_field_is_emptied_on_the_form(self):
        order = self.quote().with_user(self.manager)
        spec = {
            name: {} for name in ("state", *ours(order)) if order._fields[name].type != "one2many"
        }
        # Without a company, Odoo itself asks for one.
        for missing in ("partner_id", "date_order", "user_id", "pricelist_id"):
            with self.subTest(missing=missing):
                values = order.read([missing], load=None)[0] | {missing: False}
                answer = order.onchange(values, [missing], {missing: {}, **spec})
                self.assertIn("value", answer)

    def test_an_empty_opportunity_has_a_value_for_each_of_our_fields(self):
        for user in self.typists:
            for kind in ("lead", "opportunity"):
                leads = self.env["crm.lead"].with_user(user)
                for vals in (
                    {},
                    {"company_id": self.company.id},
                    {"user_id": False, "team_id": False},
                ):
                    with self.subTest(user=user.login, kind=kind, vals=vals):
                        self.assertReadable(leads.new({"type": kind, **vals}))

    def test_nothing_else_of_ours_raises_on_an_empty_record(self):
        for name in ("mail.activity", "mail.compose.message", "res.company", "crm.lost.reason"):
            record = self.env[name].new({})
            for field in ours(record):
                with self.subTest(model=name, field=field):
                    self.assertIsNotNone(record[field])

    def test_a_quotation_typed_on_odoo_s_form_by_each_role(self):
        for user in self.typists:
            with self.subTest(user=user.login):
                form = Form(self.env["sale.order"].with_user(user), view="sale.view_order_form")
                self.assertFalse(form.partner_id)
                form.partner_id = self.partner
                with form.order_line.new() as line:
                    line.product_id = self.product
                    line.price_unit = 6000
                order = form.save()
                self.assertEqual(6000, order.followup_amount)
                composer = order.action_quotation_send()
                self.env["mail.compose.message"].with_user(user).with_context(
                    **composer["context"]
                ).create({})._action_send_mail()
                self.assertEqual("sent", order.state)
                form = Form(order, view="sale.view_order_form")
                form.validity_date = "2026-12-24"
                form.save()
                self.assertFalse(order.copy().success_rate)

    def test_an_opportunity_typed_on_odoo_s_form_by_each_role(self):
        for user in self.typists:
            with self.subTest(user=user.login):
                form = Form(
                    self.env["crm.lead"].with_user(user).with_context(default_type="opportunity")
                )
                self.assertFalse(form.partner_id)
                form.name = "Chambre froide"
                form.partner_id = self.partner
                lead = form.save()
                action = lead.action_new_quotation()
                form = Form(
                    self.env["sale.order"].with_user(user).with_context(**action["context"]),
                    view="sale.view_order_form",
                )
                order = form.save()
                self.assertEqual(lead, order.opportunity_id)
                self.assertTrue(order.followup_has_open_lead)
                form = Form(lead)
                form.project_start_date = "2027-03-01"
                form.save()
                copy = lead.copy()
                self.assertReadable(copy)
                self.assertFalse(copy.followup_date or copy.order_ids)
                self.assertFalse(copy.followup_amount)

    def test_a_quotation_without_a_company_s_currency_or_rate(self):
        order = self.env["sale.order"].new({"company_id": False, "currency_id": False})
        self.assertEqual(0, order.followup_amount)
        self.assertFalse(order.followup_queue)

    def test_quotations_and_opportunities_are_imported(self):
        for model, columns, row in (
            ("sale.order", ["partner_id/.id"], [str(self.partner.id)]),
            ("crm.lead", ["name"], ["Chambre froide"]),
        ):
            records = self.env[model].with_user(self.manager)
            answer = records.with_context(import_file=True).load(columns, [row])
            self.assertFalse(answer["messages"])
            self.assertReadable(records.browse(answer["ids"]))

    def test_the_lists_and_reports_of_blank_records(self):
        order = self.env["sale.order"].create({"partner_id": self.partner.id})
        for name in ours(order):
            field = order._fields[name]
            if field.store and field.type not in ("one2many", "text"):
                by = f"{name}:month" if field.type in ("date", "datetime") else name
                self.assertTrue(
                    order.formatted_read_group([("id", "=", order.id)], [by], ["__count"])
                )
