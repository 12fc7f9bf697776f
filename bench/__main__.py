"""The addon on a large database, beside Odoo without it: see docs/performance.md.

Called by dev/bench.sh, which has the environment ready and drops the databases afterwards.
"""

import argparse
import json
import os
import shutil
import subprocess
import time
from dataclasses import asdict
from pathlib import Path

from dev.faults.machine import Machine

from . import (
    aims,
    cut,
    fill,
    indexes,
    install,
    large,
    lists,
    managers,
    outcomes,
    reads,
    report,
    rounds,
    weight,
    workers,
)
from .client import Browser

HERE = Path(__file__).parent
PEOPLE = 20
PLANNED = (10_000, 100_000)
COMPANIES = 100
PRICED = 1000
SHELVED = 5000
STOP = ("--stop-after-init",)
IN_A_BROWSER = 1_000_000  # orders: the panel takes as long with any number of them


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("logs", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=9)
    return parser.parse_args()


def script(chosen, database, name, **variables):
    """Run one of the shell's scripts; return what it printed behind its mark, and the run."""
    os.environ.update({key: str(value) for key, value in variables.items()})
    log = chosen.logs / f"{name}.txt"
    run = install.odoo(database, log, script=HERE / f"{name}.py")
    marks = ("IDS ", "FOUND ", "PLAN ")
    lines = log.read_text("utf-8").splitlines()
    return [line.split(" ", 1)[1] for line in lines if line.startswith(marks)], run


def copy(chosen, source, target):
    subprocess.run(["createdb", "-T", source, target], check=True)
    store = chosen.data / "filestore"
    shutil.copytree(store / source, store / target, copy_function=os.link)


def prepare(chosen, stock):
    """Fill the database without the addon, copy it and install the addon in the copy."""
    print(f"== {chosen.size} orders", flush=True)
    began = time.time()
    (ids,), _run = script(chosen, stock, "people", BENCH_PEOPLE=PEOPLE)
    ids = json.loads(ids)
    fill.fill_stock(stock, ids, chosen.size)
    filled = time.time() - began
    copy(chosen, stock, chosen.database)
    print("== installation and upgrade", flush=True)
    log = chosen.logs / "install.txt"
    runs = {"installation": install.odoo(chosen.database, log, "-i", install.ADDON, *STOP)}
    fill.fill_addon(chosen.database, ids)
    log = chosen.logs / "upgrade.txt"
    runs["upgrade"] = install.odoo(chosen.database, log, "-u", install.ADDON, *STOP)
    fill.vacuum(chosen.database)
    return filled, {name: asdict(run) for name, run in runs.items()}


def measure(chosen, stock):
    """Measure calls over HTTP, those of both databases one after the other."""
    machines = []
    try:
        for name, database in (("stock", stock), ("ours", chosen.database)):
            logs = chosen.logs / name
            logs.mkdir()
            machine = Machine(database, logs, 1)
            machine.reserve("http1")
            machine.start_server("http1")
            machines.append(machine)
        for machine in machines:
            machine.wait_for_servers()
        people = [Browser(machine, "bench0") for machine in machines]
        limited = [Browser(machine, f"bench{PEOPLE - 1}") for machine in machines]
        admin = Browser(machines[1], "admin")
        found = {"weight": weight.figures(*machines)}
        for name, arms in (
            ("reads", [*reads.arms(*people, *limited), *large.arms(people[1])]),
            ("lists", lists.arms(*people)),
            ("managers", managers.arms(*people)),
            ("threshold", reads.threshold(people[1], admin)),
            ("outcomes", outcomes.arms(*people)),
        ):
            print(f"== {name}", flush=True)
            rounds.run(arms, chosen.rounds)
            found[name] = [asdict(one) for one in rounds.figures(arms)]
            for one in found[name]:
                print("  ", report.line(one), flush=True)
        if chosen.size >= IN_A_BROWSER:
            print("== the panel in a browser", flush=True)
            found["panel"] = in_a_browser("panel", *machines)
            print("== opening on a slow phone", flush=True)
            found["cold"] = in_a_browser("opening", *machines)
            print("== from the key to the next card", flush=True)
            found["next_card"] = in_a_browser("next_card", *machines)
        return found
    finally:
        for machine in machines:
            machine.stop()


def plan_days(chosen):
    """Plan days of as many entries as there may be, and the last of these cut in the middle."""
    sizes = [entries for entries in PLANNED if entries <= chosen.size / 4] or PLANNED[:1]

    def plan(entries):
        (told,), _run = script(chosen, chosen.database, "planning", BENCH_ENTRIES=entries)
        return told

    days = [json.loads(plan(entries)) for entries in sizes]
    log = chosen.logs / "cut.txt"
    return {
        "planning": days,
        "cut": cut.cut_and_restarted(chosen.database, log, lambda: plan(sizes[-1])),
    }


def in_a_browser(script, stock, ours):
    """Run one of the scripts for a real browser, on both servers; return what it told."""
    addresses = [f"http://127.0.0.1:{machine.ports[0]}" for machine in (ours, stock)]
    command = ["node", HERE / f"{script}.mjs", *addresses, "bench0"]
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=HERE.parent, check=True)
    return json.loads(ran.stdout)


def main():
    chosen, began = options(), time.time()
    stock = f"{chosen.database}_stock"
    filled, runs = prepare(chosen, stock)
    found = {"size": chosen.size, "filled": filled, "runs": runs, **measure(chosen, stock)}
    found["indexes"] = indexes.sizes(chosen.database)
    found["write"] = indexes.write_cost(chosen.database)
    found["plans"], _run = script(chosen, chosen.database, "plans")
    print("== several processes", flush=True)
    found["workers"] = workers.figures(chosen.database, chosen.logs)
    print("== daily planning", flush=True)
    found |= plan_days(chosen)
    print("== next year's prices", flush=True)
    (told,), _run = script(chosen, chosen.database, "prices", BENCH_PRICED=PRICED)
    found["prices"] = json.loads(told)
    print("== the first day, and a year shelved", flush=True)
    (told,), _run = script(chosen, chosen.database, "years", BENCH_SHELVED=SHELVED)
    found["years"] = json.loads(told)
    report.keep(found)
    report.write()
    print(f"== of {COMPANIES} companies", flush=True)
    (told,), _run = script(chosen, chosen.database, "companies", BENCH_COMPANIES=COMPANIES)
    found["companies"] = json.loads(told)
    report.keep(found)
    report.write()
    print(f"in {time.time() - began:.0f} s", flush=True)
    return guard(found)


def guard(found):
    """Tell the aims that were missed; return the exit code."""
    if found["size"] < aims.AT:
        print(f"the aims are for {aims.AT} orders: not compared", flush=True)
        return 0
    missed = aims.missed(found)
    print("== aims that are missed", *missed or ["none"], sep="\n   ", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
