from lxml import etree

from odoo.exceptions import UserError, ValidationError
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

    def test_the_panel_counts_by_today_s_threshold_and_day(self):
        self.quote(6000, expires="2026-11-20")
        self.assertEqual((1, 0), self.counted())
        self.company.followup_phone_threshold = 6000.01
        self.assertEqual((0, 1), self.counted())
        with self.at("2026-11-20 10:00"):
            self.assertEqual((0, 0), self.counted())
        self.assertEqual((0, 1), self.counted())

    def counted(self):
        counts = {one["queue"]: one["count"] for one in self.desk().get_queues(False)}
        return counts["phone"], counts["email"]

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

    def test_an_hour_to_undo_is_the_limit(self):
        self.company.followup_undo_seconds = 3600
        with self.assertRaisesRegex(ValidationError, f"{self.company.name}.*3600"):
            self.company.followup_undo_seconds = 3601

    def test_the_follow_up_manager_works_in_the_company(self):
        other = self.make_company("Froid du Nord")
        self.company.followup_manager_id = self.manager
        with self.assertRaisesRegex(ValidationError, self.manager.name.split()[0]):
            other.followup_manager_id = self.manager
        portal = self.make_user("portal_user", "base.group_portal")
        with self.assertRaises(ValidationError):
            self.company.followup_manager_id = portal

    def test_a_template_is_required_where_its_mail_is_promised(self):
        for kind, codes in (
            ("reminder", ("email_reminder", "renewal_reminder")),
            ("cancellation", ("renewal_close",)),
            ("new_prices", ("still_expected", "not_this_year")),
        ):
            name = f"followup_{kind}_template_id"
            with self.subTest(kind), self.assertRaisesRegex(ValidationError, self.company.name):
                self.company[name] = False
            for code in codes:
                self.outcome(code).active = False
            self.company[name] = False
            self.assertFalse(self.company[name])

    def test_a_template_in_use_is_not_deleted(self):
        template = self.env.ref("sale_quotation_followup.mail_template_reminder")
        own = template.copy()
        self.company.followup_reminder_template_id = own
        with self.assertRaisesRegex(UserError, f"{self.company.name}.*reminder"):
            own.unlink()
        self.company.followup_reminder_template_id = template
        own.unlink()

    def test_the_block_is_complete(self):
        form = Form(self.settings(self.company))
        for name in (*self.NUMBERS, "followup_manager_id", "followup_start_date"):
            self.assertEqual(self.company[name] or False, form[name] or False, name)
        arch = self.env["res.config.settings"].get_view(view_type="form")["arch"]
        block = etree.fromstring(arch).xpath("//block[@name='followup_setting_container']")[0]
        actions = {
            self.env["ir.actions.actions"].browse(int(button.get("name"))).name
            for button in block.iter("button")
        } - {self.env.ref("crm.crm_lost_reason_action").name}  # those offered to customers
        self.assertEqual(
            {
                self.env.ref(f"sale_quotation_followup.{name}").name
                for name in ("action_followup_templates", "sale_followup_outcome_action")
            },
            actions,
        )

    def test_it_says_where_answers_do_not_come_back(self):
        settings = self.settings(self.company)
        self.company.alias_domain_id = False
        self.assertTrue(settings.create({}).followup_replies_are_lost)
        domain = self.env["mail.alias.domain"].create({"name": "froid.example"})
        self.company.alias_domain_id = domain
        self.assertFalse(settings.create({}).followup_replies_are_lost)


@tagged("post_install", "-at_install")
class TestOutcomeSettings(FollowupCase):
    """What a manager changes on an outcome, and what follows from it on the next card."""

    def button(self, order, code):
        buttons = {one["code"]: one for one in self.card(order)["outcomes"]}
        return buttons.get(code)

    def managed(self, code):
        return self.outcome(code).with_user(self.manager)

    def test_archived_its_button_disappears_and_comes_back(self):
        order = self.quote()
        outcome = self.managed("meeting")
        self.assertTrue(self.button(order, "meeting"))
        outcome.active = False
        self.assertIsNone(self.button(order, "meeting"))
        with self.refused(order):
            self.apply(order, "meeting", meeting_date="2026-11-26")
        outcome.active = True
        self.assertTrue(self.button(order, "meeting"))

    def test_a_card_open_meanwhile_is_out_of_date(self):
        order = self.quote()
        revision = self.card(order)["revision"]
        self.managed("on_track").expiration_months = 2
        answer = self.apply(order, "on_track", revision=revision)
        self.assertEqual("conflict", answer["status"])

    def test_other_months_are_another_effect(self):
        order = self.quote(sent="2026-06-01")
        effect = self.button(order, "on_track")["effect"]
        self.assertEqual("2026-12-24", effect["validity_date"])
        self.managed("on_track").expiration_months = 0
        effect = self.button(order, "on_track")["effect"]
        self.assertEqual("2026-11-24", effect["validity_date"])
        self.managed("on_track").expiration_months = 2
        effect = self.button(order, "on_track")["effect"]
        self.assertEqual("2026-12-31", effect["validity_date"], "the cap still applies")

    def test_another_name_is_the_button_s_label(self):
        order = self.quote()
        self.managed("lost").with_context(lang="fr_FR").name = "Perdu"
        self.assertEqual("Perdu", self.button(order, "lost")["label"])

    def test_the_form_lets_only_that_be_changed(self):
        fields = ("code", "category", "expiration_base", "expiration_cap", "success_rate", "mail")
        with Form(self.managed("on_track")) as form:
            for name in (*fields, "next_step", "cancels"):
                with self.assertRaises(AssertionError, msg=name):
                    form[name] = False
            form.name = "Bien parti"
            form.expiration_months = 3
            form.color = 4
        self.assertEqual(3, self.outcome("on_track").expiration_months)

    def test_nothing_is_created_or_deleted_in_the_views(self):
        for kind in ("list", "form"):
            arch = self.env["sale.followup.outcome"].get_view(view_type=kind)["arch"]
            root = etree.fromstring(arch)
            self.assertEqual(["0", "0"], [root.get("create"), root.get("delete")], kind)
