#!/usr/bin/env bash
# at.sh 2026-12-26T11:00:00 COMMAND…: runs a command while the machine's clock begins at that moment.
moment=${1/T/ }
shift
FAKETIME_DONT_FAKE_MONOTONIC=1 exec faketime -f "@$moment" "$@"
