"""Whose the planned activity of a quotation or an opportunity is."""

from odoo import SUPERUSER_ID
from odoo.fields import Domain


def responsible(record, company):
    """Return who follows a record up: its salesperson, else the team leader, else the manager.

    Only somebody who still works in the company; nobody where there is none.
    """
    users = (record.user_id, record.team_id.user_id, company.followup_manager_id)
    for user in users:
        if user.active and company in user.company_ids:
            return user
    return record.env["res.users"]


def planned_activities(records):
    """Return the open planned activities of records of one model."""
    activities = records.env["mail.activity"].sudo()  # of records the caller has at hand
    return activities.search(
        Domain("res_model", "=", records._name)
        & Domain("res_id", "in", records.ids)
        & Domain("followup_kind", "=", "planned")
    )


def hand_over(records):
    """Give the planned activities of records to whoever follows the records up now."""
    by_id = {record.id: record.sudo() for record in records}  # the team may be hidden
    activities = planned_activities(records).with_context(mail_activity_quick_update=True)
    for activity in activities:
        record = by_id[activity.res_id]
        user = responsible(record, record._followup_company())
        if not user:
            activity.unlink()
        elif user != activity.user_id:
            activity.with_user(SUPERUSER_ID).user_id = user  # still the scheduler's to correct
