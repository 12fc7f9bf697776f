#!/usr/bin/env bash
# Takes the pictures of docs/images/ in the real Odoo: for each day of dev/screenshots/days.mjs a demo database of
# its own, made afresh, served on a free port and worked through. Nothing is left running, no database is kept.
#
# dev/screenshots.sh [NAME...]: only the pictures named, without their extension.
set -euo pipefail
. "$(dirname "$0")/common.sh"

"$ROOT/dev/setup.sh"
. "$ROOT/dev/cluster.sh" # after the set-up: it asks for PostgreSQL's user
cluster_up
. "$ROOT/dev/odoo_env.sh"

db="followup_pictures_$$" log="$LOGS/screenshots.log" server=
stop() {
    if [ -n "$server" ]; then
        kill -TERM "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
        server=
    fi
    "$ROOT/dev/db.sh" --drop "$db"
}
finish() {
    trap '' INT TERM HUP
    stop
    cluster_down
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
: >"$log"

step() { "$ROOT/dev/odoo" "$@" >>"$log" 2>&1 || { tail -n 40 "$log" >&2; die "The demo database could not be made; the whole log is in ${log#"$ROOT"/}."; }; }
answers() { "$PYTHON" -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$1/web/login', timeout=60)" 2>/dev/null; }

# Serves the demo data of the day FOLLOWUP_TODAY on a port.
serve() {
    local port=$1 tries
    "$ROOT/dev/db.sh" --copy "$db"
    step -d "$db" -i "$DEMO_MODULES,${ADDON}_dev" --no-http --stop-after-init
    step shell -d "$db" --no-http <"$ROOT/dev/load_demo.py"
    "$PYTHON" -m odoo -d "$db" --db-filter "^$db\$" --no-database-list --http-port "$port" --max-cron-threads 0 \
        >>"$log" 2>&1 8>&- 9>&- &
    server=$!
    for ((tries = 0; ; tries++)); do
        kill -0 "$server" 2>/dev/null && [ "$tries" -lt 120 ] || { tail -n 30 "$log" >&2; die "Odoo did not start; its log is in ${log#"$ROOT"/}."; }
        ! answers "$port" || break
        sleep 1
    done
}

days="$(node "$ROOT/dev/screenshots/days.mjs" "$@")"
[ -n "$days" ] || die "No scene has a picture of that name: $*"
while read -r day FOLLOWUP_TODAY <&7; do
    export FOLLOWUP_TODAY
    say "Making the demo database of $FOLLOWUP_TODAY (about a minute)"
    port="$(free_port)"
    serve "$port"
    say "Taking the pictures"
    TZ=Europe/Paris node "$ROOT/dev/screenshots/take.mjs" "$day" "http://127.0.0.1:$port" "$ROOT/docs/images" "$@"
    stop
done 7<<<"$days"
