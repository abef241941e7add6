#!/bin/sh
# The archive of the write-ahead log, as PostgreSQL calls it for one file at a time. It needs coreutils and diffutils alone,
# and is copied beside the nodes, who may not enter this folder.
#   archive_command = 'archive.sh keep ARCHIVE %p %f'
#   restore_command = 'archive.sh fetch ARCHIVE %f %p'
# `keep` ends with 0 when the file lies in the archive, whole and on the disk: PostgreSQL throws its own away then.
set -eu

keep() { # keep ARCHIVE FILE NAME
  # Both nodes hand in each file, and after a crash hand it in again (docs/cluster.md).
  if [ ! -e "$1/$3" ]; then
    new=$(mktemp "$1/.$3.XXXXXX")
    trap 'rm -f "$new"' EXIT
    cp "$2" "$new"
    sync "$new"
    # A new name for what is whole, in one step. Unlike `mv` it never takes the place of a file that came meanwhile.
    ln "$new" "$1/$3" 2>/dev/null || true
  fi
  if ! cmp -s "$2" "$1/$3"; then
    echo "the archive holds another $3, and that one stays" >&2
    exit 1
  fi
  sync "$1"
}

fetch() { # fetch ARCHIVE NAME FILE
  # More than 125 ends the recovery. Less means that the log ends here, and a disk that is not mounted is no end of it.
  if [ ! -d "$1" ]; then
    echo "there is no archive at $1" >&2
    exit 126
  fi
  # It is asked for files that never were, to learn that.
  [ -e "$1/$2" ] || exit 1
  cp "$1/$2" "$3"
}

[ $# -eq 4 ] || { echo "usage: archive.sh keep ARCHIVE FILE NAME | fetch ARCHIVE NAME FILE" >&2; exit 2; }
case $1 in
  keep) keep "$2" "$3" "$4" ;;
  fetch) fetch "$2" "$3" "$4" ;;
  *) echo "archive.sh: there is keep and fetch" >&2; exit 2 ;;
esac
