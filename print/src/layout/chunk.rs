//! Chunks: what may not be torn apart between two sheets.

use super::sheet::{Mark, NodeId, Pictogram, Piece};
use crate::fonts::CAP_HEIGHT;
use crate::shape::Line;
use domain::drawing::{Paint, Segment};

/// A part of the document that stands on one sheet.
#[derive(Debug)]
pub struct Chunk<'d> {
    /// Room above, when it does not open its sheet.
    pub gap: f32,
    /// Its height.
    pub height: f32,
    /// A picture in the outer column.
    pub hangs: Option<Hanging>,
    /// Whether the next chunk must stand on the same sheet.
    pub with_next: bool,
    /// How much of its height it can give away when a sheet is short of room.
    pub spare: f32,
    /// Whether it takes what is left of the sheet when it ends a section: room to draw.
    pub grows: bool,
    /// What is drawn, from the chunk's top left corner.
    pub pieces: Vec<Piece<'d>>,
}

/// A picture beside a chunk, where no running text stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hanging {
    /// It starts this far above the chunk.
    pub rise: f32,
    /// It ends this far below the chunk's top.
    pub reach: f32,
}

impl Chunk<'_> {
    /// An empty chunk of this height with this room above.
    pub fn new(gap: f32, height: f32) -> Self {
        Chunk {
            gap,
            height,
            hangs: None,
            with_next: false,
            spare: 0.0,
            grows: false,
            pieces: Vec::new(),
        }
    }
}

/// Where the words of a line stand in their box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Align {
    /// Where reading starts.
    Start,
    /// In the middle (cards).
    Middle,
}

/// How a line of words is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Size of type.
    pub size: f32,
    /// Distance of baselines.
    pub leading: f32,
    /// Colour.
    pub ink: Paint,
    /// Place in the box.
    pub align: Align,
}

impl Words {
    /// The baseline of the line that starts at `top`: the capitals stand in its middle.
    pub fn baseline(&self, top: f32) -> f32 {
        top + self.leading / 2.0 + self.size * CAP_HEIGHT / 2.0
    }
}

/// Draws into a chunk; mirrors everything for a language written from the right.
pub struct Canvas {
    /// Width between the margins.
    pub width: f32,
    /// Whether the document is written from the right.
    pub mirrored: bool,
}

impl Canvas {
    /// The left edge of a box that starts `x` from where reading starts.
    fn left(&self, x: f32, width: f32) -> f32 {
        if self.mirrored { self.width - x - width } else { x }
    }

    /// Lines of words in a box, the first at `top`.
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

    /// A pictogram.
    pub fn picture<'d>(&self, of: NodeId, pictogram: Pictogram<'d>, x: f32, y: f32, side: f32) -> Piece<'d> {
        Piece {
            of: Some(of),
            marks: vec![Mark::Picture {
                pictogram,
                x: self.left(x, side),
                y,
                side,
            }],
            link_area: None,
        }
    }

    /// A rectangle with round corners, as decoration.
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

    /// A straight line, as decoration.
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

    /// A disc, as decoration.
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

/// How far the handles of a quarter circle reach, in radii.
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
