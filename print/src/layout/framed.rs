//! A paragraph in a frame: what is looked for again and again stands where it is found at once.

use super::Setter;
use super::chunk::Chunk;
use super::look::UNIT;
use super::sheet::{Pictogram, Tag, Tree};
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::{Picture, Text};
use domain::drawing::Paint;

/// Gap between the frame and what is in it.
const INSET: f32 = 1.5 * UNIT;
/// Side of its picture, in sizes of the text.
const PICTURE: f32 = 3.2;

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
}
