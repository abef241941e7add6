//! Chunks: parts that must not be split across two sheets.

use super::sheet::{Image, Mark, NodeId, Piece};
use crate::fonts::CAP_HEIGHT;
use crate::shape::Line;
use domain::drawing::{Paint, Segment};
use domain::way::mark::Inked;

/// A part of the document that must stay on one sheet.
#[derive(Debug)]
pub struct Chunk<'d> {
    /// Gap above, unless it is first on its sheet.
    pub gap: f32,
    /// Its height.
    pub height: f32,
    /// Its picture in the outer column.
    pub hangs: Option<Hanging>,
    /// Whether the next chunk must be on the same sheet.
    pub with_next: bool,
    /// Whether it begins a section: its heading, or the first line of it.
    pub opens: bool,
    /// Whether the next chunk belongs to the same section, which stays on one sheet where it can.
    pub joins: bool,
    /// How much it can shrink when a sheet is short of room.
    pub spare: f32,
    /// Whether it fills the rest of the sheet when it ends a section: room for drawing.
    pub grows: bool,
    /// What is drawn, relative to the chunk's top left corner.
    pub pieces: Vec<Piece<'d>>,
}

/// A picture beside a chunk, in the outer column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hanging {
    /// How far above the chunk's top it starts.
    pub rise: f32,
    /// How far below the chunk's top it ends.
    pub reach: f32,
}

impl Chunk<'_> {
    /// An empty chunk with this gap above and this height.
    pub fn new(gap: f32, height: f32) -> Self {
        Chunk {
            gap,
            height,
            hangs: None,
            with_next: false,
            opens: false,
            joins: false,
            spare: 0.0,
            grows: false,
            pieces: Vec::new(),
        }
    }
}

/// Alignment of a line in its box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Align {
    /// At the side where reading starts.
    Start,
    /// Centred (cards).
    Middle,
}

/// How a line of text is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Font size.
    pub size: f32,
    /// Distance between baselines.
    pub leading: f32,
    /// Colour.
    pub ink: Paint,
    /// Alignment in the box.
    pub align: Align,
}

impl Words {
    /// The baseline of a line that starts at `top`; capitals are centred vertically in the line.
    pub fn baseline(&self, top: f32) -> f32 {
        top + self.leading / 2.0 + self.size * CAP_HEIGHT / 2.0
    }
}

/// Draws into a chunk; mirrors everything for right-to-left documents.
pub struct Canvas {
    /// Width between the margins.
    pub width: f32,
    /// Whether the document is right-to-left.
    pub mirrored: bool,
}

impl Canvas {
    /// The left edge of a box that starts `x` from the side where reading starts.
    fn left(&self, x: f32, width: f32) -> f32 {
        if self.mirrored { self.width - x - width } else { x }
    }

