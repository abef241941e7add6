//! The top of the first sheet (name and what this is) and the foot of each.

use super::Setter;
use super::chunk::{Align, Chunk, Words};
use super::look::{BAND_END, BOTTOM, MARGIN, MM, UNIT, WIDTH};
use super::sheet::{Mark, Piece, Placed, Sheet, Tag, Tree};
use crate::error::PrintError;
use domain::document::Text;
use domain::drawing::{Paint, Segment};

impl Setter<'_, '_> {
    /// The title stands in the band at the top of the first sheet, with air
    /// around it and a soft hill under it: light enough for a bad grey printer.
    pub(super) fn head(&mut self, id: &str, text: &Text) -> Result<(), PrintError> {
        let node = self.tree.add(Tree::ROOT, Tag::Heading(1));
        self.deepest = 1;
        let (lines, size) = self.lines(text, self.look.headings[0], true, WIDTH, id)?;
        let style = Words {
            size,
            leading: size * 1.2,
            ink: Paint::Fjord,
            align: Align::Start,
        };
        let words = lines.len() as f32 * style.leading;
        let hill = 3.0 * UNIT;
        let band = BAND_END - MARGIN;
        let height = f32::max(band, words + hill + 3.0 * UNIT);
        let mut chunk = Chunk::new(0.0, height);
        chunk.with_next = true;
        chunk.pieces.push(self.hill(height - hill - 2.0 * UNIT, hill));
        let top = height - hill - 3.5 * UNIT - words;
        chunk
            .pieces
            .push(self.canvas.words(Some(node), lines, style, (0.0, top.max(0.0), WIDTH)));
        self.chunks.push(chunk);
        Ok(())
    }

    /// A low hill in sand from margin to margin.
    fn hill<'d>(&self, top: f32, height: f32) -> Piece<'d> {
        let bottom = top + height;
        let path = vec![
            Segment::Move(0.0, bottom),
            Segment::Curve(
                WIDTH * 0.22,
                top - height * 0.15,
                WIDTH * 0.52,
                top + height * 0.1,
                WIDTH * 0.70,
                bottom - height * 0.42,
            ),
            Segment::Curve(
                WIDTH * 0.82,
                bottom - height * 0.75,
                WIDTH * 0.92,
                bottom - height * 0.3,
                WIDTH,
                bottom,
            ),
            Segment::Close,
        ];
        Piece {
            of: None,
            marks: vec![Mark::Shape {
                path,
                fill: Some(Paint::Sand),
                outline: None,
            }],
            link_area: None,
        }
    }

    /// Page numbers, on paper of more than one sheet: decoration to a screen
    /// reader, which counts sheets itself.
    pub(super) fn number(&mut self, sheets: &mut [Sheet<'_>]) -> Result<(), PrintError> {
        let all = sheets.len();
        if all < 2 {
            return Ok(());
        }
        for (index, sheet) in sheets.iter_mut().enumerate() {
            let text = Text::ours(format!("{} / {all}", index + 1));
            let (lines, size) = self.lines(&text, 9.0, false, WIDTH, "page")?;
            let style = Words {
                size,
                leading: size * 1.5,
                ink: Paint::Stone,
                align: Align::Middle,
            };
            let piece = self.canvas.words(None, lines, style, (0.0, 0.0, WIDTH));
            sheet.pieces.push(Placed {
                x: MARGIN,
                y: BOTTOM + 7.0 * MM,
                piece,
            });
        }
        Ok(())
    }
}
