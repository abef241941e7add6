#!/usr/bin/env bash
# Does the cluster to try leave alone what is not its own, and does its test tell a lost change from one of which nobody knows?
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

test_the_longest_pause_is_between_two_confirmed_changes_or_before_the_first() {
  judged '
from stories import longest
assert longest([1, 2, 9, 10], 0, 10) == 7
assert longest([8, 9], 0, 9) == 8
assert longest([], 0, 30) == 30
assert longest([1, 2, 9], 8, 9) == 1, "what lies before the moment counts for nothing"'
}

run_tests
