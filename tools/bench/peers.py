"""Typst and WeasyPrint make the letters that `make bench` hands them.

Usage: peers.py FOLDER, with documents.json (a list of document/1) and N.html in it.
For each line that comes in, makes some letters with each and prints how many
seconds each letter took: {"typst": […], "weasyprint": […]}.
"""

import json
import pathlib
import sys
import time

import typst
import weasyprint

folder = pathlib.Path(sys.argv[1])
documents = json.loads((folder / "documents.json").read_text())
root = pathlib.Path.cwd()

TEMPLATE = """
#let doc = json(bytes(sys.inputs.document))
#set document(title: doc.title)
#set page(paper: "a4", margin: 20mm, numbering: "1")
#set text(font: "Boernehoejde", size: 12.5pt, lang: "da", hyphenate: false)
#set par(leading: 0.75em)
#let words(text) = text.map(span => span.text).join()
#for block in doc.blocks {
  if block.block == "heading" { heading(level: block.level, words(block.text)) }
  else if block.block == "paragraph" { par(words(block.text)) }
  else if block.block == "list" or block.block == "choices" { list(..block.items.map(item => words(item.text))) }
  else if block.block == "people" { for person in block.people { par(words(person.text)) } }
  else if block.block == "new-page" { pagebreak() }
  else if block.block == "write" { rect(width: 100%, height: 30mm) }
}
"""


source = folder / "letter.typ"
source.write_text(TEMPLATE)
fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(root / "content/fonts")])
compiler = typst.Compiler(str(source), root=str(folder), font_paths=fonts)


def with_typst(at):
    """One letter with a warm compiler."""
    inputs = {"document": json.dumps(documents[at], ensure_ascii=False)}
    return compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=inputs)


def with_weasyprint(at):
    """One letter from the HTML file that `render --format html` makes."""
    html = weasyprint.HTML(filename=str(folder / f"{at}.html"))
    return html.write_pdf(pdf_variant="pdf/ua-1")


def timed(make, letters):
    """Seconds of each letter."""
    times = []
    for at in letters:
        start = time.perf_counter()
        make(at % len(documents))
        times.append(time.perf_counter() - start)
    return times


made = 0
for _ in sys.stdin:
    figures = {
        "typst": timed(with_typst, range(made, made + 12)),
        "weasyprint": timed(with_weasyprint, range(made, made + 2)),
    }
    made += 12
    print(json.dumps(figures), flush=True)
