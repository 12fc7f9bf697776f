from odoo import models
from odoo.exceptions import UserError


class SaleOrder(models.Model):
    """What a quotation offers, where cancelling takes something away for good.

    Odoo's promotions (sale_loyalty) delete their lines and their coupons then, and nothing brings
    them back by itself.
    """

    _inherit = "sale.order"

    def _followup_document(self):
        """Return what the quotation offers, as JSON takes it: its lines and its promotions."""
        lines = self.order_line.sorted(lambda line: (line.sequence, line.id))
        rewards = lines.filtered(lambda line: line._followup_is_reward())
        return {
            "lines": [
                [line.product_id.id, line.product_uom_qty, line.price_subtotal, line.price_total]
                for line in lines
            ],
            # In the order in which they were given: one may count on another.
            "rewards": rewards.sorted("id").reward_id.ids if rewards else [],
        }

    def _followup_offer_again(self, document):
        """Give the promotions of before again, and tell whether the quotation offers the same.

        :param document: what it offered before it was cancelled
        """
        if document["rewards"]:
            try:
                with self.env.cr.savepoint():
                    self._followup_reward_again(document["rewards"])
            except UserError:  # of a programme that has ended, say: told as any difference
                self.invalidate_recordset()
        return self._followup_document() == document

    def _followup_reward_again(self, reward_ids):
        """Give promotions as Odoo's own button does; one that is over is left out."""
        self._update_programs_and_rewards()
        for reward in self.env["loyalty.reward"].browse(reward_ids).exists():
            coupons = self.coupon_point_ids.coupon_id | self.applied_coupon_ids
            coupon = coupons.filtered(lambda one, of=reward.program_id: one.program_id == of)[:1]
            if coupon:
                self._apply_program_reward(reward, coupon)
        self._update_programs_and_rewards()
