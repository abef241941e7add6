#!/usr/bin/env bash
# Does the cluster to try leave alone what is not its own, does its archive keep what it was handed, and does its test tell a lost
# change from one of which nobody knows?
source "$(dirname "$0")/lib.sh"

# A folder as up.sh leaves it, with one part that says which process it is.
cluster() { # cluster FOLDER PROCESS
  mkdir -p "$1/run" "$1/log"
  : >"$1/where"
  echo "$2" >"$1/run/etcd.pid"
  export CLUSTER=$PWD/$1
}
# Whoever ends a folder has to leave this one.
bystander() {
  sleep 300 &
  stranger=$!
}

test_a_number_that_is_somebody_elses_by_now_is_not_ended() {
  bystander
  cluster others "$stranger"
  "$project/deploy/cluster/down.sh"
  kill "$stranger"
  [ ! -e "$CLUSTER" ]
}

test_its_own_process_is_ended() {
  mkdir -p own/etcd
  printf '#!/bin/bash\nexec -a "etcd %s/own/etcd" sleep 300\n' "$PWD" >own/part
  chmod +x own/part
  own/part &
  cluster own $!
  # Bash becomes what it starts: its name holds the folder from then on.
  until tr '\0' ' ' <"/proc/$!/cmdline" | grep -q '^etcd'; do :; done
  "$project/deploy/cluster/down.sh"
  fails kill -0 $!
}

test_a_folder_that_holds_something_else_is_not_emptied() {
  mkdir thesis
  echo "ten years" >thesis/chapter
  export CLUSTER=$PWD/thesis
  refuses 'holds something else' "$project/deploy/cluster/up.sh" /bin/true
  "$project/deploy/cluster/down.sh"
  [ -e thesis/chapter ]
}

test_a_part_that_does_not_exist_is_refused_by_name() {
  cluster parts 1
  refuses 'does not run' "$project/deploy/cluster/part.sh" freeze node-a
  refuses 'no part is called' "$project/deploy/cluster/part.sh" start postgres
}

test_a_server_is_drained_until_what_it_has_begun_is_finished() {
  cluster drained 1
  # HAProxy as its admin socket shows it: an answer of server-1 is under way when it is first asked, and then none.
  python3 -c '
import socket, sys
figures = [f"# pxname,svname,scur,status,\npages,one,{begun},DRAIN,\npages,two,5,UP,\nscreens,one,0,DRAIN,\n" for begun in (1, 0)]
with socket.socket(socket.AF_UNIX) as way:
    way.bind(sys.argv[1])
    way.listen()
    while True:
        with way.accept()[0] as line:
            asked = line.recv(1 << 16).decode().strip()
            print(asked, flush=True)
            line.sendall((figures.pop(0) if asked == "show stat" else "\n").encode())' drained/run/haproxy.sock >drained/said &
  local proxy=$!
  until [ -S drained/run/haproxy.sock ]; do :; done
  "$project/deploy/cluster/part.sh" drain server-1
  refuses 'HAProxy knows no node-a' "$project/deploy/cluster/part.sh" drain node-a
  kill "$proxy"
  [ "$(cat drained/said)" = $'set server pages/one state drain\nset server screens/one state drain\nshow stat\nshow stat' ]
}

test_no_cluster_is_made_for_a_number_of_people_that_is_none() {
  export CLUSTER=$PWD/crowd
  for people in 9 ten 12345 -10; do
    PEOPLE=$people refuses 'a number from 10' "$project/deploy/cluster/up.sh" /bin/true
  done
}

test_a_roll_begins_at_what_lies_behind_this_version() {
  copy_of_project "$PWD/rolled"
  cd rolled
  local first of_main
  first=$(git rev-parse HEAD)
  git commit --quiet --allow-empty --message "Next"
  of_main=$(git rev-parse HEAD)
  # On the default branch itself nothing lies between: the commit before.
  [ "$(scripts/cluster.sh old)" = "$first" ]
  git switch --quiet --create work
  git commit --quiet --allow-empty --message "Work"
  git commit --quiet --allow-empty --message "More of it"
  [ "$(scripts/cluster.sh old)" = "$of_main" ]
  git tag v0.1.0 "$first"
  [ "$(scripts/cluster.sh old)" = "$first" ]
  [ "$(OLD_REV=main scripts/cluster.sh old)" = "$of_main" ]
  OLD_REV=nowhere refuses 'no revision nowhere' scripts/cluster.sh old
}

