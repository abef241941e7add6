//! Rows that begin with a picture: rights, people, cards with much text.

use super::Setter;
use super::beside::Beside;
use super::chunk::{Align, Chunk, Words};
use super::look::UNIT;
use super::sheet::{NodeId, Tag, Tree};
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::{NowNextPlace, PersonCard, Picture, RightsCard, Text};

/// One row.
pub(super) struct Row<'d> {
    /// Id of the card.
    pub id: &'d str,
    /// Its picture.
    pub picture: &'d Picture,
    /// A short bold heading.
    pub title: Option<&'d Text>,
    /// The text.
    pub text: &'d Text,
}

impl<'d> Setter<'_, 'd> {
    pub(super) fn people(&mut self, people: &'d [PersonCard]) -> Result<(), PrintError> {
        let rows = people
            .iter()
            .map(|person| Row {
                id: &person.id,
                picture: &person.picture,
                title: None,
                text: &person.text,
            })
            .collect();
        self.rows(rows)
    }

    pub(super) fn rights(&mut self, cards: &'d [RightsCard]) -> Result<(), PrintError> {
        let rows = cards
            .iter()
            .map(|card| Row {
                id: &card.id,
                picture: &card.picture,
                title: card.title.as_ref(),
                text: &card.text,
            })
            .collect();
        self.rows(rows)
    }

    /// What goes on and what comes next, under a heading of its own.
    pub(super) fn now_next(&mut self, id: &str, title: &Text, places: &'d [NowNextPlace]) -> Result<(), PrintError> {
        self.heading(id, 2, title)?;
        let rows = places
            .iter()
            .map(|place| Row {
                id: &place.id,
                picture: &place.picture,
                title: Some(&place.state),
                text: &place.text,
            })
            .collect();
        self.rows(rows)
    }

    pub(super) fn rows(&mut self, rows: Vec<Row<'d>>) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        for row in rows {
            let item = self.tree.add(list, Tag::Item);
            let body = self.tree.add(item, Tag::ItemBody);
            self.row(body, row)?;
        }
        Ok(())
    }

    /// The gap above cards: frames and pictures need more space under a heading than text does.
    pub(super) fn room_above_cards(&mut self, gap: f32) -> f32 {
        self.room_above(gap).max(gap.min(1.25 * UNIT))
    }

    /// A card to hold in a hand: a large picture, with its text below over the whole width.
    fn upright(&mut self, body: NodeId, row: Row<'d>) -> Result<(), PrintError> {
        let paper = self.look.paper;
        let width = paper.width();
        let align = if self.look.wide { Align::Start } else { Align::Middle };
        let centred = |style| Words { align, ..style };
        let figure = self.tree.add_figure(body, &row.picture.alt);
        let mut under = Beside::default();
        if let Some(title) = row.title.filter(|title| !title.is_empty()) {
            let node = self.tree.add(body, Tag::Paragraph);
            let (lines, size) = self.lines(title, (self.look.body * 1.15, true, Fit::Even), width, row.id)?;
            under.add(node, lines, centred(self.style(size)));
        }
        let node = self.tree.add(body, Tag::Paragraph);
        let (lines, size) = self.lines(row.text, (self.look.body, false, Fit::Even), width, row.id)?;
        under.add(node, lines, centred(self.style(size)));
        // The picture takes the height that the text leaves.
        let room = paper.height() - under.height() - 3.0 * UNIT;
        let side = room.clamp(width * 0.24, width * 0.62);
        let drawing = self.drawing(row.picture, row.id)?;
        let height = side + 3.0 * UNIT + under.height();
        // Alone on its card it stands in the middle.
        let free = if self.look.panel {
            0.0
        } else {
            (paper.height() - height).max(0.0) / 2.0
        };
        let mut pieces = vec![self.canvas.picture(figure, drawing, (width - side) / 2.0, free, side)];
        let top = free + side + 3.0 * UNIT;
        under.draw(&self.canvas, &mut pieces, (0.0, top, width));
        let mut chunk = Chunk::new(self.room_above_cards(2.0 * UNIT), height + 2.0 * free);
        chunk.pieces = pieces;
        self.chunks.push(chunk);
        Ok(())
    }

    fn row(&mut self, body: NodeId, row: Row<'d>) -> Result<(), PrintError> {
        if self.look.upright {
            return self.upright(body, row);
        }
        let side = self.look.row_picture;
        let x = side + 2.0 * UNIT;
        let measure = f32::min(self.look.measure, self.look.paper.width() - x);
        let drawing = self.drawing(row.picture, row.id)?;
        let figure = self.tree.add_figure(body, &row.picture.alt);
        let mut pieces = vec![self.canvas.picture(figure, drawing, 0.0, 0.0, side)];
        let mut beside = Beside::default();
        if let Some(title) = row.title.filter(|title| !title.is_empty()) {
            let node = self.tree.add(body, Tag::Paragraph);
            let (lines, size) = self.lines(title, (self.look.body, true, Fit::Running), measure, row.id)?;
            beside.add(node, lines, self.style(size));
        }
        let node = self.tree.add(body, Tag::Paragraph);
        let (lines, size) = self.lines(row.text, (self.look.body, false, Fit::Running), measure, row.id)?;
        beside.add(node, lines, self.style(size));
        let rest = beside.cut();
        let height = beside.height().max(side);
        let top = (height - beside.height()) / 2.0;
        beside.draw(&self.canvas, &mut pieces, (x, top, measure));
        let mut chunk = Chunk::new(self.room_above_cards(self.look.row), height);
        chunk.pieces = pieces;
        self.chunks.push(chunk);
        rest.run_on(self, (x, measure));
        Ok(())
    }
}
