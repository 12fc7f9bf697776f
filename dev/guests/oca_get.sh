#!/usr/bin/env bash
# Gets the addons of oca.txt from the Python index, unpacked in .dev/oca/addons. They are guests in our databases:
# never committed, never imported, never copied from.
set -euo pipefail
. "$(dirname "$0")/../common.sh"

LIST="$ROOT/dev/guests/oca.txt"
stamp="$DEV/oca/.stamp-$(hash_of "$LIST")"
[ ! -f "$stamp" ] || exit 0

say "Getting OCA's addons"
rm -rf "$DEV/oca"
mkdir -p "$DEV/oca/wheels"
"$ROOT/dev/linters.sh" # whose pip it is
[ -x "$DEV/lint/bin/pip" ] || die "OCA's addons come from the Python index, which could not be reached."
"$DEV/lint/bin/pip" download -q --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
    -r "$LIST" -d "$DEV/oca/wheels" >"$DEV/pip.log" 2>&1 ||
    die "OCA's addons could not be downloaded; see .dev/pip.log."
for wheel in "$DEV/oca/wheels"/*.whl; do
    "$PYTHON" -m zipfile -e "$wheel" "$DEV/oca/unpacked"
done
mv "$DEV/oca/unpacked/odoo/addons" "$DEV/oca/addons"
rm -rf "$DEV/oca/unpacked" "$DEV/oca/wheels"
touch "$stamp"