test_a_roll_of_a_version_begins_at_the_version_before_it() {
  copy_of_project "$PWD/versions"
  cd versions
  local first
  first=$(git rev-parse HEAD)
  git tag v0.1.0
  git commit --quiet --allow-empty --message "Work"
  git commit --quiet --allow-empty --message "Close 0.2.0"
  git tag v0.2.0
  git tag --annotate --message "The same" latest
  [ "$(scripts/cluster.sh old)" = "$first" ]
  # Before the first version of all lies the commit before it.
  git tag --delete v0.1.0
  [ "$(scripts/cluster.sh old)" = "$(git rev-parse HEAD~1)" ]
}

archive() { "$project/deploy/cluster/archive.sh" "$@"; }

test_what_was_handed_in_comes_back_and_may_be_handed_in_again() {
  mkdir archive
  echo "every change" >file
  archive keep archive file 000000010000000000000007
  archive keep archive file 000000010000000000000007
  archive fetch archive 000000010000000000000007 back
  cmp file back
  [ "$(ls -A archive)" = 000000010000000000000007 ]
}

test_another_file_of_the_same_name_is_refused_and_the_first_stays() {
  mkdir archive-of-two
  echo "the first" >first
  echo "another" >second
  archive keep archive-of-two first 000000010000000000000007
  refuses 'holds another 000000010000000000000007' archive keep archive-of-two second 000000010000000000000007
  cmp first archive-of-two/000000010000000000000007
}

test_a_file_that_breaks_off_leaves_nothing_in_the_archive() {
  mkdir archive-cut
  head -c 100000 /dev/zero >long
  # As on a disk that is full: no file may grow past some kilobytes.
  (ulimit -f 8 && fails archive keep archive-cut long 000000010000000000000007)
  [ -z "$(ls -A archive-cut)" ]
}

test_the_end_of_the_log_is_told_from_an_archive_that_is_not_there() {
  mkdir archive-short
  local status=0
  archive fetch archive-short 000000010000000000000008 back || status=$?
  [ "$status" -eq 1 ]
  # PostgreSQL ends a recovery at more than 125, and goes on without the rest at less.
  status=0
  archive fetch archive-not-mounted 000000010000000000000008 back || status=$?
  [ "$status" -gt 125 ]
}

test_the_log_that_a_base_backup_needs_stays_and_so_does_the_last_backup() {
  cluster trimmed 1
  rm trimmed/run/etcd.pid
  echo "POSTGRES_PROGRAMS=$(dirname "$(realpath "$(first_of initdb /usr/lib/postgresql/*/bin/initdb)")")" >trimmed/where
  mkdir -p trimmed/base/2026-11-2{8,9}T02-00-00.000Z trimmed/archive
  echo 'START WAL LOCATION: 0/3000028 (file 000000010000000000000003)' >trimmed/base/2026-11-28T02-00-00.000Z/backup_label
  echo 'START WAL LOCATION: 0/6000028 (file 000000020000000000000006)' >trimmed/base/2026-11-29T02-00-00.000Z/backup_label
  touch trimmed/archive/{000000010000000000000002,000000010000000000000003,000000010000000000000005,00000002.history}
  touch trimmed/archive/{000000020000000000000006,000000020000000000000007}
  "$project/deploy/cluster/backup.sh" trim 2
  fails test -e trimmed/archive/000000010000000000000002
  test -e trimmed/archive/000000010000000000000003
  "$project/deploy/cluster/backup.sh" trim 1
  "$project/deploy/cluster/backup.sh" trim 1
  [ "$(ls trimmed/base)" = 2026-11-29T02-00-00.000Z ]
  (cd trimmed/archive && [ "$(echo *)" = "00000002.history 000000020000000000000006 000000020000000000000007" ])
  refuses 'a number from 1 on' "$project/deploy/cluster/backup.sh" trim 0
}

test_nothing_is_restored_without_a_base_backup_or_by_a_word_that_is_no_moment() {
  cluster unsaved 1
  rm unsaved/run/etcd.pid
  refuses 'no base backup' "$project/deploy/cluster/restore.sh" name noon
  refuses 'names no moment' "$project/deploy/cluster/restore.sh" name "noon' # "
  refuses 'usage' "$project/deploy/cluster/restore.sh" yesterday
}

