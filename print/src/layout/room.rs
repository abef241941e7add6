//! Space for the child to write or draw, and QR codes.

use super::chunk::{Canvas, Chunk};
use super::look::{MM, UNIT};
use super::sheet::{Mark, Piece, Tag, Tree};
use super::{After, Setter};
use crate::error::PrintError;
use crate::shape::{Fit, Type};
use domain::document::{Space, Text};
use domain::drawing::{Paint, Segment};
use qrcodegen::{QrCode, QrCodeEcc};

/// Side of a QR code, without its quiet zone: large enough for an old telephone's camera.
pub(super) const SQUARE: f32 = 35.0 * MM;

impl Setter<'_, '_> {
    pub(super) fn room(&mut self, space: Space) {
        let width = self.look.paper.width();
        match space {
            Space::Lines(lines) => {
                for index in 0..lines {
                    self.after = After::Nothing;
                    let mut chunk = Chunk::new(0.0, self.look.pitch);
                    let y = self.look.pitch - 0.5;
                    chunk
                        .pieces
                        .push(self.canvas.rule((0.0, y), (width, y), Paint::Stone, 0.5));
                    chunk.with_next = index == 0 && lines > 1;
                    chunk.spare = self.look.pitch * 0.12;
                    self.chunks.push(chunk);
                }
            }
            Space::Draw(millimetres) => {
                let height = f32::min(f32::from(millimetres) * MM, self.look.paper.height() - 6.0 * UNIT);
                let mut chunk = Chunk::new(self.room_above(2.0 * self.look.paragraph), height);
                chunk.pieces.push(self.canvas.frame(
                    (0.5, 0.5, width - 1.0, height - 1.0),
                    2.0 * UNIT,
                    None,
                    Some((Paint::Stone, 0.8)),
                ));
                chunk.spare = height * 0.25;
                chunk.grows = true;
                self.chunks.push(chunk);
            }
            Space::House(millimetres) => {
                let height = f32::min(f32::from(millimetres) * MM, self.look.paper.height() - 6.0 * UNIT);
                let mut chunk = Chunk::new(self.room_above(2.0 * self.look.paragraph), height);
                let house = self.canvas.shape(house(width, height), None, Some((Paint::Stone, 0.8)));
                chunk.pieces.push(Canvas::decoration(vec![house]));
                chunk.spare = height * 0.25;
                self.chunks.push(chunk);
            }
            Space::Scale => self.scale(),
        }
    }

    /// A line with a stroke at each of its eleven places. It has no numbers: what its ends mean stands in the text around it.
    fn scale(&mut self) {
        let (inset, stroke) = (2.0 * UNIT, 1.5 * UNIT);
        let line = self.look.paper.width() - 2.0 * inset;
        let mut chunk = Chunk::new(self.room_above(4.0 * self.look.paragraph), 2.0 * stroke + UNIT);
        chunk.pieces.push(
            self.canvas
                .rule((inset, stroke), (inset + line, stroke), Paint::Ink, 1.2),
        );
        for step in 0..=10u8 {
            let x = inset + line * f32::from(step) / 10.0;
            // The ends and the middle are longer, so that a place on the line is found without counting.
            let reach = if step % 5 == 0 { stroke } else { 0.6 * stroke };
            chunk.pieces.push(
                self.canvas
                    .rule((x, stroke - reach), (x, stroke + reach), Paint::Ink, 1.2),
            );
        }
        self.chunks.push(chunk);
    }

    pub(super) fn code(&mut self, id: &str, link: &str, alt: &str) -> Result<(), PrintError> {
        if alt.trim().is_empty() {
            return Err(PrintError::NoAlternative { block: id.into() });
        }
        let figure = self.tree.add_figure(Tree::ROOT, alt);
        let mut chunk = Chunk::new(self.room_above_cards(self.look.paragraph), SQUARE);
        let x = if self.canvas.mirrored {
            self.look.paper.width() - SQUARE
        } else {
            0.0
        };
        chunk.pieces.push(Piece {
            of: Some(figure),
            marks: vec![square(id, link, x)?],
            link_area: None,
        });
        chunk.with_next = true;
        self.chunks.push(chunk);

        let paragraph = self.tree.add(Tree::ROOT, Tag::Paragraph);
        let node = self.tree.add_link(paragraph, link, link);
        let type_ = Type {
            size: self.look.note,
            bold: false,
            fit: Fit::Anywhere,
            wide: false,
        };
        let lines = self
            .shaper
            .lines(&Text::ours(link), type_, self.look.measure, self.direction, id)?;
        self.set_link(node, lines, self.look.note, UNIT);
        Ok(())
    }
}

/// A link as a square that a camera reads, from `left` on.
///
/// # Errors
/// If the link is longer than a code holds.
pub(super) fn square<'d>(id: &str, link: &str, left: f32) -> Result<Mark<'d>, PrintError> {
    let code =
        QrCode::encode_text(link, QrCodeEcc::Medium).map_err(|_| PrintError::LinkTooLong { block: id.into() })?;
    Ok(Mark::Shape {
        path: modules(&code, left),
        fill: Some(Paint::Ink),
        outline: None,
    })
}

/// The outline of a house: walls with a roof over them, whose eaves stand out.
fn house(width: f32, height: f32) -> Vec<Segment> {
    let (eaves, wall) = (0.22 * height, 0.06 * width);
    let (left, right, foot) = (wall, width - wall, height - 0.5);
    vec![
        Segment::Move(left, foot),
        Segment::Line(left, eaves),
        Segment::Line(0.5, eaves),
        Segment::Line(width / 2.0, 0.5),
        Segment::Line(width - 0.5, eaves),
        Segment::Line(right, eaves),
        Segment::Line(right, foot),
        Segment::Close,
    ]
}

/// The dark modules as one path, with one rectangle for each run in a row, so that
/// no hairlines show between them.
fn modules(code: &QrCode, left: f32) -> Vec<Segment> {
    let count = code.size();
    let side = SQUARE / count as f32;
    let mut path = Vec::new();
    for row in 0..count {
        let mut column = 0;
        while column < count {
            let start = column;
            while column < count && code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                let (x0, x1) = (left + start as f32 * side, left + column as f32 * side);
                let (y0, y1) = (row as f32 * side, (row + 1) as f32 * side);
                path.extend([
                    Segment::Move(x0, y0),
                    Segment::Line(x1, y0),
                    Segment::Line(x1, y1),
                    Segment::Line(x0, y1),
                    Segment::Close,
                ]);
            }
            column += 1;
        }
    }
    path
}
