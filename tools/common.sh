# Shared by the tools; read with `source`, not run.
# shellcheck shell=bash

# say STEP WORDS...: one progress line.
say() { printf '[%s] %s\n' "$1" "${*:2}"; }

# give_up WORDS...: the last line of a failed run, and how it ends.
give_up() {
    printf '失敗しました / Failed: %s\n' "$*" >&2
    exit 1
}

# logged LOG COMMAND...: runs a command quietly; where it fails, shows the end of what it said.
logged() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        give_up "$* (all of its output: $log)"
    fi
}

# build_release TARGET...: configures and builds the preset `release`, telling each tenth that is done.
build_release() {
    local log=build/log/build.txt
    logged build/log/configure.txt cmake --preset release
    if ! cmake --build --preset release --target "$@" 2>&1 | tee "$log" | awk '
            match($0, /^\[[0-9]+\/[0-9]+\]/) {
                split(substr($0, 2, RLENGTH - 2), part, "/")
                tenth = int(part[1] * 10 / part[2])
                if (part[2] > 20 && tenth > last) { printf "    %d%%\n", tenth * 10; fflush(); last = tenth }
            }'; then
        tail -n 60 "$log" >&2
        give_up "the build (all of its output: $log)"
    fi
}
