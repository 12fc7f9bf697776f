#!/usr/bin/env bash
# Every check and test of the project; the last line is "N passed, N failed" (", N skipped").
#
#   ONLY=unit dev/test.sh                       one step: ruff pylint eslint prettier types build unit vitest
#                                               odoo guest tours upgrade uninstall doors neighbours bridges
#                                               translations promotions server faults (several: ONLY="unit vitest")
#   ONLY=odoo TAGS=/sale_quotation_followup:TestDesk dev/test.sh    some of Odoo's tests
set -euo pipefail
"$(dirname "$0")/setup.sh" # first: cluster.sh asks for PostgreSQL's user
. "$(dirname "$0")/cluster.sh"

cluster_up
. "$ROOT/dev/odoo_env.sh"
template="$("$ROOT/dev/template.sh")"
cd "$ROOT"
# Not exec: the cluster is to be stopped afterwards.
"$PYTHON" -B dev/run_tests.py --template "$template" --logs "$LOGS" --tags "${TAGS-}" ${ONLY:-} 8>&- 9>&-
