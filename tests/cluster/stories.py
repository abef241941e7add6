"""What is done to the cluster while people work, and how each story ends."""

import dataclasses
import os
import subprocess
import time

from cluster import Trouble, say
from people import Child, Reader, Talk, Writer

WRITERS = 7
# Work before anything is broken, and after all is whole again.
CALM = 4
# Until every writer has to have been confirmed again; a pause of more than the promise is a fault, and told as long as it is.
AGAIN = 120
# The longest that a caseworker may wait for a change to be taken again.
PROMISED = 30.0


@dataclasses.dataclass
class Outcome:
    """A story's figures: changes that were confirmed; lost, or other than was told; made twice; answers that were right, plain pages,
    wrong."""

    story: str
    confirmed: int = 0
    lost: list = dataclasses.field(default_factory=list)
    twice: list = dataclasses.field(default_factory=list)
    right: int = 0
    told: int = 0
    wrong: list = dataclasses.field(default_factory=list)
    pause: float = 0.0
    # What the cluster itself did not do: what people met until then is told all the same, and no other story follows.
    trouble: str = ""

    def passed(self):
        whole = not (self.lost or self.twice or self.wrong or self.trouble)
        return whole and self.pause <= PROMISED and self.confirmed > 0


def tell(cluster, name, break_it):
    """Has everybody work while `break_it` breaks something and mends it. It is a generator: what it yields is the moment from which
    pauses count, or None for the beginning; before that it breaks, after that, with everybody at work again, it mends."""
    say(name)
    cluster.until_whole()
    before = cluster.changes()
    writers = [Writer(cluster, nth) for nth in range(WRITERS)]
    others = [Reader(cluster, 7), Child(cluster, 8), Talk(cluster, 9)]
    people = writers + others
    outcome, since, begun = Outcome(name), None, time.monotonic()
    for person in people:
        person.start()
    try:
        time.sleep(CALM)
        acts = break_it(cluster)
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
    for writer in writers:
        writer.move()
        writer.tell()
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
    """Both servers, one after the other, to another version; then the upgrade is finished."""

    def roll(cluster):
        for number in (1, 2):
            cluster.part("stop", f"server-{number}")
            cluster.part("start", f"server-{number}", program=program)
            cluster.until_ready(number)
        cluster.run("finish-upgrade", program=program)
        yield None

    return roll


def may_fill():
    """Whether this machine lets us mount a small disk; else the words that say why not."""
    if os.geteuid():
        return "not tried: a small disk is mounted by root"
    tried = subprocess.run(["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False)
    return None if tried.returncode == 0 else "not tried: nothing can be mounted here"
