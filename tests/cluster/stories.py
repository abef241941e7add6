"""What is done to the cluster while people work, and how each story ends."""

import concurrent.futures
import dataclasses
import os
import subprocess
import time
from collections.abc import Callable

from cluster import Trouble, say
from people import Child, Reader, Talk, writers_of

# Who changes cases in a story: one after the other, without a breath between.
WRITERS = 7
# Those who do while the primary is killed (WRITERS says otherwise), and the seconds that each of so many takes between two changes: all of
# them wait for an answer when the primary is gone, and two processors are not busy with them alone before it.
CROWD = 200
PACE_IN_A_CROWD = 1.0
# Who is there beside them: somebody at Today, a child, a talk.
OTHERS = (Reader, Child, Talk)
# Work before anything is broken, and after all is whole again.
CALM = 4
# Until every writer has to have been confirmed again; a pause of more than the promise is a fault, and told as long as it is.
AGAIN = 120
# The longest that a caseworker may wait for a change to be taken again.
PROMISED = 30.0


@dataclasses.dataclass(frozen=True)
class Story:
    """What happens, its name, who works meanwhile, and whether anybody may meet a plain page that says that nothing goes just now."""

    name: str
    break_it: Callable
    writers: int = WRITERS
    may_tell: bool = True


@dataclasses.dataclass
class Outcome:
    """A story's figures: changes that were confirmed; lost, or other than was told; made twice; answers that were right, plain pages,
    wrong. `may_tell`: whether there may be plain pages."""

    story: str
    may_tell: bool = True
    confirmed: int = 0
    lost: list = dataclasses.field(default_factory=list)
    twice: list = dataclasses.field(default_factory=list)
    right: int = 0
    told: list = dataclasses.field(default_factory=list)
    wrong: list = dataclasses.field(default_factory=list)
    pause: float = 0.0
    # What the cluster itself did not do: what people met until then is told all the same, and no other story follows.
    trouble: str = ""

    def faults(self):
        """What must not have happened, in words."""
        return self.lost + self.twice + self.wrong + ([] if self.may_tell else self.told)

    def passed(self):
        whole = not (self.faults() or self.trouble)
        return whole and self.pause <= PROMISED and self.confirmed > 0


def tell(cluster, story):
    """Has everybody work while the story breaks something and mends it. `break_it` is a generator: what it yields is the moment from which
    pauses count, or None for the beginning; before that it breaks, after that, with everybody at work again, it mends."""
    say(story.name)
    cluster.until_whole()
    before = cluster.changes()
    writers = writers_of(cluster, story.writers, *([PACE_IN_A_CROWD] if story.writers > WRITERS else []))
    others = [one(cluster, nth - len(OTHERS)) for nth, one in enumerate(OTHERS)]
    people = writers + others
    outcome, since, begun = Outcome(story.name, story.may_tell), None, time.monotonic()
    for person in people:
        person.start()
    try:
        time.sleep(CALM)
        acts = story.break_it(cluster)
        since = next(acts)
        broken = time.monotonic()
        cluster.until("a confirmed change of everybody", lambda: all(w.moments and w.moments[-1] > broken for w in writers), AGAIN)
        for _ in acts:
            pass
        cluster.until_whole()
        time.sleep(CALM)
    except Trouble as trouble:
        outcome.trouble = str(trouble)
    finally:
        for person in people:
            person.ended.set()
        for person in people:
            person.join()
    outcome.pause = max(longest(writer.moments, since or begun, time.monotonic()) for writer in writers)
    # What was confirmed last is on no page yet that anybody saw.
    with concurrent.futures.ThreadPoolExecutor(WRITERS) as hands:
        list(hands.map(lambda writer: (writer.move(), writer.tell()), writers))
    others[-1].work()
    outcome.confirmed = sum(len(w.moments) for w in writers)
    for person in people:
        outcome.right += person.right
        outcome.told += person.told
        outcome.wrong += person.wrong
        outcome.lost += person.lost
    try:
        judge_log(cluster, writers, before, outcome)
    except Trouble as trouble:
        outcome.trouble = outcome.trouble or str(trouble)
    return outcome


def longest(moments, since, until):
    """The longest time without a confirmed change."""
    points = [since, *(moment for moment in moments if moment > since), until]
    # Nobody works any more behind the last change: what lies there is the story's end.
    return max((later - earlier for earlier, later in zip(points, points[1:-1])), default=until - since)


def judge_log(cluster, writers, before, outcome):
    """Each confirmed change left one line in the log, and none left two; the log is whole."""
    cluster.run("audit", "verify")
    after = cluster.changes()
    for writer in writers:
        lines = after[writer.case] - before[writer.case]
        if lines < writer.confirmed:
            outcome.lost.append(f"{writer.confirmed} changes of a case were confirmed, and the log has {lines}")
        if lines > writer.confirmed + writer.of_nobody:
            outcome.twice.append(f"{writer.confirmed} + {writer.of_nobody} changes of a case, and the log has {lines}")


def kill(cluster):
    """The primary's machine is gone: Patroni and PostgreSQL at once. Later it comes back."""
    node = cluster.primary()
    cluster.part("kill", f"node-{node}")
    yield None
    cluster.part("start", f"node-{node}")


def switch(cluster):
    """The standby takes over on purpose, as before the primary's machine is looked after."""
    cluster.switch_over()
    yield None


def cut_off(cluster):
    """The primary is cut off from etcd and from its standby, and clients still reach it. Later the cable is put in again."""
    node = cluster.primary()
    cluster.part("freeze", f"line-{node}")
    yield None
    cluster.part("thaw", f"line-{node}")


def freeze(cluster):
    """The primary's machine stands still in its tracks, and wakes up when another has taken over."""
    node = cluster.primary()
    cluster.part("freeze", f"node-{node}")
    yield None
    cluster.part("thaw", f"node-{node}")


def fill(cluster):
    """The primary's disk fills up to the last byte. Pauses count from the moment when there is room again."""
    node = cluster.primary()
    ballast = cluster.folder / node / "ballast"
    with open(ballast, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1 << 16))
        except OSError:
            pass
    time.sleep(15)
    ballast.unlink()
    yield time.monotonic()


def restart(cluster):
    """In the middle of a talk one server is killed and the other told to stop, as by an operator; each comes back."""
    cluster.part("kill", "server-1")
    cluster.part("start", "server-1")
    cluster.until_ready(1)
    cluster.part("stop", "server-2")
    cluster.part("start", "server-2")
    cluster.until_ready(2)
    yield None


def roll_to(program):
    """Both servers, one after the other, to another version, as docs/cluster.md says: HAProxy sends the one nobody else, what it has begun
    is finished, it stops, starts anew, and gets its share again when it is ready. Then the upgrade is finished."""

    def roll(cluster):
        for number in (1, 2):
            name = f"server-{number}"
            cluster.part("drain", name)
            cluster.part("stop", name)
            cluster.part("start", name, program=program)
            cluster.until_ready(number)
            cluster.part("ready", name)
        cluster.run("finish-upgrade", program=program)
        # From here on the old one reads nothing.
        cluster.program = program
        yield None

    return roll


def may_fill():
    """Whether this machine lets us mount a small disk; else the words that say why not."""
    if os.geteuid():
        return "not tried: a small disk is mounted by root"
    tried = subprocess.run(["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False)
    return None if tried.returncode == 0 else "not tried: nothing can be mounted here"
