"""People and quotations for a proof, made by prepare.py in Odoo's shell."""

import subprocess
from pathlib import Path

from .machine import ODOO

PREPARE = Path(__file__).with_name("prepare.py")


def quotations(machine, people, count, http, smtp):
    """Make people and quotations that are to be called; return the ids of these.

    :param int http: the port on which Odoo answers
    :param int smtp: the port of the mail server
    :raise RuntimeError: they could not be made
    """
    env = {
        **machine.env,
        "FAULTS_CLIENTS": str(people),
        "FAULTS_QUOTATIONS": str(count),
        "FAULTS_SMTP": str(smtp),
        "FAULTS_URL": f"http://127.0.0.1:{http}",
    }
    log = machine.logs / "prepare.txt"  # no .log: its lines are no server's
    with PREPARE.open() as script, log.open("w") as output:
        command = [*ODOO, "shell", "-d", machine.database, "--no-http"]
        subprocess.run(command, stdin=script, stdout=output, stderr=output, env=env, check=True)
    rows = machine.query("SELECT id FROM sale_order WHERE client_order_ref = 'faults' ORDER BY id")
    if len(rows) != count:
        raise RuntimeError(f"the database could not be prepared; see {log}")
    return [order_id for (order_id,) in rows]
