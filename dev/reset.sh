#!/usr/bin/env bash
# Throws away the demo databases and the mails they sent. Downloads and the template database stay.
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

"$ROOT/dev/stop_demo.sh"
rm -rf "$DEV/mail" "$DEV"/stamps/followup_demo*
if as_postgres test -f "$CLUSTER/data/PG_VERSION"; then
    cluster_up
    psql -Atc "SELECT datname FROM pg_database WHERE datname ~ '^followup_demo(_\d+)?$'" | while read -r db; do
        "$ROOT/dev/db.sh" --drop "$db" </dev/null
    done
fi
say "The demo data is gone; 'make demo' makes it anew."
