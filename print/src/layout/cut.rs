//! Cutting a sheet of A3 down the middle, and the marks where its halves meet.

use super::look::{MARGIN, MM, PAPER};
use super::sheet::{Mark, Piece, Placed, Sheet};
use domain::drawing::{Paint, Segment};

/// Cuts a sheet of A3 down the middle. What is decoration goes on both sheets where it crosses the cut; all else stands on
/// one of them.
pub(super) fn cut(placed: Vec<Placed<'_>>) -> Vec<Sheet<'_>> {
    let seam = PAPER.0;
    let (mut first, mut second) = (Sheet::default(), Sheet::default());
    for piece in placed {
        let (left, right) = extent(&piece);
        let (on_first, on_second) = if piece.piece.of.is_none() {
            (left < seam, right > seam)
        } else {
            let is_left = f32::midpoint(left, right) < seam;
            (is_left, !is_left)
        };
        if on_second {
            second.pieces.push(Placed {
                x: piece.x - seam,
                ..piece.clone()
            });
        }
        if on_first {
            first.pieces.push(piece);
        }
    }
    edge(&mut first, PAPER.0, -6.0 * MM);
    edge(&mut second, 0.0, 6.0 * MM);
    vec![first, second]
}

/// How far a piece reaches from the left edge of the paper.
fn extent(placed: &Placed<'_>) -> (f32, f32) {
    let mut reach = (f32::MAX, f32::MIN);
    let mut add = |from: f32, to: f32| reach = (reach.0.min(from), reach.1.max(to));
    for mark in &placed.piece.marks {
        match mark {
            Mark::Picture { x, side, .. } => add(*x, x + side),
            Mark::Words { x, .. } => add(*x, *x),
            Mark::Shape { path, outline, .. } => {
                let pen = outline.map_or(0.0, |(_, width)| width / 2.0);
                for segment in path {
                    match *segment {
                        Segment::Move(x, _) | Segment::Line(x, _) => add(x - pen, x + pen),
                        Segment::Curve(a, _, b, _, c, _) => {
                            add(a.min(b).min(c) - pen, a.max(b).max(c) + pen);
                        }
                        Segment::Close => {}
                    }
                }
            }
        }
    }
    if let Some([left, _, right, _]) = placed.piece.link_area {
        add(left, right);
    }
    if reach.0 > reach.1 {
        return (placed.x, placed.x);
    }
    (placed.x + reach.0, placed.x + reach.1)
}

/// A short stroke that says where to fold or to join; it is decoration.
pub(super) fn stroke<'d>(long: f32) -> Piece<'d> {
    Piece {
        of: None,
        marks: vec![Mark::Shape {
            path: vec![Segment::Move(0.0, 0.0), Segment::Line(long, 0.0)],
            fill: None,
            outline: Some((Paint::Stone, 0.4)),
        }],
        link_area: None,
    }
}

/// Marks where the two sheets meet: a short stroke at the top and at the bottom, away from the road.
pub(super) fn edge(sheet: &mut Sheet<'_>, x: f32, inwards: f32) {
    for y in [MARGIN / 2.0, PAPER.1 - MARGIN / 2.0] {
        let piece = stroke(inwards);
        sheet.pieces.push(Placed { x, y, piece });
    }
}
