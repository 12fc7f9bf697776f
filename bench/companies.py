# Fed to Odoo's shell: the daily planning of a hundred companies, half of all in the first of them.
import json
import os
import resource
import time
from itertools import pairwise
from unittest.mock import patch

env = globals()["env"]  # the shell's
env = env(context={**env.context, "tracking_disable": True})
companies, count = env["res.company"].search([], order="id"), int(os.environ["BENCH_COMPANIES"])
companies += env["res.company"].create(
    [
        {"name": f"Froid {number}", "currency_id": companies[0].currency_id.id}
        for number in range(count - len(companies))
    ]
)
env["res.users"].search([("login", "=like", "bench%")]).company_ids = companies
companies.write({"followup_start_date": "2000-01-01", "followup_backlog_told": True})
companies.followup_manager_id = env["res.users"].search([("login", "=", "bench0")])
companies.followup_planned_on = False
env.flush_all()
env.cr.execute("DELETE FROM mail_activity WHERE followup_kind IS NOT NULL")
env.cr.execute(
    """
    UPDATE sale_order
       SET state = 'sent', renewed_contract_end = NULL, followup_date = NULL, opportunity_id = NULL,
           success_rate = NULL, validity_date = current_date - 1 - (id %% 300)::int,
           company_id = (%s)[CASE WHEN id %% 2 = 0 THEN 1
                             ELSE 2 + floor(random() * %s)::int END]
     WHERE name LIKE 'B%%'
    """,
    [companies.ids, count - 1],
)
env.cr.commit()
connection = env.cr._cnx
connection.autocommit = True
env.cr.execute("VACUUM ANALYZE sale_order")
connection.autocommit = False
env.invalidate_all()

scheduler, cron = env["sale.followup.scheduler"], env["ir.cron"]
began = time.time()
done, commits = {}, [began]
work, commit = type(scheduler)._robustly, type(cron)._commit_progress


def watch_work(self, task, ids):
    found = work(self, task, ids)
    done[task.records.env.company] = time.time() - began
    return found


def watch_commit(self, *args, **kwargs):
    left = commit(self, *args, **kwargs)
    commits.append(time.time())
    return left


queries = env.cr.sql_log_count
with (
    patch.object(type(scheduler), "_robustly", watch_work),
    patch.object(type(cron), "_commit_progress", watch_commit),
):
    scheduler._cron_plan_activities()
pauses = [after - before for before, after in pairwise(commits[2:])]
print(
    "FOUND",
    json.dumps(
        {
            "companies": len(companies),
            "made": env["mail.activity"].search_count([("followup_kind", "=", "planned")]),
            "queries": env.cr.sql_log_count - queries,
            "seconds": time.time() - began,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "looked": commits[1] - began,
            "locked": max(pauses),
            "others": max(seconds for company, seconds in done.items() if company != companies[0]),
        }
    ),
)
