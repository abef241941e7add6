#!/usr/bin/env python3
"""Make pictures of pages half as large, in greys: enough to see what moved, and little to keep.

    halve.py FOLDER
"""

import pathlib
import sys

from PIL import Image


def main(folder: pathlib.Path) -> int:
    for page in folder.glob("*.png"):
        with Image.open(page) as picture:
            small = picture.convert("L").resize((picture.width // 2, picture.height // 2), Image.Resampling.BOX)
        small.save(page)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1])))
