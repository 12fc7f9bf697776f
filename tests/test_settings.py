from odoo.exceptions import ValidationError
from odoo.tests import Form, tagged

from .common import FollowupCase


@tagged("post_install", "-at_install")
class TestSettings(FollowupCase):
    NUMBERS = {
        "followup_phone_threshold": 7500.0,
        "followup_meeting_days": 3,
        "followup_renewal_reminder_days": 21,
        "followup_renewal_call_months": 2,
        "followup_renewal_close_months": 4,
        "followup_undo_seconds": 30,
    }

    def settings(self, company):
        return self.env["res.config.settings"].with_company(company)

    def test_the_procedure_s_numbers_are_the_defaults(self):
        self.assertEqual(
            (5000.0, 2, 15, 1, 2, 60), tuple(self.company[name] for name in self.NUMBERS)
        )
        for kind in ("reminder", "cancellation", "new_prices"):
            self.assertEqual(
                self.env.ref(f"sale_quotation_followup.mail_template_{kind}"),
                self.company[f"followup_{kind}_template_id"],
            )

    def test_they_are_saved_per_company(self):
        other = self.make_company("Froid du Nord")
        self.settings(self.company).create(dict(self.NUMBERS)).execute()
        self.assertEqual(self.NUMBERS, {name: self.company[name] for name in self.NUMBERS})
        self.assertEqual(5000, other.followup_phone_threshold)
        shown = self.settings(other).create({})
        self.assertEqual((5000, 2), (shown.followup_phone_threshold, shown.followup_meeting_days))

    def test_the_threshold_sorts_the_quotations(self):
        order = self.quote(6000)
        self.company.followup_phone_threshold = 6000.01
        self.assertEqual(["email"], self.found_in(order))
        self.company.followup_phone_threshold = 0
        self.assertEqual(["phone"], self.found_in(order))

    def test_a_negative_number_is_refused_and_named(self):
        for name in self.NUMBERS:
            with self.subTest(name), self.assertRaisesRegex(ValidationError, self.company.name):
                self.company[name] = -1

    def test_closing_before_calling_is_refused(self):
        with self.assertRaises(ValidationError):
            self.company.followup_renewal_call_months = 3
        self.company.write({"followup_renewal_call_months": 3, "followup_renewal_close_months": 3})

    def test_the_settings_form_shows_them(self):
        form = Form(self.settings(self.company))
        self.assertEqual(5000, form.followup_phone_threshold)
