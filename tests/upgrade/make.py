#!/usr/bin/env python3
"""Makes the house of a release that every later build must open: tests/upgrade/VERSION/house.tar.gz.

    faketime '2026-01-06 12:00' tests/upgrade/make.py PATH/TO/boernehoejde tests/upgrade/VERSION

On a day that lies behind those of every test. Run once for each release, with that release's own program; what it made is never made anew. All names are invented. In
it: a municipality, three accounts, a case with a talk that was held, its ending, its papers and a draft that was left
lying, a second case, and a backup of it all.
"""

import html
import http.cookiejar
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import urllib.parse
import urllib.request

PASSWORD = "fyrre grønne regnbukser"
CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"


def case_file(folder):
    """Laura under another name, with a talk that lies behind us and one that always lies ahead."""
    case = json.loads((CONTENT / "examples/laura.json").read_text())
    case["child"]["first_name"] = "Lillemor"
    case["child"]["birth_date"] = "2015-03-02"
    talk = case["meetings"][0]
    talk.update(id="talk", starts_at="2026-01-05T10:00")
    case["meetings"].append({**talk, "id": "next", "starts_at": "2099-01-05T10:00"})
    file = folder / "case.json"
    file.write_text(json.dumps(case))
    return file


class Browser:
    """Who sends forms as a page of ours would, and follows where they lead."""

    def __init__(self, address):
        self.address = address
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), jar)

    def send(self, path, fields=None):
        data = urllib.parse.urlencode(fields).encode() if fields is not None else None
        request = urllib.request.Request(self.address + path, data, {"Origin": self.address})
        with self.opener.open(request) as answer:
            return answer.url.removeprefix(self.address), answer.read()

    def hidden(self, path, *names):
        page = self.send(path)[1].decode()
        found = {}
        for name in names:
            field = next(f for f in page.split("<input") if f'name="{name}"' in f)
            found[name] = html.unescape(re.search(r'value="([^"]*)"', field).group(1))
        return found

    def fill(self, path, names, fields):
        return self.send(path, {**self.hidden(path, *names), **fields})[0]


def work(browser, case):
    """What an adviser does with a case: a letter, a talk, its ending, the note, and a draft left lying."""
    at = f"/case/{case}"
    browser.send("/me/pin", {"pin": "2468", "again": "2468"})
    personal = "Din lærer siger, at du kan jonglere med tre bolde."
    letter = {"meetings[1].personal": personal, "document": "before-meeting", "keep": "paper"}
    led = browser.fill(f"{at}/prepare", ["base", "against"], letter)
    assert led.endswith("/hand-over"), led
    browser.fill(led, ["version"], {"how": "read-aloud", "on": "2026-01-02", "went": "Hun smilede.", "sure": "true"})
    held = {
        "started_at": "10:05", "ended_at": "10:40", "offered_on": "2026-01-04", "offered_how": "i brevet",
        "told-stop": "practised", "took-stop": "understood", "said": "Jeg vil helst sove hos mormor.",
        "confirmed": "true", "observed": "Hun trak hætten op, da døren gik.",
        "promise-0": "Jeg ringer til mormor", "promise-0-by": "2098-01-05",
    }
    led = browser.fill(f"{at}/meeting/talk", ["version"], held)
    assert led == f"{at}/journal/talk", led
    browser.fill(led, ["version"], {})
    ending = {
        "unknown-0": "Jeg ved ikke, om der er plads på holdet.", "unknown-0-by": "2098-01-10",
        "needs": "Du vil gerne have din bog igen.", "talk_to": "birgit",
        "at_home": "Du må gerne sige, at vi har tegnet.", "keep": "paper",
    }
    led = browser.fill(f"{at}/meeting/talk/ending", ["version"], ending)
    assert led.endswith("/hand-over"), led
    draft = {"meetings[1].personal": "Jeg glæder mig til at se din tegning.", "document": "rights", "keep": "draft"}
    browser.fill(f"{at}/prepare", ["base", "against"], draft)


def main(program, target):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        data = folder / "data"

        def run(*words, typed=None):
            said = subprocess.run([program, *words, "--data", data], input=typed, check=True, text=True, capture_output=True)
            return said.stdout.strip()

        run("add-municipality", "koege", "--name", "Køge")
        for name, role, shown in [
            ("ida", "adviser", "Ida Prøve"), ("berit", "coordinator", "Berit Prøve"), ("drift", "admin", "Drift")
        ]:
            run("create-user", name, "--municipality", "koege", "--role", role, "--name", shown,
                "--password-from-stdin", typed=PASSWORD)
        case = run("import", case_file(folder), "--municipality", "koege", "--adviser", "ida")
        run("import", CONTENT / "examples/noah.json", "--municipality", "koege", "--adviser", "ida")

        words = [program, "serve", "--data", data, "--listen", "127.0.0.1:0"]
        server = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        try:
            address = next(line for line in server.stdout if line.startswith("ready on ")).split()[-1]
            browser = Browser(address)
            browser.send("/sign-in", {"name": "ida", "password": PASSWORD})
            work(browser, case)
            browser.send("/sign-out", {})
        finally:
            server.terminate()
            server.wait()
        run("backup", folder / "backup")
        run("audit", "verify")
        target.mkdir(parents=True, exist_ok=True)
        with tarfile.open(target / "house.tar.gz", "w:gz", compresslevel=9) as tar:
            for path in [data / "boernehoejde.db", data / "keys", folder / "backup", folder / "case-keys"]:
                name = path.relative_to(folder)
                entry = tar.gettarinfo(path, str(name))
                entry.uid = entry.gid = 0
                entry.uname = entry.gname = "root"
                with path.open("rb") as file:
                    tar.addfile(entry, file)
        version = subprocess.run([program, "--version"], check=True, text=True, capture_output=True).stdout.strip()
        print(f"{target}/house.tar.gz by {version}: case {case}")


main(sys.argv[1], pathlib.Path(sys.argv[2]))
