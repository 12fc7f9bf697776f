#!/usr/bin/env bash
# A real replica: a second PostgreSQL that follows the first by streaming replication, Odoo that reads from it, and a
# day of calls by several people, once without a delay and once with two seconds of it.
#
#   dev/replica.sh NAME LOGS [--short]   NAME: a database of the project's cluster with the addon, which is copied
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

name="$1" logs="$2"
cluster_up
. "$ROOT/dev/odoo_env.sh"
cd "$ROOT"
dump="$logs/database.dump"
pg_dump -Fc -f "$dump" "$name"
place="$(cluster_dir)-replica-$$" bin="$(pg_bin)" followed="$CLUSTER"
mkdir -p "$place"
[ "$(id -u)" -ne 0 ] || chown postgres: "$place"

# server NAME COMMAND: one of the two, by the functions of cluster.sh
server() { CLUSTER="$place/$1" "$2" 8>&- 9>&-; }

clean() {
    server standby cluster_stop 2>/dev/null || true
    server primary cluster_stop 2>/dev/null || true
    rm -rf "$place" "$dump"
    CLUSTER="$followed" cluster_down
}
trap clean EXIT

as_postgres mkdir "$place/primary" "$place/standby"
server primary cluster_start
export PGHOST="$place/primary" PGHOST_REPLICA="$place/standby" PGPORT_REPLICA="$PG_PORT"
createdb "$name"
pg_restore -d "$name" --no-owner "$dump"
as_postgres "$bin/pg_basebackup" -h "$place/primary" -p "$PG_PORT" -U odoo -D "$place/standby/data" -R -X stream
server standby cluster_start
"$PYTHON" -B -m dev.replica "$name" "${@:2}" 8>&- 9>&-
