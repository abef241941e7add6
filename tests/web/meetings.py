#!/usr/bin/env python3
"""Lay the pictures of each meeting side by side and compare the sheets with the kept ones.

    meetings.py NEW KEPT             NEW holds a folder of pictures for each band
    meetings.py NEW KEPT --renew     makes the new sheets the kept ones
"""

import pathlib
import subprocess
import sys

from PIL import Image

WIDE, HIGH, ROW = 410, 590, 6


def sheet(pictures: list[pathlib.Path]) -> Image.Image:
    """All pictures of a meeting, each as the tablet shows it, in rows."""
    rows = -(-len(pictures) // ROW)
    laid = Image.new("RGB", (ROW * WIDE, rows * HIGH), "gray")
    for nth, path in enumerate(pictures):
        with Image.open(path) as picture:
            small = picture.convert("RGB").resize((WIDE, round(picture.height * WIDE / picture.width)))
        laid.paste(small.crop((0, 0, WIDE - 8, HIGH - 8)), (nth % ROW * WIDE, nth // ROW * HIGH))
    return laid


def main(new: pathlib.Path, kept: pathlib.Path, more: list[str]) -> int:
    sheets = new / "sheets"
    sheets.mkdir(exist_ok=True)
    for band in sorted(folder for folder in new.iterdir() if folder.is_dir() and folder != sheets):
        sheet(sorted(band.glob("*.png"))).save(sheets / f"{band.name}.png")
    kept.mkdir(exist_ok=True)
    compare = pathlib.Path(__file__).resolve().parents[1] / "pdf" / "compare.py"
    return subprocess.run([sys.executable, compare, kept, sheets, *more], check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]))
