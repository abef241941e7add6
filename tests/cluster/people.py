"""Those who work while the cluster is broken: each a thread that goes on until it is told to stop, and remembers what it
was answered for."""

import concurrent.futures
import re
import threading
import time

import answers
from browser import Browser

# A day that no clock of a test has behind it.
FAR = "2099-03-04"
PIN = "24680"
# A person who was told that nothing goes looks up before the next try.
BREATH = 0.3
# People who sign in at the same time: more would wait for each other's passwords.
AT_THE_DOOR = 4


class Person(threading.Thread):
    """Somebody at work. `right`, `told` and `wrong` say how the answers were, `moments` when a change was confirmed."""

    def __init__(self, cluster, nth):
        super().__init__(daemon=True)
        self.name_, self.password, self.case = cluster.accounts[nth]
        self.browser = self.signed_in(cluster, nth)
        self.right = 0
        self.told, self.wrong, self.lost, self.moments = [], [], [], []
        self.ended = threading.Event()

    def signed_in(self, cluster, nth):
        """A browser in which this person is signed in."""
        browser = Browser(cluster.where["WEB"])
        must(browser.send("/sign-in", {"name": self.name_, "password": self.password}), leads_to="/today")
        return browser

    def run(self):
        while not self.ended.is_set():
            try:
                self.work()
            except Exception as broken:  # a person who breaks down is a fault, and not the end of the story
                self.wrong.append(f"{type(self).__name__}: {type(broken).__name__}: {broken}")
                self.ended.wait(BREATH)

    def work(self):
        raise NotImplementedError

    def plain(self, answer, doing):
        """Keeps an answer that is not the right one: what the page means for a change, or None where it is no page of ours."""
        means = answers.told(answer)
        said = answer.title or answer.text[:80]
        kept = self.wrong if means is None else self.told
        kept.append(f"{doing}: {answer.status} {answer.leads_to} {said!r}")
        self.ended.wait(BREATH)
        return means


class Ledger:
    """Numbers that were sent one after the other: which of them may stand."""

    def __init__(self):
        self.last, self.perhaps, self.sent = 0, set(), 0

    def next(self):
        self.sent += 1
        return self.sent

    def kept(self, number):
        self.last = number
        self.perhaps = {one for one in self.perhaps if one > number}

    def unsure(self, number):
        self.perhaps.add(number)

    def fault(self, shown):
        """What is wrong with the number that a page shows, or None. It is the last that was confirmed, or one sent since of which
        nobody knows."""
        if shown == self.last:
            return None
        if shown in self.perhaps:
            self.kept(shown)
            return None
        if shown < self.last:
            return f"number {self.last} was confirmed, and {shown} stands"
        return f"number {shown} stands, and its writer was told that it does not"


class Writer(Person):
    """Moves a step of a case again and again, with a number in its words, and now and then says something new of itself. What
    was confirmed has to stand on the next page."""

    def __init__(self, cluster, nth, pace=0.05):
        """`pace`: seconds between a change and the next, for whoever is one of many."""
        super().__init__(cluster, nth)
        self.pace = pace
        self.steps, self.profile, self.rounds = Ledger(), Ledger(), 0
        page = self.browser.get(f"/case/{self.case}/way")
        parts = re.split(r'id="step-', page.text)[1:]
        # The one that was moved in an earlier story, or the next.
        chosen = next((p for p in parts if "svar nummer" in p), None) or next(p for p in parts if "stands-next" in p)
        self.step = chosen.split('"')[0]
        self.steps.sent = self.steps.last = self.number(page) or 0
        about = self.katte(self.browser.get("/me"))
        self.profile.sent = self.profile.last = about or 0
        self.confirmed = self.of_nobody = 0

    def signed_in(self, cluster, nth):
        """The browser of an earlier story, where its session goes on."""
        browser = cluster.browsers.get(nth)
        if browser is None or browser.get("/me").status != 200:
            browser = cluster.browsers[nth] = super().signed_in(cluster, nth)
        return browser

    def work(self):
        self.rounds += 1
        if self.rounds % 4:
            self.move()
        else:
            self.tell()
        self.ended.wait(self.pace)

    def number(self, page):
        found = re.search(r"svar nummer (\d+)", page.text)
        return int(found.group(1)) if found else None

    def katte(self, page):
        found = re.search(r"Jeg har (\d+) katte", page.text)
        return int(found.group(1)) if found else None

    def move(self):
        way = f"/case/{self.case}/way"
        page = self.browser.get(way)
        version = page.hidden("version")
        if page.status != 200 or version is None:
            self.plain(page, "the way")
            return
        self.right += 1
        if fault := self.steps.fault(self.number(page) or 0):
            self.lost.append(f"a step: {fault}")
            self.steps.kept(self.number(page) or 0)
        number = self.steps.next()
        words = f"Vi venter på svar nummer {number}."
        fields = {"version": version, "state": "waiting", "waiting_for": words, "next_contact": FAR}
        answer = self.browser.send(f"/case/{self.case}/step/{self.step}", fields)
        if answer.status == 303 and answer.leads_to.startswith(way):
            self.right += 1
            self.confirmed += 1
            self.steps.kept(number)
            self.moments.append(time.monotonic())
        elif self.plain(answer, "a step") != answers.NOTHING:
            self.steps.unsure(number)
            self.of_nobody += 1

    def tell(self):
        page = self.browser.get("/me")
        if page.status != 200 or page.hidden("first_name") is None:
            self.plain(page, "the profile")
            return
        self.right += 1
        if fault := self.profile.fault(self.katte(page) or 0):
            self.lost.append(f"the profile: {fault}")
            self.profile.kept(self.katte(page) or 0)
        number = self.profile.next()
        about = f"Jeg har {number} katte."
        answer = self.browser.send("/me", {"name": "Ida Holm", "first_name": "Ida", "about": about})
        if answer.status == 303 and answer.leads_to == "/me?saved":
            self.right += 1
            self.profile.kept(number)
            self.moments.append(time.monotonic())
        elif self.plain(answer, "the profile") != answers.NOTHING:
            self.profile.unsure(number)


