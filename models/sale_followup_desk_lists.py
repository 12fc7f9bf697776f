from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from . import (
    followup_card,
    followup_card_lead,
    followup_domain,
    followup_page,
    followup_values,
)

PAGE_LIMIT = 200
COUNT_CAP = 10000
TEXT_LENGTH = 100

# In the panel's order. The entries of "opportunity" are opportunities, all others quotations.
QUEUES = ("phone", "email", "opportunity", "renewal", "order_coming", "price_revision")
ENTRY_FIELDS = {
    "sale.order": followup_card.ENTRY_FIELDS,
    "crm.lead": followup_card_lead.ENTRY_FIELDS,
}


class SaleFollowupDesk(models.AbstractModel):
    """The left column of the panel: the queues, their rows, the search."""

    _inherit = "sale.followup.desk"

    @api.model
    @api.readonly
    def get_queues(self, mine):
        """Return the queues with their counts and amounts, in the panel's order.

        :param bool mine: only the user's own quotations
        """
        self._check_salesperson()
        return [self._queue(queue, bool(mine)) for queue in QUEUES]

    @api.model
    @api.readonly
    def get_entries(self, queue, mine, limit=80, after=None):
        """Return one page of a queue.

        :param str queue: one of the codes of ``get_queues``
        :param bool mine: only the user's own quotations
        :param int limit: 1 to 200
        :param str after: ``next`` of the page before
        :raise UserError: an unknown queue, length or mark
        """
        self._check_salesperson()
        if queue not in QUEUES:
            raise UserError(
                self.env._("There is no queue “%(queue)s”.", queue=followup_values.quotable(queue))
            )
        records = self._records(queue)
        domain = self._queue_domain(queue, bool(mine))
        tried = followup_domain.tried_today(self.env.companies, self.env.company)
        fields = ENTRY_FIELDS[records._name]
        found, mark = followup_page.page(records, fields, domain, tried, self._limit(limit), after)
        whole = after is None and mark is None
        total = len(found) if whole else records.search_count(domain, limit=COUNT_CAP + 1)
        return {
            "entries": followup_card.entries(found),
            "next": mark,
            "total": min(total, COUNT_CAP),
            "total_is_capped": total > COUNT_CAP,
        }

    @api.model
    @api.readonly
    def search_entries(self, text, limit=20):
        """Return sent quotations and open opportunities, in a queue or not, then cancelled ones.

        :param str text: part of the customer's name, or of the number or name of the entry
        :param int limit: 1 to 200
        """
        self._check_salesperson()
        limit = self._limit(limit)
        if not isinstance(text, str) or not text.strip() or not followup_values.is_storable(text):
            return []
        text, rows = text.strip()[:TEXT_LENGTH], []
        named = Domain("name", "ilike", text) | Domain("partner_id.complete_name", "ilike", text)
        for model, domain in (
            ("sale.order", followup_domain.SENT_STATE),
            ("crm.lead", followup_domain.OPEN_WITH_QUOTATION),
            ("sale.order", Domain("state", "=", "cancel")),
        ):
            found = self.env[model].search_fetch(
                domain & named, ENTRY_FIELDS[model], order=followup_page.ORDER, limit=limit
            )
            rows += [
                ((row["state"] != "cancel", one.followup_answered, one.followup_amount), row)
                for one, row in zip(found, followup_card.entries(found), strict=True)
            ]
        rows.sort(key=lambda ranked: ranked[0], reverse=True)
        return [row for _rank, row in rows[:limit]]

    # -- helpers ----------------------------------------------------------------------------------

    def _limit(self, limit):
        if type(limit) is not int or not 0 < limit <= PAGE_LIMIT:
            raise UserError(self.env._("A page has 1 to %(limit)s entries.", limit=PAGE_LIMIT))
        return limit

    def _records(self, queue):
        return self.env["crm.lead" if queue == "opportunity" else "sale.order"]

    def _queue_domain(self, queue, mine):
        if queue == "opportunity":
            domain = followup_domain.lead_domain(self.env.companies, self.env.company)
        else:
            domain = followup_domain.queue_domain(queue, self.env.companies)
        return domain & Domain("user_id", "=", self.env.uid) if mine else domain

    def _queue(self, queue, mine):
        labels = dict(
            self.env["sale.order"]._fields["followup_queue"]._description_selection(self.env)
        )
        records = self._records(queue)
        by = "followup_currency_id" if queue == "opportunity" else "company_id"
        groups = records._read_group(
            self._queue_domain(queue, mine), [by], ["__count", "followup_amount:sum"]
        )
        amounts = {}
        for group, _count, amount in groups:
            currency = group.id if queue == "opportunity" else group.currency_id.id
            amounts[currency] = amounts.get(currency, 0.0) + amount
        return {
            "queue": queue,
            "label": labels[queue],
            "count": sum(count for _group, count, _amount in groups),
            "count_is_capped": False,
            "amounts": [
                {"currency_id": currency, "amount": amount} for currency, amount in amounts.items()
            ],
        }
