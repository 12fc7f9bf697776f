# Paths, messages and small helpers that every script of dev/ shares. Sourced, never run.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
DEV="$ROOT/.dev"
ADDON=sale_quotation_followup
ODOO_HOME="$DEV/odoo19"
ODOO_PATH="$ODOO_HOME/usr/lib/python3/dist-packages"
ADDONS="$DEV/addons"
DATA="$DEV/data"
LOGS="$DEV/logs"
mkdir -p "$LOGS" "$DEV/stamps"
PYTHON=/usr/bin/python3
if [ -d "$DEV/node/bin" ]; then PATH="$DEV/node/bin:$PATH"; fi

# The chart and the taxes of the demo's company.
DEMO_MODULES="l10n_fr_account"
# Modules of the template database: what the addon depends on, plus what Debian's package needs.
TEMPLATE_MODULES="sale_management,sale_crm,debian_odoo_fixes"

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
warn() { printf '\033[1;33mWarning:\033[0m %s\n' "$*" >&2; }
die() {
    printf '\033[1;31mError:\033[0m %s\n' "$*" >&2
    exit 1
}

# Runs a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@" || die "'sudo $1' failed: this user needs the right to install Debian packages."
    else
        die "Installing Debian packages needs root or sudo, and this user has neither; ask an administrator for: $*"
    fi
}

# One hash for the content of the files and words given; missing files count as empty.
hash_of() {
    local item
    for item in "$@"; do
        printf '%s\n' "$item"
        if [ -f "$item" ]; then cat "$item"; fi
    done | sha256sum | cut -c1-12
}

# A TCP port of the loopback interface that nobody listens on.
free_port() {
    "$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

port_is_free() {
    "$PYTHON" - "$1" <<'PY'
import socket, sys
with socket.socket() as s:
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        s.bind(("127.0.0.1", int(sys.argv[1])))
    except OSError:
        sys.exit(1)
PY
}

# The private PostgreSQL cluster's folder: data, socket and log. It is .dev/pg unless PostgreSQL cannot use
# that: a socket's path has at most 107 bytes, and as root the server runs as another user ("postgres"),
# who may be unable to enter the checkout (one below /root, say). Then it is in the home of that user.
cluster_dir() {
    local dir="$DEV/pg"
    if [ "${#dir}" -gt 85 ] || ! as_postgres test -x "$DEV" 2>/dev/null; then
        dir="$(getent passwd "$(as_postgres id -u)" | cut -d: -f6)/followup-$(hash_of "$ROOT")"
    fi
    echo "$dir"
}

# PostgreSQL refuses to run as root.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}
