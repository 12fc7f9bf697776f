# Fed to Odoo's shell: the daily planning of as many entries as asked for, then once more.
import json
import os
import resource
import time

env = globals()["env"]  # the shell's
env = env(context={**env.context, "tracking_disable": True})
count = int(os.environ["BENCH_ENTRIES"])
scheduler, activities = env["sale.followup.scheduler"], env["mail.activity"]
env.cr.execute(
    """
    SELECT validity_date FROM sale_order
     WHERE state = 'sent' AND validity_date < current_date
  ORDER BY validity_date DESC OFFSET %s LIMIT 1
    """,
    [count],
)
(start,) = env.cr.fetchone() or ("2000-01-01",)
companies = env["res.company"].search([])
told = {"followup_start_date": start, "followup_backlog_told": True}
manager = env["res.users"].search([("login", "=", "bench0")])
companies.write({**told, "followup_manager_id": manager.id})
env.cr.commit()

found = []
for _run in range(2):
    companies.followup_planned_on = False  # as if it was the day's first run
    env.cr.commit()
    planned = [("followup_kind", "=", "planned")]
    before, queries, began = activities.search_count(planned), env.cr.sql_log_count, time.time()
    scheduler._cron_plan_activities()
    made = activities.search_count(planned) - before
    found.append(
        {
            "made": made,
            "queries": env.cr.sql_log_count - queries,
            "seconds": time.time() - began,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
    )
print("FOUND", json.dumps(found))
