#!/usr/bin/env bash
# Takes away what was built some time ago. Cargo keeps whatever it ever built: a new toolchain, another choice of features and
# each update of a crate leave their predecessors in target/ for good. Nothing there says what is still needed, so age decides:
# what is needed all the same is built anew, once. Pictures, papers and logs stay.
#   DAYS=3 scripts/tidy.sh    how old it has to be; 14 days where nothing is named; DAYS=0 for all of it
source "$(dirname "$0")/lib.sh"

days=${DAYS:-14}
[[ $days =~ ^[0-9]+$ ]] || die "DAYS is a number of days." "Not: $days"
size() { du --summarize --dereference-args --block-size=1M target | cut -f1; }

[ -d target ] || { say "nothing was built here"; exit 0; }
before=$(size)
# Without its fingerprint cargo takes a crate as never built; so that goes first.
for part in .fingerprint build incremental deps examples; do
  while IFS= read -r -d '' entry; do
    # A folder is as old as the newest in it.
    [ -n "$(find "$entry" -newermt "$days days ago" -print -quit)" ] || rm -rf "$entry"
  done < <(find -H target -mindepth 3 -maxdepth 5 -path "*/$part/*" -prune -print0)
done
say "target/ had $before MB and has $(size) MB: what was built in the last $days days stays"
