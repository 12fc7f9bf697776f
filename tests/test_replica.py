from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import config

from odoo.addons.sale_quotation_followup.models.sale_followup_desk_replica import READS

from .common import FollowupCase
from .contract import facade_methods


@tagged("post_install", "-at_install")
class TestReplica(FollowupCase):
    """What one has just done is read from where it was written."""

    def test_a_read_is_answered_as_it_would_be_itself(self):
        order = self.quote()
        for method, args in (
            ("get_card", ["sale.order", order.id]),
            ("get_queues", [False]),
            ("get_entries", ["phone", False, 80, None]),
        ):
            with self.subTest(method):
                asked = getattr(self.desk(), method)(*args)
                self.assertEqual(asked, self.desk().read_after_write(method, args))

    def test_all_that_only_reads_may_be_asked_there(self):
        desk = self.env["sale.followup.desk"]
        only_reads = {one for one in facade_methods(self.env) if _is_readonly(desk, one)}
        self.assertEqual(only_reads, set(READS))

    def test_nothing_else_may(self):
        order = self.quote()
        event = self.apply(order, "no_answer")["event_id"]
        before = self.snapshot(order)
        for method, args in (
            ("undo", [event]),
            ("_counts", [False]),
            ("unlink", []),
            (None, []),
            ("get_card", "sale.order"),
            ("get_card", []),
            ("get_queues", [False, 1, 2]),
        ):
            with self.subTest(method=method, args=args), self.assertRaises(UserError):
                self.desk().read_after_write(method, args)
        self.assertEqual(before, self.snapshot(order))

    def test_only_a_salesperson_reads(self):
        portal = self.make_user("portal", "base.group_portal")
        with self.assertRaises(AccessError):
            self.desk(portal).read_after_write("get_queues", [False])

    def test_the_panel_is_told_how_far_a_replica_may_be_behind(self):
        self.assertEqual(0, self.desk().open_desk(False)["fresh_for"])
        self.patch(config, "options", config.options.new_child({"dev_mode": ["replica"]}))
        self.assertEqual(5, self.desk().open_desk(False)["fresh_for"])
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("sale_quotation_followup.replica_delay", "9")
        order = self.quote()
        self.assertEqual(9, self.desk().open_selection(False, order.ids)["fresh_for"])


def _is_readonly(desk, method):
    return getattr(getattr(type(desk), method), "_readonly", False)
