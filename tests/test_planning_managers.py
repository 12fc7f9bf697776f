from unittest.mock import patch

from odoo.tests import tagged
from odoo.tools import html2plaintext, mute_logger

from .common import PARIS, day
from .planning import PlanningCase

MONTREAL = "America/Montreal"


class ManagersCase(PlanningCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.boss = cls.make_user("boss", "sales_team.group_sale_manager")
        cls.boss.notification_type = "inbox"
        cls.manager.notification_type = "inbox"

    def told(self, user=None):
        """Return the subjects a manager was notified of, the oldest first."""
        return self.notes(user).mapped("subject")

    def notes(self, user=None):
        return self.env["mail.message"].search(
            [
                ("message_type", "=", "user_notification"),
                ("notified_partner_ids", "in", (user or self.manager).partner_id.ids),
                ("subject", "ilike", "Froid"),
            ],
            order="id",
        )

    def words(self, note):
        """Return a summary as one line of text, no-break spaces as spaces."""
        return " ".join(html2plaintext(note.body).split())


@tagged("post_install", "-at_install")
class TestYearEnd(ManagersCase):
    """December's review and January's summary: once each, whatever days were missed."""

    def expected(self, *specs):
        return self.quotes(
            *({"success_rate": "3", "expires": "2026-12-31", **one} for one in specs)
        )

    def test_the_first_run_of_december_tells_each_manager_once(self):
        self.expected({"amount": 8000})
        for moment, count in (
            ("2026-11-30 23:30", 0),
            ("2026-12-01 00:30", 1),
            ("2026-12-01 05:00", 1),
            ("2026-12-31 23:30", 1),
        ):
            self.run_planning(moment)
            for user in (self.manager, self.boss):
                self.assertEqual(count, len(self.told(user)), moment)
            for user in (self.seller, self.all_seller):
                self.assertFalse(self.told(user))

    def test_a_cron_that_missed_the_first_days_tells_later(self):
        self.expected({})
        self.run_planning("2026-11-28 05:00")
        self.run_planning("2026-12-09 05:00")
        self.run_planning("2026-12-10 05:00")
        self.assertEqual(1, len(self.told()))

    def test_it_is_told_again_the_next_year(self):
        self.expected({})
        self.run_planning("2026-12-01 05:00")
        self.quote(success_rate="3", sent="2027-10-01", expires="2027-12-31")
        self.run_planning("2027-12-01 05:00")
        subjects = self.told()
        self.assertEqual(["2026", "2027"], [subjects[0][-4:], subjects[-1][-4:]])

    def test_it_lists_the_salespeople_with_counts_and_totals(self):
        self.expected(
            {"amount": 12000.5},
            {"amount": 900},
            {"amount": 30000, "user": self.colleague, "followup_date": "2026-12-15"},
            {"amount": 50, "user": None},
        )
        self.quotes({"success_rate": "2", "expires": "2026-12-31"}, {"success_rate": "3"})
        self.run_planning("2026-12-01 05:00")
        note = self.notes()
        words = self.words(note)
        for line in (
            f"{self.colleague.name} 1 30 000,00 €",
            f"{self.seller.name} 2 12 900,50 €",
            "1 50,00 €",
            "4 42 950,50 €",
        ):
            self.assertIn(line, words)
        self.assertLess(words.index("30 000"), words.index("12 900"))
        self.assertIn('href="/odoo/followup?queue=order_coming"', note.body)

    def test_with_nothing_expected_nobody_is_disturbed(self):
        self.quote()
        self.run_planning("2026-12-01 05:00")
        self.assertFalse(self.told())

    def test_the_first_run_of_january_tells_what_is_to_be_revised(self):
        self.quotes(
            {"expires": "2026-12-20", "amount": 7000}, {"expires": "2026-12-31", "amount": 9000}
        )
        self.quote(expires="2026-12-20", amount=900)  # its first reminder is still to be sent
        for moment, count in (
            ("2026-12-31 23:30", 0),
            ("2027-01-05 05:00", 1),
            ("2027-01-06 05:00", 1),
            ("2027-02-01 05:00", 1),
        ):
            self.run_planning(moment)
            self.assertEqual(count, len(self.told()), moment)
        words = self.words(self.notes())
        self.assertIn(f"{self.seller.name} 2 16 000,00 €", words)
        self.assertIn("queue=price_revision", self.notes().body)

    def test_each_company_by_its_own_day(self):
        other = self.make_company("Froid de Nouméa", tz="Pacific/Noumea")
        self.begin(other)
        self.manager.company_ids += other
        self.seller.company_ids += other
        self.expected({"company": other}, {})
        self.run_planning("2026-11-30 14:01")  # already December in Nouméa
        self.assertEqual(1, len(self.told()))
        self.assertIn("Nouméa", self.told()[0])
        self.assertFalse(self.told(self.boss), "a manager of the other company alone")
        self.run_planning("2026-12-01 05:00")
        self.assertEqual(2, len(self.told()))
        self.assertEqual(1, len(self.told(self.boss)))

    def test_it_is_in_the_manager_s_language(self):
        self.env["res.lang"]._activate_lang("en_US")
        self.boss.lang = "en_US"
        self.expected({})
        self.run_planning("2026-12-01 05:00")
        self.assertIn("orders to come in 2026", self.told(self.boss)[0])

    def test_one_who_reads_e_mail_gets_one(self):
        self.manager.notification_type = "email"
        self.env["mail.mail"].search([]).unlink()
        self.expected({})
        self.run_planning("2026-12-01 05:00")
        mails = self.env["mail.mail"].search([])
        self.assertEqual(self.manager.partner_id, mails.recipient_ids)
        link = f"{mails.get_base_url()}/odoo/followup?queue=order_coming"
        self.assertIn(link, mails._prepare_outgoing_body())

    def test_what_fails_is_told_the_next_day(self):
        self.expected({})
        order = self.quote(expires="2026-11-30")
        thread = self.registry["mail.thread"]

        def fails(_thread, **_options):
            raise ValueError("no mail today")

        with (
            patch.object(thread, "message_notify", fails),
            mute_logger(
                "odoo.addons.sale_quotation_followup.models.sale_followup_scheduler_summary"
            ),
        ):
            self.run_planning("2026-12-01 05:00")
        self.assert_planned(order)
        self.assertFalse(self.told())
        self.run_planning("2026-12-02 05:00")
        self.run_planning("2026-12-03 05:00")
        self.assertEqual(1, len(self.told()))


@tagged("post_install", "-at_install")
class TestBacklog(ManagersCase):
    """What had expired before the installation: in the queues, told once, planned never."""

    def test_the_managers_get_one_summary(self):
        self.begin(self.company, start="2026-11-20")
        self.company.followup_backlog_told = False
        self.quotes({"amount": 7000, "expires": "2025-03-01"}, {"amount": 600})
        self.quotes(*({"amount": 100, "expires": "2026-11-10"} for _number in range(3)))
        self.run_planning()
        self.run_planning("2026-11-25 05:00")
        self.assertEqual(1, len(self.told()))
        words = self.words(self.notes())
        self.assertIn(f"{self.seller.name} 4 7 300,00 €", words)
        self.assertIn("20/11/2026", words)

    def test_it_tells_what_is_there_by_year_and_the_next_steps(self):
        self.begin(self.company, start="2026-11-20")
        self.company.followup_backlog_told = False
        self.quotes(*({"amount": 100, "sent": "2024-05-01", "expires": "2024-06-01"},) * 3)
        self.quotes({"amount": 700, "expires": "2026-12-20"}, {"amount": 50})
        self.run_planning()
        note = self.notes()
        words = self.words(note)
        self.assertIn("2024 : 3 devis envoyés, 300,00 € HT, dont 3 expirés", words)
        self.assertIn("2026 : 2 devis envoyés, 750,00 € HT, dont 1 expirés", words)
        self.assertIn("Elle n'écrit jamais à un client sans clic", words)
        self.assertIn("Classer les années passées", words)
        self.assertIn("/odoo/sent-by-year", note.body)

    def test_without_any_nobody_is_disturbed(self):
        self.company.followup_backlog_told = False
        self.quote()
        self.run_planning()
        self.assertFalse(self.told())

    def test_a_company_begins_the_day_it_is_created(self):
        company = self.make_company("Froid du Nord")
        self.assertEqual(company._followup_today(), company.followup_start_date)
        self.assertEqual(2026, company.followup_revision_year)

    def test_that_day_is_its_own(self):
        """Half an hour into the new year in Paris, it is still last year in Montreal."""
        with self.at("2027-01-01 00:30"):
            for tz, first, year in ((PARIS, "2027-01-01", 2027), (MONTREAL, "2026-12-31", 2026)):
                calendar = self.env["resource.calendar"].create({"name": tz, "tz": tz})
                company = self.env["res.company"].create(
                    {"name": f"Froid de {tz}", "resource_calendar_id": calendar.id}
                )
                with self.subTest(tz):
                    self.assertEqual(day(first), company.followup_start_date)
                    self.assertEqual(year, company.followup_revision_year)

    def test_that_day_stays_and_may_be_another(self):
        company = self.make_company("Froid du Nord")
        first = company.followup_start_date
        company.resource_calendar_id.tz = "Asia/Tokyo"
        with self.at("2027-06-01 12:00"):
            self.assertEqual(first, company.followup_start_date)
            company.followup_start_date = "2025-01-01"
            self.assertEqual(day("2025-01-01"), company.followup_start_date)

    def test_the_installation_gave_every_company_its_day(self):
        self.assertTrue(self.env.ref("base.main_company").followup_start_date)
