#!/usr/bin/env bash
# Proofs under load and faults: several Odoo processes on one database, killed at random moments, and a mail
# server that misbehaves. Writes docs/reliability-figures.md. Then Odoo with a replica: replica.sh; then the suite on
# other days: other_dates.sh.
#
# Before them, what holds for any random days of work, many times as long as in `make test`.
#
#   SEED=n dev/faults.sh     the same choices again
set -euo pipefail
. "$(dirname "$0")/proof_env.sh" faults

status=0
properties="$(printf ",/$ADDON:%s" TestUndoProperty TestUndoPropertyOfOpportunities TestUndoPropertyOfPresses \
    TestAgreement TestFuzz)"
export TIMES="${TIMES:-5}"
(cd "$ROOT" && "$PYTHON" -B -m unittest discover -q -s tests_unit -t .) || status=$?
"$ROOT/dev/try.sh" "${properties#,}" 8>&- 9>&- || status=$?

"$ROOT/dev/db.sh" "$db"
"$PYTHON" -B -m dev.faults "$db" "$logs" ${ARGS:-} 8>&- 9>&- || status=$?
"$ROOT/dev/db.sh" --drop "$db"

mkdir -p "$logs/replica"
"$ROOT/dev/db.sh" "$db"
"$ROOT/dev/replica.sh" "$db" "$logs/replica" 8>&- 9>&- || status=$?
"$ROOT/dev/db.sh" --drop "$db"
"$ROOT/dev/other_dates.sh" 8>&- 9>&- || status=$?
exit "$status"
