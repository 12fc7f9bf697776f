import json
from pathlib import Path
from tempfile import TemporaryDirectory

from odoo.tests import tagged

from odoo.addons.sale_quotation_followup.tests.mail_sink import MailCase
from odoo.addons.sale_quotation_followup.tests.planning import PlanningCase
from odoo.addons.sale_quotation_followup.tests.tour_case import TourCase


class UrgentMixin:
    def urgent(self, amount=800, **spec):
        tag = self.env.ref("sale_followup_urgent.tag_urgent")
        return self.quote(amount, tag_ids=tag.ids, **spec)


@tagged("post_install", "-at_install")
class TestUrgent(UrgentMixin, PlanningCase, MailCase):
    """What another addon adds works as what is there."""

    def test_a_queue_before_the_others(self):
        order, large = self.urgent(), self.quote(9000)
        running = self.urgent(expires="2026-12-20")
        queues = {one["queue"]: one for one in self.desk().get_queues(False)}
        self.assertEqual("urgent", next(iter(queues)))
        self.assertEqual((1, 1), (queues["urgent"]["count"], queues["phone"]["count"]))
        rows = self.desk().get_entries("urgent", False)["entries"]
        self.assertEqual([order.id], [row["res_id"] for row in rows])
        self.assertEqual(
            ["urgent", "phone", False], (order | large | running).mapped("followup_queue")
        )
        for queue, found in (("urgent", order), ("phone", large), (False, running)):
            domain = [("id", "in", (order | large | running).ids), ("followup_queue", "=", queue)]
            self.assertEqual(found, self.env["sale.order"].search(domain))

    def test_its_reason_and_its_buttons(self):
        card = self.card(self.urgent())
        self.assertIn("Urgent: the customer is waiting for our call.", card["reason"])
        icons = {one["code"]: one["icon"] for one in card["outcomes"]}
        self.assertEqual("fa-binoculars", icons["competitor"])
        self.assertNotIn("competitor", [one["code"] for one in self.card(self.quote())["outcomes"]])

    def test_a_tag_given_moves_it(self):
        order = self.quote(9000)
        self.assertEqual("phone", order.followup_queue)
        order.tag_ids = self.env.ref("sale_followup_urgent.tag_urgent")
        self.assertEqual("urgent", order.followup_queue)
        self.assertEqual([], self.found_in(order))

    def test_it_is_planned(self):
        order = self.urgent(sent="2026-10-20", expires="2026-11-20")
        self.run_planning()
        self.assert_planned(order)
        order.tag_ids = False
        self.run_planning()
        self.assert_planned(order, step="email")

    def test_an_outcome_with_an_input_of_its_own(self):
        order = self.urgent()
        with self.refused(order) as said:
            self.apply(order, "competitor")
        self.assertIn("Competitor", said[0])
        with self.refused(order):
            self.apply(order, "competitor", competitor=3)
        answer = self.apply(order, "competitor", competitor=" Clim Express ")
        self.assertEqual("Clim Express", order.followup_competitor)
        self.assertIn("Competitor: Clim Express.", answer["message"])
        self.assertEqual([["Competitor noted", "comes back tomorrow"]], [answer["effect"]["lines"]])
        facts = self.card(order)["facts"]
        self.assertEqual([{"label": "Competitor", "value": "Clim Express"}], facts)
        self.assertEqual("undone", self.undo(answer)["status"])
        self.assertFalse(order.followup_competitor)
        self.assertEqual([], self.card(order)["facts"])

    def test_its_input_is_no_other_outcomes(self):
        order = self.urgent()
        with self.refused(order):
            self.apply(order, "on_track", competitor="Clim Express")

    def test_another_channel(self):
        with TemporaryDirectory() as folder:
            path = Path(folder, "reminders.jsonl")
            self.env["ir.config_parameter"].set_param("sale_followup_urgent.file", str(path))
            order = self.quote(800)
            self.apply(order, "email_reminder", send=True)
            self.make_mails()
            written = [json.loads(line) for line in path.read_text().splitlines()]
        self.assertEqual([{"to": "Claire Morel", "quotation": order.name}], written)
        self.assertEqual("made", order.followup_event_ids.mail_state)
        self.assertEqual([], self.deliver())
        self.assertEqual(1, order.email_reminder_count)

    def test_its_filter(self):
        view = self.env.ref("sale.sale_order_view_search_inherit_quotation")
        arch = self.env["sale.order"].get_view(view.id, "search")["arch"]
        self.assertIn("followup_urgent", str(arch))


@tagged("post_install", "-at_install")
class TestUrgentInTheBrowser(UrgentMixin, TourCase):
    def test_the_panel_has_it(self):
        customer = self.env["res.partner"].create({"name": "Hôtel Alizé"})
        order = self.urgent(partner=customer, user=self.julie)
        self.start_tour("/odoo/followup", "followup_urgent", login="julie.martin")
        order.invalidate_recordset()
        self.assertEqual("Clim Express", order.followup_competitor)
