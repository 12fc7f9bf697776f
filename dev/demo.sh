#!/usr/bin/env bash
# Serves Odoo with the addon and its demo data on 127.0.0.1:$PORT, until Ctrl+C.
#
# The demo database is made at the first run and kept. TODAY=YYYY-MM-DD shows another day: each such day has
# a database of its own, because the demo data's dates are relative to the day it is made for.
set -euo pipefail
. "$(dirname "$0")/common.sh"

PORT="${PORT:-8069}" TODAY="${TODAY:-}"
[[ "$PORT" =~ ^[0-9]{1,5}$ ]] || die "PORT must be a number: make demo PORT=8070"
db=followup_demo modules=$ADDON
if [ -n "$TODAY" ]; then
    [[ "$TODAY" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] && date -d "$TODAY" >/dev/null 2>&1 ||
        die "TODAY must be a day, as in: make demo TODAY=2026-12-10"
    db+="_${TODAY//-/}" modules=${ADDON}_dev
    export FOLLOWUP_TODAY="$TODAY"
fi

"$ROOT/dev/setup.sh"
. "$ROOT/dev/cluster.sh" # after the set-up: it asks for PostgreSQL's user
"$ROOT/dev/stop_demo.sh" "$db"
port_is_free "$PORT" || die "Port $PORT is taken; choose another one: make demo PORT=$((PORT + 1))"

pids=()
finish() {
    trap '' INT TERM HUP
    if [ "${#pids[@]}" -gt 0 ]; then
        say "Stopping"
        "$ROOT/dev/stop_demo.sh" "$db"
    fi
    cluster_down
}
cluster_up
. "$ROOT/dev/odoo_env.sh"
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

odoo_step() {
    "$ROOT/dev/odoo" "$@" >>"$log" 2>&1 || { tail -n 40 "$log" >&2; die "$failure; the whole log is in ${log#"$ROOT"/}."; }
}

# What makes an upgrade of the addon necessary; a change in static/ alone does not.
sources() {
    find "$ROOT"/{__init__,__manifest__,hooks}.py "$ROOT"/{rules,models,wizards,controllers,migrations} \
        "$ROOT"/{views,data,demo,report,security,i18n} -type f ! -name '*.pyc' 2>/dev/null | sort
}
state="$({ sources || true; } | xargs sha256sum | sha256sum | cut -c1-12)"
stamp="$DEV/stamps/$db"
log="$LOGS/$db-setup.log"
: >"$log"

if [ ! -f "$stamp" ] || [ "$(psql -Atc "SELECT count(*) FROM pg_database WHERE datname = '$db'")" = 0 ]; then
    say "Making the demo database $db (once, about a minute)"
    rm -f "$stamp"
    "$ROOT/dev/db.sh" --copy "$db"
    failure="The addon could not be installed"
    odoo_step -d "$db" -i "$DEMO_MODULES,$modules" --no-http --stop-after-init
    failure="The demo data could not be loaded"
    odoo_step shell -d "$db" --no-http <"$ROOT/dev/load_demo.py"
    echo "$state" >"$stamp"
elif [ "$(cat "$stamp")" != "$state" ]; then
    say "Upgrading the addon in the demo database $db"
    failure="The addon could not be upgraded; 'make reset' starts afresh"
    odoo_step -d "$db" -u "$ADDON" --no-http --stop-after-init
    echo "$state" >"$stamp"
fi

# Where wkhtmltopdf finds the style sheets of the PDFs that the crons make.
psql -qd "$db" -c "INSERT INTO ir_config_parameter (key, value) VALUES ('web.base.url', 'http://127.0.0.1:$PORT')
    ON CONFLICT (key) DO UPDATE SET value = excluded.value"

mails="$DEV/mail" log="$LOGS/$db.log" smtp_port="$(free_port)"
mkdir -p "$mails" "$DEV/run"
# In sessions of their own, so that Ctrl+C reaches this script alone, which then ends them in order.
setsid "$PYTHON" "$ROOT/dev/smtp_sink.py" "$smtp_port" "$mails" >"$LOGS/smtp_sink.log" 2>&1 8>&- 9>&- &
pids+=($!)
setsid "$PYTHON" -m odoo -d "$db" --db-filter "^$db\$" --no-database-list --http-port "$PORT" --max-cron-threads 1 \
    --smtp "127.0.0.1" --smtp-port "$smtp_port" >"$log" 2>&1 8>&- 9>&- &
pids+=($!)
printf '%s\n' "${pids[@]}" >"$DEV/run/$db.pids"

answers() { "$PYTHON" -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$PORT/web/login', timeout=60)" 2>/dev/null; }
say "Starting Odoo"
for ((tries = 0; ; tries++)); do
    kill -0 "${pids[1]}" 2>/dev/null || { tail -n 30 "$log" >&2; die "Odoo did not start; its log is in ${log#"$ROOT"/}."; }
    ! answers || break
    [ "$tries" -lt 120 ] || die "Odoo does not answer on port $PORT; its log is in ${log#"$ROOT"/}."
    sleep 1
done

cat <<TEXT

  Odoo with the quotation follow-up${TODAY:+, as on $TODAY}:

      http://127.0.0.1:$PORT/odoo/followup

$("$ROOT/dev/logins.sh" "$db")

  What to try: take the first call (menu Sales > Orders > Follow-ups), click what the customer said,
  see the next call come by itself and the history on the quotation.

  Mails that Odoo sends arrive as files in ${mails#"$ROOT"/}/; the log is ${log#"$ROOT"/}.
  The data is kept for the next 'make demo'; 'make reset' throws it away. Ctrl+C stops everything.

TEXT
wait "${pids[1]}" || die "Odoo ended unexpectedly; its log is in ${log#"$ROOT"/}."
