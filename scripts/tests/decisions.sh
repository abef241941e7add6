#!/usr/bin/env bash
# Does the check of docs/decisions find what is not in order?
source "$(dirname "$0")/lib.sh"

check() { "$project/scripts/check-decisions.sh" "$PWD"; }

# A folder with two decisions in order.
folder() {
  mkdir "$1"
  cd "$1"
  printf '# 0001: Doors open outwards\n\nDate: 2026-11-22 · Status: superseded by 0002\n\nWhy.\n' >0001-doors.md
  printf '# 0002: Doors slide\n\nDate: 2026-11-23 · Status: accepted\n\nWhy.\n' >0002-sliding-doors.md
  cat >README.md <<'END'
| [0001](0001-doors.md) | Doors open outwards | 2026-11-22 | superseded by 0002 |
| [0002](0002-sliding-doors.md) | Doors slide | 2026-11-23 | accepted |
END
}

test_decisions_in_order_pass() { folder order; check; }
test_the_projects_own_decisions_pass() { "$project/scripts/check-decisions.sh"; }

test_a_decision_needs_a_date() {
  folder date
  sed -i 's/^Date: 2026-11-23 · /Date: soon · /' 0002-*
  refuses '0002-sliding-doors.md: line 3 is not' check
}

test_a_day_that_does_not_exist_is_refused() {
  folder day
  sed -i 's/2026-11-23/2026-11-31/' 0002-* README.md
  refuses '2026-11-31 is no day' check
}

test_a_decision_needs_a_status() {
  folder status
  sed -i 's/accepted/perhaps/' 0002-*
  refuses '0002-sliding-doors.md: line 3 is not' check
}

test_a_decision_is_superseded_by_one_that_is_there() {
  folder successor
  sed -i 's/by 0002/by 0009/' 0001-* README.md
  refuses 'superseded by 0009, which is not there' check
}

test_a_decision_stands_in_the_index_with_its_status() {
  folder index
  sed -i 's/| accepted |/| superseded by 0001 |/' README.md
  refuses 'README.md: this row is missing: | [0002]' check
}

test_the_index_names_nothing_that_has_gone() {
  folder gone
  rm 0002-*
  sed -i 's/superseded by 0002/accepted/' 0001-* README.md
  refuses 'names 0002-sliding-doors.md, which is not there' check
}

test_a_file_without_a_number_is_refused() {
  folder number
  cp 0002-* gate.md
  refuses 'gate.md: the name is not' check
}

test_a_number_is_not_left_out() {
  folder gap
  mv 0002-sliding-doors.md 0003-sliding-doors.md
  refuses 'number 0003 where 0002 comes next' check
}

run_tests
