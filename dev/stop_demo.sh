#!/usr/bin/env bash
# Ends the processes that 'make demo' started for the databases named (all, without a name), and waits for them.
set -euo pipefail
. "$(dirname "$0")/common.sh"

# A process id may have been given to somebody else meanwhile: only our own commands are ended.
ours() {
    local command
    command="$(tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline")" || return 1
    [[ "$command" == *"-m odoo -d followup_demo"* || "$command" == *"$ROOT/dev/smtp_sink.py"* ]]
} 2>/dev/null

for file in "$DEV"/run/${1-*}.pids; do
    [ -f "$file" ] || continue
    mapfile -t pids <"$file"
    for pid in "${pids[@]}"; do
        if ours "$pid"; then kill -TERM "$pid" 2>/dev/null || true; fi
    done
    for pid in "${pids[@]}"; do
        for ((tries = 0; tries < 100; tries++)); do
            ours "$pid" || break
            sleep 0.1
        done
        if ours "$pid"; then kill -KILL "$pid" 2>/dev/null || true; fi
    done
    rm -f "$file"
done
