from odoo import Command

from ..rules.dates import day_start, next_year_start

# Next year's prices, in per cent more than this year's, and the orders that they are told of.
INCREASE = 5
EXPECTED = [("state", "=", "sent"), ("followup_december", "=", True)]


class Prices:
    """The lines of the quotations, and the prices of this year and the next."""

    def _load_prices(self):
        """Make the price list, and enter next year's prices: a rule that begins on 1 January."""
        self.env.ref("base.group_user")._apply_group(
            self.env.ref("product.group_product_pricelist")
        )
        new_year = next_year_start(self.env.company._followup_today())
        rule = {
            "date_start": day_start(new_year, self.env.company._followup_tz()),
            "compute_price": "formula",
            "base": "list_price",
            "price_discount": -INCREASE,
        }
        values = {"name": "Tarif public", "company_id": self.env.company.id}
        self._make("product.pricelist", "prices", {**values, "item_ids": [Command.create(rule)]})

    def _prepare_prices(self):
        """Compute next year's prices of the orders that are expected, as a night does."""
        self.env["sale.order"].search(EXPECTED)._followup_prepare_prices()

    def _lines(self, row):
        """Return the two lines of a quotation: the equipment, and the hours to set it up."""
        labour, hours = self._ref("product_mo"), int(row["hours"])
        price = float(row["amount"]) - hours * labour.list_price
        product = self._ref(f"product_{row['product']}")
        if row["expires"] == "Y":
            return self._listed_lines(row, product, price, labour, hours)
        lines = [{"product_id": product.id, "name": row["title"], "price_unit": price}]
        if hours:
            lines.append({"product_id": labour.id, "product_uom_qty": hours})
        return lines

    def _listed_lines(self, row, product, price, labour, hours):
        """Return the lines of an order that is expected this year, priced by the price list.

        What the list makes no round number of is set up at a price of its own.
        """
        parts = self._ref("product_pie")
        counts = range(int(price // product.list_price), -1, -1)
        rests = {count: round(price - count * product.list_price, 2) for count in counts}
        whole = [count for count in counts if not rests[count] % parts.list_price]
        count = [*whole, counts[0]][0]
        rest = rests[count]
        own = rest % parts.list_price
        lines = [
            {"product_id": product.id, "name": row["title"], "product_uom_qty": count},
            {"product_id": parts.id, "product_uom_qty": rest // parts.list_price},
            {"product_id": labour.id, "product_uom_qty": hours},
        ]
        lines = [line for line in lines if line["product_uom_qty"]]
        if not own:
            return lines
        taxes = Command.set(self.env.company.account_sale_tax_id.ids)
        return [*lines, {"name": "Mise en service", "price_unit": own, "tax_ids": [taxes]}]
