//! Four pages on one sheet, so that folding it twice makes a card: the cover and the back stand on their heads in the lower
//! half, the two inner pages upright in the upper.

use crate::form::Form;
use crate::layout::PAPER;
use printpdf::{DictItem, Op};

/// Where a card to cut out lies: four on a sheet, all upright.
fn quarter(page: usize) -> [f32; 6] {
    let (half, middle) = (PAPER.0 / 2.0, PAPER.1 / 2.0);
    let (x, y) = [(0.0, middle), (half, middle), (0.0, 0.0), (half, 0.0)][page % PAGES];
    [0.5, 0.0, 0.0, 0.5, x, y]
}

/// Pages of a card.
pub const PAGES: usize = 4;

/// Where a page of the card lies: first the cover, then the inner pages, then the back.
fn place(page: usize) -> [f32; 6] {
    let (half, middle) = (PAPER.0 / 2.0, PAPER.1 / 2.0);
    match page {
        0 => [-0.5, 0.0, 0.0, -0.5, half, middle],
        1 => [0.5, 0.0, 0.0, 0.5, 0.0, middle],
        2 => [0.5, 0.0, 0.0, 0.5, half, middle],
        _ => [-0.5, 0.0, 0.0, -0.5, PAPER.0, middle],
    }
}

/// The operators of a page, moved to its place on the sheet.
pub fn onto(form: Form, page: usize, drawn: Vec<Op>, ops: &mut Vec<Op>) {
    let place = if form == Form::Cards {
        quarter(page)
    } else {
        place(page)
    };
    ops.push(raw("q", &[]));
    ops.push(raw("cm", &place));
    ops.extend(drawn);
    ops.push(raw("Q", &[]));
}

/// Where the sheet is folded: soft strokes at its edges and its middle.
pub fn folds(ops: &mut Vec<Op>) {
    let (half, middle) = (PAPER.0 / 2.0, PAPER.1 / 2.0);
    let stroke = 17.0;
    ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
    ops.push(raw("q", &[]));
    ops.push(raw("w", &[0.4]));
    ops.push(raw("G", &[0.45]));
    for [ax, ay, bx, by] in [
        [0.0, middle, stroke, middle],
        [PAPER.0 - stroke, middle, PAPER.0, middle],
        [half, 0.0, half, stroke],
        [half, PAPER.1 - stroke, half, PAPER.1],
        [half, middle - stroke / 2.0, half, middle + stroke / 2.0],
        [half - stroke / 2.0, middle, half + stroke / 2.0, middle],
    ] {
        ops.push(raw("m", &[ax, ay]));
        ops.push(raw("l", &[bx, by]));
        ops.push(raw("S", &[]));
    }
    ops.push(raw("Q", &[]));
    ops.push(Op::EndMarkedContent);
}

fn raw(operator: &str, operands: &[f32]) -> Op {
    Op::Unknown {
        key: operator.to_owned(),
        value: operands.iter().copied().map(DictItem::Real).collect(),
    }
}
