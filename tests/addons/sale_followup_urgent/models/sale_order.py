from odoo import fields, models

from odoo.addons.sale_quotation_followup.desk.needs import need


class SaleOrder(models.Model):
    _inherit = "sale.order"

    followup_competitor = fields.Char(copy=False, help="Who else has made the customer an offer.")

    def _followup_extra(self):
        tag = self.env.ref("sale_followup_urgent.tag_urgent")
        return {**super()._followup_extra(), "urgent": tag in self.tag_ids}

    def _followup_card_facts(self):
        facts = super()._followup_card_facts()
        if self.followup_competitor:
            facts.append({"label": self.env._("Competitor"), "value": self.followup_competitor})
        return facts

    def _followup_own_names(self):
        return (*super()._followup_own_names(), "followup_competitor")

    def _followup_outcome_competitor_inputs(self):
        return [need(self.env._("Competitor"), "competitor", "text", required=True)]

    def _followup_outcome_competitor_lines(self, _facts):
        return [self.env._("Competitor noted"), self.env._("comes back tomorrow")]

    def _followup_outcome_competitor_do(self, values, _looked):
        self._followup_note({"followup_competitor": values.own["competitor"]})

    def _followup_outcome_competitor_told(self):
        return self.env._("Competitor: %s.", self.followup_competitor)
