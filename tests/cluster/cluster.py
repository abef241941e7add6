"""The cluster that deploy/cluster/up.sh starts, and what can be done to its parts."""

import collections
import json
import os
import pathlib
import subprocess
import sys
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
RECIPES = ROOT / "deploy/cluster"
# How long two nodes may take to be a primary and a synchronous standby again, one of them rewound.
WHOLE = 180


class Trouble(Exception):
    """The cluster does not do what a story needs; nothing is said about the servers by it."""


class Cluster:
    """One that runs, for as long as the block does."""

    def __init__(self, program, folder, people, small_disk=None, example=None):
        """`people`: how many advisers with a case each. `example`: the case, where the program reads no newer one than its own."""
        self.program, self.folder = program, pathlib.Path(folder)
        said = {"CLUSTER": folder, "PEOPLE": people, "SMALL_DISK": small_disk, "EXAMPLE": example}
        self.environment = os.environ | {name: str(value) for name, value in said.items() if value}
        self.where, self.accounts = {}, []
        # Whoever signed in for an earlier story (people.py): a password costs a core for a moment, and two hundred of them half a minute.
        self.browsers = {}

    def __enter__(self):
        begun = subprocess.run([RECIPES / "up.sh", self.program], env=self.environment, stdout=subprocess.DEVNULL)
        if begun.returncode:
            raise Trouble("the cluster does not start")
        lines = (self.folder / "where").read_text().splitlines()
        self.where = dict(line.split("=", 1) for line in lines)
        # The name, the password and the case of each.
        self.accounts = [tuple(line.split()) for line in (self.folder / "accounts").read_text().splitlines()]
        return self

    def __exit__(self, *_):
        words = [RECIPES / "down.sh", "--quiet"] + (["--keep"] if os.environ.get("KEEP") else [])
        subprocess.run(words, env=self.environment, check=False)

    def part(self, what, name, program=None):
        """Does something to one part: see deploy/cluster/part.sh."""
        environment = self.environment | ({"PROGRAM_NOW": str(program)} if program else {})
        done = subprocess.run([RECIPES / "part.sh", what, name], env=environment, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            raise Trouble(f"{what} {name}: {done.stderr.strip()}")

    def backup(self, *words):
        """A base backup, a named moment, or an end of old ones (deploy/cluster/backup.sh); what it says."""
        return self._recipe("backup.sh", *words)

    def restore(self, *words):
        """Makes a second house as this one was at a moment: see deploy/cluster/restore.sh. Its server is number 3."""
        self._recipe("restore.sh", *words)

    def _recipe(self, name, *words):
        done = subprocess.run([RECIPES / name, *words], env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Trouble(f"{name} {' '.join(words)}: {done.stderr.strip()}")
        return done.stdout.strip()

    def run(self, *words, program=None, server=1):
        """A command of the program, on the database of a server; what it says."""
        words = [program or self.program, *words, "--config", self.folder / f"server-{server}.toml"]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Trouble(f"{' '.join(map(str, words[1:]))}: {done.stderr.strip() or done.stdout.strip()}")
        return done.stdout

    def status(self, port, path):
        """The status that a part answers with, 0 where it does not."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(f"http://127.0.0.1:{self.where[port]}{path}", timeout=3) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def primary(self):
        """The node that takes changes, "a" or "b"."""
        return self.until("a primary", lambda: next((n for n in "ab" if self._is(n, "/primary")), None), WHOLE)

    def until_whole(self):
        """Waits until one is the primary and the other its synchronous standby."""
        pairs = [("a", "b"), ("b", "a")]
        self.until("a primary with its standby", lambda: any(self._is(p, "/primary") and self._is(s, "/sync") for p, s in pairs), WHOLE)

    def switch_over(self):
        """Has the standby take over on purpose."""
        words = ["patronictl", "-c", self.folder / "a/patroni.yml", "switchover", "--force", "boernehoejde"]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if "Successfully switched over" not in done.stdout:
            raise Trouble(f"the standby does not take over: {done.stdout.strip()} {done.stderr.strip()}")

    def until_ready(self, number):
        """Waits until a server can do its work, and HAProxy knows."""
        self.until(f"server {number}", lambda: self.status(f"SERVER_{number}", "/readyz") == 200, 60)
        self.until("the way to the servers", lambda: self.status("WEB", "/healthz") == 200, 30)

    def changes(self):
        """How many changes of each case stand in the audit log."""
        lines = map(json.loads, self.run("audit", "export", "--municipality", "koege").splitlines())
        return collections.Counter(l["case"] for l in lines if l["act"] == "case-changed" and l["outcome"] == "done")

    def _is(self, node, path):
        return self.status(f"REST_{node.upper()}", path) == 200

    @staticmethod
    def until(what, look, seconds):
        """Looks again and again until there is something."""
        limit = time.monotonic() + seconds
        while True:
            if found := look():
                return found
            if time.monotonic() > limit:
                raise Trouble(f"{what} does not come within {seconds} s")
            time.sleep(0.2)


def say(words):
    print(f"· {words}", file=sys.stderr, flush=True)
