from odoo import api, models, tools
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from . import (
    followup_card,
    followup_card_lead,
    followup_domain,
    followup_domain_promise,
    followup_page,
    followup_search,
    followup_values,
)

PAGE_LIMIT = 200
COUNT_CAP = 500
TEXT_LENGTH = 100

# In the panel's order. The entries of "opportunity" are opportunities, all others quotations.
QUEUES = ("phone", "email", "opportunity", "renewal", "order_coming", "price_revision")
ICONS = {
    "phone": "fa-phone",
    "email": "fa-envelope-o",
    "opportunity": "fa-star-o",
    "renewal": "fa-wrench",
    "order_coming": "fa-calendar-check-o",
    "price_revision": "fa-tags",
}
SELECTION_BULK = "email_reminder"  # what the quotations selected in a list get at once
BULK = {"email": "email_reminder", "renewal": "renewal_reminder"}
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
        :return: each with ``queue``, ``label``, its look (see ``_queue_look``), ``count``,
            ``count_is_capped`` and ``amounts``
        """
        self._check_salesperson()
        counts = self._counts(bool(mine))
        labels = dict(
            self.env["sale.order"]._fields["followup_queue"]._description_selection(self.env)
        )
        return [
            {
                "queue": queue,
                "label": labels[queue],
                **self._queue_look(queue),
                "count": min(count, COUNT_CAP),
                "count_is_capped": count > COUNT_CAP,
                "amounts": [
                    {"currency_id": currency, "amount": amount}
                    for currency, amount in amounts.items()
                ],
            }
            for queue, (count, amounts) in counts.items()
        ]

    @api.model
    def _queue_look(self, queue):
        """Return how the panel shows a queue; another addon extends it for a queue of its own.

        :return: ``icon``, of FontAwesome; ``bulk``, the code of the outcome that many of its
            entries get at once, or None; ``bulk_first``, whether the queue opens with these
        """
        return {
            "icon": ICONS.get(queue, "fa-list"),
            "bulk": BULK.get(queue),
            "bulk_first": queue == "email",
        }

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
        parts = self._parts(queue, bool(mine), self._calendars())
        tried = followup_domain.tried_today(self.env.companies, self.env.company)
        promises = followup_domain_promise.promises(
            records, self.env["res.company"]._followup_now()
        )
        fields = ENTRY_FIELDS[records._name]
        (found, answered), mark, total = followup_page.page(
            records, fields, parts, tried, promises, self._limit(limit), after, COUNT_CAP + 1
        )
        return {
            "entries": followup_card.rows(found, in_queue=True, answered=answered),
            "next": mark,
            "total": min(total, COUNT_CAP),
            "total_is_capped": total > COUNT_CAP,
        }

    @api.model
    @api.readonly
    def search_entries(self, text, limit=20):
        """Return sent quotations and open opportunities, in a queue or not, then cancelled ones.

        :param str text: part of the name, address, reference or telephone number of anybody of the
            customer's, or of the number, reference or name of the entry, accents or not
        :param int limit: 1 to 200
        """
        self._check_salesperson()
        limit = self._limit(limit)
        if not isinstance(text, str) or not text.strip() or not followup_values.is_storable(text):
            return []
        named = self._named(text.strip()[:TEXT_LENGTH])
        rows = self._found("sale.order", followup_domain.SENT_STATE & named, limit)
        rows += self._found("crm.lead", followup_domain.OPEN_WITH_QUOTATION & named, limit)
        rows.sort(key=lambda ranked: ranked[0], reverse=True)
        rows = rows[:limit]
        if len(rows) < limit:
            cancelled = Domain("state", "=", "cancel") & named
            rows += self._found("sale.order", cancelled, limit - len(rows))
        return [row for _rank, row in rows]

    # -- helpers ----------------------------------------------------------------------------------

    def _limit(self, limit):
        if type(limit) is not int or not 0 < limit <= PAGE_LIMIT:
            raise UserError(self.env._("A page has 1 to %(limit)s entries.", limit=PAGE_LIMIT))
        return limit

    def _records(self, queue):
        return self.env["crm.lead" if queue == "opportunity" else "sale.order"]

    def _named(self, text):
        """Return the domain of what ``text`` finds: by its own words, or by its customer."""
        people = followup_search.people(self.env, text)
        return followup_search.domain(text) | Domain("partner_id", "in", people)

    def _found(self, model, domain, limit):
        """Return up to ``limit`` rows, each with its rank: who wrote, then by value."""
        found = self.env[model].search_fetch(
            domain, ENTRY_FIELDS[model], order=followup_page.ORDER, limit=limit
        )
        return [
            ((row["answered"], record.followup_amount), row)
            for record, row in zip(found, followup_card.rows(found), strict=True)
        ]

    def _parts(self, queue, mine, calendars):
        """Return the domains of the entries, each with the order in which an index has them.

        Whoever may read their own entries and those of nobody alone, as Odoo's rule has it, gets
        these one by one: no index has both at once.
        """
        entries = self._entries_domain(queue, calendars)
        own = entries & Domain("user_id", "=", self.env.uid)
        if mine:
            return [(own, followup_page.OWN_ORDER)]
        rule = self.env["ir.rule"]._compute_domain(self._records(queue)._name, "read")
        others = rule & Domain("user_id", "not in", [self.env.uid, False])
        if others.optimize(self._records(queue)).is_false():
            nobodys = entries & Domain("user_id", "=", False)
            return [(part, followup_page.OWN_ORDER) for part in (own, nobodys)]
        return [(entries, followup_page.ORDER)]

    def _calendars(self):
        return followup_domain.calendars(self.env.companies)

    @tools.ormcache("queue", "calendars", "self.env.company.id")
    def _entries_domain(self, queue, calendars):
        """Return the domain of the entries of a queue: the part that is everybody's, as SQL.

        Made once a day, because that takes Odoo longer than PostgreSQL needs to count.

        :param tuple calendars: all that it depends on besides
        """
        if queue == "opportunity":
            domain = followup_domain.lead_domain(self.env.companies, self.env.company)
        else:
            domain = followup_domain.queue_domain(queue, self.env.companies)
        records = self._records(queue).sudo()  # kept for all; each search adds its user's rules
        entries = records._search(domain, active_test=False)
        if entries.is_empty():
            return Domain.FALSE
        return _condition(entries)

    def _counts(self, mine):
        """Return the count and the amounts by currency of each queue, in one query.

        Each is read in the order of its pages and up to the cap, so that it costs no more than
        that many rows of an index; beyond, the amounts are those of the largest entries.
        """
        counted = {queue: (0, {}) for queue in QUEUES}
        calendars = self._calendars()
        selects = [
            self._count(queue, part, order)
            for queue in QUEUES
            for part, order in self._parts(queue, mine, calendars)
        ]
        rows = self.env.execute_query(SQL(" UNION ALL ").join(filter(None, selects)))
        currencies = {company.id: company.currency_id.id for company in self.env.companies}
        for queue, owner, count, amount in rows:
            total, amounts = counted[queue]
            currency = owner if queue == "opportunity" else currencies[owner]
            amounts[currency] = amounts.get(currency, 0.0) + float(amount)
            counted[queue] = (total + count, amounts)
        return counted

    def _count(self, queue, part, order):
        """Return the SQL of a queue's count and amount, by company or by currency."""
        found = self._records(queue)._search(part, order=order, limit=COUNT_CAP + 1)
        if found.is_empty():
            return None
        owner = "followup_currency_id" if queue == "opportunity" else "company_id"
        columns = (SQL.identifier(found.table, name) for name in (owner, "followup_amount"))
        return SQL(
            "(SELECT %s, %s, COUNT(*), SUM(followup_amount) FROM %s AS entry GROUP BY %s)",
            queue,
            SQL.identifier(owner),
            found.subselect(*columns),
            SQL.identifier(owner),
        )


def _condition(found):
    """Return a query as a condition on the same table, of its SQL and nothing of its transaction.

    A query that joins other tables, or a search that calls the table otherwise, takes it whole:
    its conditions alone would speak of tables that are not there.
    """
    condition, table = found.where_clause, found.table
    joins = found.from_clause != SQL.identifier(table)
    ids = found.subselect()

    def to_sql(_model, alias, _query):
        if joins or alias != table:
            return SQL("%s IN %s", SQL.identifier(alias, "id"), ids)
        return condition

    return Domain.custom(to_sql=to_sql)
