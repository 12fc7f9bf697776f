from odoo.exceptions import UserError
from odoo.tests import Form, tagged

from .common import FollowupCase, arch_of, day
from .contract import check
from .mail_sink import MailCase


@tagged("post_install", "-at_install")
class TestRenewalSteps(FollowupCase):
    """ "On se base sur la date de fin de contrat": a staircase of days, each step once."""

    NOW = "2026-09-01 10:00"

    def renewal(self, end="2026-10-15", **spec):
        return self.quote(6240, renewed_contract_end=end, **{"expires": end, **spec})

    def where(self, order):
        return (order.followup_queue or None, order.followup_step or None)

    def test_a_renewal_goes_down_the_staircase_once(self):
        order = self.renewal()
        nowhere = (None, None)
        for moment, expected, code, values in (
            ("2026-09-29 23:59", nowhere, None, {}),
            ("2026-09-30 00:01", ("renewal", "email"), "renewal_reminder", {}),
            ("2026-09-30 12:00", nowhere, None, {}),
            ("2026-10-15 12:00", nowhere, None, {}),
            ("2026-10-16 12:00", nowhere, None, {}),
            ("2026-11-14 23:59", nowhere, None, {}),
            ("2026-11-15 00:01", ("renewal", "call"), "no_answer", {}),
            ("2026-11-16 09:00", ("renewal", "call"), "renewal_no_news", {"success_rate": "1"}),
            ("2026-11-17 09:00", nowhere, None, {}),
            ("2026-12-16 09:00", nowhere, None, {}),  # valid through the 16th
            ("2026-12-17 00:01", ("renewal", "close"), "renewal_close", {}),
        ):
            with self.subTest(moment), self.at(moment):
                self.assertEqual(expected, self.where(order))
                if code:
                    self.assertEqual("applied", self.apply(order, code, **values)["status"])
        self.assertEqual("cancel", order.state)
        self.assertEqual(day("2026-12-16"), order.validity_date)
        self.assertEqual(
            ["renewal_close", "renewal_no_news", "no_answer", "renewal_reminder"],
            order.followup_event_ids.mapped("code"),
        )

    def test_the_first_reminder_leaves_the_expiration(self):
        order = self.renewal(expires="2026-10-10")
        with self.at("2026-10-01"):
            answer = self.apply(order, "renewal_reminder")
        self.assertEqual(day("2026-10-10"), order.validity_date)
        self.assertEqual(1, order.email_reminder_count)
        self.assertEqual("2026-10-10", answer["effect"]["validity_date"])

    def test_the_preview_warns_that_the_offer_has_already_expired(self):
        running, expired = self.renewal(), self.renewal(expires="2026-09-20")
        lines = []
        with self.at("2026-10-01"):
            for order in (running, expired):
                preview = self.desk().preview("sale.order", order.id, "renewal_reminder", {})
                lines.append(" ".join(preview["effect"]["lines"]))
        self.assertNotEqual(*lines)

    def test_a_warm_renewal_is_called_from_the_day_after_the_end(self):
        for rate in ("2", "3"):
            order = self.renewal(success_rate=rate, email_reminder_count=1)
            for moment, expected in (
                ("2026-10-15 23:59", (None, None)),
                ("2026-10-16 00:01", ("renewal", "call")),
                ("2026-12-15 23:59", ("renewal", "call")),
                ("2026-12-16 00:01", ("renewal", "close")),
            ):
                with self.subTest(f"{rate} {moment}"), self.at(moment):
                    self.assertEqual(expected, self.where(order))

    def test_no_news_asks_for_the_rate_and_waits_for_the_new_expiration(self):
        order = self.renewal(email_reminder_count=1)
        with self.at("2026-11-16"):
            revision = self.card(order)["revision"]
            with self.refused(order):
                self.desk().apply_outcome(
                    "sale.order", order.id, "renewal_no_news", {}, revision, "r"
                )
            self.apply(order, "renewal_no_news", success_rate="2")
        self.assertEqual(day("2026-12-16"), order.validity_date)
        self.assertEqual(day("2026-12-17"), order.followup_date)
        self.assertEqual("2", order.success_rate)
        self.assertEqual("offer", order.followup_event_ids.mail)

    def test_while_the_contract_runs_its_end_is_the_limit(self):
        order = self.renewal(end="2026-10-15")
        with self.at("2026-10-10"):
            self.apply(order, "on_track", send=False)
        self.assertEqual(day("2026-10-15"), order.validity_date)
        self.assertEqual(day("2026-10-16"), order.followup_date)

    def test_a_closed_renewal_can_be_reopened(self):
        order = self.renewal(email_reminder_count=1)
        with self.at("2026-12-20"):
            self.apply(order, "renewal_close", send=False)
            self.assertEqual(("cancel", False), (order.state, order.locked))
            self.desk().reopen(order.id)
        self.assertEqual(("draft", day("2027-01-19")), (order.state, order.validity_date))
        self.assertEqual(day("2026-10-15"), order.renewed_contract_end)


