#!/usr/bin/env bash
# Exports the translation template to i18n/, from a fresh database. Then translate what is new in i18n/fr.po.
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

cluster_up
db="followup_pot_$$"
trap '"$ROOT/dev/db.sh" --drop "$db"; cluster_down' EXIT
"$ROOT/dev/db.sh" "$db"
mkdir -p "$ROOT/i18n"
"$ROOT/dev/odoo" i18n export -d "$db" -o "$ROOT/i18n/$ADDON.pot" "$ADDON"
