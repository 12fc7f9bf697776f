from contextlib import contextmanager
from unittest.mock import patch

from odoo.tools import SQL, mute_logger

from .customers import CustomerMixin
from .mail_sink import MailCase

ADDON = "odoo.addons.sale_quotation_followup"
LOGGERS = (f"{ADDON}.courtesy", f"{ADDON}.models.sale_followup_event_outbox", "odoo.addons.mail")

SEARCH = ("sale.followup.event", "search_fetch")


def fails(*_args, **_kwargs):
    raise ValueError("under review")


class CourtesyCase(CustomerMixin, MailCase):
    """A customer who writes while something of ours, or of another addon, refuses."""

    def setUp(self):
        super().setUp()
        self.sink.envelopes.clear()  # the offer, which is sent at once

    @contextmanager
    def broken(self, model, name):
        """Let a method of a model fail, whoever calls it."""
        with patch.object(self.registry[model], name, fails), mute_logger(*LOGGERS):
            yield

    def run_outbox(self, moment):
        with self.at(moment):
            self.run_cron("sale_quotation_followup.ir_cron_outbox")

    def received_words(self):
        return [text for text in self.messages(self.order) if "D'accord" in text]

    def notices(self):
        return self.env["sale.followup.notice"].search([])

    def place_of_row(self, record):
        """Return where PostgreSQL keeps the row: another place after every update of it."""
        self.settle()
        table = SQL.identifier(record._table)
        return self.env.execute_query(SQL("SELECT ctid FROM %s WHERE id = %s", table, record.id))
