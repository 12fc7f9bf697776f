#!/usr/bin/env bash
# The project's own PostgreSQL cluster.
#
#   dev/cluster.sh start    starts it and leaves it running
#   dev/cluster.sh stop     stops it
#   dev/cluster.sh status   says whether it runs
#
# Other scripts source this file and call cluster_up: the cluster then runs until the last script that
# uses it has ended, and stays up when it was started by hand. Its users hold a shared lock; whoever gets
# the lock for itself alone is the last one and stops the server.
#
# fsync and its kin are off: the data is demo and test data, and can be made again.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

CLUSTER="$(cluster_dir)"
PG_PORT=54320 # names the socket only: the server listens on no TCP port
export PGHOST="$CLUSTER" PGPORT=$PG_PORT PGUSER=odoo PGDATABASE=postgres

pg_bin() {
    local version=''
    if as_postgres test -f "$CLUSTER/data/PG_VERSION"; then
        version="$(as_postgres cat "$CLUSTER/data/PG_VERSION")"
        [ -x "/usr/lib/postgresql/$version/bin/postgres" ] ||
            die "$CLUSTER was made by PostgreSQL $version, which is no longer installed; delete that folder and try again."
    else
        version="$(find /usr/lib/postgresql -mindepth 3 -path '*/bin/postgres' -printf '%P\n' | sort -V | tail -1 | cut -d/ -f1)"
        [ -n "$version" ] || die "PostgreSQL is not installed; run 'make setup'."
    fi
    echo "/usr/lib/postgresql/$version/bin"
}

cluster_running() { as_postgres "$(pg_bin)/pg_ctl" -D "$CLUSTER/data" status >/dev/null 2>&1; }

cluster_create() {
    say "Making a private PostgreSQL cluster"
    mkdir -p "$CLUSTER"
    [ -O "$CLUSTER" ] || [ "$(id -u)" -eq 0 ] || die "$CLUSTER belongs to another user."
    if [ "$(id -u)" -eq 0 ]; then chown postgres: "$CLUSTER"; fi
    chmod 700 "$CLUSTER"
    as_postgres "$(pg_bin)/initdb" -D "$CLUSTER/data" -U odoo -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
}

cluster_start() {
    as_postgres test -f "$CLUSTER/data/PG_VERSION" || cluster_create
    ! cluster_running || return 0
    local settings="-c listen_addresses= -c unix_socket_directories='$CLUSTER' -c unix_socket_permissions=0700"
    settings+=" -c port=$PG_PORT -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    settings+=" -c max_connections=200"
    as_postgres "$(pg_bin)/pg_ctl" -D "$CLUSTER/data" -l "$CLUSTER/log" -w -o "$settings" start >/dev/null ||
        die "PostgreSQL did not start; the end of its log: $(as_postgres tail -n 3 "$CLUSTER/log")"
}

cluster_stop() { as_postgres "$(pg_bin)/pg_ctl" -D "$CLUSTER/data" -m fast -w stop >/dev/null; }

# Keeps the cluster running until this shell ends.
cluster_up() {
    exec 8>"$DEV/cluster.users" 9>"$DEV/cluster.mutex"
    flock -s 8 # waits while the last user stops the server
    flock 9
    cluster_start 8>&- 9>&-
    flock -u 9
    trap cluster_down EXIT
}

cluster_down() {
    flock -u 8
    if [ ! -f "$DEV/cluster.keep" ] && flock -n 8 && cluster_running; then cluster_stop 8>&- 9>&-; fi
    flock -u 8
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    set -euo pipefail
    case "${1-}" in
        start)
            touch "$DEV/cluster.keep"
            cluster_up
            ;;
        stop)
            rm -f "$DEV/cluster.keep"
            if cluster_running; then cluster_stop; fi
            ;;
        status)
            if cluster_running; then echo "running in $CLUSTER"; else echo "stopped"; fi
            ;;
        *) die "Usage: dev/cluster.sh start|stop|status" ;;
    esac
fi
