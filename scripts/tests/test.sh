#!/usr/bin/env bash
# Does `make test` count what ran beside the build, as what broke or as what passed, and leave nothing behind? Everything it calls
# is stood in for by small programs.
# shellcheck disable=SC2016 # the small programs expand what stands in them when they run
source "$(dirname "$0")/lib.sh"

# program PATH LINE…: a program at this path that does these lines.
program() {
  local path=$1
  shift
  mkdir -p "$(dirname "$path")"
  printf '%s\n' '#!/bin/bash' "$@" >"$path"
  chmod +x "$path"
}

# A project in which everything passes: two tests of the scripts and three of cargo's.
project_of_stand_ins() { # project_of_stand_ins NAME
  mkdir -p "$1/scripts" "$1/tmp"
  cd "$1"
  cp "$project/scripts/test.sh" "$project/scripts/lib.sh" scripts/
  printf 'rust-version = "1.95"\n' >Cargo.toml
  for name in room setup; do program "scripts/$name.sh" true; done
  program scripts/web.sh 'echo "web $*" >>asked'
  program scripts/test-scripts.sh 'echo "test result: ok. 2 passed; 0 failed; 0 ignored"'
  program bin/rustc 'echo "rustc 1.95.0 (made up)"'
  program bin/cargo 'echo "cargo $1 $TMPDIR" >>asked' 'mkdir -p "$TMPDIR/left"' \
    'case $* in *--no-fail-fast) echo "test result: ok. 3 passed; 0 failed; 0 ignored" ;; esac'
  program target/debug/boernehoejde true
}

run_all() { TMPDIR=$PWD/tmp PATH=$PWD/bin:/usr/bin:/bin scripts/test.sh >said 2>&1; }
closing() { tail -n 1 said; }

test_what_ran_beside_the_build_is_counted() {
  project_of_stand_ins passes
  run_all
  [ "$(closing)" = '5 passed, 0 failed' ]
  [ "$(grep -c '^web' asked)" -eq 2 ]
  grep -q '^web --compile$' asked
  grep -q '^web $' asked
}

test_what_broke_beside_the_build_is_counted_once() {
  project_of_stand_ins breaks
  program scripts/web.sh 'echo "no compiler for browsers"' 'exit 1'
  fails run_all
  [ "$(closing)" = '5 passed, 1 failed' ]
  grep -q 'no compiler for browsers' said
}

test_a_failed_test_of_the_scripts_is_counted_once() {
  project_of_stand_ins fails
  program scripts/test-scripts.sh 'echo "test a_thing ... FAILED"' 'echo "test result: FAILED. 1 passed; 1 failed; 0 ignored"' 'exit 1'
  fails run_all
  [ "$(closing)" = '4 passed, 1 failed' ]
}

test_a_failed_test_is_counted_once_however_much_is_said_after_it() {
  project_of_stand_ins talks
  program bin/cargo 'case $* in *--no-fail-fast) ;; *) exit 0 ;; esac' \
    'echo "test result: FAILED. 2 passed; 1 failed; 0 ignored"' 'seq 100000' 'exit 1'
  fails run_all
  [ "$(closing)" = '4 passed, 1 failed' ]
}

test_what_browsers_leave_goes_with_the_run() {
  project_of_stand_ins leaves
  run_all
  grep -q "^cargo test $PWD/tmp/boernehoejde-run" asked
  [ -z "$(ls tmp)" ]
}

run_tests
