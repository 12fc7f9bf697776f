"""Each reason brings the values that its sentence shows."""

import unittest
from datetime import date

from rules.queues import lead_place, place
from rules.types import Lead, Quote, Settings

SETTINGS = Settings()
TODAY = date(2026, 6, 15)
SENT, EXPIRED, RUNNING = date(2026, 5, 4), date(2026, 6, 10), date(2026, 6, 30)
YEAR_END = date(2026, 12, 31)
END = date(2026, 6, 20)
LEAD = Lead(name="Chaufferie", due_after=EXPIRED)


def reason(today: date = TODAY, **values) -> tuple[str, dict]:
    found = place(Quote(**{"amount": 8000.0, "date_order": SENT, **values}), SETTINGS, today)
    return found.reason, found.params


class TestReasons(unittest.TestCase):
    def test_a_quotation_in_no_queue_says_what_it_waits_for(self):
        self.assertEqual(reason(state="draft"), ("not_sent", {"state": "draft"}))
        self.assertEqual(reason(amount=0.0), ("no_amount", {}))
        self.assertEqual(reason(followup_date=RUNNING), ("waiting", {"date": RUNNING}))
        self.assertEqual(reason(last_followup_date=TODAY), ("done_today", {}))
        self.assertEqual(reason(validity_date=RUNNING), ("running", {"date": RUNNING}))

    def test_without_an_expiration_the_date_is_the_end_of_the_company_s_delay(self):
        sent = date(2026, 6, 1)
        self.assertEqual(reason(date_order=sent), ("running", {"date": date(2026, 7, 1)}))

    def test_a_due_quotation_says_since_when_and_the_threshold(self):
        params = {"date": EXPIRED, "threshold": 5000.0}
        due = {"validity_date": EXPIRED}
        small = {"amount": 300.0, **due}
        self.assertEqual(reason(**due), ("phone", params))
        self.assertEqual(reason(**small), ("email_first", params))
        self.assertEqual(reason(**small, usable_address=False), ("email_no_address", params))
        self.assertEqual(reason(**small, email_reminder_count=1), ("email_reminded", params))

    def test_old_prices_name_their_year(self):
        old = {"date_order": date(2024, 5, 4), "validity_date": date(2025, 12, 31)}
        self.assertEqual(reason(**old), ("price_revision", {"year": 2024}))

    def test_the_year_s_end_review_names_the_day(self):
        found = reason(date(2026, 12, 4), validity_date=YEAR_END, success_rate="3")
        self.assertEqual(found, ("order_coming", {"date": YEAR_END}))

    def test_a_renewal_names_the_end_of_its_contract(self):
        params = {"end": END}
        renewal = {"renewed_contract_end": END, "validity_date": EXPIRED}
        self.assertEqual(reason(date(2026, 6, 1), **renewal), ("renewal_early", params))
        self.assertEqual(reason(**renewal), ("renewal_email", params))
        self.assertEqual(reason(**renewal, email_reminder_count=1), ("renewal_reminded", params))
        self.assertEqual(reason(date(2026, 7, 20), **renewal), ("renewal_call", params))
        self.assertEqual(reason(date(2026, 9, 1), **renewal), ("renewal_close", params))

    def test_a_renewal_whose_offer_runs_names_both_days(self):
        last = date(2026, 9, 10)
        found = reason(date(2026, 9, 1), renewed_contract_end=END, validity_date=last)
        self.assertEqual(found, ("renewal_running", {"date": last, "end": END}))

    def test_an_opportunity_is_named(self):
        waiting = Lead(name="Chaufferie", due_after=EXPIRED, followup_date=RUNNING)
        params = {"lead": "Chaufferie"}
        self.assertEqual(reason(open_lead=LEAD), ("opportunity", params))
        self.assertEqual(reason(open_lead=waiting), ("on_lead", params))
        found = lead_place(waiting, TODAY)
        self.assertEqual((found.reason, found.params), ("waiting", {"date": RUNNING}))
        found = lead_place(Lead(due_after=RUNNING), TODAY)
        self.assertEqual((found.reason, found.params), ("running", {"date": RUNNING}))
