import logging
from typing import Any, NamedTuple

from markupsafe import Markup
from psycopg2.errors import LockNotAvailable, SerializationFailure

from odoo import api, models
from odoo.fields import Domain
from odoo.tools import split_every

from .. import search
from ..desk.responsible import PLANNED, UNTOUCHED, planned_activities, responsible

_logger = logging.getLogger(__name__)

BATCH = 500

OPEN = Domain("active", "=", True) & Domain("followup_kind", "!=", False)
OF_NOBODY = PLANNED & Domain("user_id.active", "=", False)

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
        """Remove and plan activities company by company, and tell the managers.

        Hourly, and each company once: when its own day has begun, before its morning. One where a
        record was left out is taken again an hour later.
        In batches, each in its own transaction; a record that fails is logged and stops no other.
        """
        companies = self.env["res.company"]._followup_all()
        days, left_out = companies._followup_to_plan(), set()
        commit = self.env["ir.cron"]._commit_progress
        for tasks_of in (self._removals, self._plans):
            tasks = [task for company in days for task in tasks_of(company, companies)]
            tasks.sort(key=lambda task: len(task.records))  # a large company makes nobody wait
            commit(remaining=sum(len(task.records) for task in tasks) + len(days))
            for task in tasks:
                for ids in split_every(BATCH, task.records.ids):
                    if not self._robustly(task, ids):
                        left_out.add(task.records.env.company)
                    if not commit(processed=len(ids)):
                        return
        for company, today in days.items():
            self._tell_managers(company)
            self._observe_rates(company)
            if company not in left_out and company.try_lock_for_update(allow_referencing=True):
                company.followup_planned_on = today
            if not commit(processed=1):
                return

    def _removals(self, company, companies):
        """Return the tasks that remove what is not, or not like this, to be done any more."""
        fallback = self.env.company
        own = Domain("company_id", "=", company.id)
        planned = search.planning.planned_orders(company)
        # All have a planned activity: PostgreSQL begins with those few.
        orders = _has(PLANNED) & (~planned | _has(OF_NOBODY) | self._wrong_step(company))
        mine = own | Domain("company_id", "=", False) if company == fallback else own
        forgotten = search.planning.forgotten_leads(company, companies, fallback)
        leads = _has(PLANNED) & (forgotten | (mine & _has(OF_NOBODY)))
        return [
            self._task(self._forget, "sale.order", company, own & orders),
            self._task(self._forget, "crm.lead", company, leads),
        ]

    def _wrong_step(self, company):
        """Return the domain of entries at another step than their activity says.

        That of a quotation in December's review is of December: its queue is planned monthly. What
        a person has changed stays.
        """
        today = company._followup_today()
        types = self.env["mail.activity"]._followup_type
        wrong = [
            domain & _has(UNTOUCHED & Domain("activity_type_id", "!=", types(step).id))
            for step, domain in search.planning.steps(company).items()
        ]
        before = UNTOUCHED & Domain("date_deadline", "<", today.replace(day=1))
        queues = self.env["sale.followup.queues"]._quotations().queues.values()
        monthly = Domain.OR(
            search.queues.queue_domain(queue.code, company)
            for queue in queues
            if queue.is_planned_monthly
        )
        return Domain.OR([*wrong, monthly & _has(before)])

    def _plans(self, company, companies):
        """Return the tasks that give their activity to the entries that have none open."""
        leads = search.planning.planned_leads(company, companies)
        orders = search.planning.planned_orders(company)
        none_open = Domain("activity_ids", "not any!", OPEN)
        return [
            self._task(self._plan, "sale.order", company, orders & none_open),
            self._task(self._plan, "crm.lead", company, leads & none_open),
        ]

    def _task(self, work, model, company, domain):
        records = self.env[model].with_company(company)
        records = records.with_context(active_test=False, mail_activity_quick_update=True)
        # A salesperson's entries together: Odoo subscribes one assignee after the other.
        return Task(work, records.search(domain, order="user_id, id"), domain)

    def _robustly(self, task, ids):
        """Do the work on all of ``ids``; where that fails, on either half.

        :return: whether it was done on all of them
        """
        try:
            with self.env.cr.savepoint():
                claimed = task.claim(ids)
                task.work(claimed)
                return len(claimed) == len(ids)
        except Exception as error:
            if len(ids) > 1:
                half = len(ids) // 2
                first = self._robustly(task, ids[:half])
                return self._robustly(task, ids[half:]) and first
            if isinstance(error, BUSY):
                _logger.info("%s %s is being worked on: left alone", task.records._name, ids[0])
            else:
                _logger.exception(
                    "%s %s: its activity could not be planned; correct the record, the next run "
                    "tries it again",
                    task.records._name,
                    ids[0],
                )
            return False

    def _forget(self, records):
        """Remove the planned activities of records that are no entries any more."""
        planned_activities(records).unlink()

    def _plan(self, records):
        """Give each record its one activity, due on the company's next working day."""
        company = records.env.company  # a task is made for one
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
        return {
            "user_id": user.id,
            "activity_type_id": self.env["mail.activity"]._followup_type(step, record._name).id,
            "note": Markup("<p>%s</p>") % reason,
        }


def _has(activity):
    return Domain("activity_ids", "any!", activity)
