//! Layout of the forms other than plain A4: poster, folded card, and cards to cut out.

use super::lay_out_at;
use super::look::{BOTTOM, MARGIN, MM, PAPER, Setting};
use super::sheet::{Laid, Mark, Piece, Placed, Sheet};
use crate::Pictures;
use crate::error::PrintError;
use crate::form::Form;
use crate::shape::Shaper;
use domain::document::{Block, Document, Kind, RightsCard};
use domain::drawing::{Paint, Segment};

/// Text sizes to try for a poster, which is read from further away; the largest that fits two sheets is used.
const POSTER: [f32; 8] = [1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0];
/// Font size of the title of a way on a poster: it is read from two metres. A name that is too long for it gets the title
/// that goes with the text.
const POSTER_TITLE: f32 = 60.0;
/// Text sizes to try for a folded card. Its pages are printed at half size, so anything below the last would be too
/// small to read.
const POCKET: [f32; 5] = [1.9, 1.7, 1.5, 1.4, 1.3];
/// Text sizes to try for cards to cut out, which are printed at half size.
const CARDS: [f32; 8] = [2.1, 1.9, 1.7, 1.5, 1.4, 1.3, 1.2, 1.1];
/// Pages of a folded card.
const PAGES: usize = 4;

/// Lays a document out for a form other than plain sheets.
pub fn lay_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
    form: Form,
) -> Result<Laid<'d>, PrintError> {
    if form == Form::Cards {
        return to_cut_out(document, pictures, shaper);
    }
    let (sizes, most): (&[f32], usize) = match form {
        Form::Pocket => (&POCKET, PAGES),
        _ => (&POSTER, 2),
    };
    let titles: &[Option<f32>] = if form == Form::Poster && document.kind == Kind::Timeline {
        &[Some(POSTER_TITLE), None]
    } else {
        &[None]
    };
    let mut best = None;
    for &title in titles {
        for &words in sizes {
            for air in [1.0, 0.76, 0.58] {
                let setting = Setting {
                    title,
                    ..Setting::to_fit(words, air)
                };
                match lay_out_at(setting, document, pictures, shaper) {
                    Ok(laid) => {
                        let fits = laid.sheets.len() <= most;
                        best = Some(laid);
                        if fits {
                            return finished(best, form, document, pictures, shaper);
                        }
                    }
                    // Text this large needs a wider line.
                    Err(PrintError::WordTooLong { .. }) => break,
                    Err(error) => return Err(error),
                }
            }
        }
    }
    finished(best, form, document, pictures, shaper)
}

/// The document to lay out as [`Form::Cards`]: only its cards, each on a page of its own.
pub fn cards_of(document: &Document) -> Document {
    let mut blocks = Vec::new();
    // The card of the adviser is one: four of them fill the sheet.
    let copies = if document.kind == Kind::AdviserCard { 4 } else { 1 };
    let mut page = |card: RightsCard| {
        for copy in 1..=copies {
            let id = match copy {
                1 => card.id.clone(),
                _ => format!("{}-{copy}", card.id),
            };
            blocks.push(Block::NewPage {
                id: format!("page-{id}"),
            });
            blocks.push(Block::Rights {
                id: format!("card-{id}"),
                cards: vec![RightsCard { id, ..card.clone() }],
            });
        }
    };
    for block in &document.blocks {
        match block {
            Block::Rights { cards, .. } => cards.iter().cloned().for_each(&mut page),
            Block::Cards { cards, .. } => cards.iter().cloned().for_each(|card| {
                page(RightsCard {
                    id: card.id,
                    right: String::new(),
                    picture: card.picture,
                    title: None,
                    text: card.text,
                });
            }),
            _ => {}
        }
    }
    Document {
        blocks,
        ..document.clone()
    }
}

/// Lays out cards to cut out, with the largest text with which every card fits its page.
fn to_cut_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Laid<'d>, PrintError> {
    let cards = document.blocks.len() / 2;
    let mut smallest = None;
    for words in CARDS {
        let setting = Setting {
            upright: true,
            ..Setting::to_fit(words, 1.0)
        };
        match lay_out_at(setting, document, pictures, shaper) {
            Ok(laid) => {
                let fits = laid.sheets.len() <= cards;
                smallest = Some(laid);
                if fits {
                    break;
                }
            }
            Err(PrintError::WordTooLong { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    finished(smallest, Form::Cards, document, pictures, shaper)
}

fn finished<'d>(
    laid: Option<Laid<'d>>,
    form: Form,
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Laid<'d>, PrintError> {
    let mut laid = match laid {
        Some(laid) => laid,
        None => lay_out_at(Setting::to_fit(1.0, 1.0), document, pictures, shaper)?,
    };
    // Page numbers and fold marks of a letter belong to plain sheets only.
    for sheet in &mut laid.sheets {
        sheet
            .pieces
            .retain(|placed| placed.y < BOTTOM || placed.piece.of.is_some());
    }
    if form == Form::Poster {
        let last = laid.sheets.len().saturating_sub(1);
        for (index, sheet) in laid.sheets.iter_mut().enumerate() {
            if index > 0 {
                edge(sheet, 0.0);
            }
            if index < last {
                edge(sheet, PAPER.0);
            }
        }
    }
    laid.form = form;
    Ok(laid)
}

/// Marks where the two sheets of a poster meet: short strokes at the edge, at top, middle and bottom.
fn edge(sheet: &mut Sheet<'_>, x: f32) {
    for y in [MARGIN, PAPER.1 / 2.0, BOTTOM] {
        let inwards = if x > 0.0 { -6.0 * MM } else { 6.0 * MM };
        let marks = vec![Mark::Shape {
            path: vec![Segment::Move(0.0, 0.0), Segment::Line(inwards, 0.0)],
            fill: None,
            outline: Some((Paint::Stone, 0.4)),
        }];
        let piece = Piece {
            of: None,
            marks,
            link_area: None,
        };
        sheet.pieces.push(Placed { x, y, piece });
    }
}
