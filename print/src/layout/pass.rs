//! The card that opens a child's own screen, as large as a card that is kept in a pocket: cut out along a hairline, the square
//! on one half and the words on the other.

use super::Setter;
use super::chunk::{Align, Words};
use super::look::{MARGIN, MM, PAPER, Setting, UNIT};
use super::room::{SQUARE, square};
use super::sheet::{Laid, Piece, Placed, Sheet, Tag, Tree};
use crate::Pictures;
use crate::error::PrintError;
use crate::form::Form;
use crate::shape::{Fit, Shaper};
use domain::document::{Block, Document};
use domain::drawing::Paint;

/// Width and height of the card: those of a bank card, so that it goes where such cards go.
const CARD: (f32, f32) = (85.0 * MM, 54.0 * MM);
/// What is free inside its edge, and around the square, for a camera to find it.
const INSET: f32 = 5.0 * MM;
/// Font sizes to try, largest first.
const SIZES: [f32; 5] = [10.0, 9.5, 9.0, 8.5, 8.0];
/// Gap between two sentences.
const BETWEEN: f32 = 0.5 * UNIT;

/// Lays the card out at the upper end of a sheet; `None` where it holds no square, or its words have no room beside it.
///
/// # Errors
/// As [`super::lay_out`].
pub fn lay_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Option<Laid<'d>>, PrintError> {
    if !document.blocks.iter().any(|block| matches!(block, Block::Qr { .. })) {
        return Ok(None);
    }
    for size in SIZES {
        let mut setter = Setter::new(Setting::to_fit(1.0, 1.0), document, pictures, shaper);
        // The first thing that is read of what was made for practice is that it is that.
        let marks = document.marks().collect::<Vec<_>>().join(" ");
        let marks = (!marks.is_empty()).then(|| (marks, setter.tree.add(Tree::ROOT, Tag::Paragraph)));
        let sheet = match setter.pass(&document.blocks, size) {
            Ok(Some(sheet)) => sheet,
            Ok(None) | Err(PrintError::WordTooLong { .. }) => continue,
            Err(error) => return Err(error),
        };
        let mut sheets = vec![sheet];
        if let Some((line, node)) = marks {
            setter.mark_draft(&line, node, &mut sheets)?;
        }
        return Ok(Some(Laid {
            sheets,
            tree: setter.tree,
            form: Form::A4,
            paper: PAPER,
        }));
    }
    Ok(None)
}

