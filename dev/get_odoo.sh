#!/usr/bin/env bash
# Downloads Debian's Odoo 19 package and unpacks it in .dev/odoo19, without installing it: Debian stable
# has no Odoo 19, and unpacking leaves the machine's own packages alone. Needs no rights.
set -euo pipefail
. "$(dirname "$0")/common.sh"

APT="$DEV/apt"
STAMP="$ODOO_HOME/.version"
PACKAGES=(odoo-19 fonts-montserrat)

[ ! -f "$STAMP" ] || exit 0

# The address of the Debian archive that this machine's own sources name, whatever their format.
mirror() {
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' |
        grep -v -e '-security/*$' -e '/security' | grep -i -m 1 'debian/*$'
}

keyring() {
    local file
    for file in /usr/share/keyrings/debian-archive-keyring.{gpg,pgp}; do
        if [ -f "$file" ]; then
            echo "$file"
            return
        fi
    done
    die "Debian's archive key is missing; install the package debian-archive-keyring."
}

private_apt() { apt-get -c "$APT/apt.conf" "$@"; }

configure_apt() {
    local archive
    archive="$(mirror)" || die "This machine's apt sources name no Debian archive, so Odoo 19 cannot be found."
    mkdir -p "$APT"/{lists/partial,cache/archives/partial,debs}
    # The machine's own apt configuration (proxy, certificates) stays in force; these settings come after it.
    cat >"$APT/apt.conf" <<CONF
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Dir::Etc::sourcelist "$APT/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State::lists "$APT/lists";
Dir::State::status "/dev/null";
Dir::Cache "$APT/cache";
Acquire::Languages "none";
APT::Sandbox::User "";
CONF
    echo "deb [signed-by=$(keyring)] $archive sid main" >"$APT/sources.list"
}

download() {
    say "Downloading Odoo 19 from the Debian archive"
    private_apt update -qq -o APT::Update::Error-Mode=any ||
        die "The Debian archive's list of packages could not be downloaded; is the network reachable?"
    [ -n "$(apt-cache -c "$APT/apt.conf" search --names-only '^odoo-19$')" ] ||
        die "The Debian archive has no package odoo-19 (it is looked for in sid, section main)."
    rm -f "$APT"/debs/*.deb
    (cd "$APT/debs" && private_apt download -qq "${PACKAGES[@]}") ||
        die "The package odoo-19 could not be downloaded from the Debian archive."
}

unpack() {
    local deb item
    say "Unpacking Odoo 19"
    rm -rf "$ODOO_HOME" "$ODOO_HOME.new"
    mkdir -p "$ODOO_HOME.new"
    for deb in "$APT"/debs/*.deb; do dpkg -x "$deb" "$ODOO_HOME.new"; done
    # The package refers to these by relative links; they come from the machine's own packages.
    for item in javascript fonts-font-awesome; do
        ln -s "/usr/share/$item" "$ODOO_HOME.new/usr/share/$item"
    done
    for item in /usr/share/fonts/*/*; do
        local target="$ODOO_HOME.new${item}"
        mkdir -p "$(dirname "$target")"
        [ -e "$target" ] || ln -s "$item" "$target"
    done
    mv "$ODOO_HOME.new" "$ODOO_HOME"
    dpkg-deb -f "$APT"/debs/odoo-19_*.deb Version >"$STAMP"
    sha256sum "$APT"/debs/*.deb | sed "s|$APT/debs/||" >"$ODOO_HOME/.sha256"
    rm -f "$APT"/debs/*.deb
    say "Odoo $(cat "$STAMP") is in ${ODOO_HOME#"$ROOT"/}"
}

configure_apt
download
unpack
