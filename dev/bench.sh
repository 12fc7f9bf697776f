#!/usr/bin/env bash
# Measures the addon beside Odoo without it, on a database of SIZE orders. Writes docs/performance-figures.md;
# the figures of other sizes that were measured before stay in it.
set -euo pipefail
. "$(dirname "$0")/proof_env.sh" bench

"$ROOT/dev/db.sh" --copy "${db}_stock"
status=0
"$PYTHON" -B -m bench "$db" "$logs" "$DATA" --size "${SIZE:-1000000}" ${ARGS:-} 8>&- 9>&- || status=$?
for name in "$db" "${db}_stock"; do "$ROOT/dev/db.sh" --drop "$name"; done
exit "$status"
