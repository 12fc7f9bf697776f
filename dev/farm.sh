#!/usr/bin/env bash
# Fills .dev/addons, the addons folder that Odoo is given, with links into this checkout.
#
# The addon is a folder of links to exactly what belongs to it. A single link to the checkout would let
# Odoo's i18n export walk through node_modules and .dev as well, and take Odoo's own terms for ours.
set -euo pipefail
. "$(dirname "$0")/common.sh"

ENTRIES=(
    __init__.py __manifest__.py hooks.py courtesy.py rules words search desk models wizards controllers views
    data demo report security static i18n migrations
)

# Changes only what differs: an Odoo that runs may be reading these links.
link() {
    [ "$(readlink "$2" || true)" = "$1" ] || ln -sfn "$1" "$2"
}

farm="$ADDONS/$ADDON"
mkdir -p "$farm"
for entry in "${ENTRIES[@]}"; do
    if [ -e "$ROOT/$entry" ]; then link "../../../$entry" "$farm/$entry"; fi
done
# The tests one by one: the sample addon below them is an addon of its own, with terms of its own.
tests="$farm/tests"
if [ -L "$tests" ]; then rm "$tests"; fi
mkdir -p "$tests"
for entry in "$ROOT"/tests/*; do
    name="${entry##*/}"
    if [ "$name" != addons ] && [ ! -e "$tests/$name" ]; then ln -sfn "../../../../tests/$name" "$tests/$name"; fi
done
find "$farm" -xtype l -delete

for module in "$ROOT"/dev/addons/*/; do
    name="$(basename "$module")"
    link "../../dev/addons/$name" "$ADDONS/$name"
done
