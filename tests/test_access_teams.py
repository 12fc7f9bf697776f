from odoo.exceptions import AccessError
from odoo.fields import Command
from odoo.tests import tagged

from .common import OWN, FollowupCase
from .lead_case import LATE, LeadMixin


class RuleCase(LeadMixin, FollowupCase):
    """Record rules of other addons on quotations and opportunities."""

    @classmethod
    def add_rule(cls, model, domain, group=None):
        return cls.env["ir.rule"].create(
            {
                "name": "Of another addon",
                "model_id": cls.env["ir.model"]._get_id(model),
                "domain_force": domain,
                "groups": [Command.link(group.id)] if group else [],
            }
        )

    def read_by(self, user):
        """Return the notes of the history that the user finds and may read."""
        self.settle()
        events = self.env["sale.followup.event"].with_user(user)
        found = events.search([])
        everything = events.sudo().search([]).with_user(user)
        self.assertEqual(found, everything._filtered_access("read"), "search and access agree")
        return sorted(note for note in found.mapped("note") if note)


@tagged("post_install", "-at_install")
class TestTeamsOfOtherAddons(RuleCase):
    """An addon lets a group see its team's documents: the history goes with them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.group = cls.env["res.groups"].create(
            {"name": "Team", "implied_ids": [Command.link(cls.env.ref(OWN).id)]}
        )
        cls.leader = cls.make_user("leader", OWN)
        cls.leader.group_ids += cls.group
        cls.team = cls.env["crm.team"].create(
            {"name": "Sud", "member_ids": [Command.set(cls.leader.ids)]}
        )
        for model, team in (
            ("sale.order", "team_id"),
            ("sale.order.line", "order_id.team_id"),
            ("crm.lead", "team_id"),
        ):
            cls.add_rule(model, f"[('{team}', 'in', user.crm_team_ids.ids)]", cls.group)

    def of_team(self, **vals):
        order = self.quote(user=self.colleague, **vals)
        order.team_id = self.team
        return order

    def test_the_team_leader_applies_and_undoes(self):
        order = self.of_team()
        answer = self.apply(order, "no_news", self.leader)
        self.assertEqual(1, self.desk(self.leader).get_day_summary()["total"])
        self.assertEqual("undone", self.undo(answer, self.leader)["status"])
        self.assertEqual(0, self.desk(self.leader).get_day_summary()["total"])

    def test_the_team_leader_reads_what_the_team_did(self):
        self.apply(self.of_team(), "no_answer", self.colleague, note="de l'équipe")
        self.apply(self.quote(user=self.colleague), "no_answer", self.colleague, note="d'ailleurs")
        self.assertIn("de l'équipe", self.read_by(self.leader))

    def test_the_same_on_an_opportunity(self):
        lead, _order = self.lead_of({**LATE, "user": self.colleague}, user=self.colleague)
        lead.team_id = lead.order_ids.team_id = self.team
        answer = self.apply(lead, "no_news", self.leader, note="affaire")
        self.assertIn("affaire", self.read_by(self.leader))
        self.assertIn("affaire", self.read_by(self.colleague))
        self.assertEqual("undone", self.undo(answer, self.leader)["status"])


@tagged("post_install", "-at_install")
class TestClosedByOtherAddons(RuleCase):
    """An addon closes documents to those who read all of them in Odoo: their history as well."""

    def test_history_is_closed_with_its_document(self):
        shown, hidden = self.apart({}, {"client_order_ref": "confidentiel"})
        lead = self.lead_of(LATE, name="confidentiel")[0]
        for record, note in ((shown, "ouvert"), (hidden, "fermé"), (lead, "affaire fermée")):
            self.apply(record, "no_answer", note=note)
        self.assertEqual(["affaire fermée", "fermé", "ouvert"], self.read_by(self.all_seller))
        for model, field in (("sale.order", "client_order_ref"), ("crm.lead", "name")):
            domain = f"['|', ('{field}', '!=', 'confidentiel'), ('user_id', '=', user.id)]"
            self.add_rule(model, domain)
        self.assertEqual(["ouvert"], self.read_by(self.all_seller))
        self.assertEqual(["affaire fermée", "fermé", "ouvert"], self.read_by(self.seller))
        event = hidden.sudo().followup_event_ids.with_user(self.all_seller)
        self.env.invalidate_all()
        with self.assertRaises(AccessError):
            event.read(["note"])
        for user in (self.all_seller, self.seller):
            events = self.env["sale.followup.event"].with_user(user)
            self.assertEqual([(len(self.read_by(user)),)], events._read_group([], [], ["__count"]))


@tagged("post_install", "-at_install")
class TestOwnHistory(RuleCase):
    """One's own outcomes are always one's own, whoever has the quotation since."""

    def test_the_day_s_summary_counts_what_went_to_a_colleague(self):
        order, lead = self.quote(), self.lead_of(LATE)[0]
        self.apply(order, "no_news", note="à moi")
        self.apply(lead, "no_news", note="à moi aussi")
        (order | lead.order_ids).user_id = lead.user_id = self.colleague
        self.assertEqual(2, self.desk().get_day_summary()["total"])
        told = ["à moi", "à moi aussi", "à moi aussi"]  # on the opportunity and on its quotation
        self.assertEqual(told, self.read_by(self.seller))

    def test_a_colleague_s_on_a_document_out_of_reach_stay_out_of_reach(self):
        order = self.quote()
        self.apply(order, "no_answer", self.manager, note="du responsable")
        self.assertEqual(["du responsable"], self.read_by(self.seller))
        order.user_id = self.colleague
        self.assertEqual([], self.read_by(self.seller))
        self.assertEqual(["du responsable"], self.read_by(self.colleague))

    def test_in_the_companies_selected_by_the_user(self):
        order = self.quote()
        self.apply(order, "no_news", note="ici")
        elsewhere = self.make_company("Froid du Nord")
        self.seller.company_ids += elsewhere
        events = self.env["sale.followup.event"].with_user(self.seller)
        self.assertFalse(events.with_context(allowed_company_ids=elsewhere.ids).search([]))
