#!/usr/bin/env bash
# A cluster to try on this machine: etcd, two PostgreSQL under Patroni of which one is the synchronous standby, HAProxy, and
# two servers behind it, with a municipality, ten advisers and a made-up case for each. Says at the end what runs where.
#   deploy/cluster/up.sh [PROGRAM]     [default: target/release/boernehoejde]
#   PEOPLE=10         how many advisers                               [10, the least]
#   EXAMPLE=FILE      the case of each, as PROGRAM reads it           [content/examples/laura.json]
#   CLUSTER=FOLDER    where it lies                                   [target/cluster]
#   SMALL_DISK=256m   the database of each node on a disk of that size (root: a tmpfs)
source "$(dirname "$0")/lib.sh"

if [ -e "$folder" ] && [ ! -e "$folder/where" ] && [ -n "$(ls -A "$folder")" ]; then
  die "$folder holds something else." "Name another folder: CLUSTER=FOLDER"
fi
program=$(realpath -m "${1:-target/release/boernehoejde}")
[ -x "$program" ] || die "there is no program to serve: $program" "First: cargo build --locked --release -p boernehoejde, or name one."
people=${PEOPLE:-10}
if ! [[ $people =~ ^[1-9][0-9]{1,3}$ ]]; then die "PEOPLE is a number from 10 to 9999, and says $people."; fi
example=$(realpath -m "${EXAMPLE:-content/examples/laura.json}")
[ -r "$example" ] || die "there is no case to import: $example"
for tool in etcd patroni setpriv; do have "$tool" || die "$tool is missing." "First: scripts/setup.sh server cluster"; done
haproxy=$(first_of haproxy /usr/sbin/haproxy) || die "haproxy is missing." "First: scripts/setup.sh server cluster"
programs=$(dirname "$(realpath "$(first_of initdb /usr/lib/postgresql/*/bin/initdb)")")
for part in "${parts[@]}"; do
  ! process_of "$part" >/dev/null || die "a cluster runs in $folder." "End it first: make cluster-down"
done
"$(dirname "$0")/down.sh" --quiet

# What fails on the way is taken down again, and what it said stays to be read.
trap 'status=$?; [ $status -eq 0 ] || { tail -n 5 "$folder"/log/* >&2; "$recipes/down.sh" --keep --quiet; }' EXIT

mkdir -p "$folder"/{run,log,etcd,a,b,archive,base,server-1,server-2}
chmod 700 "$folder"/{run,etcd,archive,base,server-1,server-2}
if [ "$(id -u)" -eq 0 ]; then
  chmod 755 "$folder"
  as_nobody test -x "$folder" || die "PostgreSQL runs as nobody, who may not enter $folder." "Name another folder: CLUSTER=/var/tmp/cluster"
fi
for node in a b; do
  [ -z "${SMALL_DISK:-}" ] || mount -t tmpfs -o "size=$SMALL_DISK" tmpfs "$folder/$node"
  [ "$(id -u)" -ne 0 ] || chown nobody:nogroup "$folder/$node"
  chmod 700 "$folder/$node"
done
# For real both lie on another machine (docs/cluster.md).
[ "$(id -u)" -ne 0 ] || chown nobody:nogroup "$folder"/{archive,base}
install -m 755 "$recipes/archive.sh" "$folder/archive.sh"

# All at once, so that none is given out twice.
names=(ETCD ETCD_PEER DATABASE WEB SERVER_1 SERVER_2 SERVER_3 METRICS_1 METRICS_2 METRICS_3 RESTORED POSTGRES_A POSTGRES_B REST_A REST_B
  ETCD_LINE_A ETCD_LINE_B POSTGRES_LINE_A POSTGRES_LINE_B REST_LINE_A REST_LINE_B)
mapfile -t ports < <(python3 -c '
import socket, sys
held = [socket.socket() for _ in range(int(sys.argv[1]))]
for one in held:
    one.bind(("127.0.0.1", 0))
print("\n".join(str(one.getsockname()[1]) for one in held))' "${#names[@]}")
password=$(head -c 18 /dev/urandom | base64 | tr -d '+/=')
(
  umask 077
  for ((nth = 0; nth < ${#names[@]}; nth++)); do echo "${names[nth]}=${ports[nth]}"; done
  printf 'HAPROXY=%q\nPROGRAM=%q\nPOSTGRES_PROGRAMS=%q\nPASSWORD=%q\n' "$haproxy" "$program" "$programs" "$password"
) >"$folder/where"
known

# shellcheck disable=SC2153 # what `known` has read
node() { # node a A: the settings of a node and of its network
  local places=() name
  for name in POSTGRES REST ETCD_LINE POSTGRES_LINE REST_LINE; do
    local of="${name}_$2"
    places+=("$name=${!of}")
  done
  filled patroni.yml "$folder/$1/patroni.yml" "NODE=$1" "POSTGRES_PROGRAMS=$POSTGRES_PROGRAMS" "PASSWORD=$PASSWORD" "${places[@]}"
  [ "$(id -u)" -ne 0 ] || chown nobody:nogroup "$folder/$1/patroni.yml"
  filled lines.cfg "$folder/line-$1.cfg" "ETCD=$ETCD" "${places[@]}"
}
node a A
node b B
filled haproxy.cfg "$folder/haproxy.cfg" "DATABASE=$DATABASE" "WEB=$WEB" "SERVER_1=$SERVER_1" "SERVER_2=$SERVER_2" \
  "POSTGRES_A=$POSTGRES_A" "POSTGRES_B=$POSTGRES_B" "REST_A=$REST_A" "REST_B=$REST_B"
for number in 1 2; do
  listen="SERVER_$number" metrics="METRICS_$number"
  filled server.toml "$folder/server-$number.toml" "NUMBER=$number" "PASSWORD=$PASSWORD" "DATABASE=$DATABASE" \
    "LISTEN=${!listen}" "METRICS=${!metrics}"
done

say "etcd, and the lines to the two nodes"
for part in etcd line-a line-b; do start_part "$part"; done
until_it 30 etcd asks "http://127.0.0.1:$ETCD/health"
say "two PostgreSQL under Patroni"
start_part node-a
until_it 60 "the first PostgreSQL" asks "http://127.0.0.1:$REST_A/primary"
start_part node-b
start_part haproxy
until_it 90 "the synchronous standby" asks "http://127.0.0.1:$REST_B/sync"
until_it 30 "the way to the database" psql_at "$DATABASE" -c 'SELECT 1'
# The settings of docs/storage.md, and a role that owns its database and nothing else.
psql_at "$DATABASE" -c "CREATE ROLE boernehoejde LOGIN PASSWORD '$PASSWORD'" \
  -c "ALTER ROLE boernehoejde SET synchronous_commit = on" -c "CREATE DATABASE boernehoejde OWNER boernehoejde"

say "a municipality, $people advisers, a made-up case for each"
run() { "$PROGRAM" "$@" --config "$folder/server-1.toml"; }
run migrate >/dev/null
run add-municipality koege --name Køge >/dev/null
sign_in=$(head -c 9 /dev/urandom | base64 | tr '+/' 'xy')-regnbukser
adviser() { printf 'ida-%0*d' "$digits" "$1"; } # adviser NTH: a name to sign in with; in the order of their numbers
digits=$((people > 99 ? ${#people} : 2))
someone() { # someone NTH: an adviser and a case, as a line
  local name case
  name=$(adviser "$1")
  printf '%s' "$sign_in" | run create-user "$name" --municipality koege --role adviser --password-from-stdin >/dev/null
  case=$(run import "$example" --municipality koege --adviser "$name")
  (umask 077 && echo "$name $sign_in $case" >"$folder/run/account-$name")
}
# Most of it is the time in which a program starts: as many at once as there are processors.
hands=$(nproc)
every() { # every NTH: each of the people whose turn is this hand's
  local nth
  for ((nth = $1; nth <= people; nth += hands)); do someone "$nth"; done
}
making=()
for ((hand = 1; hand <= hands; hand++)); do
  every "$hand" &
  making+=($!)
done
for one in "${making[@]}"; do wait "$one" || die "an adviser or a case could not be made." "What was said stands above."; done
(umask 077 && cat "$folder"/run/account-* >"$folder/accounts")
rm "$folder"/run/account-*

say "two servers"
start_part server-1
start_part server-2
until_it 60 "the first server" asks "http://127.0.0.1:$SERVER_1/readyz"
until_it 60 "the second server" asks "http://127.0.0.1:$SERVER_2/readyz"
until_it 30 "the way to the servers" asks "http://127.0.0.1:$WEB/healthz"

cat <<END

  open           http://127.0.0.1:$WEB/sign-in
  sign in as     $(adviser 1) … $(adviser "$people"), each with $sign_in
  servers        127.0.0.1:$SERVER_1 and $SERVER_2; their numbers at :$METRICS_1/metrics and :$METRICS_2/metrics
  database       127.0.0.1:$DATABASE leads to the primary; a at :$POSTGRES_A, b at :$POSTGRES_B
  archive        $folder/archive; deploy/cluster/backup.sh and restore.sh
  who is primary patronictl -c $folder/a/patroni.yml list
  one part       deploy/cluster/part.sh stop|start|freeze|thaw|kill ${parts[*]}
  the end        make cluster-down

END
