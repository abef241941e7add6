"""The drill: a second house is made from a base backup and the archived log, as the first was at a moment in the middle of work.
What was confirmed before that moment stands on its pages, and nothing that was sent after it."""

import dataclasses
import pathlib
import time

from browser import Browser
from cluster import ROOT, Trouble, say
from people import must, writers_of
from stories import AGAIN, WRITERS, Outcome, longest

# The server of the second house (deploy/cluster/restore.sh).
SECOND = 3


@dataclasses.dataclass
class Span:
    """Where the number of a writer may stand: what was confirmed before the moment, at least, and at most what was sent by then. One
    that was under way may be on either side."""

    least: int
    most: int = 0

    def fault(self, shown):
        """What is wrong with the number that a page of the second house shows, or None."""
        if shown < self.least:
            return f"number {self.least} was confirmed before the moment, and {shown} stands"
        if shown > self.most:
            return f"number {shown} stands, and {self.most} was the last that was sent before the moment"
        return None


def drill(cluster, name):
    """Has everybody work through a base backup, the loss of the primary and the moment; then looks at both houses."""
    say(name)
    cluster.until_whole()
    point = f"drill-{time.time_ns()}"
    # A case that is erased after the moment.
    words = ["--municipality", "koege", "--adviser", cluster.accounts[0][0]]
    erased = cluster.run("import", ROOT / "content/examples/laura.json", *words).strip()
    writers = writers_of(cluster, WRITERS)
    outcome, begun, lost = Outcome(name), time.monotonic(), None
    for writer in writers:
        writer.start()
    try:
        confirmed_again(cluster, writers)
        cluster.backup("base")
        confirmed_again(cluster, writers)
        lost = lose_primary(cluster, writers, point)
        confirmed_again(cluster, writers)
        before = kept(cluster, "heads-before")
        spans, file = moment(cluster, writers, point)
        cluster.run("erase-case", erased, "--yes")
        cluster.until("work after the moment", lambda: all(went_on(w, s) for w, s in zip(writers, spans)), AGAIN)
        after = kept(cluster, "heads-after")
        outcome.pause = max(longest(writer.moments, begun, time.monotonic()) for writer in writers)
        # What came after lies in the archive too: that it is left there is the point.
        files = [file, cluster.backup("point", f"{point}-beyond")]
        archive = cluster.folder / "archive"
        cluster.until("the log, in the archive", lambda: all((archive / one).exists() for one in files), AGAIN)
        cluster.restore("name", point)
        look_at_logs(cluster, before, after, outcome)
        look_at_second(cluster, writers, spans, erased, outcome)
    except Trouble as trouble:
        outcome.trouble = str(trouble)
    finally:
        for writer in writers:
            writer.ended.set()
        for writer in writers:
            writer.join()
    try:
        if lost:
            cluster.part("start", f"node-{lost}")
            cluster.until_whole()
        look_at_first(cluster, writers, erased, outcome)
        if not outcome.trouble:
            forget(cluster, outcome)
    except Trouble as trouble:
        outcome.trouble = outcome.trouble or str(trouble)
    for writer in writers:
        outcome.confirmed += len(writer.moments)
        outcome.right += writer.right
        outcome.told += writer.told
        outcome.wrong += writer.wrong
        outcome.lost += writer.lost
    return outcome


def confirmed_again(cluster, writers):
    """Waits until each of them got a change confirmed from now on."""
    now = time.monotonic()
    cluster.until("a confirmed change of everybody", lambda: all(w.moments and w.moments[-1] > now for w in writers), AGAIN)


def lose_primary(cluster, writers, point):
    """The primary is gone at once, and with it a file of the log that it could not hand in, since the archive was out of reach. The
    standby has to. Which node it was; it stays away until the second house has been looked at."""
    archive, away = cluster.folder / "archive", cluster.folder / "archive-away"
    node = cluster.primary()
    archive.rename(away)
    try:
        cluster.backup("point", f"{point}-out-of-reach")
        # What was confirmed behind that file is on the standby, and so is the file.
        confirmed_again(cluster, writers)
        cluster.part("kill", f"node-{node}")
    finally:
        away.rename(archive)
    return node


def moment(cluster, writers, point):
    """Gives the moment a name while everybody works. Where the numbers of each (of the step, of the profile) may stand in the second
    house, and the file of the log that the moment is in."""
    spans = [(Span(writer.steps.last), Span(writer.profile.last)) for writer in writers]
    file = cluster.backup("point", point)
    for writer, (steps, profile) in zip(writers, spans):
        steps.most, profile.most = writer.steps.sent, writer.profile.sent
    return spans, file


def went_on(writer, spans):
    """Whether a change of each kind was confirmed that was sent after the moment: else a second house with all of it would pass."""
    steps, profile = spans
    return writer.steps.last > steps.most and writer.profile.last > profile.most


def kept(cluster, name):
    """How the audit logs end now, in a file as it is kept on another machine."""
    file = pathlib.Path(cluster.folder) / name
    file.write_text(cluster.run("audit", "heads"))
    return file


def look_at_second(cluster, writers, spans, erased, outcome):
    """Everybody signs in at the second house with the password of then, and sees what stood then."""
    for writer, (steps, profile) in zip(writers, spans):
        browser = Browser(cluster.where[f"SERVER_{SECOND}"])
        must(browser.send("/sign-in", {"name": writer.name_, "password": writer.password}), leads_to="/today")
        step = writer.number(browser.get(f"/case/{writer.case}/way"))
        about = writer.katte(browser.get("/me"))
        faults = {"a step": steps.fault(step or 0), "the profile": profile.fault(about or 0)}
        outcome.lost += [f"{what}, restored: {fault}" for what, fault in faults.items() if fault]
        if writer is writers[0] and not shows(browser, erased):
            outcome.lost.append("a case that was erased after the moment is not there, restored")


def look_at_logs(cluster, before, after, outcome):
    """The log of the second house is whole and goes on from the heads of before; to the heads of after it is an older copy."""
    cluster.run("audit", "verify", "--heads", before, server=SECOND)
    if not refused(cluster, "an older copy", "audit", "verify", "--heads", after):
        outcome.lost.append("the log, restored, has lines of after the moment")


def look_at_first(cluster, writers, erased, outcome):
    """The first house lost nothing by it, and the erased case is gone there."""
    for writer in writers:
        # What was confirmed last is on no page yet that anybody saw.
        writer.move()
        writer.tell()
    if shows(writers[0].browser, erased):
        outcome.lost.append("a case that was erased is still there")
    cluster.run("audit", "verify")


def forget(cluster, outcome):
    """New keys end what older archives hold: without the old key the second house opens no more (docs/cluster.md)."""
    cluster.part("stop", f"server-{SECOND}")
    cluster.run("rotate-keys", "--drop-idle")
    if not refused(cluster, "lacks the key", "audit", "verify"):
        outcome.lost.append("the second house still opens, without the key it was sealed by")
    cluster.part("stop", "restored")
    # The archive of before is of no use any more, and one that is has to begin at once.
    cluster.backup("base")
    cluster.backup("trim", "1")


def shows(browser, case):
    """Whether a case has its page."""
    return browser.get(f"/case/{case}").status == 200


def refused(cluster, why, *words):
    """Whether a command on the second house ends with a fault that says why."""
    try:
        cluster.run(*words, server=SECOND)
    except Trouble as trouble:
        return why in str(trouble)
    return False
