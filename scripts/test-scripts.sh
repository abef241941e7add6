#!/usr/bin/env bash
# The tests of the scripts: some seconds, no network, nothing outside a folder of their own.
source "$(dirname "$0")/lib.sh"
broken=0
for file in scripts/tests/*.sh; do
  [ "$file" = scripts/tests/lib.sh ] && continue
  say "${file#scripts/tests/}"
  "$file" || broken=1
done
exit "$broken"
