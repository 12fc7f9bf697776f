#!/usr/bin/env bash
# Proofs under load and faults: several Odoo processes on one database, killed at random moments, and a mail
# server that misbehaves. Writes docs/reliability-figures.md.
#
#   SEED=n dev/faults.sh     the same choices again
set -euo pipefail
. "$(dirname "$0")/proof_env.sh" faults

"$ROOT/dev/db.sh" "$db"
status=0
"$PYTHON" -B -m dev.faults "$db" "$logs" ${ARGS:-} 8>&- 9>&- || status=$?
"$ROOT/dev/db.sh" --drop "$db"
exit "$status"
