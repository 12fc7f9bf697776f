#!/usr/bin/env bash
# Sourced by what measures and proves, as `. dev/proof_env.sh NAME`: everything set up, the cluster up, a database's
# name in $db and an empty folder for its logs in $logs.
"$(dirname "$0")/setup.sh" # first: cluster.sh asks for PostgreSQL's user
. "$(dirname "$0")/cluster.sh"

cluster_up
. "$ROOT/dev/odoo_env.sh"
cd "$ROOT"
db="followup_$1_$$" logs="$LOGS/$1"
rm -rf "$logs" && mkdir -p "$logs"
