#!/usr/bin/env bash
# Is there room for what `make test` lays down? Ends with 1 and one line that says where room is lacking and what to do, before
# hours of work end in a linker that cannot write. How much that is stands in CONTRIBUTING.md; what lies in target/
# already counts.
#   ROOM=20 scripts/room.sh   another measure than what was measured, in GB
source "$(dirname "$0")/lib.sh"

whole=${ROOM:-12}   # target/ after a first run, with what is added by working on
least=3             # what a run takes where everything is built: the programs that are linked anew
passing=2           # browsers, servers and databases among the temporary files, gone afterwards

# Whole GB, rounded down.
left() { df --output=avail -B1G "$1" | tail -n 1 | tr -d ' '; }

mkdir -p target
lies=$(du --summarize --dereference-args --block-size=1G target | cut -f1)
need=$((whole - lies))
[ "$need" -ge "$least" ] || need=$least
free=$(left target)
[ "$free" -ge "$need" ] ||
  die "$PWD/target has $free GB of disk left and the tests need $need: make room there, or take away what older builds left (make tidy, and cargo clean for all of it)."
temporary=${TMPDIR:-/tmp}
free=$(left "$temporary")
[ "$free" -ge "$passing" ] ||
  die "$temporary has $free GB of disk left and the tests need $passing: make room there, or name another folder (TMPDIR=FOLDER make test)."
