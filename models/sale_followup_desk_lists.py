from odoo import api, models, tools
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools import SQL

from .. import desk, search, words
from ..rules import promise as promise_rules

PAGE_LIMIT = 200
COUNT_CAP = 500
TEXT_LENGTH = 100

FAILED_MAILS = "failed_mails"
ENTRY_FIELDS = {
    "sale.order": desk.card.ENTRY_FIELDS,
    "crm.lead": desk.lead_card.ENTRY_FIELDS,
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
        return self._told(bool(mine))["queues"]

    def _told(self, mine):
        """Return ``queues`` and ``failed_mails``: what the panel shows beside whatever it shows."""
        self._check_salesperson()
        counts = self._counts(mine)
        failed, _amounts = counts.pop(FAILED_MAILS)
        labels = dict(self.env["sale.followup.queues"]._selection())
        queues = [
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
        return {"queues": queues, FAILED_MAILS: failed}

    def _queue_look(self, queue):
        """Return how the panel shows a queue: its icon, and what many of its entries get at once.

        :return: ``icon``, of FontAwesome; ``bulk``, the code of the outcome that many of its
            entries get at once, or None; ``bulk_steps``, those of its steps at which they do;
            ``bulk_first``, whether the queue opens with these
        """
        row = self.env["sale.followup.queues"]._quotations().queues[queue]
        return {
            **{"icon": row.icon, "bulk": row.bulk, "bulk_steps": list(row.bulk_steps)},
            "bulk_first": row.opens_with_bulk,
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
        if queue not in self._queue_codes():
            raise UserError(
                self.env._("There is no queue “%(queue)s”.", queue=words.quoting.quotable(queue))
            )
        records = self._records(queue)
        parts = self._parts(queue, bool(mine), self._calendars())
        tried = search.queues.tried_today(self.env.companies, self.env.company)
        now = self.env["res.company"]._followup_now()
        promises = search.promises.promises(records, now)
        fields = ENTRY_FIELDS[records._name]
        beside = self._joinable_domain() if records._name == "sale.order" else None
        found = search.pages.page(
            *(records, fields, parts, tried, promises, beside),
            *(self._limit(limit), after, COUNT_CAP + 1),
        )
        hour = found.hour
        return {
            "entries": desk.card.rows(found.records, True, found.answered, found.open),
            "next": found.mark,
            "total": min(found.total, COUNT_CAP),
            "total_is_capped": found.total > COUNT_CAP,
            "first_in": hour and int((promise_rules.first_from(hour) - now).total_seconds()),
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
        if not isinstance(text, str) or not text.strip() or not words.quoting.is_storable(text):
            return []
        named = self._named(text.strip()[:TEXT_LENGTH])
        rows = self._found("sale.order", search.queues.SENT_STATE & named, limit)
        rows += self._found("crm.lead", search.queues.OPEN_WITH_QUOTATION & named, limit)
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
        return self.env[self.env["sale.followup.queues"]._quotations().queues[queue].model]

    def _queue_codes(self):
        """Return the queues in the panel's order."""
        return self.env["sale.followup.queues"]._quotations().on_screen

    def _named(self, text):
        """Return the domain of what ``text`` finds: by its own words, or by its customer."""
        people = search.text.people(self.env, text)
        return search.text.domain(text) | Domain("partner_id", "in", people)

    def _found(self, model, domain, limit):
        """Return up to ``limit`` rows, each with its rank: who wrote, then by value."""
        found = self.env[model].search_fetch(
            domain, ENTRY_FIELDS[model], order=search.pages.ORDER, limit=limit
        )
        return [
            ((row["answered"], record.followup_amount), row)
            for record, row in zip(found, desk.card.rows(found), strict=True)
        ]

    def _parts(self, queue, mine, calendars):
        """Return the domains of the entries, each with the order in which an index has them.

        Whoever may read their own entries and those of nobody alone, as Odoo's rule has it, gets
        these one by one: no index has both at once.
        """
        entries = self._entries_domain(queue, calendars)
        own = entries & Domain("user_id", "=", self.env.uid)
        if mine:
            return [(own, search.pages.OWN_ORDER)]
        rule = self.env["ir.rule"]._compute_domain(self._records(queue)._name, "read")
        others = rule & Domain("user_id", "not in", [self.env.uid, False])
        if others.optimize(self._records(queue)).is_false():
            nobodys = entries & Domain("user_id", "=", False)
            return [(part, search.pages.OWN_ORDER) for part in (own, nobodys)]
        return [(entries, search.pages.ORDER)]

    def _calendars(self):
        return search.calendars.calendars(self.env.companies)

    def _joinable_domain(self):
        """Return the domain of what the user may handle along with another of its customer.

        It stands in a queue of its own today, and the user may write it.
        """
        calendars = self._calendars()
        queues = self.env["sale.followup.queues"]._quotations().queues.values()
        own = [one.code for one in queues if one.model == "sale.order"]
        entries = Domain.OR(self._entries_domain(code, calendars) for code in own)
        return entries & self.env["ir.rule"]._compute_domain("sale.order", "write")

    @tools.ormcache("queue", "calendars", "self.env.company.id")
    def _entries_domain(self, queue, calendars):
        """Return the domain of the entries of a queue: the part that is everybody's, as SQL.

        Made once a day, because that takes Odoo longer than PostgreSQL needs to count.

        :param tuple calendars: all that it depends on besides
        """
        if self._records(queue)._name == "crm.lead":
            domain = search.queues.lead_domain(self.env.companies, self.env.company, queue=queue)
        else:
            domain = search.queues.queue_domain(queue, self.env.companies)
        records = self._records(queue).sudo()  # kept for all; each search adds its user's rules
        entries = records._search(domain, active_test=False)
        if entries.is_empty():
            return Domain.FALSE
        return _condition(entries)

    def _counts(self, mine):
        """Return the count and the amounts by currency of each queue, in one query.

        In the same one, how many of one's own e-mails failed: it is told as often as the counts.
        Each is read in the order of its pages and up to the cap, so that it costs no more than
        that many rows of an index; beyond, the amounts are those of the largest entries.
        """
        counted = {queue: (0, {}) for queue in (*self._queue_codes(), FAILED_MAILS)}
        calendars = self._calendars()
        selects = [
            self._count(queue, part, order)
            for queue in self._queue_codes()
            for part, order in self._parts(queue, mine, calendars)
        ]
        selects.append(self._failed_mails_counted())
        rows = self.env.execute_query(SQL(" UNION ALL ").join(filter(None, selects)))
        currencies = {company.id: company.currency_id.id for company in self.env.companies}
        for queue, company, currency, count, amount in rows:
            total, amounts = counted[queue]
            currency = currencies.get(company, currency)
            amounts[currency] = amounts.get(currency, 0.0) + float(amount)
            counted[queue] = (total + count, amounts)
        return counted

    def _count(self, queue, part, order):
        """Return the SQL of a queue's count and amount, by company, or by currency without one."""
        found = self._records(queue)._search(part, order=order, limit=COUNT_CAP + 1)
        if found.is_empty():
            return None
        names = ["company_id", "followup_amount"]
        if found.table != "crm_lead":
            columns = (SQL.identifier(found.table, name) for name in names)
            return SQL(
                "(SELECT %s, company_id, NULL::integer, COUNT(*), SUM(followup_amount)"
                " FROM %s AS entry GROUP BY company_id)",
                queue,
                found.subselect(*columns),
            )
        names = ["id", *names, "followup_currency_id"]
        columns = (SQL.identifier(found.table, name) for name in names)
        return SQL(
            "(SELECT %s, own.company_id, CASE WHEN entry.company_id IS NOT NULL THEN"
            " followup_currency_id END AS currency, COUNT(*),"
            " SUM(CASE WHEN entry.company_id IS NULL THEN own.amount ELSE followup_amount END)"
            " FROM %s AS entry LEFT JOIN LATERAL %s AS own ON entry.company_id IS NULL"
            " GROUP BY own.company_id, currency)",
            queue,
            found.subselect(*columns),
            self._own_amount(),
        )

    def _own_amount(self):
        """Return the SQL of what the user's companies have offered on an opportunity of none.

        As ``_followup_sum`` adds it up: the latest one's company counts.
        """
        return SQL(
            "(SELECT company_id, SUM(followup_amount) OVER (PARTITION BY company_id) AS amount"
            " FROM sale_order WHERE opportunity_id = entry.id AND state = 'sent'"
            " AND renewed_contract_end IS NULL AND company_id IN %s"
            " ORDER BY date_order DESC, id DESC LIMIT 1)",
            tuple(self.env.companies.ids),
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
