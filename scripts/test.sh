#!/usr/bin/env bash
# Every test there is. Nothing is skipped: what a test needs is set up first, and a step that cannot run has failed.
# Goes on after a failure, so that one run shows them all, and ends with one line: N passed, N failed.
source "$(dirname "$0")/lib.sh"

started=$SECONDS
mkdir -p target
rm -f target/test-*.status
log=target/test.log
: >"$log"
rooms=()
broken=0   # steps that did not get as far as counting tests

step() { # step WHAT COMMAND…: run it, keep what it says, remember whether it broke
  say "$1 ($(((SECONDS - started) / 60)) min)"
  shift
  local at status=0
  at=$(wc -l <"$log")
  "$@" 2>&1 | tee -a "$log" || status=${PIPESTATUS[0]}
  # A failed test is counted by its own line; only what fails without one is counted here. All of it is read: a grep that ends at
  # the first line breaks the pipe, and the step would count as broken besides.
  if [ "$status" -ne 0 ] && ! tail -n "+$((at + 1))" "$log" | grep '^test result: FAILED' >/dev/null; then
    echo "· this step failed" | tee -a "$log"
    broken=$((broken + 1))
  fi
}

# What needs nothing of the house is done beside its build, where now one and then the other has a core to spare: the
# browser half ends in one long step, and the house waits for one crate at a time. Each says what it has to say when its
# step comes. The scripts' tests come second: they need crates that have been fetched, and no network.
beside() {
  quietly web env CARGO_BUILD_JOBS=1 scripts/web.sh --compile
  quietly scripts scripts/test-scripts.sh
}
quietly() { # quietly NAME COMMAND…: what it says, and how it ended, into files of that name
  local name=$1 status=0
  shift
  "$@" >"target/test-$name.log" 2>&1 || status=$?
  echo "$status" >"target/test-$name.status"
}
told() { # told NAME: what was said beside, ending as it ended
  cat "target/test-$1.log"
  return "$(cat "target/test-$1.status")"
}
browser_half() { told web && scripts/web.sh; }

finish() {
  local passed failed
  passed=$(sed -n 's/^test result: .* \([0-9]*\) passed;.*/\1/p' "$log" | awk '{ n += $1 } END { print n + 0 }')
  failed=$(sed -n 's/^test result: .*; \([0-9]*\) failed;.*/\1/p' "$log" | awk '{ n += $1 } END { print n + 0 }')
  failed=$((failed + broken))
  grep -E '^test .* \.\.\. FAILED$' "$log" || true
  say "$(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s"
  echo "$passed passed, $failed failed" | tee target/test-closing-line
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

# A way to run the rooms' tests: `make deep` puts the machine's clock elsewhere for them.
triple=$(rustc -vV | sed -n 's/^host: //p' | tr 'a-z-' 'A-Z_')
[ -z "${ROOMS_RUNNER:-}" ] || rooms=(env "CARGO_TARGET_${triple}_RUNNER=$ROOMS_RUNNER")

# One choice of crates for every step: cargo builds what they share with the features all of them ask for, so another
# choice would build leptos, sqlx and the house itself once more. The browser half needs another target. The texts are
# inside the program, as in every program that leaves this machine: a server that reads them from their folder, for
# whoever edits them, takes four times as long to start, and the tests start some three hundred.
house=(--locked --workspace --exclude client --features content/embedded)

step "looking whether the disk has room" scripts/room.sh
if [ "$broken" -gt 0 ]; then finish || exit 1; fi
step "setting up" scripts/setup.sh server test
step "setting up a Rust for browsers" scripts/setup.sh web
# Browsers that are ended leave folders behind, a quarter of a GB in a run: whatever it leaves goes with it. Whoever runs as
# somebody else, as PostgreSQL does, has to get in.
passing=$(mktemp -d "${TMPDIR:-/tmp}/boernehoejde-run.XXXXXX")
trap 'rm -rf "$passing" 2>/dev/null || true' EXIT
chmod 1777 "$passing"
export TMPDIR=$passing
beside &
beside=$!
step "building the house and its tests, and beside it the browser half" cargo test "${house[@]}" --no-run
# The tests' build leaves out the programs that no test asks for: the tool for the browser half is one.
step "building the tools" cargo build --profile test "${house[@]}"
export BOERNEHOEJDE_BINDGEN=$PWD/target/debug/bindgen
wait "$beside" || true
step "building the browser half" browser_half
export BOERNEHOEJDE_BIN=$PWD/target/debug/boernehoejde BOERNEHOEJDE_PKG=$PWD/target/site/pkg
export BOERNEHOEJDE_PYTHON=$PWD/.setup/venv/bin/python BOERNEHOEJDE_AXE=$PWD/.setup/node_modules/axe-core/axe.min.js
step "checking the content" "$BOERNEHOEJDE_BIN" content check
step "tests of the scripts, which ran beside the build" told scripts
step "tests of the rooms and the tools, and from outside: command line, paper, browser" \
  "${rooms[@]}" cargo test "${house[@]}" --no-fail-fast
finish
