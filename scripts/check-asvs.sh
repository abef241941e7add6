#!/usr/bin/env bash
# Does docs/asvs.md have one row for each requirement, and is every file and every test it names there?
#   check-asvs.sh [PAGE] [IDS]   [default: docs/asvs.md docs/asvs-ids.txt]
# Every fault is named. Paths count from the repository's root; a test stands behind the file it is in.
source "$(dirname "$0")/lib.sh"
page=${1:-docs/asvs.md}
ids=${2:-docs/asvs-ids.txt}
for file in "$page" "$ids"; do [ -f "$file" ] || die "$file is missing."; done

faults=()
declare -A wanted=() found=() count=([met]=0 [not met]=0 [does not apply]=0)
while read -r id level; do
  [[ $id == '#'* ]] && continue
  [[ $level =~ ^[123]$ ]] || faults+=("$ids: $id has no level")
  wanted[$id]=$level
done <"$ids"

while IFS= read -r line; do
  if ! [[ $line =~ ^\|\ (V[0-9.]+)\ \|\ (met|not\ met|does\ not\ apply)\ \|\ (.+)\ \|$ ]]; then
    faults+=("$page: no row is written like this: ${line:0:60}")
    continue
  fi
  id=${BASH_REMATCH[1]} status=${BASH_REMATCH[2]} why=${BASH_REMATCH[3]}
  count[$status]=$((count[$status] + 1))
  [ -n "${wanted[$id]:-}" ] || faults+=("$page: $id is not in $ids")
  [ -z "${found[$id]:-}" ] || faults+=("$page: $id stands twice")
  found[$id]=yes

  file=
  IFS='`' read -ra pieces <<<"$why"
  for ((nth = 1; nth < ${#pieces[@]}; nth += 2)); do
    word=${pieces[nth]}
    if [[ $word =~ ^[A-Za-z0-9_.][A-Za-z0-9_.-]*/[A-Za-z0-9_./-]*$ || $word =~ ^[A-Za-z]+\.(toml|lock|md)$ ]]; then
      file=$word
      [ -e "$file" ] || faults+=("$page: $id names $file, which is not there")
    elif [[ $word =~ ^[a-z0-9]+(_[a-z0-9]+)+$ && -f $file ]]; then
      grep -q "fn $word(" "$file" || faults+=("$page: $id names the test $word, which is not in $file")
    fi
  done
  [ "$status" != met ] || [ -n "$file" ] || faults+=("$page: $id is met, and names no file that carries it")
done < <(grep '^| V' "$page")

for id in "${!wanted[@]}"; do
  [ -n "${found[$id]:-}" ] || faults+=("$page: $id is missing")
done
said="${#wanted[@]} rows: ${count[met]} met, ${count[not met]} not met, ${count[does not apply]} do not apply."
grep -qxF -- "$said" "$page" || faults+=("$page: this line is missing: $said")

[ ${#faults[@]} -eq 0 ] || die "the page of the ASVS is not in order." "${faults[@]}"
