#!/usr/bin/env bash
# What a reviewer would otherwise have to say by hand. A tool that is missing is an error, named with the line that gets it.
source "$(dirname "$0")/lib.sh"

missing=()
have cargo-deny || missing+=("cargo install cargo-deny --locked    (licences; compiles for some minutes)")
have shellcheck || missing+=("apt-get install shellcheck           (scripts; as root)")
have cargo-clippy || missing+=("rustup component add clippy          (or Debian's package rust-clippy)")
have rustfmt || missing+=("rustup component add rustfmt         (or Debian's package rustfmt)")
[ ${#missing[@]} -eq 0 ] || die "make lint lacks a tool. Please type:" "${missing[@]}"

say "scripts"
shellcheck -x -P SCRIPTDIR scripts/*.sh scripts/hooks/* scripts/tests/*.sh deploy/cluster/*.sh .ci/run
say "decisions, the page of the ASVS, and one version everywhere"
scripts/check-decisions.sh
scripts/check-asvs.sh
scripts/release.sh --check
say "formatting"
cargo fmt --all --check
rustfmt --check fuzz/src/lib.rs fuzz/targets/*.rs

say "licences, bans and sources"
cargo deny --log-level warn check bans licenses sources
# Advisories change from day to day: only a database that is here is asked, and nothing is fetched behind your back.
if fetched=$(compgen -G "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs/*/.git/FETCH_HEAD" | head -n 1); then
  say "advisories, as known on $(date -r "$fetched" +%F)"
  cargo deny --log-level warn --offline check advisories
else
  say "advisories were NOT looked at: their database is not on this machine (cargo deny fetch db)"
fi

tools=(-p e2e -p bindgen -p bench)
say "clippy: rooms and tools"
# Not `client`: its features are the browser's, and `make web` builds it.
cargo clippy --locked --quiet --all-targets -- -D warnings
cargo clippy --locked --quiet --all-targets "${tools[@]}" -- -D warnings
cp Cargo.lock fuzz/Cargo.lock
cargo clippy --quiet --manifest-path fuzz/Cargo.toml --target-dir target -- -D warnings
say "documentation"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --quiet --no-deps --document-private-items
