#!/usr/bin/env bash
# A disk of 64 MB that fills up in the middle of work: what may be refused, what has to go on, and that nothing is damaged.
# It takes a file system of its own, so a private one is mounted: as root, or where users may have namespaces of their own.
#   scripts/full-disk-test.sh [PROGRAM]   [default: target/debug/boernehoejde]
source "$(dirname "$0")/lib.sh"
source scripts/lib-disk.sh
program=$(realpath "${1:-target/debug/boernehoejde}")
if [ -z "${INSIDE:-}" ]; then
  INSIDE=1 exec unshare --map-root-user --mount "$0" "$program"
fi

work=$(mktemp -d)
disk=$work/disk
mkdir "$disk"
mount -t tmpfs -o size=64m tmpfs "$disk"
on=(--data "$disk/data")
server=
trap 'kill "$server" 2>/dev/null || true; wait 2>/dev/null || true; umount -l "$disk"; rm -rf "$work"' EXIT

say "a house on a disk of 64 MB"
furnish
serve
sign_in

say "only the reserve is left"
free() { df --output=avail -B1 "$disk" | tail -n 1; }
head -c $(($(free) - 5 * 1024 * 1024)) /dev/zero >"$disk/fill"
refused=
for _ in $(seq 60); do
  refused=$(change to)
  [ "$refused" = 507 ] && break
  sleep 1
done
must "a change on the reserve" "$refused" 507
grep -q 'Der er ikke plads' "$work/page" || wrong "the page does not say so:" "$(head -c 400 "$work/page")"
must "the case, on the reserve" "$(page)" 200
must "Today, on the reserve" "$(ask "$address/today")" 200
must "readyz, on the reserve" "$(ask "$address/readyz")" 503
must "what makes safe goes on" "$(ask --data session=none "$address/me/sessions")" 303

say "nothing is left at all"
cat /dev/zero >"$disk/fill2" 2>/dev/null || true
for _ in $(seq 50); do status=$(page); [ "$status" != 200 ] && break; done
case $status in 200 | 503 | 507) ;; *) wrong "the case, on a full disk: $status" "$(tail -n 3 "$work/err")" ;; esac
seen "reading on a full disk ends with $status"
lives

say "there is room again"
rm "$disk/fill" "$disk/fill2"
for _ in $(seq 60); do
  status=$(change tre)
  [ "$status" = 303 ] && break
  sleep 1
done
must "a change, with room" "$status" 303
must "the case, with room" "$(page)" 200
must "readyz, with room" "$(ask "$address/readyz")" 200
all_is_whole
say "the full disk: passed"
