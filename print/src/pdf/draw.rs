//! Writes marks to the content stream of a page (ISO 32000-1, 7.8.2).

use super::fold;
use super::font::{Fonts, Rest};
use super::picture;
use super::syntax::{decimal, integer, name, string};
use super::tag::{self, Contents};
use crate::fonts::Face;
use crate::layout::{Image, Mark, Piece, Sheet, Tree};
use crate::shape::{Glyph, Run};
use domain::drawing::{Paint, Segment};

/// The fonts and pictures that the pages of a document use.
pub struct Means<'a, 'd> {
    /// The fonts shared by all documents.
    pub fonts: &'a Fonts,
    /// The fonts this document needs beyond them.
    pub rest: &'a Rest,
    /// Which shared fonts are used, by face.
    pub used: [bool; Face::ALL.len()],
    /// The pictures, in the order of their first use.
    pub pictures: Vec<Image<'d>>,
}

impl<'d> Means<'_, 'd> {
    /// The index of a picture; adds it on first use.
    fn picture(&mut self, image: Image<'d>) -> usize {
        let known = self.pictures.iter().position(|other| image.is(*other));
        known.unwrap_or_else(|| {
            self.pictures.push(image);
            self.pictures.len() - 1
        })
    }
}

/// Draws one sheet of this height, with every piece tagged with its element or as decoration; `place` is the transformation
/// of a sheet that is one of four on its page.
pub fn sheet<'d>(
    out: &mut Vec<u8>,
    sheet: &Sheet<'d>,
    number: usize,
    (height, tree, place): (f32, &Tree, Option<[f32; 6]>),
    contents: &mut Contents,
    means: &mut Means<'_, 'd>,
) {
    // Round line caps and joins.
    out.extend(b"1 J 1 j\n");
    let mut pen = Pen {
        out,
        means,
        height,
        ink: Ink::default(),
        font: None,
        began: [0, 0],
    };
    for placed in &sheet.pieces {
        match placed.piece.of {
            Some(node) => {
                let area = placed.piece.link_area.map(|[left, top, right, bottom]| {
                    [
                        placed.x + left,
                        pen.height - placed.y - bottom,
                        placed.x + right,
                        pen.height - placed.y - top,
                    ]
                });
                let area = match (area, place) {
                    (Some(area), Some(place)) => Some(fold::moved(area, place)),
                    (area, _) => area,
                };
                let mcid = contents.add(node, number, area);
                name(pen.out, tag::name(tree, node).as_bytes());
                pen.out.extend(b"<</MCID ");
                integer(pen.out, i64::from(mcid));
                pen.out.extend(b">>BDC\n");
            }
            None => pen.out.extend(b"/Artifact BMC\n"),
        }
        pen.piece(&placed.piece, placed.x, placed.y);
        pen.out.extend(b"EMC\n");
    }
}

/// Writes operators and tracks the current graphics state.
struct Pen<'a, 'm, 'd> {
    out: &'a mut Vec<u8>,
    means: &'a mut Means<'m, 'd>,
    /// Height of the sheet.
    height: f32,
    ink: Ink,
    /// The current font's name and size.
    font: Option<(&'static str, f32)>,
    /// The start of the last run of this text section, in hundredths of a point.
    began: [i32; 2],
}

impl<'d> Pen<'_, '_, 'd> {
    fn piece(&mut self, piece: &Piece<'d>, x: f32, y: f32) {
        let words = piece.marks.iter().any(|mark| matches!(mark, Mark::Words { .. }));
        if words {
            self.out.extend(b"BT\n");
            self.began = [0, 0];
        }
        for mark in &piece.marks {
            match mark {
                Mark::Words {
                    runs,
                    size,
                    x: left,
                    baseline,
                    ink,
                } => {
                    self.ink.fill(self.out, *ink);
                    for run in runs {
                        self.run(run, *size, x + left, self.height - y - baseline);
                    }
                }
                Mark::Shape { path, fill, outline } => {
                    let place = Place {
                        x,
                        y: self.height - y,
                        scale: 1.0,
                        places: 2,
                    };
                    shape(self.out, &mut self.ink, path, *fill, *outline, place);
                }
                Mark::Picture {
                    image,
                    x: left,
                    y: top,
                    side,
                } => self.picture(*image, x + left, self.height - y - top - side, *side),
            }
        }
        if words {
            self.out.extend(b"ET\n");
        }
    }

    /// Writes a run in as few operators as its kerning and fonts allow. Kerning
    /// is in whole thousandths; rounding errors do not add up, because the exact
    /// pen position is tracked.
    fn run(&mut self, run: &Run, size: f32, x: f32, baseline: f32) {
        let mut pen = 0.0;
        let mut raised = 0.0;
        let mut shown = Shown::default();
        for glyph in &run.glyphs {
            let at = glyph.x * 1000.0 / size;
            let (font, code) = self.code(run.face, glyph);
            if shown.is_empty() || (glyph.rise - raised).abs() > 0.01 {
                shown.end(self.out);
                raised = glyph.rise;
                pen = at;
                self.move_to(x + glyph.x, baseline + raised);
            }
            if self.font != Some((font, size)) {
                shown.end(self.out);
                self.font = Some((font, size));
                name(self.out, font.as_bytes());
                self.out.push(b' ');
                decimal(self.out, size, 4);
                self.out.extend(b" Tf\n");
            }
            let kern = (pen - at).round();
            if kern != 0.0 {
                pen -= kern;
                shown.kern(self.out, kern as i64);
            }
            shown.glyph(code);
            pen += self.means.fonts.width(run.face, glyph.id);
        }
        shown.end(self.out);
    }

