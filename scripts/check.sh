#!/usr/bin/env bash
# The quick look before a commit.
source "$(dirname "$0")/lib.sh"
say "formatting"
cargo fmt --all --check
say "types"
cargo check --locked --quiet --all-targets
say "tests of domain and content"
cargo test --locked --quiet -p domain -p content
