"""Judges what the scanner found: everything above informational has to be explained here, by name and in full.

    scan-report.py WHO REPORT.json
"""

import json
import sys

PLAIN_HTTP = (
    "it is set wherever the origin is https; here the demo is asked over plain http on loopback "
    "(server/src/http/language.rs, server/src/http/screen/look.rs)"
)
# What the scanner says, and why it holds of this house. A finding that is not told to the letter is not explained.
EXPLAINED = {
    "Lack of anti CSRF token": "no form carries a token: a request that another site sends is refused by its "
    "Sec-Fetch-Site and Origin, and the cookies are SameSite (server/src/http/same_origin.rs)",
    "Secure flag is not set in the cookie : language": PLAIN_HTTP,
    "Secure flag is not set in the cookie : look": PLAIN_HTTP,
}
FEWEST_PAGES = 10


def main(who, path):
    """Prints one line for a sound report; for another what is wrong with it, and exits with 1."""
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    pages = report["infos"]["crawled_pages_nbr"]
    found = [
        (name, one)
        for kind in ("vulnerabilities", "anomalies", "additionals")
        for name, ones in report[kind].items()
        for one in ones
        if one["level"] > 0
    ]
    unexplained = [(name, one) for name, one in found if one["info"].strip() not in EXPLAINED]
    print(f"    {who}: {pages} addresses, {len(found)} findings above informational, {len(unexplained)} unexplained")
    for name, one in unexplained:
        print(f"      {name}: {one['method']} {one['path']} {one['parameter']}: {one['info'].strip()}")
    if pages < FEWEST_PAGES:
        print(f"      it saw too little: {pages} addresses, at least {FEWEST_PAGES} are expected")
    return 1 if unexplained or pages < FEWEST_PAGES else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
