#!/usr/bin/env bash
# PostgreSQL on a disk of 64 MB that fills up in the middle of work: first the disk of its data, then the one of its
# write-ahead log, where PostgreSQL itself stops. What may be refused, what has to go on, and that nothing is damaged.
# It mounts file systems of its own and runs PostgreSQL as `nobody`: as root only.
#   scripts/full-disk-postgres-test.sh [PROGRAM]   [default: target/debug/boernehoejde]
source "$(dirname "$0")/lib.sh"
source scripts/lib-disk.sh
program=$(realpath "${1:-target/debug/boernehoejde}")
[ "$(id -u)" -eq 0 ] || die "this test mounts file systems and changes users: run it as root."
[ -n "${INSIDE:-}" ] || INSIDE=1 exec unshare --mount "$0" "$program"

programs=$(dirname "$(realpath "$(command -v "$(first_of initdb /usr/lib/postgresql/*/bin/initdb)")")")
work=$(mktemp -d)
chmod 755 "$work"
server=
postgres=
stop_postgres() {
  local pid
  pid=$(head -n 1 "$work/disk/d/postmaster.pid" 2>/dev/null) || return 0
  kill -INT "$pid" 2>/dev/null || return 0
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
}
tidy() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  stop_postgres
  umount -l "$work/disk" "$work/log" 2>/dev/null || true
  rm -rf "$work"
}
trap tidy EXIT

for disk in disk log; do
  mkdir "$work/$disk"
  mount -t tmpfs -o size=64m tmpfs "$work/$disk"
  chown nobody "$work/$disk"
done
mkdir "$work/socket"
chown nobody "$work/socket"
as_nobody() { runuser -u nobody -- "$@"; }

start_postgres() {
  as_nobody "$programs/postgres" -D "$work/disk/d" -k "$work/socket" -c listen_addresses= -c restart_after_crash=on \
    -c min_wal_size=2MB -c max_wal_size=1GB >>"$work/postgres.log" 2>&1 &
  postgres=$!
  for _ in $(seq 100); do
    as_nobody "$programs/pg_isready" -q -h "$work/socket" && return 0
    sleep 0.1
  done
  wrong "PostgreSQL does not start:" "$(tail -n 5 "$work/postgres.log")"
}
# As an operator's systemd does: who has ended is started again.
keep_postgres() { kill -0 "$postgres" 2>/dev/null || start_postgres; }

say "a PostgreSQL with 64 MB for its data and 64 MB for its log"
as_nobody "$programs/initdb" -D "$work/disk/d" -X "$work/log/wal" --wal-segsize=1 -A trust -U test -E UTF8 --locale=C \
  >"$work/postgres.log" 2>&1 || wrong "initdb:" "$(tail -n 5 "$work/postgres.log")"
start_postgres
as_nobody "$programs/createdb" -h "$work/socket" -U test house
on=(--data "$work/data" --database "postgres://test@localhost/house?host=$work/socket")
furnish
serve

lines() { run audit export --municipality koege | wc -l; }
until_changed() { # until_changed WORD: a change is taken again, within two minutes
  for _ in $(seq 120); do
    keep_postgres
    status=$(change "$1")
    [ "$status" = 303 ] && return 0
    sleep 1
  done
  wrong "a change, with room: $status" "$(tail -n 3 "$work/err")" "$(tail -n 5 "$work/postgres.log")"
}
until_ready() { # its answer is remembered for a moment, so that monitors cost nothing
  for _ in $(seq 100); do
    status=$(ask "$address/readyz")
    [ "$status" = 200 ] && return 0
    sleep 0.2
  done
  wrong "readyz, with room: $status"
}

sign_in

say "the disk of the data is full"
cat /dev/zero >"$work/disk/fill" 2>/dev/null || true
read_on=0
for _ in $(seq 400); do
  status=$(page)
  [ "$status" = 200 ] || break
  read_on=$((read_on + 1))
done
# Whoever reads leaves a line first: when the log's table cannot grow any more, reading ends too, and says why.
must "the case, when the log takes no line" "$status" 507
[ "$read_on" -gt 0 ] || wrong "nothing was read on a full disk"
seen "$read_on times the case was read on; then $status"
for word in a b c d e f; do
  refused=$(change "$word")
  case $refused in 303 | 507) ;; *) wrong "a change on a full disk: $refused" "$(tail -n 3 "$work/err")" ;; esac
done
must "the last change on a full disk" "$refused" 507
lives

say "there is room again"
rm "$work/disk/fill"
until_changed to
must "the case, with room" "$(page)" 200
until_ready
before=$(lines)

say "the disk of the write-ahead log is full: PostgreSQL stops"
cat /dev/zero >"$work/log/fill" 2>/dev/null || true
stopped=
for _ in $(seq 400); do
  status=$(change tre)
  case $status in
    303) ;;
    503 | 507) stopped=$status; break ;;
    *) wrong "a change without a log: $status" "$(head -c 400 "$work/page")" "$(tail -n 3 "$work/err")" ;;
  esac
done
[ -n "$stopped" ] || wrong "the log never filled up"
seen "a change ends with $stopped, the case with $(page), readyz with $(ask "$address/readyz")"
lives

say "there is room again"
rm "$work/log/fill"
until_changed fire
must "the case, with room" "$(page)" 200
until_ready
[ "$(lines)" -gt "$before" ] || wrong "the log lost lines"
all_is_whole
say "the full disk, PostgreSQL: passed"
