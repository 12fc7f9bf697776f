#!/usr/bin/env bash
# Records how quotations are followed up by hand in Odoo without the addon, into bench/recordings/: see
# docs/performance.md. To be run again when Odoo's web client has changed.
set -euo pipefail
. "$(dirname "$0")/proof_env.sh" record

"$ROOT/dev/db.sh" --copy "$db"
status=0
"$PYTHON" -B -m bench.record "$db" "$logs" "$DATA" 8>&- 9>&- || status=$?
"$ROOT/dev/db.sh" --drop "$db"
exit "$status"
