//! Headings, paragraphs, lists, choices and links.

use super::chunk::{Chunk, Hanging, Words};
use super::look::UNIT;
use super::sheet::{Image, NodeId, Tag, Tree};
use super::{After, Setter};
use crate::error::PrintError;
use crate::shape::{Fit, Line};
use domain::document::{Item, Picture, Role, Text};
use domain::drawing::Paint;

/// Up to this many lines stay together.
const SHORT: usize = 4;

/// The sign before an item.
#[derive(Clone, Copy)]
enum Sign {
    Bullet,
    Box,
}

impl<'d> Setter<'_, 'd> {
    pub(super) fn heading(&mut self, id: &str, level: u8, text: &Text) -> Result<(), PrintError> {
        let level = level.clamp(1, 3).min(self.deepest + 1);
        self.deepest = level;
        let node = self.tree.add_heading(level, text.plain());
        // A heading directly after a page break is the title of its sheet.
        let opens_sheet = self.after == After::NewPage;
        let wanted = if opens_sheet && self.look.sheet_titles {
            self.look.headings[0] * 0.8
        } else {
            self.look.headings[usize::from(level - 1)]
        };
        let measure = if level == 1 {
            self.look.paper.width()
        } else {
            self.look.measure
        };
        let (lines, size) = self.lines(text, (wanted, true, Fit::Even), measure, id)?;
        let ink = if level == 3 { Paint::Ink } else { Paint::Fjord };
        let style = Words {
            size,
            leading: size * 1.3,
            ink,
            align: super::chunk::Align::Start,
        };
        let gap = if level == 3 {
            self.look.section * 0.75
        } else {
            self.look.section
        };
        let first = self.chunks.len();
        self.set_lines(node, lines, style, gap, measure);
        for chunk in &mut self.chunks[first..] {
            chunk.with_next = true;
        }
        if let Some(heading) = self.chunks.get_mut(first) {
            heading.opens = level < 3;
        }
        let height = self.chunks[first..].iter().map(|chunk| chunk.height).sum();
        self.after = if opens_sheet {
            After::Nothing
        } else {
            After::Heading(height)
        };
        Ok(())
    }

    pub(super) fn paragraph(
        &mut self,
        id: &str,
        role: Role,
        picture: Option<&'d Picture>,
        text: &Text,
    ) -> Result<(), PrintError> {
        let drawing = picture
            .map(|picture| self.drawing(picture, id).map(|drawing| (picture, drawing)))
            .transpose()?;
        if text.is_empty() && drawing.is_none() {
            return Ok(());
        }
        if role == Role::Weigh {
            return self.mark(id, text);
        }
        if role == Role::Framed {
            return self.framed(id, drawing, text);
        }
        let figure = drawing.map(|(picture, drawing)| (self.tree.add_figure(Tree::ROOT, &picture.alt), drawing));
        let node = self.tree.add(Tree::ROOT, Tag::Paragraph);
        let (wanted, gap, ink) = match role {
            Role::Body | Role::Framed => (self.look.body, self.look.paragraph, Paint::Ink),
            Role::Lead => (self.look.lead, self.look.paragraph, Paint::Ink),
            Role::Signature => (self.look.lead, self.look.section, Paint::Ink),
            Role::Note | Role::Weigh => (self.look.note, self.look.paragraph, Paint::Stone),
        };
        let (lines, size) = self.lines(text, (wanted, false, Fit::Running), self.look.measure, id)?;
        let style = Words {
            ink,
            ..self.style(size)
        };
        let first = self.chunks.len();
        let above = if let After::Heading(height) = self.after {
            height + self.look.under_heading
        } else {
            0.0
        };
        self.set_lines(node, lines, style, gap, self.look.measure);
        if let Some((figure, drawing)) = figure {
            self.hang(figure, drawing, first, above);
        }
        Ok(())
    }

    /// Puts a picture in the outer column, beside the paragraph that starts
    /// with chunk `first` and the heading above it. It may reach below both.
    fn hang(&mut self, figure: NodeId, drawing: Image<'d>, first: usize, above: f32) {
        let side = self.look.margin_picture;
        let together: f32 = self.chunks[first..].iter().map(|chunk| chunk.height).sum();
        // Centred on heading and text if they are higher than the picture.
        let rise = above - f32::max(0.0, (above + together - side) / 2.0).min(2.0 * self.look.body);
        let left = self.look.paper.width() - side;
        let picture = self.canvas.picture(figure, drawing, left, -rise, side);
        if let Some(chunk) = self.chunks.get_mut(first) {
            chunk.pieces.insert(0, picture);
            chunk.hangs = Some(Hanging {
                rise,
                reach: side - rise,
            });
            // A long paragraph beside its picture: keep its first two chunks together.
            chunk.with_next |= together > chunk.height;
        }
    }

    /// Puts lines into chunks: a short text into one, a long one into several so
    /// that no single line is left at the foot or the head of a sheet.
    pub(super) fn set_lines(&mut self, node: NodeId, lines: Vec<Line>, style: Words, gap: f32, measure: f32) {
        self.set_lines_at(node, lines, style, gap, (0.0, measure));
    }

    pub(super) fn set_lines_at(
        &mut self,
        node: NodeId,
        mut lines: Vec<Line>,
        style: Words,
        gap: f32,
        (x, width): (f32, f32),
    ) {
        let mut gap = self.room_above(gap);
        while !lines.is_empty() {
            let take = match lines.len() {
                left if left <= SHORT && gap > 0.0 => left,
                _ if gap > 0.0 => 2,
                2 | 3 => lines.len(),
                _ => 1,
            };
            let rest = lines.split_off(take);
            let mut chunk = Chunk::new(gap, take as f32 * style.leading);
            chunk
                .pieces
                .push(self.canvas.words(Some(node), lines, style, (x, 0.0, width)));
            self.chunks.push(chunk);
            lines = rest;
            gap = 0.0;
        }
    }

    /// The gap above the next block: small after a heading.
    pub(super) fn room_above(&mut self, gap: f32) -> f32 {
        match std::mem::replace(&mut self.after, After::Nothing) {
            After::Heading(_) => self.look.under_heading,
            After::Nothing | After::NewPage => gap,
        }
    }

    pub(super) fn list(&mut self, items: &'d [Item]) -> Result<(), PrintError> {
        self.items(items, Sign::Bullet)
    }

    pub(super) fn choices(&mut self, items: &'d [Item]) -> Result<(), PrintError> {
        self.items(items, Sign::Box)
    }

    fn items(&mut self, items: &'d [Item], sign: Sign) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let size = self.look.body;
        let indent = match sign {
            Sign::Bullet => 2.5 * UNIT,
            Sign::Box => size * 1.05 + 1.5 * UNIT,
        };
        let measure = self.look.measure - indent;
        for (index, item) in items.iter().enumerate() {
            if item.text.is_empty() {
                continue;
            }
            let node = self.tree.add(list, Tag::Item);
            let body = self.tree.add(node, Tag::ItemBody);
            let (lines, size) = self.lines(&item.text, (size, false, Fit::Running), measure, &item.id)?;
            let style = self.style(size);
            let gap = match (index, sign) {
                (0, _) => self.look.item + 0.01,
                (_, Sign::Bullet) => self.look.item,
                (_, Sign::Box) => self.look.item + 0.75 * UNIT,
            };
            let first = self.chunks.len();
            self.set_lines_at(body, lines, style, gap, (indent, measure));
            // Keep the first two items together: one item alone is no list.
            if let (0, Some(last)) = (index, self.chunks.last_mut()) {
                last.with_next |= items.len() > 1;
            }
            let middle = style.leading / 2.0;
            let drawn = match sign {
                Sign::Bullet => self
                    .canvas
                    .disc((0.75 * UNIT, middle + 0.4), size * 0.155, Some(Paint::Fjord), None),
                Sign::Box => {
                    let side = size * 1.05;
                    self.canvas.frame(
                        (0.6, middle - side / 2.0, side, side),
                        2.0,
                        None,
                        Some((Paint::Ink, 1.2)),
                    )
                }
            };
            if let Some(chunk) = self.chunks.get_mut(first) {
                chunk.pieces.insert(0, drawn);
            }
        }
        Ok(())
    }

    /// Lines of a link: underlined, in the colour of links.
    pub(super) fn set_link(&mut self, node: NodeId, lines: Vec<Line>, size: f32, gap: f32) {
        let style = Words {
            ink: Paint::Fjord,
            ..self.style(size)
        };
        for (index, line) in lines.into_iter().enumerate() {
            let gap = if index == 0 { self.room_above(gap) } else { 0.0 };
            let mut chunk = Chunk::new(gap, style.leading);
            let y = style.baseline(0.0) + size * 0.16;
            chunk
                .pieces
                .push(self.canvas.rule((0.0, y), (line.width, y), Paint::Fjord, 0.7));
            chunk.pieces.push(
                self.canvas
                    .words(Some(node), vec![line], style, (0.0, 0.0, self.look.measure)),
            );
            self.chunks.push(chunk);
        }
    }
}
