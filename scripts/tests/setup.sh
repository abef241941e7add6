#!/usr/bin/env bash
# Does the set-up of a Rust for browsers take what fits, look at the list of packages anew, and say in one line what is
# missing? The machine's own tools are stood in for by small ones that note what they were asked.
# shellcheck disable=SC2016 # the small programs expand what stands in them when they run
source "$(dirname "$0")/lib.sh"
mkdir -p "$scratch/template/scripts"
cp "$project"/scripts/*.sh "$scratch/template/scripts/"
printf 'rust-version = "1.95"\n' >"$scratch/template/Cargo.toml"

# tool NAME LINE…: a program of this name in ./bin that does these lines.
tool() {
  local name=$1
  shift
  printf '%s\n' '#!/bin/bash' "$@" >"bin/$name"
  chmod +x "bin/$name"
}

# A machine of root with a Rust that cannot build for browsers, Debian's tools, and no rustup. CANDIDATE is the version
# that Debian has before the list is looked at anew, AFTER the one after.
machine() { # machine NAME LIST-AGE CANDIDATE AFTER
  cp -a "$scratch/template" "$1"
  cd "$1"
  mkdir -p bin lists/partial sysroot
  touch -d "$2" lists/partial
  echo "$3" >candidate
  : >asked
  tool rustc 'case $* in *sysroot*) echo "$PWD/sysroot" ;; *) echo "rustc 1.95.0 (made up)" ;; esac'
  tool cargo true
  tool cc true
  tool id 'echo 0'
  tool apt-config "echo \"dir='$PWD/lists/'\""
  tool apt-cache 'printf "rustc-web:\n  Installed: (none)\n  Candidate: %s+dfsg1-1\n" "$(cat candidate)"'
  tool apt-get "echo \"\$*\" >>$PWD/asked; case \$* in *update*) echo $4 >$PWD/candidate; touch $PWD/lists/partial ;; esac"
  # Installed is what apt-get was asked to install.
  tool dpkg "grep -q 'install.*rustc-web' $PWD/asked || exit 1; [ \$1 = -s ] || echo $PWD/bin/web/bin/rustc"
  mkdir -p bin/web/bin sysroot/lib/rustlib/x/bin
  tool web/bin/rustc "echo \"rustc \$(cat $PWD/candidate) (made up)\""
  tool web/bin/cargo true
  tool ../sysroot/lib/rustlib/x/bin/rust-lld true
}

here() { PATH=$PWD/bin:/usr/bin:/bin "$@"; }

test_an_old_list_is_looked_at_anew_before_anything_is_taken_from_it() {
  machine old '-60 days' 1.85.0 1.96.0
  here scripts/setup.sh --optional web
  head -n 1 asked | grep -q update
  grep -q 'install.*rustc-web' asked
}

test_a_list_of_today_is_not_looked_at_again() {
  machine today '-1 hour' 1.96.0 1.96.0
  here scripts/setup.sh --optional web
  fails grep -q update asked
}

test_a_rust_that_is_too_old_is_not_installed_and_one_line_says_what_to_do() {
  machine too-old '-60 days' 1.85.0 1.86.0
  fails here scripts/setup.sh --optional web >said 2>line
  [ "$(wc -l <line)" -eq 1 ]
  grep -q '1.86.0, 1.95 is needed' line
  grep -q 'rustup target add wasm32-unknown-unknown' line
  fails grep -q install asked
}

test_without_root_the_line_to_type_is_said_and_nothing_is_tried() {
  machine nobody '-60 days' 1.96.0 1.96.0
  tool id 'echo 1000'
  tool sudo 'exit 1'
  fails here scripts/setup.sh --optional web 2>line
  grep -q 'as root: apt-get update && apt-get install -y --no-install-recommends rustc-web' line
  [ ! -s asked ]
}

test_rustup_goes_before_debian() {
  machine rustup '-60 days' 1.96.0 1.96.0
  tool rustup "echo \"rustup \$*\" >>$PWD/asked; mkdir -p sysroot/lib/rustlib/wasm32-unknown-unknown/lib" \
    'touch sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libstd-made-up.rlib'
  here scripts/setup.sh --optional web
  [ "$(cat asked)" = 'rustup target add wasm32-unknown-unknown' ]
}

test_a_package_that_is_needed_stops_with_the_exact_line() {
  machine needed '-60 days' 1.96.0 1.96.0
  rm bin/cc
  tool id 'echo 1000'
  # No compiler anywhere, as on a machine that has none.
  mkdir only
  for name in bash sed sort head cut grep dirname mkdir cat env tr; do ln -s "$(command -v "$name")" only/; done
  if PATH=$PWD/bin:$PWD/only scripts/setup.sh server 2>said; then return 1; fi
  grep -q 'apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev' said
}

test_an_older_rust_is_told_before_anything_is_built() {
  machine older '-1 hour' 1.96.0 1.96.0
  tool rustc 'echo "rustc 1.80.1 (made up)"'
  if here scripts/setup.sh server 2>said; then return 1; fi
  grep -q 'this needs Rust 1.95 or newer, and here is 1.80.1' said
  grep -q 'rustup update stable' said
}

run_tests
