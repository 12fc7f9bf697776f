# Fed to Odoo's shell: next year's prices of as many quotations as asked for, then once more.
import json
import os
import resource
import time
from datetime import date, datetime, timedelta

from odoo import Command

env = globals()["env"]  # the shell's
env = env(context={**env.context, "tracking_disable": True})
count = int(os.environ["BENCH_PRICED"])
new_year = datetime(date.today().year + 1, 1, 1) - timedelta(hours=1)  # in Paris
rule = {"date_start": new_year, "compute_price": "formula", "base": "list_price"}
prices = env["product.pricelist"].create(
    {
        "name": "Bench",
        "company_id": False,
        "item_ids": [Command.create({**rule, "price_discount": -5})],
    }
)
# A December list of this many; whatever else waits for its figure has it.
env.cr.execute("UPDATE sale_order SET followup_prices_at = now() WHERE state = 'sent'")
env.cr.execute(
    """
    WITH listed AS (
        SELECT id FROM sale_order
         WHERE state = 'sent' AND opportunity_id IS NULL AND renewed_contract_end IS NULL
           AND EXISTS (SELECT FROM sale_order_line WHERE order_id = sale_order.id)
      ORDER BY id LIMIT %s
    )
    UPDATE sale_order
       SET followup_prices_at = NULL, pricelist_id = %s, success_rate = '3',
           validity_date = make_date(extract(year FROM current_date)::int, 12, 31)
      FROM listed WHERE listed.id = sale_order.id
    """,
    [count, prices.id],
)
listed = env.cr.rowcount  # fewer in a small database
env.cr.commit()
env.invalidate_all()

found, priced = [], [("followup_prices_at", "!=", False), ("pricelist_id", "=", prices.id)]
for _run in range(2):
    before, queries, began = (
        env["sale.order"].search_count(priced),
        env.cr.sql_log_count,
        time.time(),
    )
    env["sale.followup.scheduler"]._cron_prepare_prices()
    found.append(
        {
            "priced": env["sale.order"].search_count(priced) - before,
            "queries": env.cr.sql_log_count - queries,
            "seconds": time.time() - began,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
    )
if found[0]["priced"] != listed or found[1]["priced"]:
    raise SystemExit(f"not each once: {found}")
print("FOUND", json.dumps(found))
