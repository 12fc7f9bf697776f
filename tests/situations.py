"""Random quotations and opportunities around the boundaries of a day."""

import random
from datetime import date, timedelta

from ..rules import dates


class Situations:
    """One seeded source of values: the same seed gives the same values."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *values):
        return self.random.choice(values)

    def near(self, day):
        """Return a day on, just before or just after ``day``."""
        return dates.add_days(day, self.pick(-1, 0, 0, 1))

    def quotation(self, today, settings, tz):
        """Return the values of a quotation: rows of fields, its civil date and its address."""
        sent_on = self.near(
            self.pick(
                dates.add_days(today, -settings.validity_days),
                date(today.year, 1, 1),
                date(today.year - 1, 6, 15),
                dates.add_days(today, -40),
                dates.add_days(today, -5),
            )
        )
        start = dates.day_start(sent_on, tz)
        sent_at = start + timedelta(seconds=self.pick(0, 1, 43200, 82799))
        threshold = settings.phone_threshold
        return {
            "state": self.pick(*["sent"] * 12, "draft", "sale", "cancel"),
            "followup_amount": self.pick(
                threshold, threshold - 0.01, threshold + 0.01, 0.0, -50.0, 12.5, 90000.0
            ),
            "date_order": sent_at,
            "validity_date": self.pick(None, *[self.validity(today) for _ in range(5)]),
            "success_rate": self.pick(None, "1", "2", "3", "3"),
            "followup_date": self.pick(None, None, None, self.near(today)),
            "last_followup_date": self.pick(None, None, None, self.near(today)),
            "email_reminder_count": self.pick(0, 0, 1, 2),
            "renewed_contract_end": self.pick(None, None, self.contract_end(today, settings)),
            **self.payment(today),
            "followup_answer_open": self.pick(*[None] * 9, True),
        }

    def payment(self, today):
        kind = self.pick(None, None, None, None, "transfer", "pending", "signed")
        return {"followup_payment": kind, "followup_payment_date": kind and self.near(today)}

    def validity(self, today):
        year_ends = [date(today.year + turn, 12, 31) for turn in (-1, 0, 0, 1)]
        return self.pick(*[self.near(today)] * 3, dates.add_days(today, -60), *year_ends)

    def contract_end(self, today, settings):
        return self.near(
            self.pick(
                today,
                dates.add_days(today, settings.renewal_reminder_days),
                dates.latest_origin(today, settings.renewal_call_months),
                dates.latest_origin(today, settings.renewal_close_months),
                dates.add_months(today, -settings.renewal_call_months),
                dates.add_months(today, -settings.renewal_close_months),
            )
        )

    def lead(self, today):
        return {
            "followup_date": self.pick(None, None, self.near(today)),
            "last_followup_date": self.pick(None, None, self.near(today)),
        }