# What the test of the cluster would say of a page, given as Python.
judged() { PYTHONDONTWRITEBYTECODE=1 python3 -c "import sys; sys.path.insert(0, '$project/tests/cluster')
$1"; }

test_a_confirmed_change_that_is_gone_is_lost_and_one_that_nobody_knows_of_is_not() {
  judged '
from people import Ledger
ledger = Ledger()
ledger.kept(ledger.next())
ledger.unsure(ledger.next())
assert ledger.fault(1) is None, "the one of which nobody knows did not come about"
assert ledger.fault(2) is None, "it did"
assert "was confirmed" in ledger.fault(1), "and now it has to stay"
ledger.next()
assert "was told that it does not" in ledger.fault(3)'
}

test_only_our_own_pages_tell_what_happened() {
  judged '
from answers import told
from browser import Answer
page = lambda status, title: Answer(status, {"content-type": "text/html; charset=utf-8"}, f"<h1>{title}</h1>")
assert told(page(503, "Sagerne svarer ikke lige nu")) == "nothing"
assert told(page(503, "Måske er det gemt, måske ikke")) == "perhaps"
assert told(page(200, "Sagerne svarer ikke lige nu")) is None, "a page that says so has to say so by its status"
assert told(page(503, "503 Service Unavailable")) is None, "the page of a proxy"
assert told(page(500, "Det er vores fejl")) is None
assert told(Answer(0, {}, "nothing came")) is None'
}

test_a_plain_page_fails_a_roll_and_no_other_story() {
  judged '
from stories import Outcome
told = ["a step: 503 Sagerne svarer ikke lige nu"]
assert Outcome("a kill", confirmed=3, told=told).passed()
rolled = Outcome("a roll", may_tell=False, confirmed=3, told=told)
assert not rolled.passed() and rolled.faults() == told
assert Outcome("a roll", may_tell=False, confirmed=3).passed()'
}

test_the_primary_is_killed_ten_times_under_two_hundred_writers() {
  judged '
import run, stories
told, rolled = run.plan(["kill", "roll"], run.number("RUNS", 10), run.number("WRITERS", stories.CROWD), "program")
assert [story.writers for story in told] == [200] * 10
assert [story.may_tell for story in rolled] == [False]'
}

test_kills_of_several_calls_count_together_and_those_of_another_program_do_not() {
  judged '
import dataclasses, pathlib
import figures, run
from stories import Outcome
path = pathlib.Path("kept/figures")
name = lambda nth: f"{figures.killed(200)}, run {nth}"
first = figures.Figures(path, "one")
first.keep(Outcome(name(1), confirmed=3, right=9, pause=20.5))
first.keep(Outcome(name(2), confirmed=4, right=8, pause=25.0, told=["a step: 503"]))
figures.Figures(path, "other").keep(Outcome(name(1), confirmed=100, lost=["a step"]))
# A call that ended in the middle of a line.
path.write_text(path.read_text() + "{\"story\": \"the pr")
second = figures.Figures(path, "one")
assert (second.kills(200), second.kills(7), second.others) == (2, 0, 1)
told, _ = run.plan(["kill"], 2, 200, "program", second.kills(200))
assert [story.name for story in told] == [name(3), name(4)], "it goes on"
second.keep(Outcome(name(3), confirmed=5, right=1, pause=3.0))
third = figures.Figures(path, "one")
assert third.kills(200) == 3, "the line that was broken off takes no other with it"
total, = figures.sums(third.before + [Outcome("a switch", confirmed=1)])
assert total.story == f"{figures.killed(200)}, 3 times"
assert (total.confirmed, total.right, len(total.told), total.pause) == (12, 18, 1, 25.0)
assert total.passed()
third.keep(Outcome(name(4), confirmed=5, lost=["a step"]))
total, = figures.sums(figures.Figures(path, "one").before)
assert not total.passed(), "what was lost once is lost"
figures.Figures(None, "one").keep(Outcome(name(1)))'
}

test_the_longest_pause_is_between_two_confirmed_changes_or_before_the_first() {
  judged '
from stories import longest
assert longest([1, 2, 9, 10], 0, 10) == 7
assert longest([8, 9], 0, 9) == 8
assert longest([], 0, 30) == 30
assert longest([1, 2, 9], 8, 9) == 1, "what lies before the moment counts for nothing"'
}

test_a_restored_house_may_lack_nothing_of_before_the_moment_and_have_nothing_of_after_it() {
  judged '
from restore import Span
span = Span(least=7, most=8)
assert span.fault(7) is None and span.fault(8) is None, "the one that was under way may stand or not"
assert "7 was confirmed before" in span.fault(6)
assert "8 was the last that was sent" in span.fault(9)'
}

run_tests
