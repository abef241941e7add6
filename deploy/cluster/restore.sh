#!/usr/bin/env bash
# A second house, as the first was at a moment: the newest base backup and the archived log up to there, in a PostgreSQL of
# its own at another port, and a server on it with the same keys. The first goes on, and nothing of it is written to.
#   deploy/cluster/restore.sh name POINT [BASE]    up to a name that backup.sh gave
#   deploy/cluster/restore.sh time TIME [BASE]     up to a time, as PostgreSQL writes it: '2026-11-30 09:15:00+01'
# BASE is a folder of base/ that was whole before that moment [default: the newest].
source "$(dirname "$0")/lib.sh"
case ${1:-}:$# in
  name:[23] | time:[23]) ;;
  *) die "usage: deploy/cluster/restore.sh name POINT [BASE] | time TIME [BASE]" ;;
esac
[[ $2 =~ ^[0-9A-Za-z.:+\ -]+$ ]] || die "this names no moment: $2"
known
bases=("$folder"/base/[0-9]*/)
base=${3:-$(basename "${bases[-1]}")}
[ -e "$folder/base/$base/backup_label" ] || die "there is no base backup $base in $folder/base." "First: deploy/cluster/backup.sh base"

stop_part server-3
stop_part restored
rm -rf "$folder/restored" "$folder/server-3"
mkdir -m 700 "$folder/restored" "$folder/server-3"
cp -a "$folder/base/$base" "$folder/restored/data"
# What the primary was told would have this one wait for a standby, and write into the archive that it reads.
filled restored.conf "$folder/restored/data/postgresql.conf" "RESTORED=$RESTORED" "KIND=$1" "MOMENT=$2"
rm -f "$folder/restored/data/"{standby.signal,postgresql.auto.conf}
touch "$folder/restored/data/recovery.signal"
[ "$(id -u)" -ne 0 ] || chown -R nobody:nogroup "$folder/restored"

say "the log, from $base on"
said="$folder/log/restored"
: >"$said"
start_part restored
# It ends by itself where it does not get there, and takes changes where it did.
until psql_at "$RESTORED" -At -c 'SELECT pg_is_in_recovery()' 2>/dev/null | grep -q f; do
  process_of restored >/dev/null || die "PostgreSQL does not get to that moment:" "$(grep 'FATAL' "$said" | grep -v 'starting up' | tail -n 1)" \
    "Perhaps nothing has that name, or nothing was committed after that time, or $base was made after it: name an older one."
  sleep 0.2
done

filled server.toml "$folder/server-3.toml" "NUMBER=3" "PASSWORD=$PASSWORD" "DATABASE=$RESTORED" "LISTEN=$SERVER_3" "METRICS=$METRICS_3"
start_part server-3
until_it 60 "the server on it" asks "http://127.0.0.1:$SERVER_3/readyz"
cat <<END

  open           http://127.0.0.1:$SERVER_3/sign-in, with the passwords of that moment
  database       127.0.0.1:$RESTORED
  commands       boernehoejde audit verify --config $folder/server-3.toml
  the end        deploy/cluster/part.sh stop server-3, then restored; or make cluster-down

END
