//! What is looked for again and again stands in a frame, where it is found at once: a paragraph, or lines with labels.

use super::Setter;
use super::chunk::{Chunk, Words};
use super::look::UNIT;
use super::sheet::{Pictogram, Tag, Tree};
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::{Fact, Picture, Text};
use domain::drawing::Paint;

/// Gap between the frame and what is in it.
const INSET: f32 = 1.5 * UNIT;
/// Side of its picture, in sizes of the text.
const PICTURE: f32 = 3.2;
/// The share of the lines that their labels have.
const LABEL: f32 = 0.28;
/// Gap between two lines with labels.
const BETWEEN: f32 = 0.5 * UNIT;

impl<'d> Setter<'_, 'd> {
    /// The text over the whole width, beside its picture. A frame is never cut in two; the gate lets no text through that is
    /// higher than a sheet.
    pub(super) fn framed(
        &mut self,
        id: &str,
        picture: Option<(&'d Picture, Pictogram<'d>)>,
        text: &Text,
    ) -> Result<(), PrintError> {
        let width = self.look.paper.width();
        let side = if picture.is_some() {
            PICTURE * self.look.body
        } else {
            0.0
        };
        let x = INSET + if picture.is_some() { side + 2.0 * UNIT } else { 0.0 };
        let measure = width - x - INSET;
        let figure = picture.map(|(picture, drawing)| (self.tree.add_figure(Tree::ROOT, &picture.alt), drawing));
        let node = self.tree.add(Tree::ROOT, Tag::Paragraph);
        let (lines, size) = self.lines(text, (self.look.body, false, Fit::Running), measure, id)?;
        let style = self.style(size);
        let words = lines.len() as f32 * style.leading;
        let inner = f32::max(words, side);
        let height = inner + 2.0 * INSET;
        let mut chunk = Chunk::new(self.room_above_cards(self.look.paragraph), height);
        chunk.pieces.push(self.canvas.frame(
            (0.5, 0.5, width - 1.0, height - 1.0),
            1.5 * UNIT,
            None,
            Some((Paint::Fjord, 1.2)),
        ));
        if let Some((figure, drawing)) = figure {
            let top = INSET + (inner - side) / 2.0;
            chunk
                .pieces
                .push(self.canvas.picture(figure, drawing, INSET, top, side));
        }
        let top = INSET + (inner - words) / 2.0;
        chunk
            .pieces
            .push(self.canvas.words(Some(node), lines, style, (x, top, measure)));
        self.chunks.push(chunk);
        Ok(())
    }

    /// Lines with their labels beside a picture: a list whose items have labels (ISO 32000-1, 14.8.4.3.3). They are read
    /// across like a table, and are none: nothing is looked up in two directions.
    pub(super) fn framed_facts(&mut self, id: &str, facts: &'d [Fact], picture: &'d Picture) -> Result<(), PrintError> {
        let drawing = self.drawing(picture, id)?;
        let width = self.look.paper.width();
        let side = PICTURE * self.look.body;
        let x = INSET + side + 2.0 * UNIT;
        let of_labels = (width - x - INSET) * LABEL;
        let at = x + of_labels + UNIT;
        let of_values = width - INSET - at;
        let figure = self.tree.add_figure(Tree::ROOT, &picture.alt);
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let mut pieces = Vec::new();
        let mut y: f32 = 0.0;
        for fact in facts {
            let item = self.tree.add(list, Tag::Item);
            let (of_label, of_value) = (self.tree.add(item, Tag::Label), self.tree.add(item, Tag::ItemBody));
            let words = (self.look.body, false, Fit::Running);
            let (label, label_size) = self.lines(&fact.label, words, of_labels, &fact.id)?;
            let (value, size) = self.lines(&fact.value, words, of_values, &fact.id)?;
            let beside = Words {
                ink: Paint::Stone,
                ..self.style(label_size)
            };
            let style = self.style(size);
            let height = f32::max(label.len() as f32 * beside.leading, value.len() as f32 * style.leading);
            pieces.push((of_label, label, beside, (x, y, of_labels)));
            pieces.push((of_value, value, style, (at, y, of_values)));
            y += height + BETWEEN;
        }
        let words = (y - BETWEEN).max(0.0);
        let inner = f32::max(words, side);
        let height = inner + 2.0 * INSET;
        let mut chunk = Chunk::new(self.room_above_cards(self.look.paragraph), height);
        chunk.pieces.push(self.canvas.frame(
            (0.5, 0.5, width - 1.0, height - 1.0),
            1.5 * UNIT,
            None,
            Some((Paint::Fjord, 1.2)),
        ));
        let top = INSET + (inner - side) / 2.0;
        chunk
            .pieces
            .push(self.canvas.picture(figure, drawing, INSET, top, side));
        let top = INSET + (inner - words) / 2.0;
        for (of, lines, style, (x, y, width)) in pieces {
            chunk
                .pieces
                .push(self.canvas.words(Some(of), lines, style, (x, top + y, width)));
        }
        self.chunks.push(chunk);
        Ok(())
    }
}
