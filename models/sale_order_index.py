from odoo import models


class SaleOrder(models.Model):
    """What makes the queues fast however many orders there are: see docs/performance.md.

    A queue is read by value, from the largest amount on. Each index is such a list, of sent
    quotations alone, and includes all that decides whether a row belongs to a queue: those that do
    not are passed over without reading them. Odoo's own indexes know neither order nor queue.
    """

    _inherit = "sale.order"

    _followup_value = models.Index(
        "(followup_amount DESC, id) INCLUDE (company_id, user_id, date_order, validity_date, "
        "followup_date, last_followup_date, email_reminder_count, renewed_contract_end, "
        "opportunity_id, followup_answered) WHERE state = 'sent'"
    )
    # The same for one salesperson: theirs are one in so many of the whole list.
    _followup_own = models.Index(
        "(user_id, followup_amount DESC, id) INCLUDE (company_id, date_order, validity_date, "
        "followup_date, last_followup_date, email_reminder_count, renewed_contract_end, "
        "opportunity_id, followup_answered) WHERE state = 'sent'"
    )
    # The few of which a queue is made, or that stand first in it.
    _followup_renewal = models.Index(
        "(followup_amount DESC, id) INCLUDE (company_id, user_id, validity_date, followup_date, "
        "last_followup_date, email_reminder_count, success_rate, renewed_contract_end) "
        "WHERE state = 'sent' AND renewed_contract_end IS NOT NULL"
    )
    _followup_answer = models.Index(
        "(followup_amount DESC, id) WHERE state = 'sent' AND followup_answered IS TRUE"
    )
    _followup_expected = models.Index(
        "(followup_amount DESC, id) WHERE state = 'sent' AND success_rate = '3'"
    )
    # Which opportunities have a quotation that is due.
    _followup_on_lead = models.Index(
        "(opportunity_id) INCLUDE (company_id, followup_amount, validity_date, date_order, "
        "renewed_contract_end) WHERE state = 'sent' AND opportunity_id IS NOT NULL"
    )
