#!/usr/bin/env python3
"""Breaks the cluster to try while people work, restores it to a moment, and counts: confirmed changes that were lost (none may be), the longest pause
(half a minute at most), and answers that were neither right nor one of our plain pages (none may be).

    tests/cluster/run.py PROGRAM [STORY…]     kill, switch, cut-off, freeze, fill, restart, restore, roll; all where none
                                              is named
    RUNS=100       how often the primary is killed                      [10]
    WRITERS=20     who changes cases while it is                        [200]
    FIGURES=FILE   each story is added to it as it ends, and the table is of all in it that this program made: RUNS=25 four times
                   are a hundred kills, and a call that was broken off goes on with the next
    OLD=, NEW=     the two versions that `roll` goes from and to        [PROGRAM, PROGRAM]
    OLD_EXAMPLE=   a case file that OLD reads                           [content/examples/laura.json]
    CLUSTER=       where the cluster lies; KEEP=1 leaves it for a look  [target/cluster-test]

`scripts/cluster.sh test` builds OLD where it is not given. `roll` has a cluster of its own, which OLD made. Ends with 1 where a story did
not pass.
"""

import hashlib
import os
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import figures  # noqa: E402
import restore  # noqa: E402
import stories  # noqa: E402
from cluster import ROOT, Cluster, Trouble, say  # noqa: E402
from stories import Story  # noqa: E402

# The disk of a node, where one is to be filled: what PostgreSQL takes here, and room for what two hundred people write while the primary is
# killed ten times.
SMALL = "900m"


def number(name, usual):
    """A number above nothing from the environment."""
    said = os.environ.get(name) or str(usual)
    if not said.isdecimal() or int(said) == 0:
        sys.exit(f"{name} is a number above nothing, and says {said}")
    return int(said)


def plan(names, runs, crowd, new, killed=0):
    """The stories in their order. `restore` breaks nothing. `killed`: how many kills other calls told."""
    told = {
        "kill": [Story(f"{figures.killed(crowd)}, run {nth}", stories.kill, crowd) for nth in range(killed + 1, killed + runs + 1)],
        "switch": [Story("the standby takes over on purpose", stories.switch)],
        "cut-off": [Story("the primary is cut off", stories.cut_off)],
        "freeze": [Story("the primary is frozen, and wakes up", stories.freeze)],
        "fill": [Story("the primary's disk is full for 15 s", stories.fill)],
        "restart": [Story("servers are restarted in the middle of a talk", stories.restart)],
        "restore": [Story("a second house is made as the first was", restore.drill)],
        "roll": [Story("both servers go to a new version", stories.roll_to(new), may_tell=False)],
    }
    if unknown := [name for name in names if name not in told]:
        sys.exit(f"no story is called {unknown[0]}; there are {', '.join(told)}")
    asked = names or list(told)
    return [story for name in asked if name != "roll" for story in told[name]], told["roll"] if "roll" in asked else []


def table(outcomes, not_tried):
    """The figures as Markdown."""
    print("| what happened | confirmed | lost or untrue | twice | plain pages | wrong answers | longest pause | |")
    print("|---|---|---|---|---|---|---|---|")
    for o in outcomes:
        verdict, told = "passed" if o.passed() else "FAILED", len(o.told)
        cells = [o.story, o.confirmed, len(o.lost), len(o.twice), told, f"{len(o.wrong)} of {o.right + told + len(o.wrong)}"]
        print(f"| {' | '.join(map(str, cells))} | {o.pause:.1f} s | {verdict} |")
    for name, why in not_tried:
        print(f"| {name} | | | | | | | {why} |")


def tell_all(cluster, told, why_not, not_tried, kept):
    """What became of each story; none after one in which the cluster itself did not go on."""
    outcomes = []
    for story in told:
        if story.break_it is stories.fill and why_not:
            not_tried.append((story.name, why_not))
            continue
        drill = story.break_it is restore.drill
        outcome = restore.drill(cluster, story.name) if drill else stories.tell(cluster, story)
        outcomes.append(outcome)
        kept.keep(outcome)
        for what in outcome.faults()[:5]:
            say(f"  {what}")
        say(f"  {outcome.confirmed} confirmed, longest pause {outcome.pause:.1f} s")
        if outcome.trouble:
            # What comes after it would stand on sand.
            say(f"  {outcome.trouble}")
            break
    return outcomes


def sha256(program):
    """What a program is known by."""
    return hashlib.sha256(program.read_bytes()).hexdigest()


def main(program, *names):
    program = pathlib.Path(program).resolve()
    old, new = (pathlib.Path(os.environ.get(name) or program).resolve() for name in ("OLD", "NEW"))
    folder = os.environ.get("CLUSTER") or str(ROOT / "target/cluster-test")
    runs, crowd = number("RUNS", 10), number("WRITERS", stories.CROWD)
    kept = figures.Figures(os.environ.get("FIGURES"), sha256(new))
    told, rolled = plan(names, runs, crowd, new, kept.kills(crowd))
    why_not = stories.may_fill()
    outcomes, not_tried = [], []
    most = max((story.writers for story in told), default=0)
    if told:
        people = max(most, stories.WRITERS) + len(stories.OTHERS)
        fills = not why_not and any(story.break_it is stories.fill for story in told)
        with Cluster(program, folder, people, small_disk=SMALL if fills else None) as cluster:
            outcomes += tell_all(cluster, told, why_not, not_tried, kept)
    if rolled and not any(outcome.trouble for outcome in outcomes):
        say(f"roll goes from {os.environ.get('OLD_NAME') or old} to {os.environ.get('NEW_NAME') or new}")
        if sha256(old) == sha256(new):
            say("  which are one and the same program: what a new version brings is not tried. OLD= or OLD_REV= names another")
        people = stories.WRITERS + len(stories.OTHERS)
        try:
            with Cluster(old, f"{folder}-roll", people, example=os.environ.get("OLD_EXAMPLE")) as cluster:
                outcomes += tell_all(cluster, rolled, why_not, not_tried, kept)
        except Trouble as trouble:
            # What the other stories came to is told all the same.
            say(f"  {trouble}")
            outcomes.append(stories.Outcome(rolled[0].name, may_tell=False, trouble=str(trouble)))
    if kept.others:
        say(f"{kept.others} lines of {kept.path} are of another program, and left out")
    # What failed in an earlier call failed.
    together = kept.before + outcomes
    table(together + figures.sums(together), not_tried)
    sound = outcomes and all(outcome.passed() for outcome in together)
    return 0 if sound else 1


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    try:
        sys.exit(main(*sys.argv[1:]))
    except Trouble as broken:
        sys.exit(f"Stopped: {broken}")
