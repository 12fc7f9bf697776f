from odoo import fields, models
from odoo.exceptions import AccessError
from odoo.fields import Domain

# An outcome on an opportunity counts once, and each of several quotations of one press.
PRESSES = Domain("parent_id", "=", False) | Domain("parent_id.lead_id", "=", False)
VALID = Domain("undone_on", "=", False)


class DigestDigest(models.Model):
    """Two figures in Odoo's digest e-mail: follow-ups done, and orders won after a follow-up."""

    _inherit = "digest.digest"

    kpi_followup_done = fields.Boolean("Follow-ups Done")
    kpi_followup_done_value = fields.Integer(compute="_compute_kpi_followup_done_value")
    kpi_followup_won = fields.Boolean("Orders Won After a Follow-up")
    kpi_followup_won_value = fields.Integer(compute="_compute_kpi_followup_won_value")

    def _compute_kpi_followup_done_value(self):
        self._followup_check_access()
        self._calculate_company_based_kpi(
            "sale.followup.event",
            "kpi_followup_done_value",
            date_field="date",
            additional_domain=PRESSES & VALID,
        )

    def _compute_kpi_followup_won_value(self):
        self._followup_check_access()
        followed_up = Domain("followup_event_ids", "any!", VALID)
        self._calculate_company_based_kpi(
            "sale.order",
            "kpi_followup_won_value",
            date_field="date_order",  # the confirmation's, of an order
            additional_domain=Domain("state", "=", "sale") & followed_up,
        )

    def _followup_check_access(self):
        """Leave the figures out for who does not see everybody's quotations, as Odoo does."""
        if not self.env.user.has_group("sales_team.group_sale_salesman_all_leads"):
            raise AccessError(self.env._("Follow-ups are for salespeople only."))

    def _compute_kpis_actions(self, company, user):
        """Lead each figure to its list."""
        actions = super()._compute_kpis_actions(company, user)
        menu = self.env.ref("sale.sale_menu_root").id
        for name, action in (
            ("kpi_followup_done", "sale_followup_event_action"),
            ("kpi_followup_won", "sale_followup_result_action"),
        ):
            actions[name] = f"sale_quotation_followup.{action}?menu_id={menu}"
        return actions
