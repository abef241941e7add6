#!/usr/bin/env bash
# One part of the cluster to try: starts it, stops it as a machine would, kills it, or freezes it with all it has started.
#   deploy/cluster/part.sh start|stop|kill|freeze|thaw PART
#   deploy/cluster/part.sh drain|ready server-1                HAProxy sends it nobody else, and what it has begun is
#                                                              waited for; or sends it its share again
#   PROGRAM_NOW=FILE deploy/cluster/part.sh start server-1     another version of the program
# To kill or freeze node-a is to kill or freeze Patroni and PostgreSQL at once. To freeze line-a cuts the network of node-a.
source "$(dirname "$0")/lib.sh"
[ $# -eq 2 ] || die "usage: deploy/cluster/part.sh start|stop|kill|freeze|thaw|drain|ready PART" "The parts: ${parts[*]}"
known

# Every process that the given ones have started, them included.
with_children() {
  python3 - "$@" <<'END'
import os, sys

parents = {}
for name in filter(str.isdigit, os.listdir("/proc")):
    try:
        with open(f"/proc/{name}/stat") as stat:
            # The name of the program may hold anything, blanks and brackets too.
            parents[int(name)] = int(stat.read().rpartition(")")[2].split()[1])
    except OSError:
        pass
found = [int(pid) for pid in sys.argv[1:]]
for pid in found:
    found.extend(child for child, parent in parents.items() if parent == pid and child not in found)
print(*found)
END
}
processes() { # of a part; a node's PostgreSQL is Patroni's child or was before Patroni ended
  local roots=() pid
  ! pid=$(process_of "$1") || roots+=("$pid")
  if [[ $1 = node-? ]]; then ! pid=$(postmaster_of "${1#node-}") || roots+=("$pid"); fi
  [ ${#roots[@]} -gt 0 ] || die "$1 does not run."
  with_children "${roots[@]}"
}
all() { # all SIGNAL PART
  local pids
  pids=$(processes "$2")
  # shellcheck disable=SC2086
  kill "-$1" $pids 2>/dev/null || true
}

case $1 in
  start) start_part "$2" ;;
  stop) stop_part "$2" ;;
  # Nothing may answer in between: frozen first, then gone.
  kill)
    pids=$(processes "$2")
    # shellcheck disable=SC2086
    kill -STOP $pids 2>/dev/null || true
    # shellcheck disable=SC2086
    kill -KILL $pids 2>/dev/null || true
    rm -f "$folder/run/$2.pid"
    ;;
  freeze) all STOP "$2" ;;
  thaw) all CONT "$2" ;;
  drain)
    haproxy_sets "$2" drain
    # Longer than HAProxy has patience with any answer (haproxy.cfg).
    until_it 90 "the end of what $2 has begun" has_nothing_begun "$2"
    ;;
  ready)
    haproxy_sets "$2" ready
    until_it 30 "the way to $2" gets_its_share "$2"
    ;;
  *) die "usage: deploy/cluster/part.sh start|stop|kill|freeze|thaw|drain|ready PART" ;;
esac
