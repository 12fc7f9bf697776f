from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from .. import desk, search, words
from ..models.sale_order_mail import BULK_LIMIT


class SaleFollowupShelve(models.TransientModel):
    """« Classer sans suite… » : the reason, once for all, and what will become of each."""

    _name = "sale.followup.shelve"
    _description = "Shelve Quotations"

    order_ids = fields.Many2many("sale.order", readonly=True)
    year = fields.Integer(readonly=True)
    company_id = fields.Many2one("res.company", readonly=True)
    lost_reason_id = fields.Many2one(
        "crm.lost.reason",
        string="Reason",
        required=True,
        domain=[("is_followup", "=", True), ("followup_no_loss", "=", False)],
        default=lambda self: self.env.ref(
            "sale_quotation_followup.lost_reason_not_disclosed", raise_if_not_found=False
        ),
    )
    note = fields.Char(string="Note for All")
    count = fields.Integer(compute="_compute_preview", string="Quotations to Shelve")
    amount = fields.Char(compute="_compute_preview", string="Amount excl. tax")
    left_out = fields.Html(compute="_compute_preview")
    confirm = fields.Char(compute="_compute_preview", help="What the button says.")
    typed = fields.Integer(
        string="Number of Quotations", help="Type the number of quotations to confirm."
    )

    of_many = fields.Char(readonly=True, help="Where a queue holds more than are shelved at once.")

    @api.model
    def default_get(self, fields):
        """Take the selection of the list, or the first 200 of a queue of the panel.

        :raise UserError: more than 200, or no such queue
        """
        values = super().default_get(fields)
        if "order_ids" not in fields:
            return values
        queue = self.env.context.get("followup_queue")
        if queue:
            ids, values["of_many"] = self._of_queue(queue)
            values["order_ids"] = [(6, 0, ids)]
        elif self.env.context.get("active_model") == "sale.order":
            ids = self.env.context.get("active_ids") or []
            if len(ids) > BULK_LIMIT:
                raise UserError(words.shelve.too_many(self.env, BULK_LIMIT))
            values["order_ids"] = [(6, 0, ids)]
        return values

    def _of_queue(self, queue):
        """Return the first quotations of a queue, and a sentence where it holds more."""
        mine = bool(self.env.context.get("followup_mine"))
        page = self.env["sale.followup.desk"].get_entries(queue, mine, BULK_LIMIT)
        ids = [row["res_id"] for row in page["entries"] if row["res_model"] == "sale.order"]
        said = page["next"] and words.shelve.first_of_many(self.env, BULK_LIMIT)
        return ids[:BULK_LIMIT], said

    @api.depends("order_ids", "year", "company_id")
    def _compute_preview(self):
        for one in self:
            if one.year:
                orders = self.env["sale.order"].search(one._of_year())
                kept, left = orders, []
            else:
                kept, left = one._sorted_out()
            one.count = len(kept)
            one.amount = words.shelve.amounts(self.env, kept)
            one.left_out = words.shelve.left_out(self.env, left)
            one.confirm = words.shelve.confirm(self.env, len(kept))

    def _sorted_out(self):
        """Return the quotations that will be shelved, and ``(order, sentence)`` of the others."""
        orders = self.env["sale.order"].browse(self.order_ids.ids)
        facts, kept, left = desk.bulk.Facts(orders), orders.browse(), []
        for order in orders:
            found = desk.shelve.skip(order, facts)
            if found:
                left.append((order, found[1]))
            else:
                kept |= order
        return kept, left

    def _of_year(self):
        return search.years.of_year(self.company_id, self.year)

    def action_shelve(self):
        """Shelve the selection now, or have the cron shelve the year.

        :raise UserError: no reason, or not what its number says
        :raise AccessError: not a salesperson; a year is a manager's
        """
        self.ensure_one()
        self.env["sale.followup.desk"]._check_salesperson()
        if self.lost_reason_id.followup_note_required and not self.note:
            raise UserError(self.env._("Say in the note why the deal is lost."))
        shelvings, given = self.env["sale.followup.shelving"], (self.lost_reason_id, self.note)
        if not self.year:
            kept = self._sorted_out()[0]
            if self.env.context.get("followup_panel"):
                return _to_panel(shelvings._begin(len(kept), *given), kept)
            return shelvings._shelve_now(kept, *given)._shown()
        if not self.env.user.has_group("sales_team.group_sale_manager"):
            raise AccessError(self.env._("A whole year is shelved by a manager only."))
        if not self.count or self.typed != self.count:
            raise UserError(
                self.env._("Type the number of quotations to confirm: %(count)s.", count=self.count)
            )
        return shelvings._shelve_year(self.company_id, self.year, self.count, *given)._shown()


def _to_panel(shelving, orders):
    """Return the action that closes the dialog: the panel shelves in batches, and says how far."""
    told = {"id": shelving.id, "ids": orders.ids}
    return {"type": "ir.actions.act_window_close", "infos": {"shelving": told}}
