//! Fields of a file for adults: the label in a narrow column, and what stands in the field beside it.

use super::Setter;
use super::chunk::{Align, Chunk, Words};
use super::look::{UNIT, WIDTH};
use super::sheet::{Tag, Tree};
use crate::error::PrintError;
use crate::fonts::CAP_HEIGHT;
use crate::shape::Fit;
use domain::document::{Fact, Text};
use domain::drawing::Paint;

/// Up to this many lines of a value stay together.
const SHORT: usize = 5;

/// Fields of a file or a plan: their labels in a narrow column, and what stands in them beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fields {
    /// How much of the width is for the labels.
    pub label: f32,
    /// Gap between a label and its field.
    pub gap: f32,
    /// Gap between two fields.
    pub between: f32,
}

impl Fields {
    /// Of a file.
    pub const USUAL: Fields = Fields {
        label: 0.31,
        gap: 2.5 * UNIT,
        between: 0.5 * UNIT,
    };
    /// In a column, where a step of a way is a field.
    pub const NARROW: Fields = Fields {
        label: 0.225,
        gap: 1.3 * UNIT,
        between: 0.35 * UNIT,
    };
}

impl<'d> Setter<'_, 'd> {
    /// A list whose items have labels (ISO 32000-1, 14.8.4.3.3). What stands in a field is broken within words where it has
    /// to be: nothing of a file may be missing because a word is long.
    pub(super) fn facts(&mut self, facts: &'d [Fact]) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let last = facts.len().saturating_sub(1);
        let width = self.look.paper.width();
        let Fields {
            label: share,
            gap,
            between,
        } = self.look.fields;
        let label_width = share * width;
        // Where the column of values begins, and how wide it is.
        let (x, value_width) = (label_width + gap, width - label_width - gap);
        for (index, fact) in facts.iter().enumerate() {
            let item = self.tree.add(list, Tag::Item);
            let (of_label, of_value) = (self.tree.add(item, Tag::Label), self.tree.add(item, Tag::ItemBody));
            let note = (self.look.note, false, Fit::Anywhere);
            let (label, label_size) = self.lines(&fact.label, note, label_width, &fact.id)?;
            let body = (self.look.body, false, Fit::Anywhere);
            let (mut value, size) = self.lines(&fact.value, body, value_width, &fact.id)?;
            let style = self.style(size);
            let rest = match value.len() {
                lines if lines <= SHORT => Vec::new(),
                _ => value.split_off(label.len().max(2)),
            };
            let lines = label.len().max(value.len()) as f32;
            let above = if index == 0 { self.look.paragraph } else { between };
            let mut chunk = Chunk::new(self.room_above(above), lines * style.leading);
            let beside = Words {
                size: label_size,
                ink: Paint::Stone,
                align: Align::Start,
                ..style
            };
            // Both stand on one baseline, though the label is smaller.
            let lower = (size - label_size) * CAP_HEIGHT / 2.0;
            chunk.pieces.push(
                self.canvas
                    .words(Some(of_label), label, beside, (0.0, lower, label_width)),
            );
            chunk
                .pieces
                .push(self.canvas.words(Some(of_value), value, style, (x, 0.0, value_width)));
            // The first two fields under a heading stay together, and so do the last two.
            chunk.with_next = rest.is_empty() && last > 0 && (index == 0 || index + 1 == last);
            self.chunks.push(chunk);
            self.set_lines_at(of_value, rest, style, 0.0, (x, value_width));
        }
        Ok(())
    }

    /// A mark: bold, with a bar at the side where reading starts.
    pub(super) fn mark(&mut self, id: &str, text: &Text) -> Result<(), PrintError> {
        let node = self.tree.add(Tree::ROOT, Tag::Paragraph);
        let (x, bold) = (1.75 * UNIT, (self.look.note, true, Fit::Running));
        let (lines, size) = self.lines(text, bold, WIDTH - x, id)?;
        let style = self.style(size);
        let height = lines.len() as f32 * style.leading;
        let mut chunk = Chunk::new(self.room_above(self.look.paragraph), height);
        chunk
            .pieces
            .push(self.canvas.rule((1.5, 1.0), (1.5, height - 1.0), Paint::Ink, 3.0));
        chunk
            .pieces
            .push(self.canvas.words(Some(node), lines, style, (x, 0.0, WIDTH - x)));
        chunk.with_next = true;
        self.chunks.push(chunk);
        Ok(())
    }
}
