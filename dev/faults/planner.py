# Fed to Odoo's shell: plans all the time, in small batches, without the lock by which Odoo lets
# only one worker run a cron. Two of these do overlap. FAULTS_RUNS ends it after so many runs.
import itertools
import os
import time

from odoo.addons.sale_quotation_followup.models import sale_followup_scheduler

sale_followup_scheduler.BATCH = 20
for run in itertools.count(1):
    env["sale.followup.scheduler"]._cron_plan_activities()  # noqa: F821
    env.cr.commit()  # noqa: F821
    if run == int(os.environ.get("FAULTS_RUNS") or 0):
        break
    time.sleep(0.2)
