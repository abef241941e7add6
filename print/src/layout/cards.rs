//! Strips of picture cards: a grid of large pictures if there is little text,
//! else rows.

use super::Setter;
use super::chunk::{Align, Chunk, Words};
use super::look::{Look, UNIT};
use super::rows::Row;
use super::sheet::{Tag, Tree};
use crate::error::PrintError;
use crate::shape::{Fit, Line};
use domain::document::Card;
use domain::drawing::Paint;

/// Cards with more words than this are set as rows, not under a picture.
const FEW_WORDS: usize = 12;
/// With more lines than this under a picture, the strip is set as rows.
const FEW_LINES: usize = 6;
/// Padding inside a card.
const INSET: f32 = 1.5 * UNIT;
/// Gap between cards.
const BETWEEN: f32 = 2.0 * UNIT;

/// A card with its text set in lines.
struct Set {
    lines: Vec<Line>,
    size: f32,
}

impl<'d> Setter<'_, 'd> {
    pub(super) fn cards(&mut self, cards: &'d [Card]) -> Result<(), PrintError> {
        let few = self.look.large_cards
            || cards
                .iter()
                .all(|card| card.text.plain().split_whitespace().count() <= FEW_WORDS);
        if few && !cards.is_empty() {
            for &columns in columns(cards.len(), &self.look) {
                if let Some(set) = self.set_cards(cards, columns)? {
                    return self.grid(cards, set, columns);
                }
            }
        }
        let rows = cards
            .iter()
            .map(|card| Row {
                id: &card.id,
                picture: &card.picture,
                title: None,
                text: &card.text,
            })
            .collect();
        self.rows(rows)
    }

    /// Sets the text of all cards in this many columns; `None` if it does not fit.
    fn set_cards(&mut self, cards: &'d [Card], columns: usize) -> Result<Option<Vec<Set>>, PrintError> {
        let measure = self.card_width(columns) - 2.0 * INSET;
        let size = if columns > 2 && !self.look.enlarged {
            self.look.body * 0.92
        } else {
            self.look.body
        };
        let mut set = Vec::with_capacity(cards.len());
        for card in cards {
            match self.lines(&card.text, (size, false, Fit::Even), measure, &card.id) {
                Ok((lines, size)) if lines.len() <= FEW_LINES => set.push(Set { lines, size }),
                Ok(_) | Err(PrintError::WordTooLong { .. }) => return Ok(None),
                Err(other) => return Err(other),
            }
        }
        Ok(Some(set))
    }

    fn card_width(&self, columns: usize) -> f32 {
        (self.look.paper.width() - (columns as f32 - 1.0) * BETWEEN) / columns as f32
    }

    fn grid(&mut self, cards: &'d [Card], set: Vec<Set>, columns: usize) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let width = self.card_width(columns);
        let picture = self.look.card_pictures[usize::from(columns > 2)];
        let mut set = set.into_iter();
        for (nth, row) in cards.chunks(columns).enumerate() {
            // A last row that is not full stands in the middle: no hole looks like a card that is missing.
            let lacking = if nth > 0 { columns - row.len() } else { 0 };
            let first = lacking as f32 * (width + BETWEEN) / 2.0;
            let words: Vec<Set> = set.by_ref().take(row.len()).collect();
            let tallest = words
                .iter()
                .map(|set| set.lines.len() as f32 * set.size * self.look.leading * 0.9)
                .fold(0.0, f32::max);
            let height = INSET + picture + UNIT + tallest + INSET;
            let mut chunk = Chunk::new(self.room_above_cards(BETWEEN), height);
            for (column, (card, words)) in row.iter().zip(words).enumerate() {
                let x = first + column as f32 * (width + BETWEEN);
                let item = self.tree.add(list, Tag::Item);
                let body = self.tree.add(item, Tag::ItemBody);
                let drawing = self.drawing(&card.picture, &card.id)?;
                let figure = self.tree.add_figure(body, &card.picture.alt);
                let paragraph = self.tree.add(body, Tag::Paragraph);
                chunk.pieces.push(self.canvas.frame(
                    (x, 0.0, width, height),
                    2.0 * UNIT,
                    None,
                    Some((Paint::Sand, 1.5)),
                ));
                chunk.pieces.push(
                    self.canvas
                        .picture(figure, drawing, x + (width - picture) / 2.0, INSET, picture),
                );
                let style = Words {
                    size: words.size,
                    leading: words.size * self.look.leading * 0.9,
                    ink: Paint::Ink,
                    align: if self.look.wide { Align::Start } else { Align::Middle },
                };
                let place = (x + INSET, INSET + picture + UNIT, width - 2.0 * INSET);
                chunk
                    .pieces
                    .push(self.canvas.words(Some(paragraph), words.lines, style, place));
            }
            self.chunks.push(chunk);
        }
        Ok(())
    }
}

/// The numbers of columns to try, best first.
fn columns(cards: usize, look: &Look) -> &'static [usize] {
    match (cards, look.large_cards) {
        _ if look.enlarged => &[2],
        (1 | 2 | 4, true) => &[2],
        (4, false) => &[4, 2],
        (1 | 2, false) => &[3, 2],
        _ => &[3, 2],
    }
}
