#!/usr/bin/env bash
# What a reviewer would otherwise have to say by hand.
source "$(dirname "$0")/lib.sh"
tools=(-p e2e -p bindgen -p bench)
say "formatting"
cargo fmt --all --check
rustfmt --check fuzz/src/lib.rs fuzz/targets/*.rs
say "clippy: rooms and tools"
# Not `client`: its features are the browser's, and `make web` builds it.
cargo clippy --locked --quiet --all-targets -- -D warnings
cargo clippy --locked --quiet --all-targets "${tools[@]}" -- -D warnings
cp Cargo.lock fuzz/Cargo.lock
cargo clippy --quiet --manifest-path fuzz/Cargo.toml --target-dir target -- -D warnings
say "documentation"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --quiet --no-deps --document-private-items
if have cargo-deny; then
  say "licences and advisories"
  cargo deny --log-level warn check
else
  say "licences and advisories not looked at: cargo-deny is not installed (cargo install cargo-deny)"
fi
if have shellcheck; then
  say "scripts"
  shellcheck -x -P SCRIPTDIR scripts/*.sh .ci/run
fi
