from odoo import api, models
from odoo.fields import Domain

from odoo.addons.sale_quotation_followup.rules.button import CALL, Buttons
from odoo.addons.sale_quotation_followup.rules.condition import Fact
from odoo.addons.sale_quotation_followup.rules.facts import due
from odoo.addons.sale_quotation_followup.rules.tree import Queue, Step
from odoo.addons.sale_quotation_followup.search.facts import Searched

URGENT = Fact("urgent", lambda quote, _day: quote.extra.get("urgent"))

QUEUE = Queue(
    code="urgent",
    place=65,
    screen=5,
    who=lambda day: URGENT.is_(True) & due(day),
    steps=(Step("call", "urgent"),),
    buttons={"call": Buttons((*CALL, "competitor"))},
    icon="fa-bolt",
)


def _search(_compare, is_meant, companies, _calendar):
    tag = companies.env.ref("sale_followup_urgent.tag_urgent")
    return Domain("tag_ids", "in" if is_meant else "not in", tag.ids)


class SaleFollowupQueues(models.AbstractModel):
    _inherit = "sale.followup.queues"

    @api.model
    def _rows(self):
        return (*super()._rows(), QUEUE)

    @api.model
    def _facts(self):
        return {**super()._facts(), "urgent": Searched(_search, ("tag_ids",))}

    @api.model
    def _labels(self):
        return {**super()._labels(), "urgent": self.env._("Urgent")}

    @api.model
    def _sentence(self, reason, params):
        if reason == "urgent":
            return self.env._("Urgent: the customer is waiting for our call.")
        return super()._sentence(reason, params)
