from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import FollowupCase
from .contract import check


@tagged("post_install", "-at_install")
class TestPreview(FollowupCase):
    """What a button would do with what is typed so far; nothing is written."""

    def preview(self, order, code, user=None, **values):
        before = self.snapshot(order)
        found = self.desk(user).preview(order._name, order.id, code, values)
        self.assertEqual(before, self.snapshot(order))
        check(self, "Preview", found)
        check(self, "Effect", found["effect"])
        for error in found["errors"]:
            check(self, "FieldError", error)
        return found["effect"], {error["field"]: error["message"] for error in found["errors"]}

    def test_the_effect_is_the_one_that_is_then_applied(self):
        cases = (
            ("no_answer", {}),
            ("no_news", {"next_date": "2026-12-02"}),
            ("on_track", {}),
            ("order_coming", {"send": False}),
            ("meeting", {"meeting_date": "2026-12-03"}),
            ("lost", {"lost_reason_id": self.reason().id}),
            ("call_back", {"next_date": "2026-11-25"}),
        )
        for order, (code, values) in zip(self.quotes(*[{}] * len(cases)), cases, strict=True):
            with self.subTest(code):
                effect, errors = self.preview(order, code, **values)
                self.assertEqual({}, errors)
                self.assertEqual(effect, self.apply(order, code, **values)["effect"])

    def test_without_anything_typed_it_is_the_card_s(self):
        order = self.quote()
        for outcome in self.card(order)["outcomes"]:
            effect, _errors = self.preview(order, outcome["code"])
            self.assertEqual(outcome["effect"], effect, outcome["code"])

    def test_a_missing_date_or_reason_is_told_on_its_field(self):
        order = self.quote()
        for code, field in (
            ("meeting", "meeting_date"),
            ("call_back", "next_date"),
            ("lost", "lost_reason_id"),
        ):
            _effect, errors = self.preview(order, code)
            self.assertEqual([field], list(errors), code)

    def test_the_note_is_missing_where_the_reason_asks_for_it(self):
        order, other = self.quote(), self.reason("other").id
        self.assertEqual({"note"}, set(self.preview(order, "lost", lost_reason_id=other)[1]))
        effect, errors = self.preview(order, "lost", lost_reason_id=other, note="Fusion")
        self.assertEqual((True, {}), (effect["cancels"], errors))

    def test_a_date_moved_to_a_working_day_is_told(self):
        order = self.quote()
        friday, _errors = self.preview(order, "meeting", meeting_date="2026-11-27")
        self.assertEqual("2026-11-30", friday["followup_date"])
        self.assertIn("30/11/2026", " ".join(friday["lines"]))
        monday, _errors = self.preview(order, "meeting", meeting_date="2026-11-30")
        self.assertEqual("2026-12-02", monday["followup_date"])
        self.assertNotEqual(friday["lines"][1], monday["lines"][1])

    def test_an_unticked_mail_is_not_in_the_effect(self):
        order = self.quote()
        ticked, _errors = self.preview(order, "on_track")
        unticked, _errors = self.preview(order, "on_track", send=False)
        self.assertEqual("claire@morel.example", ticked["mail"]["to"])
        self.assertIsNone(unticked["mail"])
        self.assertNotEqual(ticked["lines"], unticked["lines"])

    def test_without_an_address_the_mail_has_to_be_unticked(self):
        order = self.quote(partner=self.env["res.partner"].create({"name": "Sans adresse"}))
        effect, errors = self.preview(order, "on_track")
        self.assertEqual({"send"}, set(errors))
        self.assertEqual((None, True), (effect["mail"]["to"], bool(effect["mail"]["blocked"])))
        self.assertEqual({}, self.preview(order, "on_track", send=False)[1])

    def test_every_error_is_told_at_once(self):
        order = self.quote(partner=self.env["res.partner"].create({"name": "Sans adresse"}))
        _effect, errors = self.preview(order, "on_track", next_date="2026-12-01")
        self.assertEqual({"send", "next_date"}, set(errors))

    def test_a_validity_that_runs_is_shown_with_both_dates(self):
        order = self.quote(expires="2026-12-28")
        effect, _errors = self.preview(order, "no_news")
        self.assertIn("28/12/2026", effect["lines"][0])
        self.assertIn("24/11/2026", effect["lines"][0])

    def test_a_blocked_button_tells_the_reason_and_promises_nothing(self):
        order = self.quote(sent="2026-03-01", expires="2026-11-20")
        with self.at("2027-01-04 10:00"):
            effect, errors = self.preview(order, "on_track")
        self.assertIn("31/12/2026", " ".join(errors.values()))
        self.assertEqual("2026-11-20", effect["validity_date"])
        self.assertEqual([], effect["lines"])

    def test_somebody_who_may_read_may_preview(self):
        order = self.quote()
        for user in (self.all_seller, self.manager):
            effect, errors = self.preview(order, "no_news", user=user)
            self.assertEqual(("2026-11-24", {}), (effect["validity_date"], errors))

    def test_what_is_not_offered_is_not_previewed(self):
        order = self.quote()
        for code in ("email_reminder", "renewal_close", "nonsense"):
            with self.refused(order, error=UserError) as sentence:
                self.desk().preview("sale.order", order.id, code, {})
            self.assertIn(order.name, sentence[0])

    def test_the_effect_of_the_attempt_counts_the_attempts(self):
        order = self.quote()
        first, _errors = self.preview(order, "no_answer")
        self.apply(order, "no_answer")
        self.apply(order, "no_answer")
        third, _errors = self.preview(order, "no_answer")
        self.assertNotEqual(first["lines"], third["lines"])
        self.assertIn("3", third["lines"][1])
