#!/usr/bin/env bash
# Proofs under load and faults: several Odoo processes on one database, killed at random moments, and a mail
# server that misbehaves. Writes docs/reliability-figures.md.
#
#   SEED=n dev/faults.sh     the same choices again
set -euo pipefail
"$(dirname "$0")/setup.sh" # first: cluster.sh asks for PostgreSQL's user
. "$(dirname "$0")/cluster.sh"

cluster_up
. "$ROOT/dev/odoo_env.sh"
cd "$ROOT"
db="followup_faults_$$" logs="$LOGS/faults"
rm -rf "$logs" && mkdir -p "$logs"
"$ROOT/dev/db.sh" "$db"
status=0
"$PYTHON" -B -m dev.faults "$db" "$logs" ${ARGS:-} 8>&- 9>&- || status=$?
"$ROOT/dev/db.sh" --drop "$db"
exit "$status"
