//! The way of the case: steps down a path.

use super::Setter;
use super::chunk::{Chunk, Words};
use super::look::UNIT;
use super::sheet::{Tag, Tree};
use crate::error::PrintError;
use domain::document::TimelineStep;
use domain::drawing::Paint;

/// From the edge to the middle of the path.
const PATH: f32 = 2.0 * UNIT;
/// Room between two steps; the path runs through it.
const BETWEEN: f32 = 2.0 * UNIT;

impl<'d> Setter<'_, 'd> {
    pub(super) fn way(&mut self, _id: &str, steps: &'d [TimelineStep]) -> Result<(), PrintError> {
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
            let paragraph = self.tree.add(body, Tag::Paragraph);
            let (lines, size) = self.lines(&step.text, self.look.body, step.featured, measure, &step.id)?;
            let style = self.style(size);
            let day = match step.day.as_ref().filter(|day| !day.is_empty()) {
                Some(day) => Some((
                    self.tree.add(body, Tag::Paragraph),
                    self.lines(day, self.look.note, false, measure, &step.id)?,
                )),
                None => None,
            };
            let day_height = day
                .as_ref()
                .map_or(0.0, |(_, (lines, size))| lines.len() as f32 * size * self.look.leading);
            let words = lines.len() as f32 * style.leading;
            let inner = (words + day_height).max(side);
            let middle = inner / 2.0;
            let height = inner + if index == last { 0.0 } else { BETWEEN };
            let mut chunk = Chunk::new(if index == 0 { BETWEEN } else { 0.0 }, height);
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
            let top = middle - (words + day_height) / 2.0;
            chunk
                .pieces
                .push(self.canvas.words(Some(paragraph), lines, style, (x, top, measure)));
            if let Some((node, (lines, size))) = day {
                let style = Words {
                    ink: Paint::Stone,
                    ..self.style(size)
                };
                chunk
                    .pieces
                    .push(self.canvas.words(Some(node), lines, style, (x, top + words, measure)));
            }
            self.chunks.push(chunk);
        }
        Ok(())
    }
}
