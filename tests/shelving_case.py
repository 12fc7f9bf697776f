"""Many quotations shelved at once, as the list, the panel and the cron do it."""

from .common import FollowupCase
from .lead_case import LeadMixin


class ShelvingCase(LeadMixin, FollowupCase):
    def wizard(self, orders, user=None, **vals):
        """Return « Classer sans suite… » as it opens on a selection of the list."""
        self.settle()
        wizards = self.env["sale.followup.shelve"].with_user(user or self.manager)
        context = {"active_model": "sale.order", "active_ids": orders.ids}
        companies = (self.company | (user or self.manager).company_ids).ids
        wizards = wizards.with_context(allowed_company_ids=companies, lang="fr_FR", **context)
        return wizards.create(vals)

    def shelve(self, orders, user=None, **vals):
        """Press the button; return what was made of it."""
        action = self.wizard(orders, user, **vals).action_shelve()
        self.settle()
        shelvings = self.env["sale.followup.shelving"].with_user(user or self.manager)
        return shelvings.browse(action["res_id"])

    def states(self, orders):
        self.settle()
        return orders.mapped("state")
