//! Marks to drawing operators.

use super::Widths;
use super::tag::Contents;
use crate::fonts::Face;
use crate::layout::{Mark, PAPER, Piece, Sheet, Tree};
use crate::shape::Run;
use domain::drawing::{Drawing, Paint, Segment};
use printpdf::{Codepoint, Color, DictItem, FontId, Op, PdfFontHandle, Point, Pt, Rgb, TextItem};
use std::collections::BTreeMap;

/// One sheet as operators, every piece marked as what it is or as decoration.
pub fn sheet(sheet: &Sheet<'_>, number: usize, tree: &Tree, contents: &mut Contents, widths: &Widths) -> Vec<Op> {
    let mut pen = Pen {
        ops: Vec::with_capacity(1024),
        widths,
        fill: None,
        font: None,
        began: [0, 0],
    };
    // Round ends and corners: what the pictograms are drawn with.
    pen.raw("J", [1.0]);
    pen.raw("j", [1.0]);
    for placed in &sheet.pieces {
        match placed.piece.of {
            Some(node) => {
                let area = placed.piece.link_area.map(|[left, top, right, bottom]| {
                    [
                        placed.x + left,
                        PAPER.1 - placed.y - bottom,
                        placed.x + right,
                        PAPER.1 - placed.y - top,
                    ]
                });
                let mcid = contents.add(node, number, area);
                let mut map = BTreeMap::new();
                map.insert("MCID".to_owned(), DictItem::Int(mcid));
                pen.ops.push(Op::BeginMarkedContentWithProperties {
                    tag: super::tag::name(tree, node).into(),
                    properties: DictItem::Dict { map },
                });
            }
            None => pen.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() }),
        }
        pen.piece(&placed.piece, placed.x, placed.y);
        pen.ops.push(Op::EndMarkedContent);
    }
    pen.ops
}

/// Collects operators and remembers the colour that is set.
struct Pen<'a> {
    ops: Vec<Op>,
    widths: &'a Widths,
    fill: Option<Paint>,
    font: Option<(Face, f32)>,
    /// Where the last run of this text section began, in hundredths of a point.
    began: [i32; 2],
}

impl Pen<'_> {
    fn piece(&mut self, piece: &Piece<'_>, x: f32, y: f32) {
        let words = piece.marks.iter().any(|mark| matches!(mark, Mark::Words { .. }));
        if words {
            self.ops.push(Op::StartTextSection);
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
                    self.fill(*ink);
                    for run in runs {
                        self.run(run, *size, x + left, PAPER.1 - y - baseline);
                    }
                }
                Mark::Shape { path, fill, outline } => self.shape(path, *fill, *outline, Place { x, y, scale: 1.0 }),
                Mark::Picture {
                    drawing,
                    x: left,
                    y: top,
                    side,
                } => self.picture(drawing, x + left, y + top, *side),
            }
        }
        if words {
            self.ops.push(Op::EndTextSection);
        }
    }

    /// A run in as few operators as its kerning allows. The numbers between
    /// glyphs are whole thousandths; the rounding never adds up, because the
    /// pen's true place is kept.
    fn run(&mut self, run: &Run, size: f32, x: f32, baseline: f32) {
        if self.font != Some((run.face, size)) {
            self.font = Some((run.face, size));
            let font = PdfFontHandle::External(FontId(run.face.id().into()));
            self.ops.push(Op::SetFont { font, size: Pt(size) });
        }
        let mut waiting: Vec<Codepoint> = Vec::with_capacity(run.glyphs.len());
        let mut pen = 0.0;
        let mut raised = 0.0;
        for glyph in &run.glyphs {
            let at = glyph.x * 1000.0 / size;
            if waiting.is_empty() || (glyph.rise - raised).abs() > 0.01 {
                self.show(&mut waiting);
                raised = glyph.rise;
                pen = at;
                self.move_to(x + glyph.x, baseline + raised);
            } else {
                let kern = (pen - at).round();
                if kern != 0.0 {
                    if let Some(last) = waiting.last_mut() {
                        last.offset = kern;
                    }
                    pen -= kern;
                }
            }
            waiting.push(Codepoint::with_cid(glyph.id, 0.0, glyph.said.to_text()));
            pen += self.widths.of(run.face, glyph.id);
        }
        self.show(&mut waiting);
    }

    /// Moves to a place on the paper. The operator counts from where the last
    /// run began; whole hundredths keep that exact.
    fn move_to(&mut self, x: f32, y: f32) {
        let to = [(x * 100.0).round() as i32, (y * 100.0).round() as i32];
        let by = |axis: usize| Pt((to[axis] - self.began[axis]) as f32 / 100.0);
        let pos = Point { x: by(0), y: by(1) };
        self.ops.push(Op::SetTextCursor { pos });
        self.began = to;
    }

    fn show(&mut self, waiting: &mut Vec<Codepoint>) {
        if !waiting.is_empty() {
            self.ops.push(Op::ShowText {
                items: vec![TextItem::GlyphIds(std::mem::take(waiting))],
            });
        }
    }

    fn picture(&mut self, drawing: &Drawing, x: f32, y: f32, side: f32) {
        let place = Place {
            x,
            y,
            scale: side / drawing.grid,
        };
        for shape in &drawing.shapes {
            self.shape(
                &shape.path,
                shape.fill,
                shape.outline.map(|width| (Paint::Ink, width)),
                place,
            );
        }
    }

    fn shape(&mut self, path: &[Segment], fill: Option<Paint>, outline: Option<(Paint, f32)>, place: Place) {
        let paint = match (fill, outline) {
            (Some(_), Some(_)) => "B",
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (None, None) => return,
        };
        if let Some(fill) = fill {
            self.fill(fill);
        }
        if let Some((ink, width)) = outline {
            self.ops.push(Op::SetOutlineColor { col: colour(ink) });
            self.raw("w", [tidy(width * place.scale)]);
        }
        for segment in path {
            match *segment {
                Segment::Move(x, y) => self.raw("m", place.point(x, y)),
                Segment::Line(x, y) => self.raw("l", place.point(x, y)),
                Segment::Curve(ax, ay, bx, by, x, y) => {
                    let ([ax, ay], [bx, by], [x, y]) = (place.point(ax, ay), place.point(bx, by), place.point(x, y));
                    self.raw("c", [ax, ay, bx, by, x, y]);
                }
                Segment::Close => self.raw("h", []),
            }
        }
        self.raw(paint, []);
    }

    fn fill(&mut self, paint: Paint) {
        if self.fill != Some(paint) {
            self.fill = Some(paint);
            self.ops.push(Op::SetFillColor { col: colour(paint) });
        }
    }

    fn raw<const N: usize>(&mut self, operator: &str, operands: [f32; N]) {
        self.ops.push(Op::Unknown {
            key: operator.to_owned(),
            value: operands.into_iter().map(DictItem::Real).collect(),
        });
    }
}

/// Where a drawing's grid lies on the paper.
#[derive(Clone, Copy)]
struct Place {
    x: f32,
    y: f32,
    scale: f32,
}

impl Place {
    fn point(self, x: f32, y: f32) -> [f32; 2] {
        [tidy(self.x + x * self.scale), tidy(PAPER.1 - self.y - y * self.scale)]
    }
}

/// Hundredths of a point are finer than any printer.
fn tidy(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

/// A token on paper: the paper itself is white there.
fn colour(paint: Paint) -> Color {
    let [r, g, b] = if paint == Paint::Paper { [255; 3] } else { paint.rgb() };
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb {
        r: part(r),
        g: part(g),
        b: part(b),
        icc_profile: None,
    })
}
