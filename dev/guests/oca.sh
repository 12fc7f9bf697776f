#!/usr/bin/env bash
# Our addon among OCA's: their own tests without and with us, ours among all of them, both orders of installation,
# and the panel in Chromium. Writes its table in docs/compatibility.md; the last line is "N passed, N failed".
#
#   dev/guests/oca.sh                                          all of it, half an hour
#   TAGS=/sale_quotation_followup:TestDesk dev/guests/oca.sh   only some of ours; the table stays
set -euo pipefail
cd "$(dirname "$0")/.."
./setup.sh # first: cluster.sh asks for PostgreSQL's user
. ./cluster.sh

cluster_up
. "$ROOT/dev/odoo_env.sh"
"$ROOT/dev/guests/oca_get.sh"
"$PYTHON" -B -m guests.oca 8>&- 9>&-
