//! A few drawings in the manner of the pictograms, so that this crate can be
//! tested without them.

use domain::drawing::{Drawing, Paint, Segment, Shape};
use print::{Face, Photo, Pictures};
use std::collections::BTreeMap;

/// Drawings by name.
pub struct Sketches(BTreeMap<&'static str, Drawing>);

impl Pictures for Sketches {
    fn drawing(&self, name: &str) -> Option<&Drawing> {
        self.0.get(name)
    }
}

/// The same drawings, and a photo of the adviser with its words.
pub struct WithFace(pub Sketches, pub Photo, pub &'static str);

impl Pictures for WithFace {
    fn drawing(&self, name: &str) -> Option<&Drawing> {
        self.0.drawing(name)
    }

    fn face(&self) -> Option<Face<'_>> {
        Some(Face {
            photo: &self.1,
            alt: self.2,
        })
    }
}

/// What is said of the photo.
pub const ALT: &str = "Et foto af Hanne";

/// A photo for paper; drawn, and of nobody.
pub fn photo() -> Photo {
    Photo::new(include_bytes!("face.jpg")).expect("a grey square")
}

/// Every picture the samples name, and the photo.
pub fn with_face() -> WithFace {
    WithFace(sketches(), photo(), ALT)
}

/// Other drawings under the same names.
pub fn dots() -> Sketches {
    let names = sketches().0.into_keys();
    Sketches(names.map(|name| (name, drawing(vec![dot(32.0, 32.0)]))).collect())
}

/// Every picture the samples name.
pub fn sketches() -> Sketches {
    let person = |paint| {
        drawing(vec![
            shape(disc(32.0, 20.0, 11.0), Some(Paint::Paper)),
            shape(
                vec![
                    Segment::Move(12.0, 58.0),
                    Segment::Curve(12.0, 30.0, 52.0, 30.0, 52.0, 58.0),
                    Segment::Close,
                ],
                Some(paint),
            ),
            dot(28.0, 19.0),
            dot(36.0, 19.0),
        ])
    };
    let mut all = BTreeMap::new();
    all.insert("adviser", person(Paint::Fjord));
    all.insert("bisidder", person(Paint::Leaf));
    all.insert("child", person(Paint::Sun));
    all.insert("companion-fox", person(Paint::Sand));
    all.insert(
        "stop",
        drawing(vec![
            shape(disc(32.0, 32.0, 24.0), Some(Paint::Coral)),
            shape(vec![Segment::Move(20.0, 32.0), Segment::Line(44.0, 32.0)], None),
        ]),
    );
    all.insert(
        "clock",
        drawing(vec![
            shape(disc(32.0, 32.0, 24.0), Some(Paint::Mist)),
            shape(
                vec![
                    Segment::Move(32.0, 16.0),
                    Segment::Line(32.0, 32.0),
                    Segment::Line(43.0, 38.0),
                ],
                None,
            ),
        ]),
    );
    all.insert(
        "letter",
        drawing(vec![
            shape(
                vec![
                    Segment::Move(8.0, 16.0),
                    Segment::Line(56.0, 16.0),
                    Segment::Line(56.0, 50.0),
                    Segment::Line(8.0, 50.0),
                    Segment::Close,
                ],
                Some(Paint::Sand),
            ),
            shape(
                vec![
                    Segment::Move(8.0, 18.0),
                    Segment::Line(32.0, 36.0),
                    Segment::Line(56.0, 18.0),
                ],
                None,
            ),
        ]),
    );
    all.insert(
        "talk",
        drawing(vec![
            shape(
                vec![
                    Segment::Move(8.0, 12.0),
                    Segment::Line(56.0, 12.0),
                    Segment::Line(56.0, 42.0),
                    Segment::Line(30.0, 42.0),
                    Segment::Line(18.0, 54.0),
                    Segment::Line(18.0, 42.0),
                    Segment::Line(8.0, 42.0),
                    Segment::Close,
                ],
                Some(Paint::Mist),
            ),
            dot(22.0, 27.0),
            dot(32.0, 27.0),
            dot(42.0, 27.0),
        ]),
    );
    all.insert(
        "home",
        drawing(vec![shape(
            vec![
                Segment::Move(10.0, 30.0),
                Segment::Line(32.0, 10.0),
                Segment::Line(54.0, 30.0),
                Segment::Line(54.0, 56.0),
                Segment::Line(10.0, 56.0),
                Segment::Close,
            ],
            Some(Paint::Sand),
        )]),
    );
    Sketches(all)
}

fn drawing(shapes: Vec<Shape>) -> Drawing {
    Drawing { grid: 64.0, shapes }
}

fn shape(path: Vec<Segment>, fill: Option<Paint>) -> Shape {
    Shape {
        path,
        fill,
        outline: Some(3.0),
    }
}

fn dot(x: f32, y: f32) -> Shape {
    Shape {
        path: disc(x, y, 1.8),
        fill: Some(Paint::Ink),
        outline: None,
    }
}

fn disc(x: f32, y: f32, r: f32) -> Vec<Segment> {
    let k = r * 0.552_284_8;
    vec![
        Segment::Move(x, y - r),
        Segment::Curve(x + k, y - r, x + r, y - k, x + r, y),
        Segment::Curve(x + r, y + k, x + k, y + r, x, y + r),
        Segment::Curve(x - k, y + r, x - r, y + k, x - r, y),
        Segment::Curve(x - r, y - k, x - k, y - r, x, y - r),
        Segment::Close,
    ]
}
