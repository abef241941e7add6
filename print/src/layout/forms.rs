//! Layout of the forms other than plain A4: poster, folded card, and cards to cut out.

use super::look::{BOTTOM, MM, PAPER, Setting, UNIT};
use super::sheet::{Laid, Mark, Piece, Placed, Sheet};
use super::{cut, lay_out_at, poster};
use crate::Pictures;
use crate::error::PrintError;
use crate::form::Form;
use crate::shape::Shaper;
use domain::document::{Block, Document, Kind, Picture, RightsCard, Role, Text};
use domain::drawing::{Paint, Segment};
use domain::timeline::Stands;
use domain::way::mark;

/// Text sizes to try for a poster, which is read from further away; the largest that fits two sheets is used.
const POSTER: [f32; 8] = [1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0];
/// Text sizes to try for a folded card. Its pages are printed at half size, so anything below the last would be too
/// small to read.
const POCKET: [f32; 5] = [1.9, 1.7, 1.5, 1.4, 1.3];
/// Text sizes to try for cards to cut out, which are printed at half size: a short text is read from across a table.
const CARDS: [f32; 14] = [3.6, 3.2, 2.9, 2.6, 2.35, 2.1, 1.9, 1.7, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0];
/// Font size of the title of a card to glance at, before it is halved.
const GLANCE_TITLE: f32 = 44.0;
/// Font size of the word on the pocket that cards are put into, before it is halved.
const POCKET_WORD: f32 = 90.0;
/// Id of the pocket that the cards of a way are put into.
const FINISHED: &str = "card-finished";
/// Cards on a sheet to cut out.
const ON_A_SHEET: usize = 4;
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
    let glance = document.kind == Kind::CuesCard;
    let (sizes, most): (&[f32], usize) = match form {
        Form::Pocket if glance => (&CARDS, PAGES),
        Form::Pocket => (&POCKET, PAGES),
        _ => (&POSTER, 2),
    };
    if form == Form::Poster
        && document.kind == Kind::Timeline
        && let Some(laid) = poster::lay_out(document, pictures, shaper)?
    {
        return Ok(laid);
    }
    let mut best = None;
    for &words in sizes {
        for air in [1.0, 0.76, 0.58] {
            let setting = Setting {
                title: glance.then_some(GLANCE_TITLE),
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
    finished(best, form, document, pictures, shaper)
}

/// The document to lay out as [`Form::Cards`]: only its cards, each on a page of its own. Of a way the places are the cards,
/// to be put up in their order, and the last page is the pocket for those that are done.
pub fn cards_of(document: &Document) -> Document {
    let mut blocks = Vec::new();
    if document.kind == Kind::Timeline {
        for block in &document.blocks {
            if let Block::Timeline { steps, finished, .. } = block {
                for step in steps {
                    let text = step.label.as_ref().unwrap_or(&step.text);
                    card_page(&mut blocks, card(&step.id, &step.picture, text));
                }
                if let Some(word) = finished.as_ref().filter(|word| !word.is_empty()) {
                    pocket_page(&mut blocks, word);
                }
            }
        }
    }
    let has_way = !blocks.is_empty();
    // The card of the adviser is one: four of them fill the sheet.
    let copies = if document.kind == Kind::AdviserCard { 4 } else { 1 };
    let mut page = |card: RightsCard| {
        for copy in 1..=copies {
            let id = match copy {
                1 => card.id.clone(),
                _ => format!("{}-{copy}", card.id),
            };
            card_page(&mut blocks, RightsCard { id, ..card.clone() });
        }
    };
    for block in document.blocks.iter().filter(|_| !has_way) {
        match block {
            Block::Rights { cards, .. } => cards.iter().cloned().for_each(&mut page),
            Block::Cards { cards, .. } => cards
                .iter()
                .map(|each| card(&each.id, &each.picture, &each.text))
                .for_each(&mut page),
            _ => {}
        }
    }
    if let Some(words) = &document.own_card {
        own_cards(&mut blocks, words);
    }
    Document {
        blocks,
        ..document.clone()
    }
}

/// Fills the last sheet with cards of the child's own: what is left over of a sheet is a card too. The pocket stays last.
fn own_cards(blocks: &mut Vec<Block>, words: &str) {
    let cards = blocks
        .iter()
        .filter(|block| matches!(block, Block::NewPage { .. }))
        .count();
    let pocket = blocks.last().is_some_and(|block| block.id() == FINISHED);
    let mut at = blocks.len() - if pocket { 2 } else { 0 };
    for nth in 1..=cards.next_multiple_of(ON_A_SHEET) - cards {
        let page = [
            Block::NewPage {
                id: format!("page-own-{nth}"),
            },
            Block::Paragraph {
                id: format!("card-own-{nth}"),
                role: Role::Lead,
                picture: None,
                text: Text::ours(words),
            },
        ];
        blocks.splice(at..at, page);
        at += 2;
    }
}

fn card(id: &str, picture: &Picture, text: &Text) -> RightsCard {
    RightsCard {
        id: id.to_owned(),
        right: String::new(),
        picture: picture.clone(),
        title: None,
        text: text.clone(),
    }
}

fn card_page(blocks: &mut Vec<Block>, card: RightsCard) {
    blocks.push(Block::NewPage {
        id: format!("page-{}", card.id),
    });
    blocks.push(Block::Rights {
        id: format!("card-{}", card.id),
        cards: vec![card],
    });
}

fn pocket_page(blocks: &mut Vec<Block>, word: &Text) {
    blocks.push(Block::NewPage {
        id: format!("page-{FINISHED}"),
    });
    blocks.push(Block::Heading {
        id: FINISHED.to_owned(),
        level: 1,
        text: word.clone(),
    });
}

/// The pocket: a shape with an open upper edge, and the tick that says what is in it.
fn pocket(sheet: &mut Sheet<'_>) {
    let (left, right) = (0.14 * PAPER.0, 0.86 * PAPER.0);
    let (top, bottom, sag) = (0.34 * PAPER.1, 0.9 * PAPER.1, 0.07 * PAPER.1);
    let outline = vec![
        Segment::Move(left, top),
        Segment::Line(left, bottom - 8.0 * UNIT),
        Segment::Curve(
            left,
            bottom - 3.0 * UNIT,
            left + 3.0 * UNIT,
            bottom,
            left + 8.0 * UNIT,
            bottom,
        ),
        Segment::Line(right - 8.0 * UNIT, bottom),
        Segment::Curve(
            right - 3.0 * UNIT,
            bottom,
            right,
            bottom - 3.0 * UNIT,
            right,
            bottom - 8.0 * UNIT,
        ),
        Segment::Line(right, top),
        Segment::Curve(
            right - 0.15 * PAPER.0,
            top + sag,
            left + 0.15 * PAPER.0,
            top + sag,
            left,
            top,
        ),
        Segment::Close,
    ];
    let mut marks = vec![Mark::Shape {
        path: outline,
        fill: None,
        outline: Some((Paint::Ink, 3.0)),
    }];
    let centre = (PAPER.0 / 2.0, f32::midpoint(top + sag, bottom));
    let tick = mark::small(Stands::Done, false, centre, 34.0 * MM);
    marks.extend(tick.into_iter().map(|mark| Mark::Shape {
        path: mark.path,
        fill: mark.fill,
        outline: mark.outline,
    }));
    let piece = Piece {
        of: None,
        marks,
        link_area: None,
    };
    sheet.pieces.push(Placed { x: 0.0, y: 0.0, piece });
}

/// Lays out cards to cut out, with the largest text with which every card fits its page.
fn to_cut_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Laid<'d>, PrintError> {
    let cards = document
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::NewPage { .. }))
        .count();
    let mut smallest = None;
    for words in CARDS {
        let setting = Setting {
            upright: true,
            title: Some(POCKET_WORD),
            ..Setting::to_fit(words, 1.0)
        };
        match lay_out_at(setting, document, pictures, shaper) {
            Ok(laid) => {
                let fits = laid.sheets.len() <= cards && laid.lowest() <= BOTTOM + 0.1;
                smallest = Some(laid);
                if fits {
                    break;
                }
            }
            Err(PrintError::WordTooLong { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let mut laid = finished(smallest, Form::Cards, document, pictures, shaper)?;
    let ends = document.blocks.last().is_some_and(|block| block.id() == FINISHED);
    if let Some(sheet) = laid.sheets.last_mut().filter(|_| ends) {
        pocket(sheet);
    }
    Ok(laid)
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
                cut::edge(sheet, 0.0, 6.0 * MM);
            }
            if index < last {
                cut::edge(sheet, PAPER.0, -6.0 * MM);
            }
        }
    }
    laid.form = form;
    Ok(laid)
}
