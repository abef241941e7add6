#!/usr/bin/env bash
# A disk of 64 MB that fills up in the middle of work: what may be refused, what has to go on, and that nothing is damaged.
# It takes a file system of its own, so a private one is mounted: as root, or where users may have namespaces of their own.
#   scripts/full-disk-test.sh [PROGRAM]   [default: target/debug/boernehoejde]
source "$(dirname "$0")/lib.sh"
program=$(realpath "${1:-target/debug/boernehoejde}")
if [ -z "${INSIDE:-}" ]; then
  INSIDE=1 exec unshare --map-root-user --mount "$0" "$program"
fi

work=$(mktemp -d)
disk=$work/disk
mkdir "$disk"
mount -t tmpfs -o size=64m tmpfs "$disk"
data=$disk/data
server=
trap 'kill "$server" 2>/dev/null || true; wait 2>/dev/null || true; umount -l "$disk"; rm -rf "$work"' EXIT
seen() { printf '    %s\n' "$*"; }
wrong() { die "full disk: $1" "${@:2}"; }
run() { "$program" "$@" --data "$data"; }

say "a house on a disk of 64 MB"
run add-municipality koege --name Køge
printf 'fyrre grønne regnbukser' | run create-user ida --municipality koege --role adviser --password-from-stdin
case=$(run import content/examples/laura.json --municipality koege --adviser ida)
"$program" serve --listen 127.0.0.1:0 --data "$data" >"$work/out" 2>"$work/err" &
server=$!
for _ in $(seq 100); do grep -q '^ready on' "$work/out" && break; sleep 0.1; done
address=$(sed -n 's/^ready on //p' "$work/out")
[ -n "$address" ] || wrong "the server does not start:" "$(cat "$work/err")"
jar=$work/jar
ask() { curl --silent --max-time 30 --cookie "$jar" --cookie-jar "$jar" --header "origin: $address" --output "$work/page" --write-out '%{http_code}' "$@"; }
must() { [ "$2" = "$3" ] || wrong "$1: $2, not $3" "$(head -c 400 "$work/page")" "$(tail -n 3 "$work/err")"; }
must "sign in" "$(ask --data-urlencode name=ida --data-urlencode 'password=fyrre grønne regnbukser' "$address/sign-in")" 303
page() { ask "$address/case/$case"; }
change() { ask --data-urlencode "name=Ida Holm" --data-urlencode first_name=Ida --data-urlencode "about=Jeg har $1 katte." "$address/me"; }
must "the case" "$(page)" 200
must "a change" "$(change en)" 303

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
kill -0 "$server" || wrong "the server has gone" "$(tail -n 5 "$work/err")"
must "the page of those who are not signed in" "$(curl --silent --output /dev/null --write-out '%{http_code}' "$address/")" 200

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
kill -TERM "$server"
wait "$server" || wrong "it did not end well"
server=
run audit verify || wrong "the log is damaged"
run export "$case" >"$work/case.json"
grep -q Laura "$work/case.json" || wrong "the case is damaged"
grep -aq 'panicked' "$work/err" && wrong "it panicked:" "$(cat "$work/err")"
say "the full disk: passed"