    /// Lines of text in a box, the first at `top`.
    pub fn words<'d>(
        &self,
        of: Option<NodeId>,
        lines: Vec<Line>,
        style: Words,
        (x, top, width): (f32, f32, f32),
    ) -> Piece<'d> {
        let mut marks = Vec::with_capacity(lines.len());
        let (mut right, mut far_left) = (0.0f32, f32::MAX);
        let count = lines.len() as f32;
        for (index, line) in lines.into_iter().enumerate() {
            let left = self.left(x, width);
            let slack = width - line.width;
            let start = match style.align {
                Align::Middle => left + slack / 2.0,
                Align::Start if self.mirrored => left + slack,
                Align::Start => left,
            };
            far_left = far_left.min(start);
            right = right.max(start + line.width);
            let baseline = style.baseline(top + index as f32 * style.leading);
            marks.push(Mark::Words {
                runs: line.runs,
                size: style.size,
                x: start,
                baseline,
                ink: style.ink,
            });
        }
        Piece {
            of,
            marks,
            link_area: Some([far_left, top, right, top + count * style.leading]),
        }
    }

    /// A pictogram or a photo.
    pub fn picture<'d>(&self, of: NodeId, image: Image<'d>, x: f32, y: f32, side: f32) -> Piece<'d> {
        let left = self.left(x, side);
        let is_photo = matches!(image, Image::Photo(_));
        Piece {
            of: Some(of),
            marks: vec![Mark::Picture {
                image,
                x: left,
                y,
                side,
            }],
            link_area: is_photo.then_some([left, y, left + side, y + side]),
        }
    }

    /// A decorative rectangle with round corners.
    pub fn frame<'d>(
        &self,
        (x, y, width, height): (f32, f32, f32, f32),
        radius: f32,
        fill: Option<Paint>,
        outline: Option<(Paint, f32)>,
    ) -> Piece<'d> {
        let path = rounded(self.left(x, width), y, width, height, radius);
        Piece {
            of: None,
            marks: vec![Mark::Shape { path, fill, outline }],
            link_area: None,
        }
    }

    /// A decorative shape, given for reading from left to right.
    pub fn shape<'d>(&self, mut path: Vec<Segment>, fill: Option<Paint>, outline: Option<(Paint, f32)>) -> Mark<'d> {
        if self.mirrored {
            for segment in &mut path {
                match segment {
                    Segment::Move(x, _) | Segment::Line(x, _) => *x = self.width - *x,
                    Segment::Curve(a, _, b, _, x, _) => {
                        for x in [a, b, x] {
                            *x = self.width - *x;
                        }
                    }
                    Segment::Close => {}
                }
            }
        }
        Mark::Shape { path, fill, outline }
    }

    /// The marks of a state around a point given for reading from left to right. They are never mirrored: a tick is a tick.
    pub fn state<'d>(&self, draw: impl FnOnce((f32, f32)) -> Vec<Inked>, (x, y): (f32, f32)) -> Piece<'d> {
        let marks = draw((self.left(x, 0.0), y)).into_iter().map(|mark| Mark::Shape {
            path: mark.path,
            fill: mark.fill,
            outline: mark.outline,
        });
        Canvas::decoration(marks.collect())
    }

    /// Marks that are decoration, drawn one after the other.
    pub fn decoration<'d>(marks: Vec<Mark<'d>>) -> Piece<'d> {
        Piece {
            of: None,
            marks,
            link_area: None,
        }
    }

    /// A decorative straight line.
    pub fn rule<'d>(&self, from: (f32, f32), to: (f32, f32), ink: Paint, thickness: f32) -> Piece<'d> {
        let x = |x: f32| self.left(x, 0.0);
        let path = vec![Segment::Move(x(from.0), from.1), Segment::Line(x(to.0), to.1)];
        Piece {
            of: None,
            marks: vec![Mark::Shape {
                path,
                fill: None,
                outline: Some((ink, thickness)),
            }],
            link_area: None,
        }
    }

    /// A decorative disc.
    pub fn disc<'d>(
        &self,
        (x, y): (f32, f32),
        radius: f32,
        fill: Option<Paint>,
        outline: Option<(Paint, f32)>,
    ) -> Piece<'d> {
        self.frame(
            (x - radius, y - radius, 2.0 * radius, 2.0 * radius),
            radius,
            fill,
            outline,
        )
    }
}

/// Length of the Bézier handles of a quarter circle, in radii.
const QUARTER: f32 = 0.552_284_8;

fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Vec<Segment> {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let (right, bottom) = (x + width, y + height);
    let k = radius * (1.0 - QUARTER);
    vec![
        Segment::Move(x + radius, y),
        Segment::Line(right - radius, y),
        Segment::Curve(right - k, y, right, y + k, right, y + radius),
        Segment::Line(right, bottom - radius),
        Segment::Curve(right, bottom - k, right - k, bottom, right - radius, bottom),
        Segment::Line(x + radius, bottom),
        Segment::Curve(x + k, bottom, x, bottom - k, x, bottom - radius),
        Segment::Line(x, y + radius),
        Segment::Curve(x, y + k, x + k, y, x + radius, y),
        Segment::Close,
    ]
}
