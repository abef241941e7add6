#!/usr/bin/env bash
# Ends the cluster to try, each process by its number, and removes its folder.
#   deploy/cluster/down.sh [--keep] [--quiet]     --keep leaves the folder, with what each part said
source "$(dirname "$0")/lib.sh"
keep=
quiet=
for word in "$@"; do
  case $word in
    --keep) keep=yes ;;
    --quiet) quiet=yes ;;
    *) die "usage: deploy/cluster/down.sh [--keep] [--quiet]" ;;
  esac
done

if [ ! -e "$folder/where" ]; then
  [ -n "$quiet" ] || say "no cluster lies in $folder"
  exit 0
fi
known
# Whoever was frozen could not be told anything, and those who wait for it neither.
for part in "${parts[@]}"; do
  ! pid=$(process_of "$part") || kill -CONT "$pid" 2>/dev/null || true
done
for part in "${parts[@]}"; do stop_part "$part"; done
for node in a b; do
  ! mountpoint -q "$folder/$node" || umount "$folder/$node" || umount -l "$folder/$node"
done
[ -n "$keep" ] || rm -rf "$folder"
[ -n "$quiet" ] || say "ended$([ -n "$keep" ] && echo "; its folder is left: $folder")"
