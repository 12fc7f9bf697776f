"""Fixtures of the tests of one call for the customer: three quotations of one, and its card."""

from .common import FollowupMixin


class CustomerMixin(FollowupMixin):
    def three(self, *specs, **common):
        """Return quotations of a customer of their own, three of the phone queue by default."""
        partner = common.pop("partner", None) or self.customer()
        specs = specs or ({"amount": 18640}, {"amount": 7940}, {"amount": 6300})
        return self.quotes(*[{"partner": partner, **common, **spec} for spec in specs])

    @classmethod
    def customer(cls, name="Établissements Morel", **vals):
        vals = {"name": name, "email": "achats@morel.example", "lang": "fr_FR", **vals}
        return cls.env["res.partner"].create(vals)

    def others(self, order, user=None):
        """Return the other quotations on a card, by their record."""
        orders = self.env["sale.order"]
        return {orders.browse(row["res_id"]): row for row in self.card(order, user)["others"]}

    def also(self, order, *ticked, user=None):
        """Return what the client sends of the ticked ones, as the card of ``order`` shows them."""
        rows = self.others(order, user)
        return [{"res_id": one.id, "revision": rows[one]["revision"]} for one in ticked]

    def press(self, order, code, *ticked, user=None, **values):
        """Apply an outcome to a quotation and to those ticked beside it."""
        also = self.also(order, *ticked, user=user)
        return self.apply(order, code, user, **values, **({"also": also} if also else {}))

    def effects(self, order, code, user=None):
        """Return the effect of an outcome on each other quotation, before any press."""
        outcome = next(one for one in self.card(order, user)["outcomes"] if one["code"] == code)
        orders = self.env["sale.order"]
        return {orders.browse(one["res_id"]): one for one in outcome["effect"]["others"]}

    def codes(self, order):
        """Return the outcomes applied to a quotation and not undone, the first one first."""
        self.env.invalidate_all()
        events = order.followup_event_ids.sorted("number")
        return events.filtered(lambda event: not event.undone_on).mapped("code")
