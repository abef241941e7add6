//! Text beside a picture: a few texts below each other, about as high as the
//! picture and never higher than a sheet.

use super::Setter;
use super::chunk::{Canvas, Words};
use super::look::{BOTTOM, MARGIN};
use super::sheet::{NodeId, Piece};
use crate::shape::Line;

/// Maximum height of text beside a picture; the rest continues below.
const ROOM: f32 = (BOTTOM - MARGIN) * 0.6;

/// One text.
struct Part {
    /// Gap above it.
    gap: f32,
    /// Room beside it, at the side where reading starts: for a face.
    inset: f32,
    node: NodeId,
    lines: Vec<Line>,
    style: Words,
}

/// Texts below each other.
#[derive(Default)]
pub(super) struct Beside(Vec<Part>);

impl Beside {
    /// Adds a text below the others.
    pub fn add(&mut self, node: NodeId, lines: Vec<Line>, style: Words) {
        self.add_below(0.0, node, lines, style);
    }

    /// Adds a text this far below the others.
    pub fn add_below(&mut self, gap: f32, node: NodeId, lines: Vec<Line>, style: Words) {
        self.add_inset((gap, 0.0), node, lines, style);
    }

    /// Adds a text this far below the others, and this far in.
    pub fn add_inset(&mut self, (gap, inset): (f32, f32), node: NodeId, lines: Vec<Line>, style: Words) {
        self.0.push(Part {
            gap,
            inset,
            node,
            lines,
            style,
        });
    }

    /// The height of all texts.
    pub fn height(&self) -> f32 {
        self.0
            .iter()
            .map(|part| part.gap + part.lines.len() as f32 * part.style.leading)
            .sum()
    }

    /// Cuts off and returns the lines that do not fit beside a picture.
    pub fn cut(&mut self) -> Beside {
        let (mut room, mut rest) = (ROOM, Vec::new());
        for part in &mut self.0 {
            room -= part.gap;
            let fits = (room / part.style.leading).max(0.0) as usize;
            if part.lines.len() > fits {
                rest.push(Part {
                    gap: 0.0,
                    inset: part.inset,
                    node: part.node,
                    lines: part.lines.split_off(fits),
                    style: part.style,
                });
            }
            room = if rest.is_empty() {
                room - part.lines.len() as f32 * part.style.leading
            } else {
                0.0
            };
        }
        self.0.retain(|part| !part.lines.is_empty());
        Beside(rest)
    }

    /// Draws the texts, the first at `top`.
    pub fn draw<'d>(self, canvas: &Canvas, pieces: &mut Vec<Piece<'d>>, (x, mut top, measure): (f32, f32, f32)) {
        for part in self.0 {
            let height = part.lines.len() as f32 * part.style.leading;
            top += part.gap;
            let column = (x + part.inset, top, measure - part.inset);
            pieces.push(canvas.words(Some(part.node), part.lines, part.style, column));
            top += height;
        }
    }

    /// Sets the lines that were cut off as running text in the same column.
    pub fn run_on(self, setter: &mut Setter<'_, '_>, column: (f32, f32)) {
        for part in self.0 {
            setter.set_lines_at(part.node, part.lines, part.style, 0.0, column);
        }
    }
}
