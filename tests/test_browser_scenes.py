import json

from odoo.tests import tagged

from .common import MANAGER
from .scene_case import SceneCase


@tagged("post_install", "-at_install", "tour")
class TestBrowserScenes(SceneCase):
    """Odoo's tours have one tab. Here several are open at once, each a client of its own."""

    SCRIPT = "browser_scenes.mjs"

    def test_the_panel_opens_with_four_requests_two_of_which_are_its_history(self):
        self.calls()
        asked = json.loads(self.play("opening"))
        before, behind = ([path.rsplit("/", 1)[1] for path in paths] for paths in asked.values())
        self.assertEqual(["load", "open_desk"], before)
        self.assertEqual(["data", "messages"], sorted(behind))

    def test_the_panel_s_bundle_is_asked_for_once_and_by_who_opens_the_panel_alone(self):
        self.calls()
        asked = json.loads(self.play("bundles"))
        self.assertEqual([], asked["odoo"])
        name = "sale_quotation_followup.assets_desk"
        files = sorted(path.rsplit("/", 1)[1] for path in asked["opening"])
        self.assertEqual([name, f"{name}.min.css", f"{name}.min.js"], files)
        self.assertEqual([], asked["again"])

    def test_a_bundle_that_does_not_come_can_be_asked_for_again(self):
        self.calls()
        self.play("no_bundle")

    def test_a_history_that_was_left_does_not_stay_in_the_page(self):
        for order in self.calls():
            order.message_post(body=order.partner_id.name, message_type="comment")
        first, last = json.loads(self.play("leafing"))
        more = {name: last[name] - first[name] for name in first}
        # A history that stays has hundreds a card. What Odoo's chatter keeps of one it has left
        # holds the card's own elements, some sixty, which are made anew for each entry.
        self.assertLess(more["nodes"], 21 * 70, more)
        self.assertLess(more["listeners"], 21 * 5, more)

    def test_the_same_salesperson_in_another_tab(self):
        orders = self.calls()
        self.play("same_user")
        self.assertEqual([["on_track", "no_news"], [], []], self.events(*orders[:3]))
        self.assertEqual(
            ["", "Attend son associé"],
            orders[0].followup_event_ids.sorted("id").mapped("note"),
        )
        self.assertEqual(3, self.requests.count("apply_outcome"), "one of them was a conflict")

    def test_what_a_closed_tab_could_not_send_leaves_at_the_next_opening(self):
        orders = self.calls()
        marc = self.make_user("marc.faure", MANAGER, name="Marc Faure")
        self.faster(marc, "no_news", "on_track")
        self.play("unsent")
        self.assertEqual([["on_track"], ["on_track"], []], self.events(*orders[:3]))
        self.assertEqual("Passera commande", orders[0].followup_event_ids.note)
        self.assertEqual(marc, orders[1].followup_event_ids.user_id)

    def test_where_the_system_replaces_all_colours_lines_tell_what_is_current(self):
        self.calls()
        self.play("forced_colors")

    def test_the_keyboard_of_a_phone_leaves_the_field_and_what_confirms_in_sight(self):
        self.calls()
        self.play("phone_keyboard")

    def test_single_keys_are_switched_off_on_all_machines(self):
        orders = self.calls()
        self.play("single_keys")
        self.assertEqual([[], [], []], self.events(*orders[:3]))

    def test_a_colleague_who_takes_the_quotation_over(self):
        orders = self.calls()
        marc = self.make_user("marc.faure", MANAGER, name="Marc Faure")
        self.play("two_people")
        self.assertEqual([["on_track"], [], []], self.events(*orders[:3]))
        self.assertEqual(marc, orders[0].followup_event_ids.user_id)
        self.assertFalse(orders[0].followup_event_ids.note)