    /// The font that has a glyph, and the glyph's code in it.
    fn code(&mut self, face: Face, glyph: &Glyph) -> (&'static str, u16) {
        let kept = self.means.fonts.common(face).and_then(|common| common.code(glyph));
        if let Some(code) = kept {
            self.means.used[face as usize] = true;
            return (face.id(), code);
        }
        let rest = self.means.rest.of(face).map_or(0, |rest| rest.code_of(glyph.id));
        (face.id_of_rest(), rest)
    }

    /// Moves to a position on the page. The operator is relative to the start of
    /// the last run; whole hundredths of a point keep that exact.
    fn move_to(&mut self, x: f32, y: f32) {
        let to = [(x * 100.0).round() as i32, (y * 100.0).round() as i32];
        for axis in [0, 1] {
            decimal(self.out, (to[axis] - self.began[axis]) as f32 / 100.0, 2);
            self.out.push(b' ');
        }
        self.out.extend(b"Td\n");
        self.began = to;
    }

    fn picture(&mut self, image: Image<'d>, left: f32, bottom: f32, side: f32) {
        let number = self.means.picture(image);
        let scale = picture::scale(image, side);
        self.out.extend(b"q ");
        decimal(self.out, scale, 6);
        self.out.extend(b" 0 0 ");
        decimal(self.out, scale, 6);
        for place in [left, bottom] {
            self.out.push(b' ');
            decimal(self.out, place, 2);
        }
        self.out.extend(b" cm/P");
        integer(self.out, number as i64);
        self.out.extend(b" Do Q\n");
    }
}

/// The operand of the `TJ` operator being written.
#[derive(Default)]
struct Shown {
    /// Glyph codes of the current string, not written yet.
    codes: Vec<u8>,
    begun: bool,
}

impl Shown {
    fn is_empty(&self) -> bool {
        !self.begun && self.codes.is_empty()
    }

    fn glyph(&mut self, code: u16) {
        self.codes.extend(code.to_be_bytes());
    }

    fn kern(&mut self, out: &mut Vec<u8>, thousandths: i64) {
        self.string(out);
        integer(out, thousandths);
    }

    fn string(&mut self, out: &mut Vec<u8>) {
        if !self.begun {
            self.begun = true;
            out.push(b'[');
        }
        if !self.codes.is_empty() {
            string(out, self.codes.drain(..));
        }
    }

    fn end(&mut self, out: &mut Vec<u8>) {
        if !self.is_empty() {
            self.string(out);
            out.extend(b"]TJ\n");
            self.begun = false;
        }
    }
}

/// The current colours and line width.
#[derive(Default)]
pub struct Ink {
    fill: Option<Paint>,
    outline: Option<Paint>,
    width: Option<f32>,
}

impl Ink {
    fn fill(&mut self, out: &mut Vec<u8>, paint: Paint) {
        if self.fill.replace(paint) != Some(paint) {
            colour(out, paint);
            out.extend(b"rg\n");
        }
    }

    fn outline(&mut self, out: &mut Vec<u8>, paint: Paint, width: f32, places: u32) {
        if self.outline.replace(paint) != Some(paint) {
            colour(out, paint);
            out.extend(b"RG\n");
        }
        if self.width.replace(width) != Some(width) {
            decimal(out, width, places);
            out.extend(b" w\n");
        }
    }
}

/// Writes the colour of a paint; the paper's own colour is white.
fn colour(out: &mut Vec<u8>, paint: Paint) {
    let parts = if paint == Paint::Paper { [255; 3] } else { paint.rgb() };
    for part in parts {
        decimal(out, f32::from(part) / 255.0, 3);
        out.push(b' ');
    }
}

/// Position of the upper left corner of a drawing, its scale, and the number of
/// decimal places.
#[derive(Clone, Copy)]
pub struct Place {
    /// From the left.
    pub x: f32,
    /// From the bottom.
    pub y: f32,
    /// Size of one unit of the drawing.
    pub scale: f32,
    /// Decimal places to write. Hundredths of a point are finer than any printer.
    pub places: u32,
}

impl Place {
    fn point(self, out: &mut Vec<u8>, x: f32, y: f32) {
        decimal(out, self.x + x * self.scale, self.places);
        out.push(b' ');
        decimal(out, self.y - y * self.scale, self.places);
        out.push(b' ');
    }
}

/// Draws a shape.
pub fn shape(
    out: &mut Vec<u8>,
    ink: &mut Ink,
    path: &[Segment],
    fill: Option<Paint>,
    outline: Option<(Paint, f32)>,
    place: Place,
) {
    // A road too short for a dot.
    if path.is_empty() {
        return;
    }
    let paint = match (fill, outline) {
        (Some(_), Some(_)) => b"B\n",
        (Some(_), None) => b"f\n",
        (None, Some(_)) => b"S\n",
        (None, None) => return,
    };
    if let Some(fill) = fill {
        ink.fill(out, fill);
    }
    if let Some((paint, width)) = outline {
        ink.outline(out, paint, width * place.scale, place.places);
    }
    for segment in path {
        match *segment {
            Segment::Move(x, y) => {
                place.point(out, x, y);
                out.extend(b"m\n");
            }
            Segment::Line(x, y) => {
                place.point(out, x, y);
                out.extend(b"l\n");
            }
            Segment::Curve(ax, ay, bx, by, x, y) => {
                for (x, y) in [(ax, ay), (bx, by), (x, y)] {
                    place.point(out, x, y);
                }
                out.extend(b"c\n");
            }
            Segment::Close => out.extend(b"h\n"),
        }
    }
    out.extend(paint);
}
