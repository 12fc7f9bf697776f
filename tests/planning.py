"""Fixtures of the tests of the daily planning."""

import logging
from contextlib import contextmanager
from unittest.mock import patch

from .common import FollowupCase, day

SCHEDULER = "odoo.addons.sale_quotation_followup.models.sale_followup_scheduler"


class PlanningCase(FollowupCase):
    """The daily cron on frozen days; the addon was installed on 1 November."""

    def setUp(self):
        super().setUp()
        self.begin(self.company)

    def begin(self, company, start="2026-11-01", december=2025, revision=2026):
        """Let the addon's work in a company begin on ``start``, with nothing left to tell."""
        company.write(
            {
                "followup_start_date": start,
                "followup_backlog_told": True,
                "followup_december_year": december,
                "followup_revision_year": revision,
            }
        )

    def run_planning(self, moment=None):
        """Run the cron as Odoo does, now or at a local ``moment``, as if it was the day's first."""
        self.env["res.company"].search([]).followup_planned_on = False
        moment = (moment,) if moment else (self.instant.isoformat(), "UTC")
        with self.at(*moment), self.enter_registry_test_mode():
            self.env.ref("sale_quotation_followup.ir_cron_planning").method_direct_trigger()

    def open_ones(self, record):
        """Return the open follow-up activities of a record."""
        return record.activity_ids.filtered("followup_kind")

    def assert_planned(self, record, step="call", user=None, deadline=None):
        """Check that the one open follow-up activity is planned, and return it."""
        activity = self.open_ones(record)
        self.assertEqual(1, len(activity), record.display_name)
        self.assertEqual("planned", activity.followup_kind)
        kind = self.env["mail.activity"]._followup_type(step, record._name)
        self.assertEqual(kind, activity.activity_type_id)
        self.assertEqual(user or self.seller, activity.user_id)
        if deadline:
            self.assertEqual(day(deadline), activity.date_deadline)
        return activity

    def lead(self, **vals):
        return self.env["crm.lead"].create(
            {
                "name": "Entrepôt",
                "type": "opportunity",
                "company_id": self.company.id,
                "user_id": self.seller.id,
                "partner_id": self.partner.id,
                **vals,
            }
        )

    @contextmanager
    def poisoned(self, *records):
        """Let the rules fail on some records, as corrupt data would; yields the log."""
        model = self.registry[records[0]._name]
        ids, whole = {record.id for record in records}, model._followup_place

        def fails(record):
            if record.id in ids:
                raise ValueError("poisoned")
            return whole(record)

        log = self.assertLogs(SCHEDULER, logging.ERROR)
        with patch.object(model, "_followup_place", fails), log as found:
            yield found.output
