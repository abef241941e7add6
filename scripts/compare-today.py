"""Today of two servers in one run: see compare-today.sh."""

import datetime
import http.cookiejar
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

PASSWORD = "vandpyt lampe rugbrød maskine"
EXAMPLE = pathlib.Path(__file__).resolve().parent.parent / "content/examples/laura.json"


def run(server, data, *words, said=None):
    done = subprocess.run([server, *words, "--data", data], input=said, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{server} {' '.join(words)}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def children(count):
    """The same case under as many names: three talks today, one a day after that (as tests/tests/web/measures.rs has it)."""
    told = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    for nth in range(count):
        case = json.loads(json.dumps(told))
        case["child"]["first_name"] = f"Barn {nth}"
        case["reference"] = f"2026-{4000 + nth}"
        if nth % 30:
            case["notices"] = []
        day, hour = (0, 11 + nth) if nth < 3 else (nth - 2, 9 + nth % 6)
        date = datetime.date.today() + datetime.timedelta(days=day)
        case["meetings"][0]["starts_at"] = f"{date}T{hour:02}:00"
        yield case


class House:
    """A server with sixty children, and somebody signed in to it."""

    def __init__(self, name, server, count):
        self.name, self.times = name, []
        self.folder = tempfile.TemporaryDirectory(prefix="compare-today-")
        data = self.folder.name
        run(server, data, "add-municipality", "koege", "--name", "Køge")
        words = ["create-user", "ida", "--municipality", "koege", "--role", "adviser", "--password-from-stdin"]
        run(server, data, *words, said=PASSWORD)
        file = pathlib.Path(data, "case.json")
        for case in children(count):
            file.write_text(json.dumps(case), encoding="utf-8")
            run(server, data, "import", str(file), "--municipality", "koege", "--adviser", "ida")
        words = [server, "serve", "--listen", "127.0.0.1:0", "--data", data]
        self.child = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        line = next((line for line in self.child.stdout if "ready on http://" in line), None)
        if line is None:
            sys.exit(f"{server} did not begin")
        self.address = "http://" + line.split("ready on http://")[1].split()[0]
        jar = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        self.send("/sign-in", {"name": "ida", "password": PASSWORD})
        page = self.get("/today")
        if "due-list" not in page:
            sys.exit(f"{self.name}: nobody is signed in\n{re.sub('<[^>]+>', ' ', page)[:400]}")

    def send(self, path, fields):
        body = urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(self.address + path, body, {"origin": self.address})
        self.browser.open(request).read()

    def get(self, path):
        with self.browser.open(self.address + path) as answer:
            return answer.read().decode()

    def time(self):
        began = time.perf_counter()
        self.get("/today")
        self.times.append((time.perf_counter() - began) * 1000)

    def end(self):
        self.child.terminate()
        self.child.wait()
        self.folder.cleanup()


def main():
    old, new, count, many = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    houses = []
    try:
        for name, server in [("old", old), ("new", new)]:
            houses.append(House(name, server, many))
        for turn in range(count + 10):
            # Whoever is asked second finds the machine warmer, so they change places; the first ten count for nothing.
            for house in houses if turn % 2 else reversed(houses):
                house.time()
        middles = [statistics.median(house.times[10:]) for house in houses]
    finally:
        for house in houses:
            house.end()
    for house, middle in zip(houses, middles):
        print(f"{house.name}: Today with {many} children, {middle:.2f} ms at the middle of {count}")
    print(f"new / old: {middles[1] / middles[0]:.2f}")


if __name__ == "__main__":
    main()
