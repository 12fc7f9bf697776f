from odoo import api, models
from odoo.fields import Domain
from odoo.tools import split_every

from .. import search
from ..rules import dates

# Some seconds of work: two copies in memory for each.
BATCH = 100


class SaleFollowupScheduler(models.AbstractModel):
    """What the night prepares for December: what each quotation will cost on 1 January."""

    _inherit = "sale.followup.scheduler"

    @api.model
    def _cron_prepare_prices(self):
        """Note next year's prices of December's list and of what is to be revised.

        Hourly, and each quotation once a day of its company: a second run of the day finds what
        came since, and nothing else. In batches, each in its own transaction; one that fails is
        logged and stops no other.
        """
        commit = self.env["ir.cron"]._commit_progress
        companies = self.env["res.company"]._followup_all()
        companies._followup_forget_increase()
        tasks = [task for company in companies for task in self._price_tasks(company)]
        commit(remaining=sum(len(task.records) for task in tasks))
        for task in tasks:
            for ids in split_every(BATCH, task.records.ids):
                self._robustly(task, ids)
                if not commit(processed=len(ids)):
                    return

    def _price_tasks(self, company):
        """Return what is to be prepared, else what was and is not known any more."""
        today, now = company._followup_today(), company._followup_now()
        turn = dates.noon(dates.next_year_start(today), company._followup_tz())
        own = Domain("company_id", "=", company.id)
        if not company._followup_increase() and not search.price_lists.changing(company, now, turn):
            known = own & Domain("state", "=", "sent") & Domain("followup_prices_at", "!=", False)
            return [self._task(self._forget_prices, "sale.order", company, known)]
        day = dates.day_start(today, company._followup_tz())
        at = Domain("followup_prices_at", "=", False) | Domain("followup_prices_at", "<", day)
        review = search.queues.december_domain(company)
        listed = review | search.queues.queue_domain("price_revision", company)
        return [self._task(self._prepare_prices, "sale.order", company, own & listed & at)]

    def _prepare_prices(self, orders):
        if orders:
            orders._followup_prepare_prices()

    def _forget_prices(self, orders):
        orders._followup_forget_prices()
