from unittest.mock import patch

from odoo.fields import Command

from .common import FollowupCase, utc

JANUARY = "2027-01-01 00:00"


class NewPricesCase(FollowupCase):
    """December 2026; a price list whose new rule begins on 1 January."""

    NOW = "2026-12-04 10:00"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env.ref("base.group_user")._apply_group(cls.env.ref("sale.group_discount_per_so_line"))
        cls.unit, cls.work = cls.env["product.product"].create(
            [
                {
                    **{"name": name, "type": "service", "list_price": price},
                    **{"taxes_id": False, "company_id": cls.company.id},
                }
                for name, price in (("Groupe", 1000), ("Pose", 50))
            ]
        )
        cls.company.followup_phone_threshold = 1000
        cls.pricelist = cls.make_list("Public")

    @classmethod
    def make_list(cls, name, **vals):
        own = {"company_id": cls.company.id, "currency_id": cls.company.currency_id.id}
        vals = {"name": name, **own, **vals}
        return cls.env["product.pricelist"].create(vals)

    @classmethod
    def rise(cls, percent=5, pricelist=None, **vals):
        """Enter a rule that begins on 1 January: the list prices and some per cent more."""
        pricelist = pricelist or cls.pricelist
        formula = {"compute_price": "formula", "base": "list_price", "price_discount": -percent}
        rule = {"applied_on": "3_global", "date_start": utc(JANUARY), **formula, **vals}
        pricelist.item_ids = [Command.create(rule)]
        return pricelist.item_ids[-1:]

    @classmethod
    def expected(cls, *lines, **vals):
        """Make a quotation of December's list, priced by the price list: 2 units, 10 hours."""
        lines = lines or (
            {"product_id": cls.unit.id, "product_uom_qty": 2},
            {"product_id": cls.work.id, "product_uom_qty": 10},
        )
        vals = {"pricelist_id": cls.pricelist.id, **vals}
        order = cls.quote(
            expires=vals.pop("expires", "2026-12-31"),
            success_rate="3",
            order_line=[Command.create({"tax_ids": False, **line}) for line in lines],
            **vals,
        )
        cls.env.flush_all()
        return order

    def night(self):
        """Let the nightly run do its work; its batches are not committed here."""
        self.settle()
        with patch.object(self.registry["ir.cron"], "_commit_progress", lambda *_a, **_k: 1):
            self.env["sale.followup.scheduler"]._cron_prepare_prices()
        self.settle()

    def told(self, order, user=None):
        return self.card(order, user)["next_prices"]

    def totals(self, order):
        told = self.told(order)
        return told and (told["today"], told["then"])
