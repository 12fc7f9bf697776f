# Fed to Odoo's shell: runs the daily planning again and again, in small batches, as somebody does
# who presses "Run Manually". Two of these are in each other's way as two crons are: Odoo lets one
# at a time run the job. FAULTS_RUNS ends it after so many runs.
import itertools
import os
import time
from contextlib import suppress

from odoo.exceptions import UserError

from odoo.addons.sale_quotation_followup.models import sale_followup_scheduler

sale_followup_scheduler.BATCH = 20
env = globals()["env"]  # the shell's
cron = env.ref("sale_quotation_followup.ir_cron_planning")
for run in itertools.count(1):
    with suppress(UserError):  # the other one has it
        cron.method_direct_trigger()
    env.cr.commit()
    if run == int(os.environ.get("FAULTS_RUNS") or 0):
        break
    time.sleep(0.05)
