#!/usr/bin/env bash
# Builds the server and serves made-up cases that are gone afterwards; DATA=FOLDER keeps real ones there instead.
# The browser half (live help while typing) is built beside the running server and picked up when it is there; where it
# cannot be built, one line says so, and every page works without it.
#   PROFILE=release  for measuring: builds longer, answers faster
#   LISTEN=ADDR:PORT serves elsewhere
#   CLOCK=2026-12-01T09:15 begins a demo at that moment
source "$(dirname "$0")/lib.sh"

profile=${PROFILE:-dev}
folder=$profile
[ "$profile" = dev ] && folder=debug
listen=${LISTEN:-127.0.0.1:8080}
pkg=$PWD/target/site/pkg
log=$PWD/target/web.log

scripts/setup.sh server
say "building the server, profile $profile (from nothing: 4 to 6 minutes on two cores; after a change: seconds)"
working "building the server" target/run.log cargo build --locked --profile "$profile" -p boernehoejde ||
  die "the server could not be built." "What the compiler said stands above and in target/run.log."

# A browser half of older sources is not offered to a newer server.
if [ -e "$pkg/stamp" ] && [ -n "$(find app domain Cargo.lock -newer "$pkg/stamp" -print -quit)" ]; then
  rm -f "$pkg/stamp"
fi

arguments=(serve --listen "$listen")
if [ -n "${DATA:-}" ]; then
  arguments+=(--data "$DATA")
else
  say "no DATA=FOLDER was named: this is a demo, and forgets everything when it ends"
  arguments+=(--demo)
fi
[ -z "${CLOCK:-}" ] || arguments+=(--clock "$CLOCK")

# Each of the two below is a process group of its own, so that a stop reaches the compilers too.
set -m
children=()
leave() {
  trap - INT TERM HUP
  # The shell would tell of each group that ends.
  exec 2>/dev/null
  local child
  for child in "${children[@]}"; do kill -- "-$child" 2>/dev/null || true; done
  wait
  exit "${1:-130}"
}
trap 'leave 130' INT
trap 'leave 143' TERM
trap 'leave 129' HUP

say "serving on http://${listen/127.0.0.1/localhost}: stop with Ctrl-C"
BOERNEHOEJDE_PKG=$pkg "target/$folder/boernehoejde" "${arguments[@]}" &
server=$!
children+=("$server")

if [ "${1:-}" != --without-web ]; then
  (
    # The server answers first: what is built beside it takes what it leaves. Nobody can be asked for a password here.
    renice -n 10 $BASHPID >/dev/null 2>&1 || true
    { lacks=$(scripts/setup.sh --optional web 2>&1 >&3); } 3>&1 || {
      lacks=${lacks##*· }
      say "no live help while typing, all else works: ${lacks:-no Rust here builds for browsers}"
      exit 0
    }
    say "the live help while typing is being built beside the server (3 to 8 minutes; target/web.log)"
    if scripts/web.sh >"$log" 2>&1; then
      say "the live help while typing is ready: load a page again"
    else
      say "no live help while typing, all else works: the browser half could not be built, see target/web.log"
    fi
  ) </dev/null &
  children+=("$!")
fi

status=0
wait "$server" || status=$?
leave "$status"
