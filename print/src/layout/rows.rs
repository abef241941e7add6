//! Rows with a picture at their head: rights, people, cards with many words.

use super::Setter;
use super::chunk::Chunk;
use super::look::{UNIT, WIDTH};
use super::sheet::{NodeId, Tag, Tree};
use crate::error::PrintError;
use domain::document::{PersonCard, Picture, RightsCard, Text};

/// A row holds at most this many lines beside its picture; the rest runs on below.
const BESIDE: usize = 24;

/// One row.
pub(super) struct Row<'d> {
    /// Id of the card.
    pub id: &'d str,
    /// Its picture.
    pub picture: &'d Picture,
    /// A short bold heading.
    pub title: Option<&'d Text>,
    /// The words.
    pub text: &'d Text,
}

impl<'d> Setter<'_, 'd> {
    pub(super) fn people(&mut self, id: &str, people: &'d [PersonCard]) -> Result<(), PrintError> {
        let rows = people
            .iter()
            .map(|person| Row {
                id: &person.id,
                picture: &person.picture,
                title: None,
                text: &person.text,
            })
            .collect();
        self.rows(id, rows)
    }

    pub(super) fn rights(&mut self, id: &str, cards: &'d [RightsCard]) -> Result<(), PrintError> {
        let rows = cards
            .iter()
            .map(|card| Row {
                id: &card.id,
                picture: &card.picture,
                title: card.title.as_ref(),
                text: &card.text,
            })
            .collect();
        self.rows(id, rows)
    }

    pub(super) fn rows(&mut self, _id: &str, rows: Vec<Row<'d>>) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        for row in rows {
            let item = self.tree.add(list, Tag::Item);
            let body = self.tree.add(item, Tag::ItemBody);
            self.row(body, row)?;
        }
        Ok(())
    }

    fn row(&mut self, body: NodeId, row: Row<'d>) -> Result<(), PrintError> {
        let side = self.look.row_picture;
        let x = side + 2.0 * UNIT;
        let measure = f32::min(self.look.measure, WIDTH - x);
        let drawing = self.drawing(row.picture, row.id)?;
        let figure = self.tree.add_figure(body, &row.picture.alt);
        let mut pieces = vec![self.canvas.picture(figure, drawing, 0.0, 0.0, side)];
        let title = match row.title.filter(|title| !title.is_empty()) {
            Some(title) => Some((
                self.tree.add(body, Tag::Paragraph),
                self.lines(title, self.look.body, true, measure, row.id)?,
            )),
            None => None,
        };
        let paragraph = self.tree.add(body, Tag::Paragraph);
        let (mut lines, size) = self.lines(row.text, self.look.body, false, measure, row.id)?;
        let rest = if lines.len() > BESIDE {
            lines.split_off(BESIDE)
        } else {
            Vec::new()
        };
        let style = self.style(size);
        let title_height = title
            .as_ref()
            .map_or(0.0, |(_, (lines, size))| lines.len() as f32 * size * self.look.leading);
        let words = title_height + lines.len() as f32 * style.leading;
        let height = words.max(side);
        let mut top = (height - words) / 2.0;
        if let Some((node, (lines, size))) = title {
            let style = self.style(size);
            pieces.push(self.canvas.words(Some(node), lines, style, (x, top, measure)));
            top += title_height;
        }
        pieces.push(self.canvas.words(Some(paragraph), lines, style, (x, top, measure)));
        let mut chunk = Chunk::new(2.0 * UNIT, height);
        chunk.pieces = pieces;
        self.chunks.push(chunk);
        if !rest.is_empty() {
            self.set_lines_at(paragraph, rest, style, 0.0, (x, measure));
        }
        Ok(())
    }
}