class Reader(Person):
    """Looks at Today, again and again."""

    def work(self):
        page = self.browser.get("/today")
        if page.status == 200 and 'href="/me"' in page.text:
            self.right += 1
            self.ended.wait(0.1)
        else:
            self.plain(page, "Today")


class Child(Person):
    """Looks at its own screen, page by page."""

    def __init__(self, cluster, nth):
        super().__init__(cluster, nth)
        way = f"/case/{self.case}/way"
        version = self.browser.get(way).hidden("version")
        must(self.browser.send(way, {"version": version or "", "sure": "true"}), leads_to=f"/case/{self.case}")
        must(self.browser.send(f"/case/{self.case}/screen", {}), leads_to="/t/page/1")
        self.page = 0

    def work(self):
        self.page = self.page % 5 + 1
        page = self.browser.get(f"/t/page/{self.page}")
        if page.status == 200 and f"<title>Min side, {self.page}</title>" in page.text:
            self.right += 1
            self.ended.wait(0.1)
        else:
            self.plain(page, "a child's screen")


class Talk(Person):
    """A talk with its screen on the table: a topic is added now and then, and what was added stands."""

    # More would not fit on the screen.
    TOPICS = 12

    def __init__(self, cluster, nth):
        super().__init__(cluster, nth)
        must(self.browser.send("/me/pin", {"pin": PIN, "again": PIN}), leads_to="/me?pin=saved")
        page = self.browser.get(f"/case/{self.case}")
        talks = [one for one in re.findall(r'/meeting/([^/"]+)', page.text) if not one.startswith("new")]
        must(self.browser.send(f"/case/{self.case}/meeting/{talks[-1]}/table", {}), leads_to="/t/talk/1")
        self.sent, self.kept, self.turn = 0, set(), 0

    def work(self):
        self.turn += 1
        page = self.browser.get("/t/talk/2")
        if page.status != 200:
            self.plain(page, "a talk's screen")
            return
        self.right += 1
        stands = set(map(int, re.findall(r'value="away-\d+-emne (\d+)"', page.text)))
        if missing := self.kept - stands:
            self.lost.append(f"a talk: topics {sorted(missing)} were confirmed, and stand no more")
            self.kept -= missing
        if self.turn % 10 == 1 and self.sent < self.TOPICS:
            self.sent += 1
            answer = self.browser.send("/t/talk/2", {"add": f"emne {self.sent}"})
            if answer.status == 303 and answer.leads_to == "/t/talk/2":
                self.right += 1
                self.kept.add(self.sent)
            else:
                self.plain(answer, "a topic")
        self.ended.wait(0.15)


def writers_of(cluster, many, pace=0.05):
    """So many writers, each with a case and a ledger of its own, all of them signed in before anybody begins."""
    with concurrent.futures.ThreadPoolExecutor(AT_THE_DOOR) as door:
        return list(door.map(lambda nth: Writer(cluster, nth, pace), range(many)))


def must(answer, leads_to):
    """A step on the way to the story, which has to go well."""
    if answer.status != 303 or not answer.leads_to.startswith(leads_to):
        raise RuntimeError(f"{answer.status} {answer.leads_to} {answer.title!r} where {leads_to} was expected")
