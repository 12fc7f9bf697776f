#!/usr/bin/env bash
# Installs the Debian packages of debian-packages.txt that are missing. Quick when none is.
set -euo pipefail
. "$(dirname "$0")/common.sh"

LIST="$ROOT/dev/debian-packages.txt"
NO_CLUSTER=/etc/postgresql-common/createcluster.d/${ADDON//_/-}.conf

command -v apt-get >/dev/null ||
    die "This set-up needs Debian (apt-get is missing here); elsewhere, install the addon in your own Odoo 19: see README.md."

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

available() { [[ "$(LC_ALL=C apt-cache policy "$1")" == *"Candidate: "[!\(]* ]]; }

stamp="$DEV/stamps/apt-$(hash_of "$LIST" "$(cat /etc/debian_version)")"

needed=() optional=()
while read -r mark name; do
    case "$mark" in
        '' | '#'*) ;;
        '?') installed "$name" || optional+=("$name") ;;
        *) installed "$mark" || needed+=("$mark") ;;
    esac
done <"$LIST"

if [ "${#needed[@]}" -eq 0 ]; then
    if [ -f "$stamp" ] || [ "${#optional[@]}" -eq 0 ]; then exit 0; fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then exit 0; fi
fi

say "Installing Debian packages"
as_root apt-get update -qq -o APT::Update::Error-Mode=any ||
    die "'apt-get update' failed; is the network reachable?"
wanted=()
for name in "${needed[@]}"; do
    available "$name" || die "This machine's Debian release has no package $name, which is needed."
    wanted+=("$name")
done
for name in "${optional[@]}"; do
    if available "$name"; then wanted+=("$name"); fi
done

if [ "${#wanted[@]}" -gt 0 ]; then
    # The project has its own PostgreSQL cluster: a fresh machine needs no second one.
    if ! installed postgresql-common; then
        as_root mkdir -p "${NO_CLUSTER%/*}"
        echo 'create_main_cluster = false' | as_root tee "$NO_CLUSTER" >/dev/null
    fi
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${wanted[@]}" >"$DEV/apt.log" 2>&1 ||
        { tail -n 20 "$DEV/apt.log" >&2; die "Installing Debian packages failed; the whole log is in .dev/apt.log."; }
    if [ -f "$NO_CLUSTER" ]; then as_root rm -f "$NO_CLUSTER"; fi
fi

touch "$stamp"
