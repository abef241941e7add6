"""What an answer says: right, or one of the plain pages that tell what happened. Anything else is wrong."""

import re

from cluster import ROOT

# The pages of the servers by their keys in locales/da, and those of HAProxy by their file; and what each of them means for
# a change: that nothing of it stands, or that perhaps it does.
NOTHING, PERHAPS = "nothing", "perhaps"
PAGES = {
    ("staff", "fault-unavailable-title"): NOTHING,
    ("staff", "fault-full-title"): NOTHING,
    ("staff", "fault-upgrading-title"): NOTHING,
    ("staff", "fault-meanwhile-title"): NOTHING,
    ("staff", "fault-unsure-title"): PERHAPS,
    ("child", "screen-fault-title"): PERHAPS,
}
OF_THE_PROXY = {"away": NOTHING, "perhaps": PERHAPS, "screen": PERHAPS}


def known():
    """The heading of each plain page, and what it means."""
    pages = {}
    for (file, key), means in PAGES.items():
        text = (ROOT / f"locales/da/{file}.ftl").read_text(encoding="utf-8")
        pages[re.search(rf"^{key} = (.*)$", text, re.M).group(1).strip()] = means
    for name, means in OF_THE_PROXY.items():
        page = (ROOT / f"deploy/cluster/pages/{name}.http").read_text(encoding="utf-8")
        pages[re.search(r"<h1>(.*?)</h1>", page).group(1)] = means
    return pages


KNOWN = known()


def told(answer):
    """What a plain page means for a change (NOTHING or PERHAPS), or None where the answer is none of them."""
    if answer.status < 400 or not answer.headers.get("content-type", "").startswith("text/html"):
        return None
    return KNOWN.get(answer.title)
