# Runs a program for as long as it wants, and passes on what ends it. Sourced, never run.
#
# A shell that waits for a program in front of it hears no signal before the program has ended: who stops
# the shell alone would leave the program running. Standard input and the exit code are passed through.

# run_beside COMMAND…: hang-up and termination reach the command; of Ctrl-C it is told by the terminal.
run_beside() {
    local program status=0
    env --default-signal=INT,QUIT "$@" <&0 & # a shell lets what runs beside it ignore Ctrl-C
    program=$!
    trap ':' INT
    trap 'kill -TERM "$program" 2>/dev/null || true' TERM HUP
    # A signal ends the waiting, not the program.
    while wait "$program" && status=0 || status=$?; kill -0 "$program" 2>/dev/null; do :; done
    trap - INT TERM HUP
    return "$status"
}
