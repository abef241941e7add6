//! Four pages on one sheet, to fold twice into a card: the cover and the back are upside down in the lower half, the
//! two inner pages are upright in the upper half. Also four cards on a sheet, to cut out.

use super::syntax::decimal;
use crate::form::Form;
use crate::layout::PAPER;

/// The transformation for a card to cut out: four on a sheet, all upright.
fn quarter(page: usize) -> [f32; 6] {
    let (half, middle) = (PAPER.0 / 2.0, PAPER.1 / 2.0);
    let (x, y) = [(0.0, middle), (half, middle), (0.0, 0.0), (half, 0.0)][page % PAGES];
    [0.5, 0.0, 0.0, 0.5, x, y]
}

/// Pages on a sheet.
const PAGES: usize = 4;

/// The transformation for a page of the folded card: first the cover, then the inner pages, then the back.
fn place(page: usize) -> [f32; 6] {
    let (half, middle) = (PAPER.0 / 2.0, PAPER.1 / 2.0);
    match page {
        0 => [-0.5, 0.0, 0.0, -0.5, half, middle],
        1 => [0.5, 0.0, 0.0, 0.5, 0.0, middle],
        2 => [0.5, 0.0, 0.0, 0.5, half, middle],
        _ => [-0.5, 0.0, 0.0, -0.5, PAPER.0, middle],
    }
}

/// The transformation for a page of a form that has four on a sheet.
pub fn place_of(form: Form, page: usize) -> [f32; 6] {
    if form == Form::Cards {
        quarter(page)
    } else {
        place(page)
    }
}

/// Begins a page on the sheet: everything drawn until [`close`] is placed there.
pub fn open(out: &mut Vec<u8>, place: &[f32; 6]) {
    out.extend(b"q\n");
    operator(out, "cm", place);
}

/// Where an area of a page (left, bottom, right, top) comes to lie on the sheet. A page is moved, halved and turned around, and
/// never slanted.
pub fn moved([left, bottom, right, top]: [f32; 4], [across, _, _, along, x, y]: [f32; 6]) -> [f32; 4] {
    let (a, b) = (left * across + x, right * across + x);
    let (c, d) = (bottom * along + y, top * along + y);
    [a.min(b), c.min(d), a.max(b), c.max(d)]
}

/// Ends what [`open`] began.
pub fn close(out: &mut Vec<u8>) {
    out.extend(b"Q\n");
}

/// Draws fold marks: soft strokes at the edges and the middle of the sheet.
pub fn folds(out: &mut Vec<u8>) {
    let (half, middle) = (PAPER.0 / 2.0, PAPER.1 / 2.0);
    let stroke = 17.0;
    out.extend(b"/Artifact BMC q\n");
    operator(out, "w", &[0.4]);
    operator(out, "G", &[0.45]);
    for [ax, ay, bx, by] in [
        [0.0, middle, stroke, middle],
        [PAPER.0 - stroke, middle, PAPER.0, middle],
        [half, 0.0, half, stroke],
        [half, PAPER.1 - stroke, half, PAPER.1],
        [half, middle - stroke / 2.0, half, middle + stroke / 2.0],
        [half - stroke / 2.0, middle, half + stroke / 2.0, middle],
    ] {
        operator(out, "m", &[ax, ay]);
        operator(out, "l", &[bx, by]);
        operator(out, "S", &[]);
    }
    out.extend(b"Q EMC\n");
}

/// How far inside its quarter a card is cut: so far that no printer's own edge takes the line.
const CUT: f32 = 14.0;

/// Draws where the cards of a sheet are cut out: a hairline around each.
pub fn cuts(out: &mut Vec<u8>, cards: usize) {
    let (half, middle) = (PAPER.0 / 2.0, PAPER.1 / 2.0);
    out.extend(b"/Artifact BMC q\n");
    operator(out, "w", &[0.4]);
    operator(out, "G", &[0.45]);
    for card in 0..cards.min(PAGES) {
        let [.., x, y] = quarter(card);
        operator(out, "re", &[x + CUT, y + CUT, half - 2.0 * CUT, middle - 2.0 * CUT]);
        operator(out, "S", &[]);
    }
    out.extend(b"Q EMC\n");
}

fn operator(out: &mut Vec<u8>, operator: &str, operands: &[f32]) {
    for operand in operands {
        decimal(out, *operand, 3);
        out.push(b' ');
    }
    out.extend(operator.bytes());
    out.push(b'\n');
}
