#!/usr/bin/env bash
# Base backups of the cluster to try, beside the write-ahead log that both nodes archive, and moments to go back to.
#   deploy/cluster/backup.sh base         the database as it is, into a folder of its own, and read through
#   deploy/cluster/backup.sh point NAME   gives this moment a name; says which file of the log it stands in
#   deploy/cluster/backup.sh trim KEEP    throws away all but the newest base backups, and the log that only those needed
# To go back: deploy/cluster/restore.sh
source "$(dirname "$0")/lib.sh"
usage() { die "usage: deploy/cluster/backup.sh base | point NAME | trim KEEP"; }

base() {
  local new="$folder/base/.new" name
  rm -rf "$new"
  # What it needs of the log comes along, so that it can be read through and opened by itself.
  PGPASSWORD=$PASSWORD as_nobody "$POSTGRES_PROGRAMS/pg_basebackup" -h 127.0.0.1 -p "$DATABASE" -U replicator -D "$new" \
    --checkpoint=fast --wal-method=stream
  as_nobody "$POSTGRES_PROGRAMS/pg_verifybackup" --quiet "$new"
  # By the moment it is whole, so that names stand in their order. One that broke off never gets a name.
  name=$(date -u +%Y-%m-%dT%H-%M-%S.%3NZ)
  mv "$new" "$folder/base/$name"
  sync "$folder/base"
  echo "$name"
}

point() {
  [[ $1 =~ ^[a-z0-9-]{1,60}$ ]] || die "a moment's name is made of a to z, figures and hyphens." "Not: $1"
  psql_at "$DATABASE" -At -c "SELECT pg_walfile_name(pg_create_restore_point('$1'))"
  # Else it would reach the archive with the next minute's end (archive_timeout).
  psql_at "$DATABASE" -c "SELECT pg_switch_wal()" >/dev/null
}

trim() {
  local bases first nth
  [[ $1 =~ ^[1-9][0-9]*$ ]] || die "how many base backups stay is a number from 1 on." "Not: $1"
  bases=("$folder"/base/[0-9]*/)
  [ -d "${bases[0]}" ] || die "there is no base backup in $folder/base." "First: deploy/cluster/backup.sh base"
  for ((nth = 0; nth < ${#bases[@]} - $1; nth++)); do rm -rf "${bases[nth]}"; done
  bases=("$folder"/base/[0-9]*/)
  first=$(sed -n 's/^START WAL LOCATION: .* (file \([0-9A-F]*\))$/\1/p' "${bases[0]}backup_label")
  [ -n "$first" ] || die "${bases[0]} does not say where its log begins."
  "$POSTGRES_PROGRAMS/pg_archivecleanup" "$folder/archive" "$first"
  # What a machine left behind that died as it copied.
  find "$folder/archive" -maxdepth 1 -name '.*' -type f -mmin +60 -delete
}

case ${1:-} in
  base) [ $# -eq 1 ] || usage ;;
  point | trim) [ $# -eq 2 ] || usage ;;
  *) usage ;;
esac
known
"$@"
