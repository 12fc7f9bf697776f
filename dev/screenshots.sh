#!/usr/bin/env bash
# Takes the pictures of docs/images/ in the real Odoo: a demo database of its own, made afresh for a fixed morning,
# served on a free port, worked through by dev/screenshots.mjs. Nothing is left running, no database is kept.
#
# dev/screenshots.sh [NAME...]: only the pictures named, without their extension.
set -euo pipefail
. "$(dirname "$0")/common.sh"

export FOLLOWUP_TODAY="2026-11-24T10:42"

"$ROOT/dev/setup.sh"
. "$ROOT/dev/cluster.sh" # after the set-up: it asks for PostgreSQL's user
cluster_up
. "$ROOT/dev/odoo_env.sh"

db="followup_pictures_$$" log="$LOGS/screenshots.log" server=
finish() {
    trap '' INT TERM HUP
    if [ -n "$server" ]; then
        kill -TERM "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    "$ROOT/dev/db.sh" --drop "$db"
    cluster_down
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
: >"$log"

step() { "$ROOT/dev/odoo" "$@" >>"$log" 2>&1 || { tail -n 40 "$log" >&2; die "The demo database could not be made; the whole log is in ${log#"$ROOT"/}."; }; }
say "Making the demo database $db (about a minute)"
"$ROOT/dev/db.sh" --copy "$db"
step -d "$db" -i "${ADDON}_dev" --no-http --stop-after-init
step shell -d "$db" --no-http <"$ROOT/dev/load_demo.py"

port="$(free_port)"
"$PYTHON" -m odoo -d "$db" --db-filter "^$db\$" --no-database-list --http-port "$port" --max-cron-threads 0 \
    >>"$log" 2>&1 8>&- 9>&- &
server=$!
answers() { "$PYTHON" -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/web/login', timeout=60)" 2>/dev/null; }
for ((tries = 0; ; tries++)); do
    kill -0 "$server" 2>/dev/null && [ "$tries" -lt 120 ] || { tail -n 30 "$log" >&2; die "Odoo did not start; its log is in ${log#"$ROOT"/}."; }
    ! answers || break
    sleep 1
done

say "Taking the pictures"
TZ=Europe/Paris node "$ROOT/dev/screenshots.mjs" "http://127.0.0.1:$port" "$ROOT/docs/images" "$FOLLOWUP_TODAY" "$@"
