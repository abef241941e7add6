#!/usr/bin/env python3
"""Breaks the cluster to try while people work, restores it to a moment, and counts: confirmed changes that were lost (none may be), the longest pause
(half a minute at most), and answers that were neither right nor one of our plain pages (none may be).

    tests/cluster/run.py PROGRAM [STORY…]     kill, switch, cut-off, freeze, fill, restart, restore, roll; all where none
                                              is named
    RUNS=10        how often the primary is killed                      [3]
    OLD=, NEW=     the two versions that `roll` goes from and to        [PROGRAM, PROGRAM]
    CLUSTER=       where the cluster lies; KEEP=1 leaves it for a look  [target/cluster-test]

Ends with 1 where a story did not pass.
"""

import os
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import restore  # noqa: E402
import stories  # noqa: E402
from cluster import ROOT, Cluster, Trouble, say  # noqa: E402

# The disk of a node: what PostgreSQL takes here, and room for a few minutes of work.
SMALL = "400m"


def plan(names, runs, new):
    """The stories in their order: a name, and what breaks. `restore` breaks nothing, and is before `roll`, since a program of before
    reads nothing once the upgrade is finished."""
    told = {
        "kill": [(f"the primary is killed, {nth} of {runs}", stories.kill) for nth in range(1, runs + 1)],
        "switch": [("the standby takes over on purpose", stories.switch)],
        "cut-off": [("the primary is cut off", stories.cut_off)],
        "freeze": [("the primary is frozen, and wakes up", stories.freeze)],
        "fill": [("the primary's disk is full for 15 s", stories.fill)],
        "restart": [("servers are restarted in the middle of a talk", stories.restart)],
        "restore": [("a second house is made as the first was", restore.drill)],
        "roll": [("both servers go to a new version", stories.roll_to(new))],
    }
    if unknown := [name for name in names if name not in told]:
        sys.exit(f"no story is called {unknown[0]}; there are {', '.join(told)}")
    return [story for name in (names or told) for story in told[name]]


def table(outcomes, not_tried):
    """The figures as Markdown."""
    print("| what happened | confirmed | lost or untrue | twice | plain pages | wrong answers | longest pause | |")
    print("|---|---|---|---|---|---|---|---|")
    for o in outcomes:
        verdict = "passed" if o.passed() else "FAILED"
        cells = [o.story, o.confirmed, len(o.lost), len(o.twice), o.told, f"{len(o.wrong)} of {o.right + o.told + len(o.wrong)}"]
        print(f"| {' | '.join(map(str, cells))} | {o.pause:.1f} s | {verdict} |")
    for name, why in not_tried:
        print(f"| {name} | | | | | | | {why} |")


def main(program, *names):
    program = pathlib.Path(program).resolve()
    old, new = (pathlib.Path(os.environ.get(name) or program).resolve() for name in ("OLD", "NEW"))
    folder = os.environ.get("CLUSTER") or ROOT / "target/cluster-test"
    why_not = stories.may_fill()
    outcomes, not_tried = [], []
    with Cluster(old, folder, small_disk=None if why_not else SMALL) as cluster:
        for name, break_it in plan(names, int(os.environ.get("RUNS") or 3), new):
            if break_it is stories.fill and why_not:
                not_tried.append((name, why_not))
                continue
            drill = break_it is restore.drill
            outcome = restore.drill(cluster, name) if drill else stories.tell(cluster, name, break_it)
            outcomes.append(outcome)
            for what in (outcome.lost + outcome.twice + outcome.wrong)[:5]:
                say(f"  {what}")
            say(f"  {outcome.confirmed} confirmed, longest pause {outcome.pause:.1f} s")
            if outcome.trouble:
                # What comes after it would stand on sand.
                say(f"  {outcome.trouble}")
                break
    table(outcomes, not_tried)
    sound = outcomes and all(outcome.passed() for outcome in outcomes)
    return 0 if sound else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        sys.exit(main(*sys.argv[1:]))
    except Trouble as broken:
        sys.exit(f"Stopped: {broken}")
