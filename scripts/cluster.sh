#!/usr/bin/env bash
# Builds the server and starts a cluster to try (deploy/cluster/up.sh), or breaks and restores one while people work:
#   scripts/cluster.sh up [PROFILE=dev]
#   scripts/cluster.sh test [STORY…]       RUNS=10 kills ten times; OLD=PROGRAM NEW=PROGRAM roll between two versions;
#                                          `restore` alone is the drill of docs/cluster.md
source "$(dirname "$0")/lib.sh"

profile=${PROFILE:-release}
folder=$profile
[ "$profile" = dev ] && folder=debug
what=${1:-up}
shift || true

scripts/setup.sh server cluster
say "building the server, profile $profile"
working "building the server" target/cluster.log cargo build --locked --profile "$profile" --features content/embedded -p boernehoejde ||
  die "the server could not be built." "What the compiler said stands above and in target/cluster.log."
program=$PWD/target/$folder/boernehoejde
case $what in
  up) exec deploy/cluster/up.sh "$program" ;;
  test) exec python3 tests/cluster/run.py "$program" "$@" ;;
  *) die "usage: scripts/cluster.sh up|test [STORY…]" ;;
esac
