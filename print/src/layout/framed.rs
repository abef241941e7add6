//! What is looked for again and again stands in a frame, where it is found at once: a paragraph, or lines with labels.

use super::Setter;
use super::chunk::{Chunk, Words};
use super::look::UNIT;
use super::sheet::{Image, NodeId, Tag, Tree};
use crate::error::PrintError;
use crate::shape::{Fit, Line};
use domain::document::{Fact, Picture, Text};
use domain::drawing::Paint;

/// Gap between the frame and what is in it.
const INSET: f32 = 1.5 * UNIT;
/// Side of its picture, in sizes of the text.
const PICTURE: f32 = 3.2;
/// The share of the lines that their labels have.
const LABEL: f32 = 0.28;
/// The share of a field that the first of two has, where they share a line.
const HALF: f32 = 0.34;
/// Gap between two lines with labels.
const BETWEEN: f32 = 0.5 * UNIT;

impl<'d> Setter<'_, 'd> {
    /// The text over the whole width, beside its picture. A frame is never cut in two; the gate lets no text through that is
    /// higher than a sheet.
    pub(super) fn framed(
        &mut self,
        id: &str,
        picture: Option<(&'d Picture, Image<'d>)>,
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
    /// across like a table, and are none: nothing is looked up in two directions. In a letter that has to be closer, two short
    /// ones share a line, in their order.
    pub(super) fn framed_facts(&mut self, id: &str, facts: &'d [Fact], picture: &'d Picture) -> Result<(), PrintError> {
        let drawing = self.drawing(picture, id)?;
        let width = self.look.paper.width();
        let side = PICTURE * self.look.body;
        let whole = Columns::of(INSET + side + 2.0 * UNIT, width - INSET);
        let figure = self.tree.add_figure(Tree::ROOT, &picture.alt);
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let between = if self.look.tight { 0.0 } else { BETWEEN };
        let mut pieces = Vec::new();
        let mut y: f32 = 0.0;
        let mut rest = facts;
        while let Some((fact, others)) = rest.split_first() {
            let (first, second) = whole.halves();
            let beside = others
                .first()
                .filter(|other| self.look.tight && self.is_one_line(fact, first) && self.is_one_line(other, second));
            let height = match beside {
                Some(other) => {
                    let height = self.labelled(list, fact, (first, y), &mut pieces)?;
                    height.max(self.labelled(list, other, (second, y), &mut pieces)?)
                }
                None => self.labelled(list, fact, (whole, y), &mut pieces)?,
            };
            y += height + between;
            rest = others.get(usize::from(beside.is_some())..).unwrap_or_default();
        }
        let words = (y - between).max(0.0);
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

    /// Sets a field and its label; returns their height.
    fn labelled(
        &mut self,
        list: NodeId,
        fact: &Fact,
        (columns, y): (Columns, f32),
        pieces: &mut Vec<Labelled>,
    ) -> Result<f32, PrintError> {
        let item = self.tree.add(list, Tag::Item);
        let (of_label, of_value) = (self.tree.add(item, Tag::Label), self.tree.add(item, Tag::ItemBody));
        let words = (self.look.body, false, Fit::Running);
        let (label, label_size) = self.lines(&fact.label, words, columns.label.1, &fact.id)?;
        let (value, size) = self.lines(&fact.value, words, columns.value.1, &fact.id)?;
        let beside = Words {
            ink: Paint::Stone,
            ..self.style(label_size)
        };
        let style = self.style(size);
        let height = f32::max(label.len() as f32 * beside.leading, value.len() as f32 * style.leading);
        let place = |(x, width): (f32, f32)| (x, y, width);
        pieces.push((of_label, label, beside, place(columns.label)));
        pieces.push((of_value, value, style, place(columns.value)));
        Ok(height)
    }

    /// Whether a field and its label take one line each there, in the usual size.
    fn is_one_line(&mut self, fact: &Fact, columns: Columns) -> bool {
        let body = self.look.body;
        [(&fact.label, columns.label.1), (&fact.value, columns.value.1)]
            .into_iter()
            .all(|(text, width)| {
                let set = self.lines(text, (body, false, Fit::Running), width, &fact.id);
                matches!(set, Ok((lines, size)) if lines.len() <= 1 && size >= body)
            })
    }
}

/// Lines of a field or its label, with their place and width.
type Labelled = (NodeId, Vec<Line>, Words, (f32, f32, f32));

/// Where a label and its field begin, and how wide they are.
#[derive(Clone, Copy)]
struct Columns {
    label: (f32, f32),
    value: (f32, f32),
}

impl Columns {
    /// Between two edges.
    fn of(left: f32, right: f32) -> Columns {
        let labels = (right - left) * LABEL;
        let at = left + labels + UNIT;
        Columns {
            label: (left, labels),
            value: (at, right - at),
        }
    }

    /// Two of them side by side: the first begins where it always does.
    fn halves(self) -> (Columns, Columns) {
        let (at, width) = self.value;
        let first = width * HALF;
        let left = at + first + UNIT;
        let label = width * LABEL;
        let second = left + label + UNIT;
        (
            Columns {
                value: (at, first),
                ..self
            },
            Columns {
                label: (left, label),
                value: (second, at + width - second),
            },
        )
    }
}
