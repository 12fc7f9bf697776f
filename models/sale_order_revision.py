import hashlib

from odoo import api, fields, models
from odoo.fields import Command

from ..rules import draft as draft_rules
from . import followup_sentence_revision as sentence
from .sale_order import STAFF

# Only a person writes these: what the addon and Odoo log is a notification.
WRITTEN_BY_PEOPLE = ("comment", "email", "email_outgoing")


class SaleOrder(models.Model):
    """Revising a quotation at the new prices: "revoir l'offre en appliquant les nouveaux tarifs".

    The old quotation is never repriced: a copy is, by Odoo's own recompute.
    """

    _inherit = "sale.order"

    revised_from_id = fields.Many2one(
        "sale.order",
        string="Revision of",
        copy=False,
        readonly=True,
        groups=STAFF,
        index="btree_not_null",
        help="The cancelled quotation of which this one is the revision at the new prices.",
    )
    revision_ids = fields.One2many(
        "sale.order", "revised_from_id", string="Revisions", readonly=True, groups=STAFF
    )
    revision_count = fields.Integer(compute="_compute_revision_count", groups=STAFF)

    @api.depends("revision_ids")
    def _compute_revision_count(self):
        for order in self:
            order.revision_count = len(order.revision_ids)

    def action_view_revised_from(self):
        """Open the quotation of which this one is the revision."""
        return self.revised_from_id.get_formview_action()

    def action_view_revisions(self):
        """Open what this quotation was revised into, the latest first."""
        return self.revision_ids.sorted("id", reverse=True)[:1].get_formview_action()

    def _followup_revised_lines(self):
        """Return the lines that a revision has, in their order: down payments are the order's."""
        return self._get_copiable_order_lines().sorted(
            lambda line: (line.sequence, line._origin.id)
        )

    def _followup_revision_vals(self, moment):
        """Return the values of a copy made at ``moment``, a naive UTC instant."""
        company = self.company_id
        copied = {"order_line": []}
        for vals in self._followup_revised_lines().copy_data():
            # Odoo's constraint lets a line without a product in only while this was never written.
            vals.pop("is_downpayment")
            copied["order_line"].append(Command.create(vals))
        return {
            **self.copy_data(copied)[0],
            "date_order": moment,
            "validity_date": draft_rules.new_validity(
                company._followup_settings(), company._followup_today()
            ),
            "client_order_ref": self.client_order_ref,
            "revised_from_id": self.id,
        }

    def _followup_kept_prices(self):
        """Return, line by line, why its price is kept: ``no_product``, ``price``, ``discount``.

        A price is manual where Odoo has noted another one beside it; a discount where the price
        list of the quotation's own day gives another one. None: today's price replaces it.
        """
        then = self.new(self._followup_revision_vals(self.date_order))
        then._recompute_prices()
        lines = self._followup_revised_lines()
        return [
            line._followup_kept_price(by_list)
            for line, by_list in zip(lines, then.order_line, strict=True)
        ]

    def _followup_reprice(self, old, kept):
        """Give this copy of ``old`` today's prices, but for what is ``kept``."""
        self._recompute_prices()
        for line, before, reason in zip(
            self.order_line, old._followup_revised_lines(), kept, strict=True
        ):
            if reason in ("no_product", "price"):
                line.update({"price_unit": before.price_unit, "discount": before.discount})
            elif reason == "discount":
                line.discount = before.discount

    def _followup_revision_preview(self):
        """Return the revision as it would be, in memory only, and what is kept line by line."""
        kept = self._followup_kept_prices()
        revision = self.new(self._followup_revision_vals(self.company_id._followup_now()))
        revision._followup_reprice(self, kept)
        return revision, kept

    def _followup_revise(self):
        """Create the revision of this quotation, just cancelled; return the event's values."""
        kept = self._followup_kept_prices()
        # Its salesperson gets an activity and no e-mail: that would leave within the click.
        orders = self.with_context(mail_auto_subscribe_no_notify=True)
        revision = orders.create(self._followup_revision_vals(self.company_id._followup_now()))
        revision._followup_reprice(self, kept)
        revision._followup_plan_sending()
        self._message_log(body=sentence.revised_into(self.env, revision))
        review = [
            (line.name or "", reason)
            for line, reason in zip(revision.order_line, kept, strict=True)
            if reason
        ]
        revision._message_log(body=sentence.revision_of(self.env, self, review))
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


class SaleOrderLine(models.Model):
    _inherit = "sale.order.line"

    def _followup_kept_price(self, by_list):
        """Return why the price of this line is kept, or None.

        :param by_list: the same line with the price list's price and discount of its own day
        """
        if self.display_type:
            return None
        if not self.product_id:
            return "no_product"
        if self._is_global_discount() or self.currency_id.compare_amounts(
            self.technical_price_unit, self.price_unit
        ):
            return "price"
        digits = self._fields["discount"].get_digits(self.env)
        same = round(self.discount - by_list.discount, digits[1] if digits else 2) == 0
        return None if same else "discount"
