from odoo.tests import tagged

from .. import search
from .common import FollowupCase, day, utc
from .lead_case import LeadMixin


@tagged("post_install", "-at_install")
class TestInstallationOnAPast(LeadMixin, FollowupCase):
    """What the installation writes on quotations of years, in one statement, each row once."""

    def written(self, order, moment, to=None, kind="comment", author=None):
        """Leave a message on a quotation, as somebody wrote it at a local moment."""
        message = order.message_post(
            body="Bonjour",
            message_type=kind,
            subtype_xmlid="mail.mt_comment",
            partner_ids=(to or self.env["res.partner"]).ids,
            author_id=(author or self.seller.partner_id).id,
        )
        message.date = utc(moment)

    def fill(self, *names):
        """Do what the installation does, on empty columns."""
        self.settle()
        columns = names or search.past.COLUMNS
        self.env.cr.execute(
            f"UPDATE sale_order SET {', '.join(f'{name} = NULL' for name in columns)}"
        )
        self.env.cr.execute("DROP TABLE IF EXISTS followup_words")
        search.text.keep(self.env.cr, "sale.order")
        search.past.fill(self.env.cr, *names)
        self.env.invalidate_all()

    def test_what_the_models_compute_is_what_is_filled(self):
        _lead, on_lead = self.lead_of({"amount": 700})
        orders = on_lead | self.quotes({"amount": 4999.99}, {"client_order_ref": "Séchoir"})
        names = (
            *("followup_amount", "followup_customer_id", "followup_has_open_lead"),
            search.text.FIELD,
        )
        before = orders.read(names)
        self.fill()
        self.assertEqual(before, orders.read(names))

    def test_sent_on_the_day_of_the_first_message_to_somebody_outside(self):
        order, inside, silent, draft = self.quotes({}, {}, {}, {"state": "draft"})
        self.written(order, "2026-03-02 00:30", self.partner)  # the day before in Greenwich
        self.written(order, "2026-03-09", self.partner)
        self.written(inside, "2026-03-02", self.colleague.partner_id)
        self.written(silent, "2026-03-02", self.partner, author=self.partner)  # they wrote
        self.written(draft, "2026-03-02", self.partner)
        self.fill()
        self.assertEqual(
            [day("2026-03-02"), False, False, False],
            (order | inside | silent | draft).mapped("followup_sent_date"),
        )

    def test_closed_on_the_day_of_the_order_or_of_the_last_change_of_state(self):
        ordered, cancelled, running = self.quotes({}, {}, {})
        ordered.action_confirm()
        ordered.date_order = utc("2026-04-01 00:30")
        cancelled._action_cancel()
        self.settle()
        changes = cancelled.message_ids.filtered("tracking_value_ids")
        self.assertTrue(changes)
        changes.date = utc("2026-05-02")
        self.fill()
        self.assertEqual(
            [day("2026-04-01"), day("2026-05-02"), False],
            (ordered | cancelled | running).mapped("followup_closed_date"),
        )

    def test_each_quotation_is_written_once(self):
        """A row that is updated is written anew: of several updates a database would grow."""
        self.quotes({}, {})
        self.settle()
        self.env.cr.execute("SELECT count(*) FROM sale_order")
        (count,) = self.env.cr.fetchone()
        self.env.cr.execute("DROP TABLE IF EXISTS followup_words")
        search.text.keep(self.env.cr, "sale.order")
        before = self.cr.sql_log_count
        search.past.fill(self.env.cr)
        self.assertEqual(1, self.cr.sql_log_count - before)
        self.assertEqual(count, self.env.cr.rowcount)
