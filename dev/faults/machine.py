"""The processes of one installation: HTTP servers, cron workers, and what they wrote down."""

import os
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.request
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg2

ROOT = Path(__file__).resolve().parents[2]
ODOO = ["/usr/bin/python3", "-m", "odoo"]
WORKER = Path(__file__).with_name("worker.py")
BOUNCER = Path(__file__).with_name("bouncer.py")
CUSTOMER = Path(__file__).with_name("customer.py")
PLANNER = Path(__file__).with_name("planner.py")


class Machine:
    def __init__(self, database, logs, pdf_every):
        self.database, self.logs = database, logs
        self.env = {**os.environ, "FOLLOWUP_REAL_PDF_EVERY": str(pdf_every)}
        self.port_of, self.running, self.kills = {}, {}, []
        self.changing = threading.Lock()  # one process is started or ended at a time
        self.stopped = threading.Event()

    # -- processes -------------------------------------------------------------------------------

    def reserve(self, name):
        """Give a server its port, which it keeps when it is started again."""
        self.port_of[name] = free_port()
        return self.port_of[name]

    @property
    def ports(self):
        return list(self.port_of.values())

    def start_server(self, name):
        port = str(self.port_of[name])
        self._start(name, ["--http-port", port, "--max-cron-threads", "0"])

    def restart(self, name):
        self.kill(name)
        self.start_server(name)
        self.wait_for_servers()

    def start_cron(self, name):
        self._start(name, ["--no-http", "--max-cron-threads", "1"])

    def start_worker(self, name):
        """Start one that makes mails without asking Odoo's cron whose turn it is."""
        self._start(name, ["--no-http"], script=WORKER)

    def start_planner(self, name):
        """Start one that runs the daily planning again and again."""
        self._start(name, ["--no-http"], script=PLANNER)

    def write_letters(self, name, orders, count, seed):
        """Let customers write so many e-mails to the gateway; return what became of them."""
        self._start(
            name,
            ["--no-http"],
            script=CUSTOMER,
            FAULTS_ORDERS=",".join(map(str, orders)),
            FAULTS_LETTERS=str(count),
            FAULTS_SEED=str(seed),
        )
        self.running[name].wait()
        return (self.logs / f"{name}.log").read_text("utf-8", errors="replace")

    def write_reports(self, name, path):
        """Let other mail servers report to the gateway; return what became of it."""
        self._start(name, ["--no-http"], script=BOUNCER, FAULTS_REPORTS=str(path))
        self.running[name].wait()
        return (self.logs / f"{name}.log").read_text("utf-8", errors="replace")

    def plan_once(self, name):
        """Run the daily planning once; return what it wrote into its log."""
        self._start(name, ["--no-http"], script=PLANNER, FAULTS_RUNS="1")
        self.running[name].wait()
        return (self.logs / f"{name}.log").read_text("utf-8", errors="replace")

    def _start(self, name, options, script=None, **variables):
        head = [*ODOO, *(["shell"] if script else []), "-d", self.database]
        head += ["--db-filter", f"^{self.database}$"] if not script else []
        with (self.logs / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                [*head, *options],
                stdin=script.open("rb") if script else subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**self.env, **variables},
                cwd=ROOT,
                start_new_session=True,
            )

    def wait_for_servers(self):
        for port in self.ports:
            for _second in range(90):
                try:
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/web/health", timeout=5)
                    break
                except OSError:
                    time.sleep(0.5)
            else:
                raise RuntimeError(f"the server on port {port} does not answer")

    def kill(self, name):
        """End a process and what it started, as a power cut would."""
        process = self.running[name]
        if process.poll() is None:
            self.kills.append((time.time(), name))
        self._signal(process, signal.SIGKILL)
        process.wait()

    @contextmanager
    def asleep(self, *names):
        """Hold processes in the middle of whatever they do."""
        for name in names:
            self._signal(self.running[name], signal.SIGSTOP)
        try:
            yield
        finally:
            for name in names:
                self._signal(self.running[name], signal.SIGCONT)

    def stop(self):
        self.stopped.set()
        for process in self.running.values():
            self._signal(process, signal.SIGKILL)
        for process in self.running.values():
            process.wait()

    def _signal(self, process, number):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)  # its own group: its converters of PDF go with it

    # -- database --------------------------------------------------------------------------------

    def query(self, sql, *args):
        with psycopg2.connect(dbname=self.database) as connection, connection.cursor() as cursor:
            cursor.execute(sql, args)
            rows = cursor.fetchall() if cursor.description else []
        connection.close()
        return rows

    def wake_crons(self):
        """Have the cron workers look for work twice a second: alone they do once a minute."""

        def wake():
            connection = psycopg2.connect(dbname="postgres")
            connection.autocommit = True
            with connection.cursor() as cursor:
                while not self.stopped.wait(0.5):
                    cursor.execute("SELECT pg_notify('cron_trigger', %s)", [self.database])
            connection.close()

        threading.Thread(target=wake, daemon=True).start()

    # -- logs ------------------------------------------------------------------------------------

    def log_counts(self):
        text = "".join(
            path.read_text("utf-8", errors="replace") for path in self.logs.glob("*.log")
        )
        return {
            "tried again": len(re.findall(r"tries left, try again|is tried again", text)),
            "given up": len(re.findall(r"maximum number of tries reached", text)),
            "deadlocks": len(re.findall(r"DeadlockDetected|deadlock detected|DEADLOCK", text)),
            "tracebacks": len(re.findall(r"^Traceback", text, re.MULTILINE)),
            "errors": len(
                re.findall(r"^\d{4}-\S+ \S+ \d+ (?:ERROR|CRITICAL) ", text, re.MULTILINE)
            ),
        }


def free_port():
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]
