#!/usr/bin/env bash
# The tests of the scripts: under a minute, no network (cargo has built something here before), nothing outside a folder
# of their own.
source "$(dirname "$0")/lib.sh"
broken=0
for file in scripts/tests/*.sh; do
  [ "$file" = scripts/tests/lib.sh ] && continue
  say "${file#scripts/tests/}"
  "$file" || broken=1
done
exit "$broken"
