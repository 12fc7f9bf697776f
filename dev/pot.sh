#!/usr/bin/env bash
# Exports the translation template to i18n/, from a fresh database. Then translate what is new in i18n/fr.po.
#
#   dev/pot.sh BRIDGE   that of an addon of bridges/, beside OCA's addons
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

name="${1:-$ADDON}"
place="$ROOT${1:+/bridges/$1}"
cluster_up
db="followup_pot_$$"
trap '"$ROOT/dev/db.sh" --drop "$db"; cluster_down' EXIT
"$ROOT/dev/db.sh" "$db"
path=()
if [ "$name" != "$ADDON" ]; then
    "$ROOT/dev/guests/oca_get.sh"
    path=("--addons-path=$DEV/addons,$DEV/oca/addons,$ROOT/bridges")
    "$ROOT/dev/odoo" "${path[@]}" -d "$db" -i "$name" --no-http --stop-after-init
fi
mkdir -p "$place/i18n"
"$ROOT/dev/odoo" "${path[@]}" i18n export -d "$db" -o "$place/i18n/$name.pot" "$name"