@tagged("post_install", "-at_install")
class TestCancellationNotice(MailCase):
    """ "On annule le devis et on envoie la notification par mail, via Odoo"."""

    NOW = "2026-12-20 10:00"

    def test_the_customer_is_told_in_his_language(self):
        self.env["res.lang"]._activate_lang("en_US")
        john = self.env["res.partner"].create(
            {"name": "John", "email": "john@cold.example", "lang": "en_US"}
        )
        spec = {"renewed_contract_end": "2026-10-15", "expires": "2026-10-15"}
        orders = self.quotes(spec, {**spec, "partner": john})
        for order in orders:
            self.apply(order, "renewal_close")
            self.assertEqual("cancel", order.state)
            self.assertFalse(order.activity_ids)
        self.make_mails("2026-12-20 10:01:00")
        self.deliver()
        messages = {message["To"]: message for message in self.received()}
        french = next(one for to, one in messages.items() if "claire" in to)
        english = next(one for to, one in messages.items() if "john" in to)
        self.assertIn("Bonjour", self.body(french))
        self.assertIn("15/10/2026", self.body(french))
        self.assertIn("Hello", self.body(english))
        self.assertIn("10/15/2026", self.body(english))
        self.assertEqual(["cancel", "cancel"], orders.mapped("state"), "mailed, not sent again")

    def test_without_an_address_it_is_said_and_can_be_closed_in_silence(self):
        partner = self.env["res.partner"].create({"name": "Sans adresse"})
        order = self.quote(partner=partner, renewed_contract_end="2026-10-15", expires="2026-10-15")
        with self.assertRaises(UserError):
            self.apply(order, "renewal_close")
        self.apply(order, "renewal_close", send=False)
        self.assertEqual("cancel", order.state)


@tagged("post_install", "-at_install")
class TestContractCard(FollowupCase):
    """The steps of the renewal on its card, and the limit on the form."""

    NOW = "2026-11-24 10:00"

    def test_the_card_shows_the_steps_and_where_today_is(self):
        order = self.quote(
            renewed_contract_end="2026-10-15", expires="2026-10-15", email_reminder_count=1
        )
        card = self.card(order)
        timeline = card["timeline"]
        check(self, "Timeline", timeline)
        for milestone in timeline["milestones"]:
            check(self, "Milestone", milestone)
        self.assertEqual(
            [
                ("email", "2026-09-30", "done", 12.5),
                ("end", "2026-10-15", "done", 37.5),
                ("call", "2026-11-15", "current", 62.5),
                ("close", "2026-12-15", "to_come", 87.5),
            ],
            [
                (one["code"], one["date"], one["state"], one["position"])
                for one in timeline["milestones"]
            ],
        )
        self.assertEqual(
            ("2026-11-24", 70.0), tuple(timeline["today"][k] for k in ("date", "position"))
        )
        for milestone in timeline["milestones"]:
            self.assertTrue(milestone["label"] and milestone["text"] and milestone["state_label"])
        self.assertTrue(card["badge"])

    def test_the_labels_are_the_company_s_numbers(self):
        self.company.write(
            {"followup_renewal_reminder_days": 20, "followup_renewal_close_months": 3}
        )
        order = self.quote(renewed_contract_end="2026-10-15", expires="2026-10-15")
        milestones = self.card(order)["timeline"]["milestones"]
        self.assertIn("20", milestones[0]["label"])
        self.assertIn("3", milestones[3]["label"])
        self.assertEqual("skipped", milestones[0]["state"])

    def test_other_quotations_have_no_steps(self):
        card = self.card(self.quote())
        self.assertIsNone(card["timeline"])
        self.assertIsNone(card["badge"])

    def test_the_badge_follows_the_step(self):
        order = self.quote(renewed_contract_end="2026-10-15", expires="2026-10-15")
        badges = set()
        for moment in ("2026-10-02", "2026-11-24", "2026-12-20"):
            with self.at(moment):
                badges.add(self.card(order)["badge"])
        self.assertEqual(3, len(badges - {None}))

    def test_an_expiration_beyond_the_contract_is_warned_about_and_saved(self):
        order = self.quote(renewed_contract_end="2027-01-15", expires="2027-01-15")
        typed = {"validity_date": "2027-02-01"}
        spec = {"validity_date": {}, "renewed_contract_end": {}, "partner_id": {}}
        order = order.with_context(lang="fr_FR")
        answer = order.onchange({**typed}, ["validity_date"], spec)
        self.assertIn("01/02/2027", answer["warning"]["message"])
        self.assertIn("15/01/2027", answer["warning"]["message"])
        for fine in ("2027-01-15", False):
            answer = order.onchange({"validity_date": fine}, ["validity_date"], spec)
            self.assertNotIn("warning", answer)
        order.validity_date = "2027-02-01"
        self.assertEqual(day("2027-02-01"), order.validity_date)

    def test_the_end_of_the_contract_is_on_form_list_and_search(self):
        order = self.quote(renewed_contract_end="2027-01-15", expires="2027-01-15")
        with Form(order.with_user(self.seller)) as form:
            form.renewed_contract_end = "2027-01-20"
        self.assertEqual(day("2027-01-20"), order.renewed_contract_end)
        lists = self.env.ref("sale.view_quotation_tree")
        search = self.env.ref("sale.sale_order_view_search_inherit_quotation")
        orders = self.env["sale.order"]
        self.assertIn("renewed_contract_end", arch_of(orders, lists.id, "list"))
        arch = arch_of(orders, search.id, "search")
        for name in ("contract_renewals", "contract_end", "contract_end_month"):
            self.assertIn(f'name="{name}"', arch)
