//! The timeline of the case: steps along a path.

use super::Setter;
use super::beside::Beside;
use super::chunk::{Chunk, Words};
use super::look::UNIT;
use super::sheet::{Tag, Tree};
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::TimelineStep;
use domain::drawing::Paint;

/// From the edge to the middle of the path.
const PATH: f32 = 2.0 * UNIT;
/// Gap between two steps; the path runs through it.
const BETWEEN: f32 = 2.0 * UNIT;

impl<'d> Setter<'_, 'd> {
    pub(super) fn timeline(&mut self, steps: &'d [TimelineStep]) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let last = steps.len().saturating_sub(1);
        for (index, step) in steps.iter().enumerate() {
            let item = self.tree.add(list, Tag::Item);
            let body = self.tree.add(item, Tag::ItemBody);
            let side = if step.featured {
                self.look.row_picture * 1.3
            } else {
                self.look.row_picture * 0.8
            };
            let picture_x = 2.0 * PATH + UNIT;
            let x = picture_x + self.look.row_picture * 1.3 + 2.0 * UNIT;
            let measure = self.look.measure - x + 4.0 * UNIT;
            let drawing = self.drawing(&step.picture, &step.id)?;
            let figure = self.tree.add_figure(body, &step.picture.alt);
            let mut beside = Beside::default();
            let node = self.tree.add(body, Tag::Paragraph);
            let set = (self.look.body, step.featured, Fit::Running);
            let (lines, size) = self.lines(&step.text, set, measure, &step.id)?;
            beside.add(node, lines, self.style(size));
            if let Some(day) = step.day.as_ref().filter(|day| !day.is_empty()) {
                let node = self.tree.add(body, Tag::Paragraph);
                let (lines, size) = self.lines(day, (self.look.note, false, Fit::Running), measure, &step.id)?;
                beside.add(
                    node,
                    lines,
                    Words {
                        ink: Paint::Stone,
                        ..self.style(size)
                    },
                );
            }
            let rest = beside.cut();
            let inner = beside.height().max(side);
            let middle = inner / 2.0;
            let height = inner + if index == last { 0.0 } else { BETWEEN };
            let mut chunk = Chunk::new(self.room_above_cards(if index == 0 { BETWEEN } else { 0.0 }), height);
            let from = if index == 0 { middle } else { 0.0 };
            let to = if index == last { middle } else { height };
            chunk
                .pieces
                .push(self.canvas.rule((PATH, from), (PATH, to), Paint::Sand, 3.0));
            let (radius, fill) = if step.featured {
                (UNIT, Paint::Sun)
            } else {
                (0.7 * UNIT, Paint::Paper)
            };
            chunk.pieces.push(
                self.canvas
                    .disc((PATH, middle), radius, Some(fill), Some((Paint::Ink, 1.5))),
            );
            let picture_left = picture_x + (self.look.row_picture * 1.3 - side) / 2.0;
            chunk.pieces.push(
                self.canvas
                    .picture(figure, drawing, picture_left, middle - side / 2.0, side),
            );
            let top = middle - beside.height() / 2.0;
            beside.draw(&self.canvas, &mut chunk.pieces, (x, top, measure));
            self.chunks.push(chunk);
            rest.run_on(self, (x, measure));
        }
        Ok(())
    }
}
