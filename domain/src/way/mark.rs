//! The shape of each state: a tick, a sun, a ring, two rings, dashes. It says the state to who cannot tell colours apart, on
//! a grey printer and in forced colours.

use super::curve::{circle, dashed_circle};
use crate::drawing::{Paint, Segment};
use crate::timeline::Stands;

/// A flat shape with a colour of its own for its outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Inked {
    /// The path.
    pub path: Vec<Segment>,
    /// Its fill.
    pub fill: Option<Paint>,
    /// The colour and width of its outline.
    pub outline: Option<(Paint, f32)>,
}

impl Inked {
    fn filled(path: Vec<Segment>, fill: Paint) -> Inked {
        Inked {
            path,
            fill: Some(fill),
            outline: None,
        }
    }

    fn drawn(path: Vec<Segment>, paint: Paint, width: f32) -> Inked {
        Inked {
            path,
            fill: None,
            outline: Some((paint, width)),
        }
    }

    /// A white disc with an edge.
    fn disc(centre: (f32, f32), radius: f32, edge: Paint, width: f32) -> Inked {
        Inked {
            path: circle(centre, radius - width / 2.0),
            fill: Some(Paint::Paper),
            outline: Some((edge, width)),
        }
    }
}

/// Dashes of a ring that is not certain.
const DASHES: u8 = 14;

/// The disc behind a station's picture, back to front. Nothing of it reaches outside the square around the disc.
#[must_use]
pub fn disc(stands: Stands, featured: bool, centre: (f32, f32), radius: f32) -> Vec<Inked> {
    let pen = (radius * 0.055).max(0.8);
    let mut marks = Vec::new();
    let mut inner = radius;
    if featured || stands == Stands::Now {
        // The sun: ink around it keeps the ring on a grey printer.
        marks.push(Inked {
            path: circle(centre, radius - pen / 2.0),
            fill: Some(Paint::Sun),
            outline: Some((Paint::Ink, pen)),
        });
        inner = radius * 0.85;
    }
    match stands {
        Stands::Now => marks.push(Inked::filled(circle(centre, inner), Paint::Paper)),
        Stands::Done => {
            marks.push(Inked::disc(centre, inner, Paint::Leaf, pen * 1.4));
            let badge = radius * 0.26;
            // On the ring, beside the picture.
            let out = radius * std::f32::consts::FRAC_1_SQRT_2;
            marks.extend(tick((centre.0 + out, centre.1 - out), badge));
        }
        Stands::Next => marks.push(Inked::disc(centre, inner, Paint::Ink, pen)),
        Stands::Waiting => {
            marks.push(Inked::disc(centre, inner, Paint::Ink, pen));
            marks.push(Inked::drawn(circle(centre, inner - 2.5 * pen), Paint::Ink, pen / 2.0));
        }
        Stands::Maybe | Stands::OneOf => {
            marks.push(Inked::filled(circle(centre, inner), Paint::Paper));
            let ring = dashed_circle(centre, inner - pen / 2.0, DASHES);
            marks.push(Inked::drawn(ring, Paint::Stone, pen));
        }
    }
    marks
}

/// The small mark of a state on a line without pictures.
#[must_use]
pub fn small(stands: Stands, featured: bool, centre: (f32, f32), radius: f32) -> Vec<Inked> {
    let pen = (radius * 0.2).max(0.8);
    if featured || stands == Stands::Now {
        let mut marks = vec![Inked {
            path: circle(centre, radius * 1.35),
            fill: Some(Paint::Sun),
            outline: Some((Paint::Ink, pen * 1.2)),
        }];
        if stands == Stands::Done {
            marks.extend(tick(centre, radius * 0.9));
        }
        return marks;
    }
    match stands {
        Stands::Done => tick(centre, radius),
        Stands::Now | Stands::Next => vec![Inked::disc(centre, radius, Paint::Ink, pen)],
        Stands::Waiting => vec![
            Inked::disc(centre, radius, Paint::Ink, pen),
            Inked::drawn(circle(centre, radius * 0.45), Paint::Ink, pen * 0.8),
        ],
        Stands::Maybe | Stands::OneOf => vec![
            Inked::filled(circle(centre, radius), Paint::Paper),
            Inked::drawn(dashed_circle(centre, radius - pen / 2.0, 9), Paint::Stone, pen),
        ],
    }
}

/// A tick in a disc: it is done, and no more than that.
fn tick(centre: (f32, f32), radius: f32) -> Vec<Inked> {
    let (x, y) = centre;
    let stroke = vec![
        Segment::Move(x - radius * 0.42, y + radius * 0.04),
        Segment::Line(x - radius * 0.1, y + radius * 0.36),
        Segment::Line(x + radius * 0.45, y - radius * 0.32),
    ];
    vec![
        Inked::filled(circle(centre, radius), Paint::Leaf),
        Inked::drawn(stroke, Paint::Paper, radius * 0.22),
    ]
}

/// An empty frame with a question mark: what nobody knows.
#[must_use]
pub fn unknown(x: f32, y: f32, side: f32) -> Vec<Inked> {
    let pen = (side * 0.05).max(0.8);
    let (right, bottom, gap) = (x + side, y + side, side / 9.0);
    let dash = |from: (f32, f32), along: (f32, f32)| {
        (0..5u8).flat_map(move |nth| {
            let at = f32::from(nth) * 2.0 * gap;
            let begins = (from.0 + along.0 * at, from.1 + along.1 * at);
            [
                Segment::Move(begins.0, begins.1),
                Segment::Line(begins.0 + along.0 * gap, begins.1 + along.1 * gap),
            ]
        })
    };
    let frame = dash((x, y), (1.0, 0.0))
        .chain(dash((x, bottom), (1.0, 0.0)))
        .chain(dash((x, y), (0.0, 1.0)))
        .chain(dash((right, y), (0.0, 1.0)));
    let at = |across: f32, down: f32| (x + side * across, y + side * down);
    let (begins, top, turn, foot, dot) = (
        at(0.37, 0.36),
        at(0.5, 0.22),
        at(0.63, 0.36),
        at(0.5, 0.6),
        at(0.5, 0.77),
    );
    let question = vec![
        Segment::Move(begins.0, begins.1),
        Segment::Curve(begins.0, at(0.0, 0.27).1, at(0.43, 0.0).0, top.1, top.0, top.1),
        Segment::Curve(at(0.58, 0.0).0, top.1, turn.0, at(0.0, 0.28).1, turn.0, turn.1),
        Segment::Curve(turn.0, at(0.0, 0.47).1, foot.0, at(0.0, 0.46).1, foot.0, foot.1),
        Segment::Move(dot.0, dot.1),
        Segment::Line(dot.0, dot.1),
    ];
    vec![
        Inked::drawn(frame.collect(), Paint::Stone, pen),
        Inked::drawn(question, Paint::Stone, side * 0.09),
    ]
}
