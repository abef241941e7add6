#!/usr/bin/env python3
"""Compare pictures of pages with the kept ones.

    compare.py KEPT NEW            compares every .png of the two folders
    compare.py KEPT NEW --renew    makes the new ones the kept ones

A page differs when more than one pixel in 1,500 is off by more than a quarter
of the way from black to white: other versions of poppler draw edges a little
differently, but half a line of words that moves or goes is more than that. Where pages
differ, NEW gets a picture NAME.diff.png with the old page, the new one and
what is off between them.
"""

import pathlib
import sys

from PIL import Image, ImageChops

SHADE = 64
# Sixteen greys from black to white. Greys chosen for each page would lose the black of a long one with little text.
GREYS = Image.new("P", (1, 1))
GREYS.putpalette([17 * grey for grey in range(16) for _ in range(3)])
SHARE = 1 / 1500


def differs(kept: pathlib.Path, new: pathlib.Path) -> str | None:
    """What is off, if anything."""
    with Image.open(kept) as before, Image.open(new) as after:
        before, after = before.convert("L"), after.convert("L")
        if before.size != after.size:
            return f"is {after.size}, was {before.size}"
        off = ImageChops.difference(before, after).point(lambda value: 255 if value > SHADE else 0)
        share = off.histogram()[255] / (off.width * off.height)
        if share <= SHARE:
            return None
        beside = Image.new("L", (3 * off.width, off.height))
        for place, picture in enumerate((before, after, off)):
            beside.paste(picture, (place * off.width, 0))
        beside.save(new.with_suffix(".diff.png"))
        return f"{share:.1%} of it is off"


def main(kept: pathlib.Path, new: pathlib.Path, renew: bool) -> int:
    pages = sorted(page for page in new.glob("*.png") if not page.name.endswith(".diff.png"))
    if renew:
        for old in kept.glob("*.png"):
            old.unlink()
        for page in pages:
            with Image.open(page) as picture:
                picture.convert("RGB").quantize(palette=GREYS, dither=Image.Dither.NONE).save(kept / page.name, optimize=True)
        print(f"{len(pages)} pages kept")
        return 0
    wrong = [f"{name}: the page is gone" for name in sorted({old.name for old in kept.glob("*.png")} - {page.name for page in pages})]
    for page in pages:
        reason = differs(kept / page.name, page) if (kept / page.name).exists() else "is new"
        if reason:
            wrong.append(f"{page.name}: {reason}")
    print("\n".join(wrong) if wrong else f"{len(pages)} pages as they were")
    return 1 if wrong or not pages else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), "--renew" in sys.argv))
