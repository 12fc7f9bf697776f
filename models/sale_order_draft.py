import hashlib
from typing import NamedTuple

from odoo import api, fields, models
from odoo.exceptions import UserError

from .. import desk
from ..rules import draft as draft_rules
from ..words import revision as sentence
from .sale_order import STAFF

# Only a person writes these: what the addon and Odoo log is a notification.
WRITTEN_BY_PEOPLE = ("comment", "email", "email_outgoing")


class Review(NamedTuple):
    """A line of the quotation: what it is called, and what is to be checked of its revision."""

    name: str
    codes: tuple


class SaleOrder(models.Model):
    """A quotation that becomes a draft again: revised at the new prices, or set back to quotation.

    "Revoir l'offre en appliquant les nouveaux tarifs": the old quotation is never repriced, a copy
    is, by Odoo's own recompute. "On peut remettre en devis des offres annulées": the same record.
    """

    _inherit = "sale.order"

    followup_revised_from_id = fields.Many2one(
        "sale.order",
        string="Revision of",
        copy=False,
        readonly=True,
        groups=STAFF,
        index="btree_not_null",
        help="The cancelled quotation of which this one is the revision at the new prices.",
    )
    followup_revision_ids = fields.One2many(
        "sale.order", "followup_revised_from_id", string="Revisions", readonly=True, groups=STAFF
    )
    followup_revision_count = fields.Integer(
        string="Revision Count", compute="_compute_followup_revision_count", groups=STAFF
    )

    @api.depends("followup_revision_ids")
    def _compute_followup_revision_count(self):
        for order in self:
            order.followup_revision_count = len(order.followup_revision_ids)

    def action_followup_revised_from(self):
        """Open the quotation of which this one is the revision."""
        return self.followup_revised_from_id.get_formview_action()

    def action_followup_revisions(self):
        """Open what this quotation was revised into, the latest first."""
        return self.followup_revision_ids.sorted("id", reverse=True)[:1].get_formview_action()

    def _get_copiable_order_lines(self):
        """Leave a promotion's lines out of a revision, as Odoo does once it has copied them."""
        lines = super()._get_copiable_order_lines()
        if self.env.context.get("followup_revision"):
            lines = lines.filtered(lambda line: not line._followup_is_reward())
        return lines

    def _followup_revision_vals(self, moment):
        """Return the values of a copy made at ``moment``, a naive UTC instant."""
        company = self.company_id
        return {
            "date_order": moment,
            "validity_date": draft_rules.new_validity(
                company._followup_settings(), company._followup_today()
            ),
            "client_order_ref": self.client_order_ref,
            "followup_revised_from_id": self.id,
        }

    def _followup_copy_in_memory(self, moment):
        """Return the revision as Odoo's ``copy`` would make it at ``moment``, unwritten."""
        orders = self.with_context(active_test=False, followup_revision=True)
        return self.new(orders.copy_data(self._followup_revision_vals(moment))[0])

    def _followup_review(self):
        """Return what is to be checked of a revision, by the id of the old line.

        A price is manual where Odoo has noted another one beside it; a discount where the price
        list of the quotation's own day gives another one. Nothing: today's price replaces it.

        :return: ``Review`` by id of what a revision may have, sections and notes left out
        """
        then = self._followup_copy_in_memory(self.date_order)
        then._recompute_prices()
        by_list = {line.followup_origin_line_id.id: line for line in then.order_line}
        nothing = self.env["sale.order.line"]
        return {
            line.id: Review(
                line.name or line.product_id.display_name or "",
                line._followup_review(by_list.get(line.id, nothing)),
            )
            for line in self.order_line
            if not line.display_type and not line.is_downpayment
        }

    def _followup_reprice(self, review):
        """Give this copy today's prices, but for what is kept by ``review``.

        A line that another addon has added to the copy has today's price already.
        """
        added = self.order_line.filtered(lambda line: not line.followup_origin_line_id)
        given = {line: {"price_unit": line.price_unit, "discount": line.discount} for line in added}
        self._recompute_prices()
        for line in self.order_line:
            if line in given:
                line.update(given[line])
            before = line.followup_origin_line_id
            codes = review[before.id].codes if before.id in review else ()
            if set(draft_rules.WHOLE_PRICE).intersection(codes):
                line.update({"price_unit": before.price_unit, "discount": before.discount})
            elif "discount" in codes:
                line.discount = before.discount

    def _followup_paired_lines(self, review):
        """Return the lines of this revision beside those of which they are the copies.

        Promotions and other addons drop lines and add some: those have nothing beside them.

        :return: a list of ``(id of the old line, new line, codes)``: the new ones in their order,
            then what was dropped; either may be missing
        """
        rows = []
        for line in self.order_line.filtered(lambda line: not line.display_type):
            old = line.followup_origin_line_id.id
            rows.append((old, line, review[old].codes if old in review else ("added",)))
        dropped = review.keys() - {old for old, _line, _codes in rows}
        for old in filter(dropped.__contains__, review):
            codes = ("reward",) if "reward" in review[old].codes else ("dropped",)
            rows.append((old, self.env["sale.order.line"], codes))
        return rows

    def _followup_outcome_revise_lines(self, facts):
        return sentence.effect_lines(self.env, facts["year"])

    def _followup_outcome_revise_preview(self):
        return {"prices": desk.price_table.table(self)}

    def _followup_outcome_revise_look(self, _values):
        """Look first: where promotions are, cancelling removes their lines."""
        return self._followup_review()

    def _followup_outcome_revise_do(self, _values, review):
        self._followup_note({"followup_replaced": True})  # it counts with its revision
        return self._followup_revise(review)

    def _followup_outcome_revise_told(self):
        return sentence.applied(self.env, self.followup_revision_ids.sorted("id")[-1:])

    def _followup_revision_preview(self, moment=None):
        """Return the revision as it would be, in memory only, and what is to be checked of it.

        :param moment: the naive UTC instant of its prices, now by default
        """
        review = self._followup_review()
        revision = self._followup_copy_in_memory(moment or self.company_id._followup_now())
        revision._followup_reprice(review)
        return revision, review

    def _followup_revise(self, review):
        """Create the revision of this quotation, just cancelled; return the event's values.

        By Odoo's ``copy``: what other addons do there happens.

        :param dict review: what is to be checked of it, as it was before the cancellation
        """
        # Its salesperson gets an activity and no e-mail: that would leave within the click.
        orders = self.with_context(mail_auto_subscribe_no_notify=True, followup_revision=True)
        vals = self._followup_revision_vals(self.company_id._followup_now())
        with self._followup_guarded():
            revision = self.browse(orders.copy(vals).id)
            revision._followup_reprice(review)
        revision._followup_plan_sending()
        self._message_log(body=sentence.revised_into(self.env, revision))
        told = [
            (review[old].name if old in review else line.name, codes)
            for old, line, codes in revision._followup_paired_lines(review)
            if codes
        ]
        revision._message_log(body=sentence.revision_of(self.env, self, told))
        return {"revision_id": revision.id, "revision_print": revision._followup_print()}

    def _followup_print(self):
        """Return a word that changes when somebody works on the quotation."""
        lines = self.order_line.sorted("id")
        written = self.message_ids.filtered(
            lambda message: message.message_type in WRITTEN_BY_PEOPLE
        )
        facts = (
            self.state,
            self.validity_date,
            self.client_order_ref,
            self.copy_data({"order_line": []}),
            [(line.id, line.copy_data()) for line in lines],
            written.ids,
        )
        return hashlib.sha256(repr(facts).encode()).hexdigest()[:32]

    # -- set back to quotation ---------------------------------------------------------------------

    def action_draft(self):
        """Let the follow-up of the cancelled ones start anew, wherever the button is."""
        cancelled = self.filtered(lambda order: order.state == "cancel")
        result = super().action_draft()
        for order in cancelled:
            order._followup_restart()
        return result

    def action_followup_reopen(self):
        """Set these cancelled quotations back to quotation.

        "On peut remettre en devis des offres annulées."

        :raise UserError: one of them is not cancelled; nothing is written then
        :raise AccessError: the user is no salesperson, or may not write one of them
        """
        self.env["sale.followup.desk"]._check_salesperson()
        self.check_access("write")
        for order in self:
            if order.state != "cancel":
                raise UserError(
                    self.env._(
                        "%(name)s is not cancelled: only a cancelled quotation can be set back to "
                        "quotation. Open it instead.",
                        name=order.name,
                    )
                )
        for order in self:
            with order._followup_guarded():
                order.action_draft()

    def _followup_restart(self):
        """Forget rate, dates and reminders; the history stays. Remind to send the quotation."""
        company = self.company_id
        today, settings = company._followup_today(), company._followup_settings()
        quote = self._followup_quote(with_lead=False)
        validity = draft_rules.reopened_validity(quote, settings, today)
        self._followup_change({"success_rate": False, "validity_date": validity})
        self._followup_answer_read()
        self._followup_note(
            {
                "followup_date": False,
                "last_followup_date": False,
                "email_reminder_count": 0,
                "followup_answered": False,
                "followup_machine_date": False,
            }
        )
        self._followup_plan_sending()

    def _followup_plan_sending(self):
        """Leave the salesperson one activity: the draft is to be sent."""
        company = self.company_id
        order = self.sudo()  # its team may be hidden
        self._followup_open_activities().unlink()
        self._followup_new_activity(
            self.env["mail.activity"]._followup_type("send"),
            company._followup_working_day(company._followup_today()),
            "to_send",
            desk.responsible.responsible(order, company) or self.env.user,
        )
