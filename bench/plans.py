# Fed to Odoo's shell: how PostgreSQL reads the first page and the count of each queue.
from odoo.addons.sale_quotation_followup import search

env = globals()["env"]  # the shell's
user = env["res.users"].search([("login", "=", "bench0")])
env = env(user=user.id, su=False, context={"allowed_company_ids": user.company_ids.ids})
desk = env["sale.followup.desk"]
calendars = desk._calendars()
fresh, _tried = search.queues.tried_today(env.companies, env.company)


def plan(title, sql):
    env.cr.execute(f"EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) {sql.code}", sql.params)
    lines = [line for (line,) in env.cr.fetchall()]
    kept = [line for line in lines if "->" in line or "Cond:" in line or line.startswith("Limit")]
    print(f"PLAN {title}")
    for line in kept:
        print(f"PLAN   {line[:110]}")


for queue in desk._queue_codes():
    records, domain = desk._records(queue), desk._entries_domain(queue, calendars)
    block = domain & fresh & ~search.pages.ANSWERED
    plan(f"{queue}, a page", records._search(block, order=search.pages.ORDER, limit=81).select())
    count = desk._count(queue, domain, search.pages.ORDER)
    if count:
        plan(f"{queue}, the count", count)
