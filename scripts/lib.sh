# Shared by the scripts beside it. Source it; it moves to the project's root.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# One line that says what happens now.
say() { printf '\033[1m·\033[0m %s\n' "$*"; }

# A clear end: what is wrong, and what to do about it.
die() {
  printf '\nStopped: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# The first of the named commands that exists.
first_of() {
  for name in "$@"; do
    if have "$name"; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

# at_least WANTED VERSION: is the version no older than what is wanted?
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n1)" = "$1" ]; }

# The oldest Rust that builds this, as Cargo.toml says.
rust_wanted() { sed -n 's/^rust-version *= *"\(.*\)"/\1/p' Cargo.toml | head -n1; }

# working WHAT LOG COMMAND…: runs a command that takes its time. What it says goes into the log; every quarter of a
# minute a line tells that it goes on, and with what. After a failure the end of the log is shown.
working() {
  local what=$1 log=$2 began=$SECONDS status=0 pid last
  shift 2
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 &
  pid=$!
  # shellcheck disable=SC2064
  trap "kill $pid 2>/dev/null; exit 130" INT TERM
  local ticks=0
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    ticks=$((ticks + 1))
    if [ $((ticks % 15)) -eq 0 ]; then
      last=$(tail -n 1 "$log" | tr -s ' ' | cut -c1-60)
      printf '  %s, %s s: %s crates built,%s\n' "$what" "$((SECONDS - began))" "$(grep -c '^ *Compiling' "$log")" "${last:- starting}"
    fi
  done
  wait "$pid" || status=$?
  trap - INT TERM
  [ "$status" -eq 0 ] || tail -n 25 "$log" >&2
  return "$status"
}

have cargo || die "Rust is not installed." "See https://rustup.rs, then open a new terminal."
at_least "$(rust_wanted)" "$(rustc --version | cut -d' ' -f2)" ||
  die "this needs Rust $(rust_wanted) or newer, and here is $(rustc --version | cut -d' ' -f2)." \
    "With rustup: rustup update stable" "A toolchain of Debian's is older: see https://rustup.rs"
