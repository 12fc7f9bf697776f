"""The steps of run_tests.py: each takes its ``Run`` and counts what passed, failed, was skipped."""

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from datetime import date

import dist
from odoo_run import ADDON, DEV, ODOO, PYTHON, ROOT, free_port, tally
from test_bridges import bridges
from test_doors import doors
from test_guest import guest
from test_neighbours import neighbours
from test_promotions import promotions

LINT = DEV / "lint/bin"
BROWSER = "tour"  # the tag of what opens one
ODOO_SOURCES = (
    *("courtesy.py", "words", "search", "desk", "models", "wizards", "controllers"),
    *("migrations", "demo", "tests", "dev/addons", "bridges"),
)


def one(status):
    """The count of a check that either passes or fails."""
    return Counter(passed=1) if status == 0 else Counter(failed=1)


def ruff(run):
    return one(run(LINT / "ruff", "check", "--no-cache", "."))


def pylint(run):
    # In this order: the checks of pylint-odoo alone, less two about OCA's README and authors.
    checks = (
        "--disable=all",
        "--enable=odoolint",
        "--disable=missing-readme,manifest-required-author",
    )
    sources = [name for name in ODOO_SOURCES if (ROOT / name).exists()]
    return one(
        run(
            LINT / "pylint",
            "--rcfile=.pylintrc",
            *checks,
            "__init__.py",
            "__manifest__.py",
            *sources,
        )
    )


def eslint(run):
    return one(run("node_modules/.bin/eslint", ".", "--max-warnings=0"))


def prettier(run):
    return one(run("node_modules/.bin/prettier", "--check", "."))


def types(run):
    return one(run("node_modules/.bin/tsc", "--noEmit"))


def build(run):
    return one(run("node", "dev/build.mjs", "--check"))


def unit(run):
    """The rules' tests, which must pass where there is no Odoo."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    status = run(PYTHON, "-m", "unittest", "discover", "-s", "tests_unit", "-t", ".", env=env)
    ran = re.search(r"^Ran (\d+) tests?", run.output(), re.MULTILINE)
    if not ran or not int(ran[1]):
        run.note("No unit test ran.")
        return Counter(failed=1)
    last = run.output().rstrip().splitlines()[-1]
    bad = sum(int(n) for n in re.findall(r"(?:failures|errors|unexpected successes)=(\d+)", last))
    skipped = sum(int(n) for n in re.findall(r"skipped=(\d+)", last))
    bad = max(bad, 1 if status else 0)
    return Counter(passed=max(int(ran[1]) - bad - skipped, 0), failed=bad, skipped=skipped)


def vitest(run):
    report = run.log.with_suffix(".json")
    report.unlink(missing_ok=True)
    command = ("node_modules/.bin/vitest", "run", "--reporter=default", "--reporter=json")
    status = run(*command, f"--outputFile.json={report}")
    result = json.loads(report.read_text()) if report.exists() else {}
    if not result.get("numTotalTests"):
        run.note("No vitest test ran.")
        return Counter(failed=1)
    failed = max(result["numFailedTests"], 1 if status else 0)
    skipped = result["numPendingTests"] + result["numTodoTests"]
    return Counter(passed=result["numPassedTests"], failed=failed, skipped=skipped)


def translations(run):
    fresh = run.log.with_suffix(".pot")
    with run.database("i18n", addon=True) as name:
        if not name or run(*ODOO, "i18n", "export", "-d", name, "-o", fresh, ADDON):
            return Counter(failed=1)
    return one(
        run(PYTHON, "-B", "dev/check_translations.py", fresh, f"i18n/{ADDON}.pot", "i18n/fr.po")
    )


def odoo(run):
    """Odoo's tests of the addon, on a copy of the template; without tags all but the browser's."""
    return _odoo_tests(run, run.options.tags or f"/{ADDON},-{BROWSER}")


def tours(run):
    """The addon's tests in a real browser, on a copy of the template."""
    return _odoo_tests(run, f"{BROWSER}/{ADDON}")


def _odoo_tests(run, tags):
    with run.database(run.log.stem) as name:
        tests = ("-d", name, "-i", ADDON, "--test-tags", tags, "--stop-after-init")
        browser = ("--http-port", free_port(), "--screenshots", run.log.parent / "screenshots")
        status = run(*ODOO, *tests, *browser) if name else 1
    return tally(run, status)


