#!/usr/bin/env bash
# The quick loop of a developer: installs the addon in a fresh copy of the template and runs its Odoo tests
# there, a minute for all of them; then drops the copy.
#
#   dev/try.sh                                             every test
#   dev/try.sh /sale_quotation_followup,-tour              without the browser
#   dev/try.sh /sale_quotation_followup:TestDesk.test_name one test
set -euo pipefail
. "$(dirname "$0")/cluster.sh"

cluster_up
db="followup_try_$$"
trap '"$ROOT/dev/db.sh" --drop "$db"; cluster_down' EXIT
"$ROOT/dev/db.sh" --copy "$db"
"$ROOT/dev/odoo" -d "$db" -i "$ADDON" --test-tags "${1-/$ADDON}" --http-port "$(free_port)" \
    --screenshots "$LOGS/screenshots" --stop-after-init --log-level=warn --log-handler=odoo.tests:INFO \
    --log-handler="odoo.addons.$ADDON:INFO" --log-handler=odoo.tests.result:INFO
