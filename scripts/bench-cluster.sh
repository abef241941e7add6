#!/usr/bin/env bash
# Several servers on one PostgreSQL, measured: two against one on the same processors, by way of PgBouncer against without, and
# the busiest minutes of a national working day. PostgreSQL and PgBouncer are started here, in a folder that goes with them. Ends with
# 1 where a promise was not kept.
#   SCALE="cases municipalities advisers" RATE=150 LASTS=60 scripts/bench-cluster.sh [servers|nation]
#   SCALE=nation scripts/bench-cluster.sh nation     a million cases, 98 municipalities, 4,500 advisers, for five minutes; 40 GB in TMPDIR
source "$(dirname "$0")/lib.sh"
what=${1:-all}
case $what in all | servers | nation) ;; *) die "usage: scripts/bench-cluster.sh [servers|nation]" ;; esac
scripts/setup.sh server cluster
programs=$(dirname "$(realpath "$(first_of initdb /usr/lib/postgresql/*/bin/initdb)")")
pgbouncer=$(first_of pgbouncer /usr/sbin/pgbouncer) || die "pgbouncer is missing." "First: scripts/setup.sh server cluster"
say "building the server and the bench in release"
cargo build --locked --quiet --release --features content/embedded -p boernehoejde -p bench

work=$(mktemp -d)
# What it holds, and its write-ahead log while it is filled.
room=$(df --output=avail -B1G "$work" | tail -n 1 | tr -d ' ')
if [ "${SCALE:-}" = nation ] && [ "$what" != servers ] && [ "$room" -lt 40 ]; then
  rm -rf "$work"
  die "a whole country needs 40 GB, and there are $room here: ${TMPDIR:-/tmp}" "Name another place: TMPDIR=FOLDER"
fi
chmod 755 "$work"
mkdir "$work/d"
as_nobody() {
  if [ "$(id -u)" -eq 0 ]; then setpriv --reuid nobody --regid nogroup --clear-groups -- "$@"; else "$@"; fi
}
[ "$(id -u)" -ne 0 ] || chown nobody:nogroup "$work/d"
running=()
finish() {
  local one
  for one in "${running[@]}"; do kill -INT "$one" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap finish EXIT

as_nobody "$programs/initdb" -D "$work/d/data" -A trust -U test -E UTF8 --locale=C >"$work/log" 2>&1 || die "initdb:" "$(tail -n 5 "$work/log")"
if [ "$(id -u)" -eq 0 ]; then
  setpriv --reuid nobody --regid nogroup --clear-groups -- "$programs/postgres" -D "$work/d/data" -k "$work/d" -c listen_addresses= -c max_wal_size=4GB >>"$work/log" 2>&1 &
else
  "$programs/postgres" -D "$work/d/data" -k "$work/d" -c listen_addresses= -c max_wal_size=4GB >>"$work/log" 2>&1 &
fi
running+=($!)
for _ in $(seq 100); do
  ! as_nobody "$programs/pg_isready" -q -h "$work/d" || break
  sleep 0.1
done
for name in servers nation; do as_nobody "$programs/createdb" -h "$work/d" -U test "$name"; done

cat >"$work/d/pgbouncer.ini" <<END
[databases]
by_session = host=$work/d dbname=servers user=test pool_mode=session
by_transaction = host=$work/d dbname=servers user=test pool_mode=transaction
[pgbouncer]
unix_socket_dir = $work/d
listen_port = 6432
auth_type = any
default_pool_size = 40
max_client_conn = 500
logfile = $work/d/pgbouncer.log
pidfile = $work/d/pgbouncer.pid
END
if [ "$(id -u)" -eq 0 ]; then
  setpriv --reuid nobody --regid nogroup --clear-groups -- "$pgbouncer" -q "$work/d/pgbouncer.ini" >>"$work/log" 2>&1 &
else
  "$pgbouncer" -q "$work/d/pgbouncer.ini" >>"$work/log" 2>&1 &
fi
# The last to come is the first to go.
running=($! "${running[@]}")
for _ in $(seq 100); do
  [ ! -S "$work/d/.s.PGSQL.6432" ] || break
  sleep 0.1
done

say "this machine: $(nproc) processors, $(awk '/^MemTotal/ { printf "%.0f GB of memory", $2 / 1000000 }' /proc/meminfo), load $(cut -d' ' -f1 /proc/loadavg)"
export BOERNEHOEJDE_BIN=$PWD/target/release/boernehoejde
# The bench puts closed cases in by psql.
export PATH=$PATH:$programs
bad=0
direct="postgres://test@localhost/servers?host=$work/d"
pooled() { echo "postgres://test@localhost/by_$1?host=$work/d&port=6432&pgbouncer=$1"; }
[ "$what" = nation ] || target/release/bench servers "$direct" "$(pooled session)" "$(pooled transaction)" || bad=1
[ "$what" = servers ] || target/release/bench nation "postgres://test@localhost/nation?host=$work/d" || bad=1
exit "$bad"