impl<'d> Setter<'_, 'd> {
    /// The card with words of this size; `None` if they are higher than it. The address of the square is not printed under it:
    /// the words say the one that can be typed.
    fn pass(&mut self, blocks: &'d [Block], size: f32) -> Result<Option<Sheet<'d>>, PrintError> {
        let x = 2.0 * INSET + SQUARE;
        let measure = CARD.0 - x - INSET;
        let edge = self
            .canvas
            .frame((0.0, 0.0, CARD.0, CARD.1), 3.0 * MM, None, Some((Paint::Stone, 0.4)));
        // Each with where it begins, and whether that is counted from the first line.
        let mut pieces = vec![(0.0, false, edge)];
        let mut height: f32 = 0.0;
        for block in blocks {
            let (node, text, id, size, bold) = match block {
                Block::Heading { id, text, .. } => {
                    self.deepest = 1;
                    (self.tree.add_heading(1, text.plain()), text, id, size * 1.3, true)
                }
                Block::Paragraph { id, text, .. } => (self.tree.add(Tree::ROOT, Tag::Paragraph), text, id, size, false),
                Block::Qr { id, link, alt } => {
                    if alt.trim().is_empty() {
                        return Err(PrintError::NoAlternative { block: id.clone() });
                    }
                    let left = if self.canvas.mirrored {
                        self.canvas.width - INSET - SQUARE
                    } else {
                        INSET
                    };
                    let piece = Piece {
                        of: Some(self.tree.add_figure(Tree::ROOT, alt)),
                        marks: vec![square(id, link, left)?],
                        link_area: None,
                    };
                    pieces.push(((CARD.1 - SQUARE) / 2.0, false, piece));
                    continue;
                }
                _ => continue,
            };
            let (lines, size) = self.lines(text, (size, bold, Fit::Anywhere), measure, id)?;
            let style = Words {
                size,
                leading: size * 1.25,
                ink: if bold { Paint::Fjord } else { Paint::Ink },
                align: Align::Start,
            };
            let taken = lines.len() as f32 * style.leading;
            let piece = self.canvas.words(Some(node), lines, style, (x, 0.0, measure));
            pieces.push((height, true, piece));
            height += taken + BETWEEN;
        }
        let height = (height - BETWEEN).max(0.0);
        if height > CARD.1 - 2.0 * INSET {
            return Ok(None);
        }
        let top = (CARD.1 - height) / 2.0;
        let placed = pieces.into_iter().map(|(y, is_words, piece)| Placed {
            x: MARGIN,
            y: MARGIN + if is_words { top + y } else { y },
            piece,
        });
        Ok(Some(Sheet {
            pieces: placed.collect(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Mark;
    use super::*;
    use domain::band::Band;
    use domain::document::{Audience, Format, Kind, Lettering, ReleaseRecord, Role, Text, Version};
    use domain::drawing::{Drawing, Segment};
    use domain::language::{Direction, Language};

    struct Nothing;

    impl Pictures for Nothing {
        fn drawing(&self, _: &str) -> Option<&Drawing> {
            None
        }
    }

    fn card(address: &str) -> Document {
        let paragraph = |id: &str, words: String| Block::Paragraph {
            id: id.into(),
            role: Role::Body,
            picture: None,
            text: Text::ours(words),
        };
        Document {
            format: Format::V1,
            kind: Kind::AccessCard,
            version: Version::Neutral,
            audience: Audience::Child,
            band: Band::Ten,
            language: Language::danish(),
            direction: Direction::Ltr,
            lettering: Lettering::default(),
            on: jiff::civil::date(2026, 11, 23),
            title: "Kort".into(),
            explained: Vec::new(),
            release: ReleaseRecord {
                confirmed: Vec::new(),
                content_version: "sample".into(),
                law_date: jiff::civil::date(2025, 1, 1),
            },
            draft: None,
            practice: None,
            own_card: None,
            blocks: vec![
                Block::Heading {
                    id: "heading".into(),
                    level: 1,
                    text: Text::ours("Dit kort"),
                },
                paragraph("scan", "Hold kameraet over firkanten.".into()),
                Block::Qr {
                    id: "scan-alt".into(),
                    link: format!("https://{address}"),
                    alt: "En firkant, som et kamera kan læse".into(),
                },
                paragraph("address", format!("Du kan også skrive: {address}")),
                paragraph("code", "Din kode: 123 456".into()),
                paragraph("mine", "Kortet er kun til dig.".into()),
            ],
        }
    }

    /// All of it lies on the card, the square beside the words, for a short address and for a long one.
    #[test]
    fn everything_stands_on_a_card_that_goes_into_a_pocket() {
        for address in [
            "localhost:8080/t/abcdefghjk",
            "boernehoejde.en-kommune-med-langt-navn.dk/t/abcdefghjk",
        ] {
            let document = card(address);
            let mut shaper = Shaper::new();
            let laid = lay_out(&document, &Nothing, &mut shaper).unwrap().expect("a card");
            assert_eq!(laid.sheets.len(), 1);
            let (mut words, mut squares) = (0, 0);
            for placed in &laid.sheets[0].pieces {
                if let Some([left, top, right, bottom]) = placed.piece.link_area {
                    words += 1;
                    assert!(
                        placed.x + left >= MARGIN + INSET + SQUARE,
                        "{address}: beside the square"
                    );
                    assert!(placed.x + right <= MARGIN + CARD.0 - INSET + 0.1, "{address}");
                    assert!(
                        placed.y + top >= MARGIN && placed.y + bottom <= MARGIN + CARD.1,
                        "{address}"
                    );
                }
                let filled = |mark: &&Mark<'_>| {
                    matches!(
                        mark,
                        Mark::Shape {
                            fill: Some(Paint::Ink),
                            ..
                        }
                    )
                };
                for mark in placed.piece.marks.iter().filter(filled) {
                    squares += 1;
                    let Mark::Shape { path, .. } = mark else { continue };
                    for segment in path {
                        let (Segment::Move(x, y) | Segment::Line(x, y)) = segment else {
                            continue;
                        };
                        assert!((INSET - 0.1..=INSET + SQUARE + 0.1).contains(x), "{address}: {x}");
                        assert!(placed.y + y <= MARGIN + CARD.1 - INSET, "{address}: {y}");
                    }
                }
            }
            assert_eq!((words, squares), (5, 1), "{address}");
        }
    }

    #[test]
    fn without_a_square_it_is_no_card() {
        let mut empty = card("localhost:8080/t/abcdefghjk");
        empty.blocks.retain(|block| !matches!(block, Block::Qr { .. }));
        let mut shaper = Shaper::new();
        assert!(lay_out(&empty, &Nothing, &mut shaper).unwrap().is_none());
    }
}
