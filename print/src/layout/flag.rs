//! The flag of a place on the way: a cloth on a pole, with a day in a word or two.

use super::Setter;
use super::chunk::{Align, Canvas, Chunk, Words};
use super::look::UNIT;
use super::sheet::NodeId;
use crate::error::PrintError;
use crate::shape::{Fit, Line};
use domain::document::TimelineStep;
use domain::drawing::{Paint, Segment};
use domain::way::{Flag, Shape};

/// Gap between a flag's words and its edge.
const INSET: f32 = 0.75 * UNIT;

/// The words of a flag, set in lines.
pub(super) struct Cloth {
    lines: Vec<Line>,
    size: f32,
    leading: f32,
    /// Width of the notch at either end.
    notch: f32,
    /// Its width, with the notches.
    pub width: f32,
    /// Its height.
    pub height: f32,
}

impl<'d> Setter<'_, 'd> {
    /// The flag of a step, if it has one.
    pub(super) fn cloth(&mut self, step: &TimelineStep, measure: f32) -> Result<Option<Cloth>, PrintError> {
        let Some(words) = step.flag.as_ref().filter(|flag| !flag.is_empty()) else {
            return Ok(None);
        };
        // The youngest read it large, as they do the word above it.
        let size = if self.look.way == Shape::Hill {
            f32::max(self.look.note, self.look.body * 0.85)
        } else {
            self.look.note
        };
        let notch = size * 0.8;
        let measure = measure - 2.0 * INSET - 2.0 * notch;
        let (lines, size) = self.lines(words, (size, true, Fit::Even), measure, &step.id)?;
        let leading = size * 1.25;
        Ok(Some(Cloth {
            width: lines.iter().map(|line| line.width).fold(0.0, f32::max) + 2.0 * (INSET + notch),
            height: lines.len() as f32 * leading + INSET,
            notch,
            lines,
            size,
            leading,
        }))
    }

    /// Draws a flag. Its words belong to `node`; without one they are said elsewhere, and this is a picture of them.
    pub(super) fn hoist(&self, chunk: &mut Chunk<'d>, cloth: Cloth, flag: &Flag, node: Option<NodeId>) {
        let pole = vec![
            Segment::Move(flag.foot.0, flag.foot.1),
            Segment::Line(flag.foot.0, flag.cloth.y + flag.cloth.height),
        ];
        let marks = vec![
            self.canvas.shape(pole, None, Some((Paint::Ink, 1.6))),
            self.canvas
                .shape(flag.outline(), Some(Paint::Sun), Some((Paint::Ink, 1.0))),
        ];
        chunk.pieces.push(Canvas::decoration(marks));
        let style = Words {
            size: cloth.size,
            leading: cloth.leading,
            ink: Paint::Ink,
            align: Align::Start,
        };
        let at = (
            flag.cloth.x + INSET + cloth.notch,
            flag.cloth.y + INSET / 2.0,
            flag.cloth.width - 2.0 * (INSET + cloth.notch),
        );
        chunk.pieces.push(self.canvas.words(node, cloth.lines, style, at));
    }
}
