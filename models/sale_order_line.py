from odoo import fields, models

from .sale_order import STAFF


class SaleOrderLine(models.Model):
    """The lines of a revision: each knows of which line it is the copy, and what is kept of it."""

    _inherit = "sale.order.line"

    followup_origin_line_id = fields.Many2one(
        "sale.order.line",
        string="Revision of the Line",
        copy=False,
        readonly=True,
        groups=STAFF,
        index="btree_not_null",
        help="The line of the cancelled quotation of which this one has today's price.",
    )

    def copy_data(self, default=None):
        """Let the lines of a revision know their origin, and each other as the old ones do.

        Other addons add lines, drop some and move them: a place in a list says nothing.
        """
        vals_list = super().copy_data(default=default)
        if self.env.context.get("followup_revision"):
            for line, vals in zip(self, vals_list, strict=True):
                # Odoo's constraint lets a line without a product in only while this was never
                # written.
                vals.pop("is_downpayment", None)
                vals |= {"followup_origin_line_id": line.id, "virtual_id": str(line.id)}
                if line.linked_line_id in self:  # the parts of a combo are priced by it
                    vals["linked_virtual_id"] = str(line.linked_line_id.id)
        return vals_list

    def _followup_is_reward(self):
        """Tell whether the line is a promotion's: Odoo drops those of every copy."""
        return "is_reward_line" in self._fields and self.is_reward_line

    def _followup_is_delivery(self):
        """Tell whether the line is what the delivery costs: the carrier's, of no price list."""
        return "is_delivery" in self._fields and self.is_delivery

    def _followup_review(self, by_list):
        """Return what is to be checked of this line in a revision, as codes.

        One at most says why its price is kept: ``no_product``, ``delivery``, ``price``,
        ``discount``; else today's replaces it. ``archived``: its product is sold no more.
        ``reward``: Odoo gives a promotion to no copy.

        :param by_list: the same line at the price list's price and discount of its own day, or
            nothing where there is none
        """
        if self._followup_is_reward():
            return ("reward",)
        archived = ("archived",) if self.product_id and not self.product_id.active else ()
        return (*self._followup_kept_price(by_list), *archived)

    def _followup_kept_price(self, by_list):
        if not self.product_id:
            return ("no_product",)
        if self._followup_is_delivery():
            return ("delivery",)
        repriced = not by_list or by_list in by_list.order_id._get_update_prices_lines()
        if (
            not repriced
            or self._is_global_discount()
            or self.currency_id.compare_amounts(self.technical_price_unit, self.price_unit)
        ):
            return ("price",)
        digits = self._fields["discount"].get_digits(self.env)
        same = round(self.discount - by_list.discount, digits[1] if digits else 2) == 0
        return () if same else ("discount",)
