#!/usr/bin/env bash
# dev/db.sh NAME: a fresh database NAME, replacing one of that name, with the addon and French and no demo data.
# dev/db.sh --copy NAME: the same without the addon, a plain copy of the template.
# dev/db.sh --drop NAME: drops it.
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

mode=install
case "${1-}" in
    --copy | --drop)
        mode=${1#--}
        shift
        ;;
esac
name="${1-}"
[[ "$name" =~ ^[A-Za-z0-9_-]+$ ]] || die "A database name is needed, of letters, digits, _ and -: make db DB=name"

cluster_up
if [ "$mode" != drop ]; then template="$("$ROOT/dev/template.sh")"; fi

dropdb --if-exists --force "$name" 2>/dev/null
rm -rf "$DATA/filestore/$name"
[ "$mode" != drop ] || exit 0

createdb -T "$template" "$name"
cp -al "$DATA/filestore/$template" "$DATA/filestore/$name"

if [ "$mode" = install ]; then
    log="$LOGS/db-$name.log"
    "$ROOT/dev/odoo" -d "$name" -i "$ADDON" --no-http --stop-after-init >"$log" 2>&1 ||
        { tail -n 40 "$log" >&2; die "The addon could not be installed; the whole log is in ${log#"$ROOT"/}."; }
    say "Database $name is ready"
fi
