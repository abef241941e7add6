//! A poster of two sheets, and a card that is folded twice.

use super::lay_out_at;
use super::look::{BOTTOM, MARGIN, MM, PAPER, Setting};
use super::sheet::{Laid, Mark, Piece, Placed, Sheet};
use crate::Pictures;
use crate::error::PrintError;
use crate::form::Form;
use crate::shape::Shaper;
use domain::document::Document;
use domain::drawing::{Paint, Segment};

/// On a wall words are read from further away: the largest that two sheets hold.
const POSTER: [f32; 8] = [1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0];
/// A card is half as large as its sheets were laid out, so words are tried large; under the last they would be too small
/// to read.
const POCKET: [f32; 5] = [1.9, 1.7, 1.5, 1.4, 1.3];
/// Pages of a card.
const PAGES: usize = 4;

/// Lays a document out for a form other than plain sheets.
pub fn lay_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
    form: Form,
) -> Result<Laid<'d>, PrintError> {
    let (sizes, most): (&[f32], usize) = match form {
        Form::Pocket => (&POCKET, PAGES),
        _ => (&POSTER, 2),
    };
    let mut best = None;
    for &words in sizes {
        for air in [1.0, 0.76, 0.58] {
            match lay_out_at(Setting { words, air }, document, pictures, shaper) {
                Ok(laid) => {
                    let fits = laid.sheets.len() <= most;
                    best = Some(laid);
                    if fits {
                        return finished(best, form, document, pictures, shaper);
                    }
                }
                // Words this large need a wider line.
                Err(PrintError::WordTooLong { .. }) => break,
                Err(error) => return Err(error),
            }
        }
    }
    finished(best, form, document, pictures, shaper)
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
        None => lay_out_at(Setting::USUAL, document, pictures, shaper)?,
    };
    // Page numbers and the folds of a letter belong to plain sheets.
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

/// Where two sheets of a poster meet: short strokes at the edge, top, middle and bottom.
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
