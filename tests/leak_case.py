"""What is slipping away, as the page and the list show it."""

from .answered import AnsweredMixin
from .common import FollowupCase, utc
from .lead_case import LeadMixin

CODES = ("untouched", "promised", "meeting", "answer", "renewal", "to_send", "mail")


class LeakCase(AnsweredMixin, LeadMixin, FollowupCase):
    """What is slipping away, on hand-made days: today is Tuesday 24 November 2026."""

    def page(self, user=None, mine=False):
        """Return the page as ``user`` gets it: the records by code."""
        self.settle()
        leaks = self.env["sale.followup.leak"].with_user(user or self.manager)
        companies = (self.company | (user or self.manager).company_ids).ids
        leaks = leaks.with_context(followup_mine=mine, allowed_company_ids=companies)
        return {leak.code: leak for leak in leaks.search([])}

    def counts(self, user=None, mine=False):
        """Return the numbers that are not 0."""
        page = self.page(user, mine)
        return {code: page[code].count for code in CODES if page[code].count}

    def listed(self, code, user=None):
        """Return what the list of a number shows."""
        self.settle()
        orders = self.env["sale.order"].with_user(user or self.manager)
        return orders.search([("followup_leak", "=", code)], order="id").with_env(self.env)

    def write_as_customer(self, record, moment):
        """Let the customer write on ``record`` at a local moment."""
        message = record.message_post(
            body="Bonjour",
            message_type="email",
            subtype_xmlid="mail.mt_comment",
            author_id=self.partner.id,
        )
        message.date = utc(moment)
        self.do_noticed()