def faults(run):
    """The short version of the proofs under load and faults: several processes, kills, bad mail."""
    with run.database("faults", addon=True) as name:
        logs = run.log.with_suffix("")
        shutil.rmtree(logs, ignore_errors=True)
        logs.mkdir()
        seed = os.environ.get("SEED") or f"{date.today():%Y%m%d}"
        command = (PYTHON, "-B", "-m", "dev.faults", name, logs, "--short", "--seed", seed)
        status = run(*command) if name else 1
    said = re.findall(r"^SEED=\S+: (\d+) passed, (\d+) failed$", run.output(), re.MULTILINE)
    passed, failed = (int(number) for number in said[-1]) if said else (0, 0)
    return Counter(passed=passed, failed=max(failed, 1 if status or not passed else 0))


def server(run):
    """Installs the zip of ``make dist``, unpacked into an addons folder, without Node."""
    place = DEV / f"server-{os.getpid()}"
    empty = place / "bin"
    try:
        empty.mkdir(parents=True)
        shutil.unpack_archive(dist.write(place), place / "addons")
        (place / "addons/debian_odoo_fixes").symlink_to(ROOT / "dev/addons/debian_odoo_fixes")
        with run.database("server") as name:
            if not name:
                return Counter(failed=1)
            install = (
                "-d",
                name,
                "-i",
                ADDON,
                "--addons-path",
                place / "addons",
                "--no-http",
                "--stop-after-init",
            )
            status = run(*ODOO, *install, env={**os.environ, "PATH": str(empty)})
            query = f"SELECT state FROM ir_module_module WHERE name = '{ADDON}'"
            state = subprocess.run(
                ("psql", "-Atc", query, name), capture_output=True, text=True, check=False
            ).stdout
            run.note(
                f"The module's state is {state.strip() or 'unknown'}; Odoo's exit code is {status}."
            )
            return one(status or state.strip() != "installed")
    finally:
        shutil.rmtree(place, ignore_errors=True)


def uninstall(run):
    """Uses the addon, takes it away, looks for what is left behind, and installs it again."""
    script = (ROOT / "dev/check_uninstall.py").read_text()
    with run.database("uninstall", addon=True) as name:
        if not name:
            return Counter(failed=1)
        shell = (*ODOO, "shell", "-d", name, "--no-http", "--log-level=error")
        again = (*ODOO, "-d", name, "-i", ADDON, "--no-http", "--stop-after-init")
        status = (
            run(*shell, text=script)
            or run(*ODOO, "module", "uninstall", "-d", name, ADDON)
            or run(*shell, text=script)
            or run(*again)
        )
    fine = run.output().count("FINE") == 2
    # Odoo goes on after what it could not remove, and only logs it.
    errors = re.findall(r" (?:ERROR|CRITICAL) .*", run.output())
    return one(bool(status or not fine or errors))


def upgrade(run):
    """Works with the last release, upgrades it to this version, and looks for what was lost."""
    status = run("dev/upgrade.sh", f"followup_upgrade_{os.getpid()}")
    errors = re.findall(r" (?:ERROR|CRITICAL) .*", run.output())
    return one(bool(status or run.output().count("FINE") != 2 or errors))


STEPS = {
    "ruff": ("ruff", ruff),
    "pylint": ("pylint-odoo", pylint),
    "eslint": ("eslint", eslint),
    "prettier": ("prettier", prettier),
    "types": ("TypeScript's types", types),
    "build": ("compiled JavaScript is up to date", build),
    "unit": ("unit tests of the rules", unit),
    "vitest": ("vitest", vitest),
    "odoo": ("Odoo's tests of the addon", odoo),
    "guest": ("Odoo's own tests of what the addon touches", guest),
    "tours": ("the addon in a real browser", tours),
    "upgrade": ("an upgrade from the last release keeps the data", upgrade),
    "uninstall": ("the addon goes and comes back", uninstall),
    "doors": ("an addon that another team could have written", doors),
    "neighbours": ("OCA's addons beside ours, the main paths", neighbours),
    "bridges": ("the bridge to contracts, and a renewal in a real browser", bridges),
    "translations": ("translations are up to date", translations),
    "promotions": ("Odoo's promotions, delivery and French chart beside ours", promotions),
    "server": ("installation on a plain server", server),
    "faults": ("several processes under load and faults, the short version", faults),
}

# Those that have a database of their own and count on no clock: two at a time, the longest first.
SIDE_BY_SIDE = (
    *("odoo", "guest", "tours", "upgrade", "uninstall", "doors", "neighbours"),
    *("bridges", "translations", "promotions", "server"),
)
