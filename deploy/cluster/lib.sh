# Shared by the scripts beside it: where the cluster to try lies, and how each of its processes is started and ended.
# Source it; it moves to the project's root. Everything lies in one folder, CLUSTER=FOLDER [target/cluster], listens on
# loopback at ports that were free, and is ended by the number of its process. No service of the system is touched.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/../../scripts/lib.sh"

folder=$(realpath -m "${CLUSTER:-target/cluster}")
recipes=$PWD/deploy/cluster
# Every process of it, in the order in which they are ended. A line is the network of a node (lines.cfg). `restored` and server-3
# are there once restore.sh has made a second house.
parts=(server-1 server-2 server-3 haproxy node-a node-b restored line-a line-b etcd)

# The ports, the password of the database and the program, once up.sh has chosen them.
known() {
  [ -e "$folder/where" ] || die "no cluster lies in $folder." "Start one: make cluster"
  # shellcheck disable=SC1091
  source "$folder/where"
}

# PostgreSQL refuses to run as root: then Patroni and it are `nobody`. Whoever else starts the cluster runs all of it.
as_nobody() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid nobody --regid nogroup --clear-groups -- "$@"
  else
    "$@"
  fi
}

# filled TEMPLATE TARGET NAME=VALUE…: puts values in for the words between two @.
filled() {
  local template=$1 target=$2 pair commands=()
  shift 2
  for pair in "FOLDER=$folder" "PAGES=$recipes/pages" "$@"; do commands+=(-e "s|@${pair%%=*}@|${pair#*=}|g"); done
  (umask 077 && sed "${commands[@]}" "$recipes/$template" >"$target")
  ! grep -q '@[A-Z_0-9]*@' <(grep -v '^#' "$target") || die "$template has a word that nobody put in:" "$(grep -o '@[A-Z_0-9]*@' "$target" | head -n 1)"
}

# The number of a part's process, where it runs; a number that belongs to somebody else by now is none.
process_of() {
  local pid
  pid=$(cat "$folder/run/$1.pid" 2>/dev/null) || return 1
  tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$folder/" || return 1
  echo "$pid"
}

# begin PART COMMAND…: starts it on its own, with what it says in a file.
begin() {
  local part=$1
  shift
  setsid "$@" </dev/null >>"$folder/log/$part" 2>&1 &
  echo $! >"$folder/run/$part.pid"
}

# The postmaster of a node, where it runs.
postmaster_of() {
  local pid
  pid=$(head -n 1 "$folder/$1/data/postmaster.pid" 2>/dev/null) || return 1
  tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF "$folder/$1/data" || return 1
  echo "$pid"
}

# start_part PART: starts one, by the settings that up.sh wrote.
start_part() {
  ! process_of "$1" >/dev/null || die "$1 runs already."
  case $1 in
    etcd)
      begin etcd etcd --name one --data-dir "$folder/etcd" --logger zap --log-level warn --enable-v2=true \
        --listen-client-urls "http://127.0.0.1:$ETCD" --advertise-client-urls "http://127.0.0.1:$ETCD" \
        --listen-peer-urls "http://127.0.0.1:$ETCD_PEER" --initial-advertise-peer-urls "http://127.0.0.1:$ETCD_PEER" \
        --initial-cluster "one=http://127.0.0.1:$ETCD_PEER" ;;
    line-?) begin "$1" "$HAPROXY" -db -f "$folder/$1.cfg" ;;
    haproxy) begin haproxy "$HAPROXY" -db -f "$folder/haproxy.cfg" ;;
    node-?) begin_as_nobody "$1" patroni "$folder/${1#node-}/patroni.yml" ;;
    restored) begin_as_nobody "$1" "$POSTGRES_PROGRAMS/postgres" -D "$folder/restored/data" ;;
    server-?) begin "$1" "${PROGRAM_NOW:-$PROGRAM}" serve --config "$folder/$1.toml" ;;
    *) die "no part is called $1." "There are: ${parts[*]}" ;;
  esac
}

# begin_as_nobody PART COMMAND…: what PostgreSQL is a part of.
begin_as_nobody() {
  local part=$1
  shift
  # A function of the shell cannot be begun, and `setpriv` becomes what it starts: the number is the program's own.
  if [ "$(id -u)" -eq 0 ]; then
    begin "$part" setpriv --reuid nobody --regid nogroup --clear-groups -- "$@"
  else
    begin "$part" "$@"
  fi
}

