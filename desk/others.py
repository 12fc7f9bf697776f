"""The other open quotations of a card's customer: which can be handled along, which cannot, why."""

from odoo.fields import Domain
from odoo.tools import SQL

from .. import desk, search, words
from ..rules import dates, join
from ..search.customers import title_sql

LISTED = 15  # on a card, whatever the customer has
OPEN = Domain("state", "in", ("draft", "sent"))


class Others:
    """What a customer has open besides the card's own: read at once, and cut.

    ``listed`` are those in sight, the joinable ones first; ``joinable`` those of them that one
    press can handle too; ``cut`` how many the user may read besides; ``count`` how many are
    joinable in all.
    """

    def __init__(self, record):
        self.record, self.beside, self.count, self.cut = record, [], 0, 0
        self.own, self.titles, self.standing = record._followup_card_quotes(), {}, {}
        self.listed = self.joinable = record.env["sale.order"]
        self.customer_id, self.company_id = record._followup_customer()
        if not self.customer_id:
            return
        if record._name == "sale.order":
            self.beside = desk.customers.joinable(record)
        found = [one.id for one in self.beside if one.id != record.id]
        shown = found[:LISTED]
        rest, total = self._rest([*self.own.ids, *found], LISTED - len(shown))
        self.titles |= {one.id: one.title for one in self.beside}
        # Of a customer who has very many not all were read.
        self.count = sum(one.count for one in self.beside[:1]) - len(self.beside) + len(found)
        self.cut = len(found) - len(shown) + total - len(rest)
        if record._name == "sale.order":  # read along with the others
            self.record, self.listed = read_together(record, shown + rest)
        else:
            self.listed = self.listed.browse(shown + rest)
        self.joinable = self.listed.browse(shown).with_prefetch(self.listed._prefetch_ids)
        self.standing = {one: one._followup_standing() for one in self.joinable}

    def _of_customer(self):
        return (
            OPEN
            & Domain("followup_customer_id", "=", self.customer_id)
            & Domain("company_id", "=", self.company_id)
        )

    def _rest(self, known, limit):
        """Return the readable ones that cannot be joined, the largest first, and how many."""
        orders = self.record.env["sale.order"]
        domain = self._of_customer() & Domain("id", "not in", known)
        query = orders._search(domain, order="followup_amount desc, id", limit=limit or 1)
        number = SQL.identifier(query.table, "id")
        columns = (number, SQL("COUNT(*) OVER ()"), title_sql(query.table))
        rows = orders.env.execute_query(query.select(*columns))
        self.titles |= {row[0]: row[2] or "" for row in rows}
        return [row[0] for row in rows][:limit], rows[0][1] if rows else 0

    def _hidden(self):
        """Return whose open quotations the user may not read, and how many."""
        orders = self.record.env["sale.order"]
        rule = orders.env["ir.rule"]._compute_domain("sale.order", "read")
        if not self.customer_id or Domain(rule).optimize(orders).is_true():
            return []
        readable = orders._search(self._of_customer())
        unknown = self._of_customer() & Domain("id", "not in", readable)
        unknown &= Domain("id", "not in", self.own.ids)
        groups = orders.sudo()._read_group(  # how many and whose is told, and nothing else
            unknown, ["user_id"], ["__count"]
        )
        return [{"salesperson": user.name or "", "count": count} for user, count in groups]

    def entries(self):
        """Return the row of the card's own, and of those in sight, in their order: read at once.

        Who is with the customer stands there; who only calls him next stands in nobody's way.
        """
        if self.record._name == "sale.order":
            together = self.record | self.listed
            told = search.beside.beside(together)
            own, *others = desk.card.entries(together, beside=self.beside, told=told)
            return own, others
        own = desk.card.entries(self.record, told=search.beside.beside(self.record))[0]
        told = search.beside.beside(self.listed)
        return own, desk.card.entries(self.listed, beside=(), told=told)

    def told(self, rows):
        """Return what the card tells of the customer's other quotations.

        :param rows: those of ``entries``
        """
        writable = self.listed._filtered_access("write")
        apart = self.listed - self.joinable
        done = apart.filtered(lambda order: order._followup_place().reason == "done_today")
        presses = search.presses.last_of(done)
        others = [
            {**row, **self._of_row(order, order in writable, row, presses.get(order.id))}
            for order, row in zip(self.listed, rows, strict=True)
        ]
        return {
            "others": others,
            "others_cut": self.cut,
            "others_joinable": self.count,
            "others_hidden": self._hidden(),
        }

    def _of_row(self, order, may_write, row, press):
        place = order._followup_place()
        queue = order.env["sale.followup.queues"]._quotations().queues.get(place.queue)
        why = join.why_not(place.queue, queue and queue.model, place.reason, may_write)
        if self.record._name == "crm.lead":
            why = why or "card_of_opportunity"
        lead = order.opportunity_id._filtered_access("read") if why == "on_lead" else None
        reason = words.queue.reason(order.env, place, order.followup_currency_id)
        today = order.company_id._followup_today()
        can_join = order in self.joinable and why is None
        return {
            "title": self.titles.get(order.id, ""),
            "days_left": dates.days_until(order.validity_date or None, today),
            "salesperson": order.user_id.name or "",
            "queue": place.queue,
            "reason": reason,
            "lines": words.join.lines(order, place, why, row, press),
            "link": {"res_model": lead._name, "res_id": lead.id, "name": lead.name}
            if lead
            else None,
            "revision": order._followup_revision() if can_join else "",
            "can_join": can_join,
            "cannot_join": why and {"code": why, "message": words.join.why_not(order, why, reason)},
        }

    def effect(self, outcome, decision, values):
        """Return the effect of an outcome on the card's own, with that on each that can join.

        See ``_followup_joined``. The e-mail's template is the same for all of one company.
        """
        if not self.joinable:
            return self.record._followup_effect(outcome, decision, values)
        template = self.record._followup_template(outcome)
        return {
            **self.record._followup_effect(outcome, decision, values, template),
            "others": [
                one._followup_joined(outcome, values, template, standing)
                for one, standing in self.standing.items()
            ],
        }


def read_together(record, ids):
    """Return an entry, and the quotations of ``ids``, that are read in the same queries."""
    everything = (record.id, *ids)
    return record.with_prefetch(everything), record.browse(ids).with_prefetch(everything)
