#!/usr/bin/env bash
# Installs the Python linters of requirements-lint.txt in .dev/lint. They exist only in the Python index;
# where that cannot be reached, says so and succeeds: 'make test' then counts them as skipped.
set -euo pipefail
. "$(dirname "$0")/common.sh"

LIST="$ROOT/dev/requirements-lint.txt"
stamp="$DEV/lint/.stamp-$(hash_of "$LIST")"
[ ! -f "$stamp" ] || exit 0

say "Installing the Python linters"
rm -rf "$DEV/lint"
if "$PYTHON" -m venv "$DEV/lint" && "$DEV/lint/bin/pip" install -q --disable-pip-version-check -r "$LIST" >"$DEV/pip.log" 2>&1; then
    touch "$stamp"
else
    rm -rf "$DEV/lint"
    warn "ruff and pylint-odoo could not be installed from the Python index (see .dev/pip.log): 'make test' will SKIP them."
fi
