#!/usr/bin/env bash
# Makes the template database, once: Odoo with the modules that the addon depends on and with French, but
# without the addon and without demo data. Every other database starts as a copy of it, in seconds.
# Prints its name, which changes with Odoo's version and the list of modules.
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

version="$(cat "$ODOO_HOME/.version")"
fixes=dev/addons/debian_odoo_fixes/__manifest__.py
template="followup_template_$(cd "$ROOT" && hash_of "$version" "$TEMPLATE_MODULES" "$fixes")"

cluster_up
exec 7>"$DEV/template.mutex"
flock 7

exists() { [ "$(psql -Atc "SELECT 1 FROM pg_database WHERE datname = '$1'")" = 1 ]; }

if ! exists "$template"; then
    say "Making the template database (Odoo with its sales modules and French; once, about two minutes)"
    psql -qAtc "SELECT datname FROM pg_database WHERE datname LIKE 'followup\_template\_%'" | while read -r old; do
        dropdb "$old"
        rm -rf "$DATA/filestore/$old"
    done
    "$ROOT/dev/odoo" -d "${template}_new" -i "$TEMPLATE_MODULES" --load-language fr_FR --no-http --stop-after-init \
        >"$LOGS/template.log" 2>&1 7>&- ||
        { tail -n 20 "$LOGS/template.log" >&2; die "The template database could not be made; see .dev/logs/template.log."; }
    # Renamed only when complete, so that an interruption leaves no half of it.
    mv "$DATA/filestore/${template}_new" "$DATA/filestore/$template"
    psql -qc "ALTER DATABASE \"${template}_new\" RENAME TO \"$template\""
fi
echo "$template"
