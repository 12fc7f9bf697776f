#!/usr/bin/env bash
# Databases for Odoo's own tests: English, dollars, the generic chart of accounts, no demo data.
#
#   dev/guests/database.sh --plain MODULES NAME...   copies with these of Odoo's modules (a,b,c)
#   dev/guests/database.sh --ours MODULES NAME...    the same with the addon, installed after them
#   dev/guests/database.sh --drop NAME...
#
# What they are copies of is made once and kept, as dev/template.sh does.
set -euo pipefail
. "$(dirname "$0")/../cluster.sh"

drop() {
    local name
    for name in "$@"; do
        dropdb --if-exists --force "$name" 2>/dev/null
        rm -rf "$DATA/filestore/$name"
    done
}

# copy OLD NEW
copy() {
    drop "$2"
    createdb -T "$1" "$2"
    cp -al "$DATA/filestore/$1" "$DATA/filestore/$2"
}

# install NAME MODULES WHAT
install() {
    local log="$LOGS/guest-database.log"
    "$ROOT/dev/odoo" -d "$1" -i "$2" --no-http --stop-after-init >"$log" 2>&1 7>&- ||
        { tail -n 20 "$log" >&2; die "$3 could not be installed; see ${log#"$ROOT"/}."; }
}

# Prints the name of the database that the copies are made of.
template() {
    local name
    name="followup_guest_template_$(cd "$ROOT" && hash_of "$(cat "$ODOO_HOME/.version")" "$1")"
    if [ "$(psql -Atc "SELECT 1 FROM pg_database WHERE datname = '$name'")" != 1 ]; then
        say "Making a database with Odoo's modules alone (once, some minutes): $1"
        drop "${name}_new"
        install "${name}_new" "$1" "Odoo's modules"
        # Renamed only when complete, so that an interruption leaves no half of it.
        mv "$DATA/filestore/${name}_new" "$DATA/filestore/$name"
        psql -qc "ALTER DATABASE \"${name}_new\" RENAME TO \"$name\""
    fi
    echo "$name"
}

cluster_up
mode="${1-}"
shift
case "$mode" in
    --drop) drop "$@" ;;
    --plain | --ours)
        exec 7>"$DEV/template.mutex"
        flock 7
        from="$(template "$1")"
        for name in "${@:2}"; do copy "$from" "$name"; done
        flock -u 7
        if [ "$mode" = --ours ]; then
            install "$2" "$ADDON" "The addon"
            for name in "${@:3}"; do copy "$2" "$name"; done
        fi
        ;;
    *) die "Usage: dev/guests/database.sh --plain|--ours MODULES NAME... or --drop NAME..." ;;
esac
