# Fed to Odoo's shell: the reports of other mail servers, which Odoo's gateway takes from a mailbox.
import json
import os
from pathlib import Path

env = globals()["env"]  # the shell's
for name, raw in json.loads(Path(os.environ["FAULTS_REPORTS"]).read_text("utf-8")):
    try:
        env["mail.thread"].message_process("mail.thread", raw)
        env.cr.commit()
        print(f"TAKEN {name}", flush=True)
    except Exception as error:
        env.cr.rollback()
        print(f"LOST {name} {error!r}", flush=True)
