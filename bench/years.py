# Fed to Odoo's shell: the first day on an old database. What it finds, and a whole year of as many
# quotations as asked for that its cron shelves, and takes back.
import json
import os
import resource
import time
from contextlib import contextmanager
from datetime import date
from unittest.mock import patch

env = globals()["env"]  # the shell's
company, count = (
    env["res.company"].search([], order="id", limit=1),
    int(os.environ["BENCH_SHELVED"]),
)
year = date.today().year - 6  # the bench's own quotations are younger
EARLY = 10  # batches, after which memory is to stay
env.cr.execute(
    """
    UPDATE sale_order
       SET date_order = make_date(%(year)s, 3, 1), validity_date = make_date(%(year)s, 4, 1),
           followup_date = NULL, followup_promised_at = NULL, renewed_contract_end = NULL,
           opportunity_id = NULL, followup_has_open_lead = FALSE, followup_answered = FALSE,
           followup_answer_open = FALSE, success_rate = NULL
     WHERE id IN (SELECT id FROM sale_order
                   WHERE state = 'sent' AND company_id = %(company)s AND name LIKE 'B%%'
                ORDER BY id LIMIT %(count)s)
    """,
    {"year": year, "company": company.id, "count": count},
)
count = env.cr.rowcount  # fewer in a small database
company.followup_start_date = company._followup_today()
env.cr.commit()
env.invalidate_all()
context = {"allowed_company_ids": company.ids}
seller = env["res.users"].search([("login", "=", "bench0")])
manager, crons = env.ref("base.user_admin"), type(env["ir.cron"])
commit, found, memory = crons._commit_progress, {}, []


def megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def watch_commit(self, *args, **kwargs):
    left = commit(self, *args, **kwargs)
    memory.append(megabytes())
    return left


@contextmanager
def measured(name):
    queries, began = env.cr.sql_log_count, time.time()
    memory.clear()
    yield
    found[name] = {
        "count": count,
        "queries": env.cr.sql_log_count - queries,
        "seconds": time.time() - began,
        "early": memory[EARLY] if len(memory) > EARLY else megabytes(),
        "megabytes": megabytes(),
    }


def run_cron(name):
    with measured(name), patch.object(crons, "_commit_progress", watch_commit):
        env["sale.followup.shelving"]._cron_shelve()


with measured("told"):
    told = env["sale.followup.desk"].with_user(seller).with_context(**context).get_first_day()
years = env["sale.followup.year"].with_user(manager).with_context(**context)
with measured("listed"):
    years.search([]).read(["year", "count", "amount", "expired", "on_lead", "shelvable"])
asked = years.search([("year", "=", year)]).action_shelve()
wizard = env["sale.followup.shelve"].with_user(manager)
wizard = wizard.with_context(**context, **asked["context"]).create({"typed": count})
shelving = env["sale.followup.shelving"].browse(wizard.action_shelve()["res_id"])
env.cr.commit()
run_cron("shelved")
if not told or (shelving.state, shelving.shelved) != ("done", count):
    raise SystemExit(f"not all shelved: {shelving.state} {shelving.shelved} of {count}; {told}")
shelving.with_user(manager).with_context(**context).action_undo()
env.cr.commit()
run_cron("undone")
back = [("state", "=", "sent"), ("date_order", "<", f"{year + 1}-01-01")]
if shelving.taken_back != count or env["sale.order"].search_count(back) < count:
    raise SystemExit(f"not all taken back: {shelving.taken_back} of {count}")
print("FOUND", json.dumps(found))
