#!/usr/bin/env bash
# dev/upgrade.sh NAME: installs the last release in a database NAME, works with it, upgrades it to this
# checkout, and looks for what was lost (dev/check_upgrade.py); then drops the database.
#
# dev/previous_version names the last release's commit. It comes from this clone's history; a shallow clone
# fetches that one commit from where it was cloned. Without it, this fails.
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

db="${1:-followup_upgrade_$$}"
commit="$(cat "$ROOT/dev/previous_version")"
place="$DEV/$db"
has_commit() { git -C "$ROOT" cat-file -e "$commit^{commit}" 2>/dev/null; }
has_commit || git -C "$ROOT" fetch --quiet --depth=1 origin "$commit" || true
has_commit || die "CRITICAL This clone lacks the last release, $commit; run: git fetch --unshallow"

finish() {
    rm -rf "$place"
    "$ROOT/dev/db.sh" --drop "$db"
    cluster_down
}
cluster_up
trap finish EXIT
mkdir -p "$place/$ADDON"
git -C "$ROOT" archive "$commit" | tar -x -C "$place/$ADDON"
cp -r "$ROOT/dev/addons/debian_odoo_fixes" "$place/"

version() { sed -n 's/.*"version": "\(.*\)".*/\1/p' "$1/__manifest__.py"; }
before="$(version "$place/$ADDON")" after="$(version "$ROOT")"
say "From $before ($commit) to $after"
if [ "$before" = "$after" ] || [ "$(printf '%s\n' "$before" "$after" | sort -V | tail -1)" != "$after" ]; then
    die "CRITICAL The manifest's version, $after, must be higher than the last release's, $before."
fi

old=(--addons-path "$place")
run=(-d "$db" --no-http --log-level=warn)
"$ROOT/dev/db.sh" --copy "$db"
"$ROOT/dev/odoo" "${run[@]}" -i "$ADDON" "${old[@]}" --stop-after-init
"$ROOT/dev/odoo" shell "${run[@]}" "${old[@]}" <"$ROOT/dev/check_upgrade.py"
"$ROOT/dev/odoo" "${run[@]}" -u "$ADDON" --stop-after-init
"$ROOT/dev/odoo" shell "${run[@]}" <"$ROOT/dev/check_upgrade.py"
