#!/usr/bin/env bash
# Has every decision a number, a date and a status, and does it stand in the index? check-decisions.sh [FOLDER]
# Every fault is named; the rules stand in docs/decisions/README.md.
source "$(dirname "$0")/lib.sh"
folder=${1:-docs/decisions}
index=$folder/README.md
[ -f "$index" ] || die "$index is missing." "It lists the decisions of that folder."

faults=()
last=0
for file in "$folder"/*; do
  name=$(basename "$file")
  [ "$name" = README.md ] && continue
  if ! [[ $name =~ ^([0-9]{4})-[a-z0-9-]+\.md$ ]]; then
    faults+=("$file: the name is not NNNN-a-few-words.md")
    continue
  fi
  number=${BASH_REMATCH[1]}
  expected=$(printf '%04d' $((last + 1)))
  last=$((10#$number))
  [ "$number" = "$expected" ] || faults+=("$file: number $number where $expected comes next")

  title=$(sed -n '1s/^# //p' "$file")
  [[ $title == "$number: "?* ]] || faults+=("$file: line 1 is not \"# $number: What was decided\"")
  if ! [[ $(sed -n 3p "$file") =~ ^Date:\ ([0-9]{4}-[0-9]{2}-[0-9]{2})\ ·\ Status:\ (accepted|superseded\ by\ ([0-9]{4}))$ ]]; then
    faults+=("$file: line 3 is not \"Date: YYYY-MM-DD · Status: accepted\" or \"… superseded by NNNN\"")
    continue
  fi
  day=${BASH_REMATCH[1]} status=${BASH_REMATCH[2]} successor=${BASH_REMATCH[3]}
  date -d "$day" >/dev/null 2>&1 || faults+=("$file: $day is no day")
  if [ -n "$successor" ] && ! compgen -G "$folder/$successor-*.md" >/dev/null; then
    faults+=("$file: superseded by $successor, which is not there")
  fi
  row="| [$number]($name) | ${title#"$number: "} | $day | $status |"
  grep -qxF -- "$row" "$index" || faults+=("$index: this row is missing: $row")
done

# A row whose file has gone.
while read -r name; do
  [ -e "$folder/$name" ] || faults+=("$index: names $name, which is not there")
done < <(sed -n 's/^| \[[0-9]*\](\([^)]*\)).*/\1/p' "$index")

[ "$last" -gt 0 ] || faults+=("$folder: holds no decision")
[ ${#faults[@]} -eq 0 ] || die "the decisions are not in order." "${faults[@]}" "How it is done: docs/decisions/README.md"
