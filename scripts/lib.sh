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

have cargo || die "Rust is not installed." "See https://rustup.rs, then open a new terminal."
