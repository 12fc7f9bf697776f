import logging
from typing import Any, NamedTuple

from markupsafe import Markup
from psycopg2.errors import LockNotAvailable, SerializationFailure

from odoo import api, models
from odoo.fields import Domain
from odoo.tools import html2plaintext, split_every

from . import followup_domain
from .followup_responsible import planned_activities, responsible

_logger = logging.getLogger(__name__)

BATCH = 500

OPEN = Domain("active", "=", True) & Domain("followup_kind", "!=", False)
PLANNED = Domain("active", "=", True) & Domain("followup_kind", "=", "planned")
HAS_NONE = Domain("activity_ids", "not any!", OPEN)
HAS_PLANNED = Domain("activity_ids", "any!", PLANNED)

# Somebody is working on the record at this very moment: the next run takes it.
BUSY = (LockNotAvailable, SerializationFailure)


class Task(NamedTuple):
    """Some records of one company and what is to be done about their activities."""

    work: Any
    records: Any
    domain: Domain

    def claim(self, ids):
        """Return those of ``ids`` that nobody else is writing and that still need the work."""
        free = self.records.browse(ids).try_lock_for_update(allow_referencing=True)
        return free.search(self.domain & Domain("id", "in", free.ids), order="id")


class SaleFollowupScheduler(models.AbstractModel):
    """What runs by itself every day: one open activity for every entry of the queues.

    "On relance à chaque fois que le devis apparait dans la liste": what is to be done is computed
    from the quotations as they are, never from what happened since the last run. So a second run
    adds nothing, a missed week loses nothing, and an interrupted run goes on where it stopped.
    States and dates of the quotations are read, never written.
    """

    _name = "sale.followup.scheduler"
    _description = "Follow-up Scheduler"

    @api.model
    def _cron_plan_activities(self):
        """Plan, correct and remove activities company by company, and tell the managers.

        In batches, each in its own transaction; a record that fails is logged and stops no other.
        """
        companies = self.env["res.company"].search([])
        tasks = [task for company in companies for task in self._tasks(company, companies)]
        commit = self.env["ir.cron"]._commit_progress
        commit(remaining=sum(len(task.records) for task in tasks) + len(companies))
        for task in tasks:
            for ids in split_every(BATCH, task.records.ids):
                self._robustly(task, ids)
                if not commit(processed=len(ids)):
                    return
        for company in companies:
            self._tell_managers(company)
            if not commit(processed=1):
                return

    def _tasks(self, company, companies):
        """Return what the day of a company asks for, quotations before opportunities."""
        fallback = self.env.company
        orders, leads = self.env["sale.order"], self.env["crm.lead"]
        return self._tasks_of(
            orders,
            company,
            Domain("company_id", "=", company.id),
            followup_domain.planned_orders(company),
        ) + self._tasks_of(
            leads.with_context(active_test=False),
            company,
            followup_domain.own_leads(company, fallback),
            followup_domain.planned_leads(company, companies, fallback),
        )

    def _tasks_of(self, model, company, own, planned):
        model = model.with_company(company).with_context(mail_activity_quick_update=True)
        todo = (
            (self._forget, own & HAS_PLANNED & ~planned),
            (self._correct, planned & HAS_PLANNED),
            (self._plan, planned & HAS_NONE),
        )
        # A salesperson's entries together: Odoo subscribes one assignee after the other.
        return [
            Task(work, model.search(domain, order="user_id, id"), domain) for work, domain in todo
        ]

    def _robustly(self, task, ids):
        """Do the work on all of ``ids``; where that fails, on either half."""
        try:
            with self.env.cr.savepoint():
                task.work(task.claim(ids))
        except Exception as error:
            if len(ids) > 1:
                half = len(ids) // 2
                self._robustly(task, ids[:half])
                self._robustly(task, ids[half:])
            elif isinstance(error, BUSY):
                _logger.info("%s %s is being worked on: left alone", task.records._name, ids[0])
            else:
                _logger.exception(
                    "%s %s: its activity could not be planned; correct the record, the next run "
                    "tries it again",
                    task.records._name,
                    ids[0],
                )

    def _forget(self, records):
        """Remove the planned activities of records that are no entries any more."""
        planned_activities(records).unlink()

    def _correct(self, records):
        """Keep the planned activities true: the step may have changed, or the assignee be gone.

        A note that a person wrote into one stays.
        """
        by_id = {record.id: record for record in records}
        for activity in planned_activities(records):
            record, user = by_id[activity.res_id], activity.user_id
            if not user.active:
                user = responsible(record, self._company(record)) or user
            vals = self._vals(record, user)
            if activity.activity_type_id.id == vals["activity_type_id"]:
                del vals["activity_type_id"]
            if user == activity.user_id:
                del vals["user_id"]
            is_own_note = activity.write_uid._is_superuser()
            if not is_own_note or _text(activity.note) == _text(vals["note"]):
                del vals["note"]
            if vals:
                activity.write(vals)

    def _plan(self, records):
        """Give each record its one activity, due on the company's next working day."""
        company = self._company(records)
        deadline = company._followup_working_day(company._followup_today())
        model_id = self.env["ir.model"]._get_id(records._name)
        nobody, vals_list = 0, []
        for record in records:
            user = responsible(record, company)
            nobody += not user
            if user:
                vals_list.append(
                    {
                        **self._vals(record, user),
                        "res_model_id": model_id,
                        "res_id": record.id,
                        "date_deadline": deadline,
                        "automated": True,
                        "followup_kind": "planned",
                    }
                )
        records.env["mail.activity"].create(vals_list)
        if nobody:
            _logger.warning(
                "%s: nobody follows %s entries up; choose a follow-up manager in the settings",
                company.name,
                nobody,
            )

    def _vals(self, record, user):
        """Return the assignee, the type by the step, and the reason in the assignee's language."""
        step, reason = record.with_context(lang=user.lang)._followup_plan()
        kind = self.env.ref(f"sale_quotation_followup.activity_type_{step}")
        return {
            "user_id": user.id,
            "activity_type_id": kind.id,
            "note": Markup("<p>%s</p>") % reason,
        }

    def _company(self, records):
        return records.env.company  # each task is made for one


def _text(note):
    return " ".join(html2plaintext(note or "").split())
