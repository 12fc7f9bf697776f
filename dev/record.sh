#!/usr/bin/env bash
# Records how quotations are followed up by hand in Odoo without the addon, into bench/recordings/: see
# docs/performance.md. To be run again when Odoo's web client has changed.
set -euo pipefail
"$(dirname "$0")/setup.sh" # first: cluster.sh asks for PostgreSQL's user
. "$(dirname "$0")/cluster.sh"

cluster_up
. "$ROOT/dev/odoo_env.sh"
cd "$ROOT"
db="followup_record_$$" logs="$LOGS/record"
rm -rf "$logs" && mkdir -p "$logs"
"$ROOT/dev/db.sh" --copy "$db"
status=0
"$PYTHON" -B -m bench.record "$db" "$logs" "$DATA" 8>&- 9>&- || status=$?
"$ROOT/dev/db.sh" --drop "$db"
exit "$status"
