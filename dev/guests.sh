#!/usr/bin/env bash
# The addon as a guest: all of Odoo's tests that could meet it, then those of OCA's addons; the tables of
# docs/compatibility.md are written anew. An hour or more.
#
#   dev/guests.sh             every suite of dev/guests/suites.py, and dev/guests/oca.sh
#   dev/guests.sh sales       one suite, and its rows of the table
#   dev/guests.sh --list      first of all, of another Odoo: writes down what fails without the addon
set -euo pipefail
. "$(dirname "$0")/proof_env.sh" guests

status=0
"$PYTHON" -B -m dev.guests "$@" 8>&- 9>&- || status=$?
if [ "$#" = 0 ]; then "$ROOT/dev/guests/oca.sh" || status=$?; fi
exit "$status"
