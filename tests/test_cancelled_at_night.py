from odoo.tests import tagged

from ..models.sale_order_cancel import NIGHT_JOB
from .common import FollowupCase
from .lead_case import LeadMixin

LONG_AGO = "2020-01-31"  # by whatever day the machine has, which such a job goes by


@tagged("post_install", "-at_install")
class TestCancelledAtNight(LeadMixin, FollowupCase):
    """An addon that cancels expired quotations at night leaves to us what is followed up.

    Where OCA's sale_validity_auto_cancel is installed, its own job runs; else one like it.
    """

    def night(self):
        job = self.env.ref(NIGHT_JOB, raise_if_not_found=False) or self.job_like_theirs(NIGHT_JOB)
        self.run_job(job)

    def run_job(self, job):
        self.settle()
        with self.enter_registry_test_mode():
            job.method_direct_trigger()
        self.env.invalidate_all()

    def job_like_theirs(self, xmlid):
        expired = "[('state', 'in', ('draft', 'sent')), ('validity_date', '<', '2020-02-01')]"
        job = self.env["ir.cron"].create(
            {
                "name": "Cancel expired quotations",
                "model_id": self.env["ir.model"]._get_id("sale.order"),
                "state": "code",
                "code": f"for order in model.search({expired}): order._action_cancel()",
            }
        )
        module, name = xmlid.split(".")
        self.env["ir.model.data"].create(
            {"module": module, "name": name, "model": "ir.cron", "res_id": job.id}
        )
        return job

    def expired(self, **spec):
        return {"expires": LONG_AGO, **spec}

    def test_what_is_followed_up_stays(self):
        orders = self.quotes(
            self.expired(),
            self.expired(amount=800),
            self.expired(followup_date="2026-12-02"),
            self.expired(last_followup_date="2026-11-24"),
            self.expired(sent="2025-10-01"),
            self.expired(renewed_contract_end="2026-12-05"),
            self.expired(renewed_contract_end="2027-06-30"),
        )
        on_lead = self.lead_of(self.expired(), self.expired(followup_date="2026-12-02"))[1]
        self.night()
        self.assertEqual({"sent"}, set((orders | on_lead).mapped("state")))
        self.apply(orders[0], "no_news")

    def test_a_promised_call_is_kept(self):
        order = self.quote(**self.expired())
        self.apply(order, "call_back", next_date="2026-12-02")
        self.night()
        self.assertEqual("sent", order.state)
        self.assertEqual(1, len(order.activity_ids))

    def test_what_nobody_follows_up_is_theirs(self):
        orders = self.quotes(self.expired(state="draft"), self.expired(amount=0))
        self.night()
        self.assertEqual({"cancel"}, set(orders.mapped("state")))

    def test_cancelling_by_hand_and_by_other_jobs_is_as_ever(self):
        order, other = self.quotes(self.expired(), self.expired())
        order.with_user(self.seller).action_cancel()
        self.assertEqual("cancel", order.state)
        self.run_job(self.job_like_theirs("sale_quotation_followup.some_other_job"))
        self.assertEqual("cancel", other.state)
