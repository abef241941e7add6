#!/usr/bin/env bash
# at.sh 2026-12-26T11:00:00 COMMAND…: runs a command while the machine's clock begins at that moment.
# As the runner of `cargo test` it leaves the tests from outside alone: their servers are given the moment by --clock, and
# browsers keep the machine's time.
moment=${1/T/ }
shift
[ "${CARGO_PKG_NAME:-}" != e2e ] || exec "$@"
FAKETIME_DONT_FAKE_MONOTONIC=1 exec faketime -f "@$moment" "$@"
