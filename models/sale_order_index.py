from odoo import api, fields, models

from .sale_order import STAFF


class SaleOrder(models.Model):
    """What makes the queues fast however many orders there are: see docs/performance.md.

    A queue is read by value, from the largest amount on; Odoo's list by date. Each index is such a
    list, of sent quotations alone, and includes all that decides whether a row belongs to a queue:
    those that do not are passed over without reading them. Odoo's own indexes know no queue.
    """

    _inherit = "sale.order"

    # What the opportunity says, where an index of quotations can include it.
    followup_has_open_lead = fields.Boolean(
        compute="_compute_followup_has_open_lead",
        store=True,
        groups=STAFF,
        help="It is followed up on its opportunity.",
    )

    _followup_value = models.Index(
        "(followup_amount DESC, id) INCLUDE (company_id, user_id, date_order, validity_date, "
        "followup_date, last_followup_date, email_reminder_count, renewed_contract_end, "
        "followup_has_open_lead, followup_answered, followup_answer_open, "
        "success_rate, followup_promised_at) WHERE state = 'sent'"
    )
    # The same for one salesperson: theirs are one in so many of the whole list.
    _followup_own = models.Index(
        "(user_id, followup_amount DESC, id) INCLUDE (company_id, date_order, validity_date, "
        "followup_date, last_followup_date, email_reminder_count, renewed_contract_end, "
        "followup_has_open_lead, followup_answered, followup_answer_open, "
        "success_rate, followup_promised_at) WHERE state = 'sent'"
    )
    # The few of which a queue is made, or that stand first in it.
    _followup_renewal = models.Index(
        "(followup_amount DESC, id) INCLUDE (company_id, user_id, date_order, validity_date, "
        "followup_date, last_followup_date, email_reminder_count, success_rate, "
        "renewed_contract_end, followup_answer_open) "
        "WHERE state = 'sent' AND renewed_contract_end IS NOT NULL"
    )
    # The same few as Odoo's list shows them, the newest first.
    _followup_renewal_list = models.Index(
        "(date_order DESC, id DESC) INCLUDE (company_id, validity_date, followup_date, "
        "last_followup_date, email_reminder_count, success_rate, renewed_contract_end) "
        "WHERE state = 'sent' AND renewed_contract_end IS NOT NULL"
    )
    _followup_answer = models.Index(
        "(followup_amount DESC, id) INCLUDE (company_id, user_id, date_order, validity_date, "
        "followup_date, last_followup_date, email_reminder_count, success_rate, "
        "renewed_contract_end, followup_has_open_lead, followup_answer_open) "
        "WHERE state = 'sent' AND followup_answered IS TRUE"
    )
    _followup_by_hour = models.Index(
        "(followup_promised_at, id) WHERE state = 'sent' AND followup_promised_at IS NOT NULL"
    )
    # Those on an opportunity, for Odoo's list as well.
    _followup_on_lead = models.Index(
        "(date_order DESC, id DESC) INCLUDE (company_id, opportunity_id, followup_amount, "
        "renewed_contract_end) WHERE state = 'sent' AND followup_has_open_lead IS TRUE"
    )
    _followup_expected = models.Index(
        "(followup_amount DESC, id) WHERE state = 'sent' AND success_rate = '3'"
    )

    @api.depends("opportunity_id")
    def _compute_followup_has_open_lead(self):
        """Compute it of a new opportunity; opened or closed: see ``_followup_turned`` there."""
        for order in self:
            lead = order.opportunity_id
            order.followup_has_open_lead = bool(lead) and lead._is_followup_open()
