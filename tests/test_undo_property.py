from odoo.tests import tagged

from .lead_case import LATE, OLD, RUNNING, LeadMixin
from .outcome_picks import KINDS
from .test_lead_undo import LEAD_VALUES, ORDER_VALUES
from .undo_property_case import UndoPropertyCase

VALUES = (
    "state",
    "validity_date",
    "success_rate",
    "followup_date",
    "last_followup_date",
    "email_reminder_count",
    "followup_answered",
    "renewed_contract_end",
    "followup_queue",
    "followup_step",
    "followup_reason",
    "amount_total",
    "locked",
    "user_id",
)
# What names the record, and what an undone outcome may leave: the revision changes with it.
OWN = {
    *("name", "res_id", "revision", "opened_by", "title"),
    *("partner_id", "customer_id", "contact"),
}


def without_names(row):
    return {name: value for name, value in row.items() if name not in OWN}


LEADS = (
    (LATE,),
    (LATE, RUNNING),
    (LATE, OLD, {"state": "draft"}),
    ({**LATE, "followup_answered": True}, LATE, {"renewed_contract_end": "2026-12-01"}),
    (LATE, {"expires": "2026-12-31", "success_rate": "3"}, {"state": "draft"}),
)


@tagged("post_install", "-at_install")
class TestUndoProperty(UndoPropertyCase):
    """On quotations of every queue."""

    def make_twins(self, kind):
        return self.apart(kind, kind)

    def values(self, order):
        self.env.invalidate_all()
        card = self.card(order, self.manager)
        others = [without_names(one) for one in card["others"]]
        return {
            **{name: order[name] for name in VALUES},
            "activities": self.activity_values(order),
            "card": {**without_names(card), "others": others},
            "kept": self.kept(order),
        }

    def test_what_is_undone_might_as_well_never_have_been_done(self):
        done = self.work_days(KINDS, 12)
        self.assertGreaterEqual(len(done), 12, f"the random sequences miss outcomes: {done}")


@tagged("post_install", "-at_install")
class TestUndoPropertyOfOpportunities(LeadMixin, UndoPropertyCase):
    """On opportunities, whose quotations are given back with them."""

    def make_twins(self, specs):
        return [self.lead_of(*specs)[0] for _twin in range(2)]

    def plan(self, lead, rng):
        """Its drafts are to be sent, each by somebody."""
        for draft in self.orders(lead).filtered(lambda one: one.state == "draft"):
            self.leave(draft, "to_send", rng.choice((self.seller, self.all_seller)))
        return super().plan(lead, rng)

    def orders(self, lead):
        return lead.order_ids.sorted("id")

    def values(self, lead):
        self.env.invalidate_all()
        records = (lead, *self.orders(lead))
        return {
            "lead": {name: lead[name] for name in LEAD_VALUES if name != "date_closed"},
            "closed": bool(lead.date_closed),  # at the real time, which goes on between the twins
            "orders": [{name: one[name] for name in ORDER_VALUES} for one in self.orders(lead)],
            "activities": [self.activity_values(record) for record in records],
            "kept": [self.kept(record) for record in records],
            "buttons": self.buttons(lead),
        }

    def buttons(self, lead):
        """Return what the card's buttons say, its quotations named by their place."""
        outcomes = self.card(lead, self.manager)["outcomes"]
        told = str([(one["code"], one["blocked"], one["effect"]["lines"]) for one in outcomes])
        for place, order in enumerate(self.orders(lead)):
            told = told.replace(order.name, f"quotation {place}")
        return told

    def for_twin(self, values, lead, twin):
        pairs = dict(zip(self.orders(lead).ids, self.orders(twin).ids, strict=True))
        return {
            name: [pairs[one] for one in value] if isinstance(value, list) else value
            for name, value in values.items()
        }

    def test_what_is_undone_might_as_well_never_have_been_done(self):
        done = self.work_days(LEADS, 6)
        self.assertGreaterEqual(len(done), 6, f"the random sequences miss outcomes: {done}")
