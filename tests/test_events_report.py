from lxml import etree

from odoo.tests import tagged
from odoo.tools.safe_eval import safe_eval

from .lead_case import LATE, RUNNING, LeadCase

ACTION = "sale_quotation_followup.sale_followup_event_action"


@tagged("post_install", "-at_install")
class TestEventsReport(LeadCase):
    """« Relances faites »: each press counts once, and says on what it was."""

    def setUp(self):
        super().setUp()
        self.action = self.env.ref(ACTION)
        self.lead, self.orders = self.lead_of(LATE, RUNNING, LATE)
        self.order = self.quote()
        self.apply(self.lead, "on_track", user=self.manager)
        self.apply(self.order, "no_news", user=self.manager)

    def events(self):
        """Return the events of the report as a manager has it."""
        events = self.env["sale.followup.event"].with_user(self.manager)
        mine = [("user_id", "=", self.manager.id)]
        return events, safe_eval(self.action.domain) + mine

    def arch(self, kind):
        view = self.env["sale.followup.event"].get_view(None, kind)
        return etree.fromstring(view["arch"])

    def test_an_outcome_on_an_opportunity_counts_once(self):
        events, domain = self.events()
        self.assertEqual(2, events.search_count(domain))
        for groupby in ("user_id", "outcome_id", "day:day", "day:week", "day:month", "category"):
            with self.subTest(groupby):
                rows = events._read_group(domain, [groupby], ["__count", "amount:sum"])
                self.assertEqual(2, sum(count for _group, count, _amount in rows))
                total = self.lead.followup_amount + self.order.followup_amount
                self.assertEqual(total, sum(amount for _group, _count, amount in rows))
        by_lead = events._read_group(domain, ["lead_id"], ["__count"])
        self.assertIn((self.lead.with_user(self.manager), 1), by_lead)

    def test_a_press_on_several_quotations_counts_each(self):
        """Their parts are follow-ups of their own: only an opportunity's are not."""
        events, domain = self.events()
        press = self.order.followup_event_ids
        part = press.sudo().copy(
            {"order_id": self.quote().id, "parent_id": press.id, "request_id": False, "number": 1}
        )
        self.assertIn(part, events.search(domain))

    def test_the_opportunity_is_shown(self):
        for kind in ("list", "form", "search"):
            with self.subTest(kind):
                self.assertTrue(self.arch(kind).xpath("//field[@name='lead_id']"))

    def test_its_columns_can_be_read_at_1440(self):
        """What is shown has its width; the note has what is left."""
        shown = [
            field
            for field in self.arch("list").xpath("field")
            if field.get("optional") != "hide" and not field.get("column_invisible")
        ]
        widths = {one.get("name"): int((one.get("width") or "0px")[:-2]) for one in shown}
        self.assertEqual(["note"], [name for name, width in widths.items() if not width])
        beside = 10 * len(widths) + 100 + 80  # paddings, « Renvoyer », tick and choice of columns
        self.assertLess(sum(widths.values()) + beside, 1440 - 160)

    def test_it_is_grouped_by_day_person_and_outcome(self):
        for name in ("by_day", "by_user", "by_outcome"):
            self.assertTrue(self.arch("search").xpath(f"//filter[@name='{name}']"))

    def test_the_newest_stands_first(self):
        self.assertEqual("date desc, id desc", self.arch("list").get("default_order"))
        events, domain = self.events()
        with self.at("2026-11-20 09:00"):
            self.apply(self.quote(), "no_answer", user=self.manager)
        found = events.search(domain, order="date desc, id desc")
        self.assertEqual(self.order, found[0].order_id)
        self.assertEqual("no_answer", found[-1].code)

    def test_a_failed_email_of_a_quotation_is_found_on_its_opportunity(self):
        part = self.lead.followup_event_ids.child_ids.filtered("mail")[:1]
        part.write({"mail_state": "failed", "mail_error": "Sans PDF"})
        filters = self.arch("search").xpath("//filter[@name='mail_failed']")
        events, domain = self.events()
        found = events.search(domain + safe_eval(filters[0].get("domain")))
        self.assertEqual(self.lead, found.lead_id)

    def test_a_quotation_is_found_by_its_opportunity_s_event(self):
        field = self.arch("search").xpath("//field[@name='order_id']")[0]
        asked = safe_eval(field.get("filter_domain"), {"self": self.orders[0].name})
        events, domain = self.events()
        self.assertEqual(self.lead, events.search(domain + asked).lead_id)
