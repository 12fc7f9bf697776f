from odoo.tests import tagged

from .common import day
from .lead_case import LATE, LeadMixin
from .test_activity import ActivityCase


@tagged("post_install", "-at_install")
class TestHistoryOfActivities(LeadMixin, ActivityCase):
    """What was promised and done once says nothing about the next follow-up of today."""

    def kept_and_promised(self, record):
        """Return the done activity of a promise, and the open one that followed it."""
        with self.at("2026-11-23 10:00"):
            self.apply(record, "call_back", next_date="2026-11-24")
        done = record.activity_ids
        self.apply(record, "call_back", next_date="2026-12-09")
        self.settle()
        self.assertFalse(done.active)
        return done, record.activity_ids

    def test_a_done_one_moves_nothing_however_it_is_changed(self):
        for change in ("unlink", "date", "both"):
            for record in (self.quote(), self.lead_of(LATE)[0]):
                with self.subTest(change, model=record._name):
                    done, promised = self.kept_and_promised(record)
                    if change == "date":
                        done.date_deadline = "2026-12-24"
                    elif change == "both":
                        (done | promised).write({"date_deadline": "2026-12-10"})
                    else:
                        done.unlink()
                    self.settle()
                    self.assertEqual(promised.date_deadline, record.followup_date)

    def test_one_that_is_opened_again_counts_again(self):
        order = self.promised("2026-12-02")
        order.activity_ids.action_feedback()
        self.settle()
        self.assertFalse(order.followup_date)
        self.activities(order)[-1].action_unarchive()
        self.settle()
        self.assertEqual(day("2026-12-02"), order.followup_date)
