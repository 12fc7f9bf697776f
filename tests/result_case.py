"""Histories made by hand, and what the managers' table tells of them."""

from .common import FollowupCase

TODAY = "2026-11-24"  # so that 24 months are the decisions after 2024-11-24


class ResultCase(FollowupCase):
    """Histories made by hand, whose figures one can check with a pencil."""

    def closed(self, count, state, rate=None, **spec):
        """Create quotations that were sent on 1 March and closed on 1 June."""
        spec = {
            "state": state,
            "sent": "2026-03-01",
            "followup_sent_date": "2026-03-01",
            "followup_closed_date": "2026-06-01",
            "success_rate": rate,
            "followup_rate_date": "2026-04-01" if rate else False,
            **spec,
        }
        return self.quotes(*[spec] * count)

    def row(self, order, user=None):
        """Return the row of a quotation."""
        self.settle()
        results = self.env["sale.followup.result"].with_user(user or self.manager)
        return results.search([("order_id", "=", order.id)])

    def observed(self, rate, company=None):
        """Return ``(ordered, decided, rate)`` as the night counts them."""
        self.settle()
        company = company or self.company
        self.env["sale.followup.rate"]._observe(company)
        found = self.env["sale.followup.rate"].search(
            [("company_id", "=", company.id), ("rate", "=", rate)]
        )
        self.env.cr.execute(
            "SELECT ordered, decided, observed FROM sale_followup_rate WHERE id = %s", [found.id]
        )
        return self.env.cr.fetchone()  # what is not known is no zero here
