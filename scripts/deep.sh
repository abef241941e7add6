#!/usr/bin/env bash
# What takes longer than `make test` may: the package from install to purge, disks that fill up, a scanner signed in as
# each role, a hundred thousand random papers, the store killed two hundred times, a cluster broken while people work, and the
# whole suite at twelve moments and in two time zones of the machine. Says at the end, and in target/deep.log, when it was
# last run and with what result.
#   scripts/deep.sh                   all of it
#   MOMENTS="2026-12-01T09:15" scripts/deep.sh
source "$(dirname "$0")/lib.sh"

# A working day each; a Saturday between Christmas and New Year; New Year's Day; both nights in which the clock is
# changed, in the hour that is missing or comes twice; the day that is not in every year; after midnight, before it.
moments=${MOMENTS:-"2026-11-30T09:10 2026-12-01T16:40 2026-12-02T12:00 2026-12-03T07:55 2026-12-04T14:30
  2026-12-26T11:00 2027-01-01T10:00 2027-03-28T02:30 2027-10-31T02:30 2028-02-29T13:15 2026-12-06T00:30 2027-06-30T23:50"}
zones=(UTC America/Los_Angeles)

# machine_time MOMENT ZONE: what the machine's clock shows there when it is that moment in Copenhagen.
machine_time() {
  # In the hour that is missing the clock shows the next.
  TZ=$2 date -d "TZ=\"Europe/Copenhagen\" ${1/T/ }" +%FT%T 2>/dev/null ||
    TZ=$2 date -d "TZ=\"Europe/Copenhagen\" ${1/T*/ 03:30}" +%FT%T
}

mkdir -p target
scripts/setup.sh server test deep scan trial
last=target/deep.log
[ -e "$last" ] && say "last run: $(tail -n 1 "$last")"
step=0
others=0
package="not asked"
if [ -z "${MOMENTS:-}" ]; then
  say "the package, from install to purge"
  PROFILE=dev scripts/package.sh && scripts/package-test.sh && scripts/package-proxy-test.sh || others=1
  say "a disk that fills up"
  { cargo build --locked -p boernehoejde && scripts/full-disk-test.sh; } || others=1
  say "the same under PostgreSQL"
  scripts/full-disk-postgres-test.sh || others=1
  say "a scanner that nobody here wrote"
  scripts/scan-test.sh || others=1
  say "a million random commands on a case"
  BOERNEHOEJDE_COMMANDS=500x2000 cargo test --locked --release --quiet -p domain --test commands || others=1
  say "three hundred random cases of every paper, band and version"
  BOERNEHOEJDE_PAPERS=300 cargo test --locked --release --quiet -p boernehoejde --test random_papers || others=1
  say "the store, killed while it writes"
  STORE_CRASH_RUNS=200 cargo test --locked --quiet -p store --test crash || others=1
  say "a server, killed while it files papers"
  OUTBOX_CRASH_RUNS=100 cargo test --locked --quiet -p boernehoejde --test outbox_crash || others=1
  say "a cluster, broken while people work"
  # As it is run: two hundred writers wait for unoptimised pages, and not for the database.
  scripts/cluster.sh test || others=1
  package=passed
  [ "$others" -eq 0 ] || package=failed
fi
bad=0
total=0
for moment in $moments; do
  zone=${zones[$((step % 2))]}
  step=$((step + 1))
  say "the suite at $moment, the machine in $zone"
  status=0
  # The machine's own clock stands at that moment too, for whatever does not take the tests' clock; the servers and
  # commands take theirs by --clock. The browsers keep the machine's: they are other people's programs.
  TZ=$zone BOERNEHOEJDE_TEST_CLOCK=$moment \
    ROOMS_RUNNER="scripts/at.sh $(machine_time "$moment" "$zone")" \
    scripts/test.sh >"target/deep-$step.log" 2>&1 || status=$?
  closing=$(tail -n 1 "target/deep-$step.log")
  printf '  %s  %s\n' "$moment" "$closing"
  total=$((total + 1))
  [ "$status" -eq 0 ] || { bad=$((bad + 1)); grep -E '^test .* \.\.\. FAILED$' "target/deep-$step.log" || true; }
done
printf '%s: %s of %s moments without a failure, package and store %s, commit %s\n' "$(date -u +%FT%RZ)" "$((total - bad))" \
  "$total" "$package" \
  "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)" | tee -a "$last"
[ "$bad" -eq 0 ] && [ "$others" -eq 0 ]
