#!/usr/bin/env bash
# Does a disk with too little room stop the tests in one line before anything is built, and does `make tidy` take what is old and
# nothing else? What the disk has left is made up.
# shellcheck disable=SC2016 # the small programs expand what stands in them when they run
source "$(dirname "$0")/lib.sh"
mkdir -p "$scratch/template/scripts" "$scratch/template/bin"
cp "$project"/scripts/*.sh "$scratch/template/scripts/"
printf 'rust-version = "1.95"\n' >"$scratch/template/Cargo.toml"

# tool NAME LINE…: a program of this name in ./bin that does these lines.
tool() {
  local name=$1
  shift
  printf '%s\n' '#!/bin/bash' "$@" >"bin/$name"
  chmod +x "bin/$name"
}

# A machine with so many GB free for what is built and for temporary files, and so many lying in target/ already.
machine() { # machine NAME FREE TEMPORARY LIES
  cp -a "$scratch/template" "$1"
  cd "$1"
  tool df "case \${*: -1} in target) echo $2 ;; *) echo $3 ;; esac"
  tool du "printf '$4\ttarget\n'"
  tool rustc 'echo "rustc 1.95.0 (made up)"'
  tool cargo "echo \"\$*\" >>$PWD/asked"
}

here() { PATH=$PWD/bin:/usr/bin:/bin "$@"; }

test_too_little_room_is_said_in_one_line_before_anything_is_built() {
  machine full 4 50 0
  if here scripts/test.sh >said 2>&1; then return 1; fi
  [ "$(grep -c 'GB' said)" -eq 1 ]
  grep -q "^Stopped: $PWD/target has 4 GB of disk left and the tests need 12: make room there.*make tidy" said
  [ "$(tail -n 1 said)" = '0 passed, 1 failed' ]
  [ ! -e asked ]
}

test_what_lies_there_already_counts() {
  machine built 4 50 10
  here scripts/room.sh
}

test_a_run_needs_some_room_where_everything_is_built_too() {
  machine grown 2 50 30
  PATH=$PWD/bin:/usr/bin:/bin refuses 'has 2 GB of disk left and the tests need 3' scripts/room.sh
}

test_temporary_files_need_room_as_well() {
  machine passing 50 1 0
  TMPDIR=/somewhere PATH=$PWD/bin:/usr/bin:/bin refuses '/somewhere has 1 GB of disk left and the tests need 2' scripts/room.sh
}

test_enough_room_is_not_spoken_of() {
  machine empty 50 50 0
  [ -z "$(here scripts/room.sh 2>&1)" ]
}

# A target/ with this file of this age.
built() { # built PATH AGE
  mkdir -p "target/$(dirname "$1")"
  touch -d "$2 ago" "target/$1"
}

test_what_was_built_long_ago_goes_and_what_is_newer_stays() {
  machine tidy 50 50 0
  rm bin/du
  built debug/deps/old.rlib '20 days'
  built debug/deps/new.rlib '2 days'
  built web/wasm32-unknown-unknown/wasm-release/deps/old.rlib '20 days'
  built debug/.fingerprint/old/lib '20 days'
  built debug/.fingerprint/renewed/lib '20 days'
  built debug/.fingerprint/renewed/invoked.timestamp '1 hour'
  built pictures/old.png '20 days'
  built test.log '20 days'
  touch -d '20 days ago' target/debug/.fingerprint/*
  here scripts/tidy.sh
  [ "$(cd target && find . -type f | sort | tr '\n' ' ')" = \
    "./debug/.fingerprint/renewed/invoked.timestamp ./debug/.fingerprint/renewed/lib ./debug/deps/new.rlib ./pictures/old.png ./test.log " ]
}

test_all_that_was_built_goes_when_asked() {
  machine all 50 50 0
  rm bin/du
  built debug/deps/new.rlib '1 minute'
  built pictures/new.png '1 minute'
  DAYS=0 here scripts/tidy.sh
  [ ! -e target/debug/deps/new.rlib ]
  [ -e target/pictures/new.png ]
}

test_days_are_a_number() {
  machine days 50 50 0
  DAYS=all PATH=$PWD/bin:/usr/bin:/bin refuses 'DAYS is a number' scripts/tidy.sh
}

run_tests
