from odoo.tests import tagged

from .customer_case import CustomerMixin
from .test_undo_property import VALUES
from .undo_property_case import UndoPropertyCase

CUSTOMERS = (
    ({}, {}, {"amount": 900}),
    ({"amount": 900}, {}, {"renewed_contract_end": "2026-10-20"}),
    ({}, {"sent": "2025-06-15"}, {"expires": "2026-12-20"}),
    ({"expires": "2026-12-31", "success_rate": "3"}, {}),
    ({"renewed_contract_end": "2026-10-20"}, {"renewed_contract_end": "2026-10-25"}),
)


@tagged("post_install", "-at_install")
class TestUndoPropertyOfPresses(CustomerMixin, UndoPropertyCase):
    """On several quotations of a customer at once: what was undone might never have been done."""

    def make_twins(self, specs):
        return [self.three(*specs)[0] for _twin in range(2)]

    def quotations(self, order):
        customer = order.partner_id.commercial_partner_id
        return order.search([("followup_customer_id", "=", customer.id)], order="id")

    def values(self, order):
        self.env.invalidate_all()
        return [
            {
                **{name: one[name] for name in VALUES},
                "activities": self.activity_values(one),
                "kept": self.kept(one),
            }
            for one in self.quotations(order)
        ]

    def pick(self, rng, card, today):
        code, values = super().pick(rng, card, today)
        return code, {**values, **self.ticked(rng, card)}

    def for_twin(self, values, order, twin):
        if "also" not in values:
            return values
        places = {one.id: place for place, one in enumerate(self.quotations(order))}
        own = self.quotations(twin)
        ticked = [own[places[one["res_id"]]] for one in values["also"]]
        return {**values, "also": self.also(twin, *ticked)}

    def test_what_is_undone_might_as_well_never_have_been_done(self):
        done = self.work_days(CUSTOMERS, 9)
        self.assertGreaterEqual(len(done), 9, f"the random sequences miss outcomes: {done}")
