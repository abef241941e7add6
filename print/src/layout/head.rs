//! The head of the first sheet (name and title), the foot of every sheet, and what every sheet of a draft or of practice carries.

use super::chunk::{Align, Chunk, Words};
use super::look::{MM, PAPER, UNIT};
use super::paper::Paper;
use super::sheet::{Mark, NodeId, Piece, Placed, Sheet};
use super::{After, Setter, cut};
use crate::error::PrintError;
use crate::shape::Fit;
use domain::document::Text;
use domain::drawing::{Paint, Segment};

impl Setter<'_, '_> {
    /// The title at the top of the first sheet, with a hill below it that is
    /// light enough for a poor greyscale printer.
    pub(super) fn head(&mut self, id: &str, text: &Text) -> Result<(), PrintError> {
        let width = self.look.paper.width();
        let (lines, size) = self.lines(text, (self.look.headings[0], true, Fit::Even), width, id)?;
        if lines.len() > 4 {
            return self.heading(id, 1, text);
        }
        let node = self.tree.add_heading(1, text.plain());
        self.deepest = 1;
        let style = Words {
            size,
            leading: size * 1.2,
            ink: Paint::Fjord,
            align: Align::Start,
        };
        let words = lines.len() as f32 * style.leading;
        // Over a way that lies across the path is the picture, and gets the height.
        let bare = self.look.hill && self.look.paper == Paper::ACROSS;
        let hill = if bare { 0.0 } else { 3.0 * UNIT };
        let below = if bare { 1.0 } else { 3.0 } * UNIT;
        let height = f32::max(self.look.head, words + hill + below);
        let mut chunk = Chunk::new(0.0, height);
        chunk.with_next = true;
        if self.look.hill && !bare {
            chunk.pieces.extend(self.hill(height - hill - 2.0 * UNIT, hill));
        } else if !self.look.hill {
            let y = height - 2.5 * UNIT;
            chunk
                .pieces
                .push(self.canvas.rule((0.0, y), (width, y), Paint::Sand, 2.0));
        }
        let top = height - hill - below - 0.5 * UNIT - words;
        // It stands on the ground that the hill stands on.
        let face = self.face_beside(id, &lines, height - 2.0 * UNIT)?;
        chunk
            .pieces
            .push(self.canvas.words(Some(node), lines, style, (0.0, top.max(0.0), width)));
        chunk.pieces.extend(face);
        self.chunks.push(chunk);
        self.after = After::Nothing;
        Ok(())
    }

    /// A low sand-coloured hill from margin to margin, with a rising sun behind it. Above a way there is no sun: where the
    /// child is stands in a sun of its own, and there is one of it.
    fn hill<'d>(&self, top: f32, height: f32) -> Vec<Piece<'d>> {
        let bottom = top + height;
        let width = self.look.paper.width();
        let side = |x: f32| {
            if self.canvas.mirrored {
                (1.0 - x) * width
            } else {
                x * width
            }
        };
        let at = |x: f32, y: f32| (side(x), bottom - y * height);
        let ((ax, ay), (bx, by), (cx, cy)) = (at(0.16, 1.15), at(0.42, 0.26), at(0.60, 0.26));
        let ((dx, dy), (ex, ey)) = (at(0.76, 0.26), at(0.87, 0.85));
        let path = vec![
            Segment::Move(side(0.0), bottom),
            Segment::Curve(ax, ay, bx, by, cx, cy),
            Segment::Curve(dx, dy, ex, ey, side(1.0), bottom),
            Segment::Close,
        ];
        let sun = self.look.sun.then(|| {
            let middle = (0.655 * width, bottom - 0.5 * height);
            self.canvas.disc(middle, height * 0.44, Some(Paint::Sun), None)
        });
        let hill = Piece {
            of: None,
            marks: vec![Mark::Shape {
                path,
                fill: Some(Paint::Sand),
                outline: None,
            }],
            link_area: None,
        };
        sun.into_iter().chain([hill]).collect()
    }

    /// Fold marks for the envelope: two short strokes at the edge of the first
    /// sheet.
    pub(super) fn folds(&self, sheets: &mut [Sheet<'_>]) {
        let Some(first) = sheets.first_mut() else { return };
        for third in [PAPER.1 / 3.0, PAPER.1 * 2.0 / 3.0] {
            first.pieces.push(Placed {
                x: 8.0 * MM,
                y: third,
                piece: cut::stroke(4.0 * MM),
            });
        }
    }

    /// The line that every sheet of a draft or of practice carries, above everything else. On the first sheet it is content; on the others
    /// it is repeated, and decoration for screen readers.
    pub(super) fn mark_draft(&mut self, line: &str, node: NodeId, sheets: &mut [Sheet<'_>]) -> Result<(), PrintError> {
        let text = Text::ours(line.to_owned());
        let width = self.look.paper.width();
        for (index, sheet) in sheets.iter_mut().enumerate() {
            let (lines, size) = self.lines(&text, (11.0, true, Fit::Even), width, "draft")?;
            let style = Words {
                size,
                leading: size * 1.3,
                ink: Paint::Ink,
                align: Align::Middle,
            };
            let of = (index == 0).then_some(node);
            let piece = self.canvas.words(of, lines, style, (0.0, 0.0, width));
            let placed = Placed {
                x: self.look.paper.margin,
                y: 9.0 * MM,
                piece,
            };
            sheet.pieces.insert(0, placed);
        }
        Ok(())
    }

    /// Page numbers, if there is more than one sheet. They are decoration for
    /// screen readers, which count pages themselves.
    pub(super) fn number(&mut self, sheets: &mut [Sheet<'_>], paper: Paper) -> Result<(), PrintError> {
        let all = sheets.len();
        let width = paper.width();
        if all < 2 {
            return Ok(());
        }
        for (index, sheet) in sheets.iter_mut().enumerate() {
            let text = Text::ours(format!("{} / {all}", index + 1));
            let (lines, size) = self.lines(&text, (9.0, false, Fit::Even), width, "page")?;
            let style = Words {
                size,
                leading: size * 1.5,
                ink: Paint::Stone,
                align: Align::Middle,
            };
            let piece = self.canvas.words(None, lines, style, (0.0, 0.0, width));
            sheet.pieces.push(Placed {
                x: paper.margin,
                // Where the margin is narrow it stands high enough for every printer.
                y: paper.bottom() + f32::min(7.0 * MM, 0.35 * paper.margin),
                piece,
            });
        }
        Ok(())
    }
}
