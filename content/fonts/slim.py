#!/usr/bin/env python3
"""Make the fonts of this house from their sources.

    python3 content/fonts/slim.py SOURCES

SOURCES is a folder with the unpacked Debian packages `fonts-sil-andika` and
`fonts-noto-core` (`apt-get download` them, then `dpkg -x FILE SOURCES`).
Needs the Python packages fonttools and brotli. Writes, beside this script, a
`.ttf` of each face for paper and a `.woff2` of each face for the screen.

The Andika faces are renamed: "Andika" and "SIL" are reserved names under its
licence, and a slimmed font is a modified one (OFL.txt, clause 3).
"""

import hashlib
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

HERE = pathlib.Path(__file__).parent

# What children and the adults around them are called, in every alphabet this
# house can set: Danish, Greenlandic, Faroese, Sámi, Turkish, Polish, Baltic,
# Balkan, Vietnamese, African Latin, Ukrainian and Russian.
LATIN = [
    (0x0020, 0x007E), (0x00A0, 0x00AC), (0x00AE, 0x017F), (0x018F, 0x018F), (0x01A0, 0x01A1),
    (0x01AF, 0x01B0), (0x01CD, 0x01DC), (0x01E4, 0x01E9), (0x01F4, 0x01F5), (0x01FC, 0x01FF), (0x0218, 0x021B),
    (0x0253, 0x0254), (0x0256, 0x0257), (0x0259, 0x0259), (0x025B, 0x025B), (0x0186, 0x0187), (0x0181, 0x0181),
    (0x0189, 0x018A), (0x0190, 0x0190), (0x0198, 0x0199), (0x014A, 0x014B), (0x02BB, 0x02BC), (0x02C6, 0x02C7),
    (0x02D8, 0x02DD), (0x0300, 0x0304), (0x0306, 0x030C), (0x031B, 0x031B), (0x0323, 0x0323), (0x0327, 0x0328),
    (0x0331, 0x0331), (0x1E02, 0x1E03), (0x1E0A, 0x1E0D), (0x1E20, 0x1E21), (0x1E24, 0x1E25), (0x1E40, 0x1E41),
    (0x1E56, 0x1E57), (0x1E60, 0x1E63), (0x1E6A, 0x1E6D), (0x1E80, 0x1E85), (0x1E8E, 0x1E8F), (0x1E92, 0x1E93),
    (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9),
]
CYRILLIC = [(0x0400, 0x045F), (0x0490, 0x0493), (0x049A, 0x049B), (0x04A2, 0x04A3), (0x04AE, 0x04B1), (0x04D8, 0x04D9), (0x04E8, 0x04E9)]
SIGNS = [
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F), (0x2030, 0x2030),
    (0x2032, 0x2033), (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193),
    (0x2212, 0x2212),
]
# Arabic, Persian, Urdu, Pashto, Kurdish; joiners for Persian.
ARABIC = [
    (0x0020, 0x0021), (0x0028, 0x0029), (0x002C, 0x002E), (0x0030, 0x003A), (0x00A0, 0x00A0), (0x00AB, 0x00AB),
    (0x00BB, 0x00BB), (0x060C, 0x060C), (0x0610, 0x0615), (0x061B, 0x061B), (0x061F, 0x063A), (0x0640, 0x065F),
    (0x0660, 0x066D), (0x066E, 0x06D3), (0x06D4, 0x06D5), (0x06EE, 0x06FF), (0x200C, 0x200D),
    (0x2013, 0x2014), (0x2018, 0x2019), (0x201C, 0x201D),
]

FACES = [
    # file, source, characters, new family, new style
    ("Boernehoejde-Regular", "truetype/andika/Andika-Regular.ttf", LATIN + CYRILLIC + SIGNS, "Boernehoejde", "Regular"),
    ("Boernehoejde-Bold", "truetype/andika/Andika-Bold.ttf", LATIN + CYRILLIC + SIGNS, "Boernehoejde", "Bold"),
    ("NotoSansArabic-Regular", "truetype/noto/NotoSansArabic-Regular.ttf", ARABIC, None, None),
    ("NotoSansArabic-Bold", "truetype/noto/NotoSansArabic-Bold.ttf", ARABIC, None, None),
]

FEATURES = ["ccmp", "locl", "kern", "liga", "mark", "mkmk", "init", "medi", "fina", "isol", "rlig", "calt", "curs"]


def options(web: bool) -> subset.Options:
    """Hinting is for screens of another age; names and layout that nothing here uses go too."""
    out = subset.Options()
    out.hinting = False
    out.layout_features = FEATURES
    out.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    out.notdef_outline = True
    out.drop_tables += ["DSIG", "Silf", "Silt", "Glat", "Gloc", "Sill", "Feat", "FFTM"]
    out.glyph_names = False
    out.recalc_timestamp = False
    out.flavor = "woff2" if web else None
    return out


def spread(ranges):
    """Every code point of a list of ranges."""
    return {c for low, high in ranges for c in range(low, high + 1)}


def rename(font: TTFont, family: str, style: str) -> None:
    """A modified font may not carry its reserved name (OFL, clause 3)."""
    postscript = f"{family}-{style}"
    values = {1: family, 2: style, 3: f"{postscript};slimmed", 4: f"{family} {style}", 6: postscript}
    for record in list(font["name"].names):
        if record.nameID in values:
            record.string = values[record.nameID]
        elif record.nameID in (16, 17, 18, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)


def main(sources: pathlib.Path) -> None:
    for name, source, ranges, family, style in FACES:
        path = sources / "usr/share/fonts" / source
        print(path.name, hashlib.sha256(path.read_bytes()).hexdigest())
        for web in (False, True):
            font = TTFont(path, recalcTimestamp=False)
            slimmer = subset.Subsetter(options(web))
            slimmer.populate(unicodes=spread(ranges))
            slimmer.subset(font)
            # A PDF counts widths in thousandths of the type size: fonts that do the same
            # need no correction between letters, and the files become smaller.
            scale_upem(font, 1000)
            if family:
                rename(font, family, style)
            font.flavor = "woff2" if web else None
            out = HERE / f"{name}.{'woff2' if web else 'ttf'}"
            font.save(out)
            print(f"  {out.name}: {out.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
