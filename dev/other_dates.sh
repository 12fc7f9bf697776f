#!/usr/bin/env bash
# The suite without the browser, once more on days at which something turns: 29 February, 31 December, a Sunday.
# What depends on the machine's own day fails here. Odoo alone sees the other day, by Debian's libfaketime.
#
#   dev/other_dates.sh                                   all days, all tests
#   TAGS=/sale_quotation_followup:TestDesk dev/other_dates.sh 2028-02-29
set -euo pipefail
. "$(dirname "$0")/common.sh"

DAYS=("$@")
[ "${#DAYS[@]}" -gt 0 ] || DAYS=(2028-02-29 2027-12-31 2027-10-31)
library="$(find /usr/lib -name libfaketimeMT.so.1 2>/dev/null | head -n 1)"
[ -n "$library" ] ||
    die "libfaketime is not installed, so the suite cannot be run on other days: install the package libfaketime."

status=0
for day in "${DAYS[@]}"; do
    log="$LOGS/other-date-$day.log"
    say "The suite on $(LC_ALL=C date -d "$day" '+%A %-d %B %Y')"
    # Waiting goes by the machine's real clock: only the day is another.
    LD_PRELOAD="$library" FAKETIME="@$day 10:00:00" FAKETIME_DONT_FAKE_MONOTONIC=1 FAKETIME_DONT_RESET=1 \
        "$ROOT/dev/try.sh" "${TAGS:-/$ADDON,-tour}" >"$log" 2>&1 || status=1
    result="$(grep -o '[0-9]* failed, [0-9]* error(s) of [0-9]* tests' "$log" | tail -n 1)"
    say "$day: ${result:-no test ran}; the whole log is in ${log#"$ROOT"/}"
    case "$result" in
        "0 failed, 0 error(s) of 0 tests" | "") status=1 ;;
        "0 failed, 0 error(s) of "*) ;;
        *) status=1 ;;
    esac
done
exit "$status"
