#!/usr/bin/env bash
# What Today costs a server, beside an older one in the same run: compare-today.sh OLD [NEW]
# OLD and NEW are two built servers (target/release/boernehoejde of two commits; NEW is this clone's where it is left out). Each
# gets a house of its own with the same sixty children, and they are asked for Today in turn, so that whatever else the machine
# does falls on both. Said in the end: the middle of each, and the one over the other. COUNT says how often (200), CHILDREN how
# many children.
old=${1:+$(realpath "$1")} new=${2:+$(realpath "$2")}
source "$(dirname "$0")/lib.sh"
new=${new:-target/release/boernehoejde}
[ -n "$old" ] || die "compare-today.sh needs an older server." "Build it in another clone: cargo build --release -p boernehoejde"
for server in "$old" "$new"; do
  [ -x "$server" ] || die "$server is no program." "Build it: cargo build --release -p boernehoejde"
done
command -v python3 >/dev/null || die "python3 is missing." "Install it: apt-get install python3"
exec python3 scripts/compare-today.py "$old" "$new" "${COUNT:-200}" "${CHILDREN:-60}"
