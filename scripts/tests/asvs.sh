#!/usr/bin/env bash
# Does the check of docs/asvs.md find what is not in order?
source "$(dirname "$0")/lib.sh"

check() { "$project/scripts/check-asvs.sh" "$PWD/page.md" "$PWD/ids.txt"; }

# A page with three rows in order. Paths are the project's own.
page() {
  mkdir "$1"
  cd "$1"
  printf '# ids\nV1.1.1 2\nV1.1.2 1\nV7.5.3 3\n' >ids.txt
  cat >page.md <<'END'
3 rows: 1 met, 1 not met, 1 do not apply.

| id | | why |
|---|---|---|
| V1.1.1 | met | A constant by type. `Cargo.toml`; `server/src/proxies.rs`, `a_64_is_one_source` |
| V1.1.2 | not met | Not yet (14). |
| V7.5.3 | does not apply | No such thing. |
END
}

test_a_page_in_order_passes() { page order; check; }
test_the_projects_own_page_passes() { "$project/scripts/check-asvs.sh"; }

test_a_missing_row_is_named() {
  page missing
  sed -i '/V7.5.3/d' page.md
  refuses 'V7.5.3 is missing' check
}

test_a_row_stands_once() {
  page twice
  sed -i 's/V7.5.3/V1.1.2/' page.md
  refuses 'V1.1.2 stands twice' check
}

test_a_row_of_nothing_is_refused() {
  page strange
  sed -i 's/V7.5.3 3/V7.5.4 3/' ids.txt
  refuses 'V7.5.3 is not in' check
}

test_a_status_is_one_of_three() {
  page status
  sed -i 's/| not met |/| nearly |/' page.md
  refuses 'no row is written like this' check
}

test_a_file_that_has_gone_is_named() {
  page gone
  sed -i 's/proxies.rs/gone.rs/' page.md
  refuses 'V1.1.1 names server/src/gone.rs' check
}

test_a_test_that_has_gone_is_named() {
  page renamed
  sed -i 's/a_64_is_one_source/a_48_is_one_source/' page.md
  refuses 'names the test a_48_is_one_source' check
}

test_met_needs_a_file() {
  page bare
  sed -i 's/| not met |/| met |/; s/1 met, 1 not/2 met, 0 not/' page.md
  refuses 'V1.1.2 is met, and names no file' check
}

test_the_counts_are_the_rows() {
  page counts
  sed -i 's/^3 rows: 1 met/3 rows: 2 met/' page.md
  refuses 'this line is missing: 3 rows: 1 met, 1 not met, 1 do not apply.' check
}

run_tests
