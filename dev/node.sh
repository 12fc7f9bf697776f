#!/usr/bin/env bash
# Makes sure of Node.js 20.19 or later, and of the npm packages that package-lock.json names.
# Where the machine's Node is older or missing (Debian 12 has 18), a private one comes from the npm
# registry's packaging of the official builds, into .dev/node.
set -euo pipefail
. "$(dirname "$0")/common.sh"

NODE_VERSION=20.20.2
NPM_VERSION=10.9.9

recent_enough() {
    node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 20 || (+a == 20 && +b >= 19) ? 0 : 1)' \
        2>/dev/null
}

private_node() {
    local arch target="$DEV/node"
    case "$(uname -m)" in
        x86_64) arch=x64 ;;
        aarch64) arch=arm64 ;;
        *) die "No Node.js 20.19 or later was found, and there is no ready-made one for $(uname -m): install it and try again." ;;
    esac
    if ! command -v npm >/dev/null; then
        say "Installing Debian's npm"
        as_root apt-get update -qq -o APT::Update::Error-Mode=any ||
            die "'apt-get update' failed; is the network reachable?"
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >/dev/null ||
            die "Debian's package npm could not be installed."
    fi
    say "Getting Node.js $NODE_VERSION for this checkout"
    rm -rf "$target"
    mkdir -p "$target/bin"
    echo '{"private": true}' >"$target/package.json"
    # Not with --prefix, which would leave out the machine's own npm configuration.
    (cd "$target" && npm install --silent "node-linux-$arch@$NODE_VERSION" "npm@$NPM_VERSION") ||
        die "Node.js could not be downloaded from the npm registry; is it reachable?"
    ln -s "../node_modules/node-linux-$arch/bin/node" "$target/bin/node"
    ln -s ../node_modules/npm/bin/npm-cli.js "$target/bin/npm"
    ln -s ../node_modules/npm/bin/npx-cli.js "$target/bin/npx"
    hash -r
    recent_enough || die "The Node.js in .dev/node does not run on this machine."
}

recent_enough && command -v npm >/dev/null || private_node

stamp="$ROOT/node_modules/.stamp-$(hash_of "$ROOT/package-lock.json")"
if [ ! -f "$stamp" ]; then
    say "Installing npm packages"
    (cd "$ROOT" && npm ci --loglevel=error >"$DEV/npm.log" 2>&1) ||
        { tail -n 20 "$DEV/npm.log" >&2; die "'npm ci' failed; is the npm registry reachable? The whole log is in .dev/npm.log."; }
    touch "$stamp"
fi