until_it() { # until_it SECONDS WHAT COMMAND…: waits until it does
  local limit=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$limit" ] || die "$what does not come up in time." "What each part said: $folder/log"
    sleep 0.2
  done
}
asks() { python3 -c 'import sys, urllib.request as u; u.build_opener(u.ProxyHandler({})).open(sys.argv[1], timeout=5)' "$1"; }

psql_at() { # psql_at PORT …: asks a PostgreSQL, as whoever may do everything there
  PGPASSWORD=$PASSWORD "$POSTGRES_PROGRAMS/psql" --quiet --no-psqlrc --set ON_ERROR_STOP=1 -h 127.0.0.1 -p "$1" -U postgres -d postgres "${@:2}"
}

# haproxy_says COMMAND: what HAProxy answers at its admin socket.
haproxy_says() {
  python3 -c '
import socket, sys
with socket.socket(socket.AF_UNIX) as line:
    line.settimeout(5)
    line.connect(sys.argv[1])
    line.sendall(sys.argv[2].encode() + b"\n")
    while part := line.recv(1 << 16):
        sys.stdout.buffer.write(part)' "$folder/run/haproxy.sock" "$1"
}

# at_haproxy SERVER: what haproxy.cfg calls one of the two servers.
at_haproxy() {
  case $1 in
    server-1) echo one ;;
    server-2) echo two ;;
    *) die "HAProxy knows no $1." "It knows server-1 and server-2." ;;
  esac
}

# haproxy_sets SERVER STATE: for pages and for screens; `drain` sends it nobody else, `ready` sends it its share.
haproxy_sets() {
  local name backend said
  name=$(at_haproxy "$1")
  for backend in pages screens; do
    said=$(haproxy_says "set server $backend/$name state $2")
    [ -z "${said//[[:space:]]/}" ] || die "HAProxy does not set $1 to $2:" "$said"
  done
}

# haproxy_figure SERVER COLUMN: a column of HAProxy's figures (`show stat`), a line for each backend that the server is in.
haproxy_figure() {
  haproxy_says "show stat" | python3 -c '
import csv, sys
name, column = sys.argv[1:]
lines = csv.DictReader(sys.stdin.read().lstrip("# ").splitlines())
print(*(line[column] for line in lines if line["svname"] == name and line["pxname"] in ("pages", "screens")), sep="\n")' \
    "$(at_haproxy "$1")" "$2"
}
has_nothing_begun() { [ "$(haproxy_figure "$1" scur | sort -u)" = 0 ]; }
gets_its_share() { [ "$(haproxy_figure "$1" status | sort -u)" = UP ]; }

# gone PID SECONDS: has it ended within that time?
gone() {
  local ticks
  for ((ticks = 0; ticks < $2 * 10; ticks++)); do
    kill -0 "$1" 2>/dev/null || return 0
    # A process that ended and was not fetched by its parent has no command line any more.
    [ -n "$(tr -d '\0' <"/proc/$1/cmdline" 2>/dev/null)" ] || return 0
    sleep 0.1
  done
  return 1
}

# stop_part PART: ends one, as the machine would, and after half a minute for good. One that was stopped in its tracks
# goes on first.
stop_part() {
  local pid node signal=TERM
  # To PostgreSQL itself TERM says to wait until everybody has gone.
  [ "$1" != restored ] || signal=INT
  if pid=$(process_of "$1"); then
    kill -CONT "$pid" 2>/dev/null || true
    kill "-$signal" "$pid" 2>/dev/null || true
    gone "$pid" 30 || kill -KILL "$pid" 2>/dev/null || true
  fi
  rm -f "$folder/run/$1.pid"
  # Patroni takes its PostgreSQL along. Where Patroni itself was killed, it is still there.
  if [[ $1 = node-? ]]; then
    node=${1#node-}
    if pid=$(postmaster_of "$node"); then
      kill -CONT "$pid" 2>/dev/null || true
      kill -INT "$pid" 2>/dev/null || true
      gone "$pid" 30 || kill -QUIT "$pid" 2>/dev/null || true
    fi
  fi
}
