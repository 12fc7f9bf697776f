"""Whose the follow-up activities of a quotation or an opportunity are."""

from odoo import SUPERUSER_ID
from odoo.fields import Domain

PLANNED = Domain("active", "=", True) & Domain("followup_kind", "=", "planned")
UNTOUCHED = PLANNED & Domain("write_uid", "=", SUPERUSER_ID)  # no person has changed it since


def responsible(record, company):
    """Return who follows a record up: its salesperson, else the team leader, else the manager.

    Only somebody who still works in the company; nobody where there is none.
    """
    users = (record.user_id, record.team_id.user_id, company.followup_manager_id)
    return next((user for user in users if works_in(user, company)), record.env["res.users"])


def responsible_now(record):
    """Return the same by the record's company; without one, by the salesperson's own."""
    company, user = record._followup_company(), record.user_id.sudo()  # a colleague, maybe
    if not record.company_id and user and not works_in(user, company):
        company = user.company_id
    return responsible(record, company)


def works_in(user, company):
    """Tell whether a user still works in a company."""
    user = user.sudo()  # of a colleague
    return bool(user.active and not user.share and company in user.company_ids)


def planned_activities(records):
    """Return the open planned activities of records of one model."""
    return open_activities(records, ["planned"])


def open_activities(records, kinds):
    """Return the open follow-up activities of records of one model, of some kinds."""
    activities = records.env["mail.activity"].sudo()  # of records the caller has at hand
    return activities.search(
        Domain("res_model", "=", records._name)
        & Domain("res_id", "in", records.ids)
        & Domain("followup_kind", "in", kinds)
    )


def whose(activity, record):
    """Return what an event notes of the open activity that it completes, for its undo."""
    return {
        "done_activity_untouched": is_untouched(activity),
        "done_activity_own": bool(record.user_id) and activity.user_id == record.user_id,
    }


def is_untouched(activity):
    """Tell whether an open activity is as the scheduler left it, and the scheduler's to correct."""
    return bool(activity.filtered_domain(UNTOUCHED))


def hand_over(records, former):
    """Give the follow-up activities of records to whoever follows the records up now.

    A promised one, or one to send, only where it was the former salesperson's; with nobody to take
    it, it stays.

    :param dict former: the salesperson before, by record id
    """
    by_id = {record.id: record.sudo() for record in records}  # the team may be hidden
    activities = open_activities(records, ["planned", "promised", "to_send"])
    quiet = {"mail_activity_quick_update": True, "followup_without_followers": True}
    for activity in activities.with_context(**quiet):
        record = by_id[activity.res_id]
        user = responsible_now(record)
        is_planned = activity.followup_kind == "planned"
        goes_along = is_planned or activity.user_id == former[record.id]
        if not user and is_planned:
            activity.unlink()
        elif user and goes_along and user != activity.user_id:
            activity.with_user(SUPERUSER_ID).user_id = user  # still the scheduler's to correct
