#!/usr/bin/env bash
# Gets everything the project runs on. Each step returns at once when its work is done.
set -euo pipefail
. "$(dirname "$0")/common.sh"

exec 6>"$DEV/setup.mutex"
flock 6

for step in apt get_odoo farm node linters; do
    "$ROOT/dev/$step.sh" 6>&-
done
"$ROOT/dev/template.sh" 6>&- >/dev/null
