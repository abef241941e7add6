//! A pictogram as shapes, drawn by both screen and paper.
//!
//! The pictograms of `content/pictograms/` are read into this form once; paper
//! draws the shapes as vectors. Units are those of the pictogram's grid
//! (64 × 64), y pointing down as in SVG.

/// A named colour (style/tokens.css has its value for the screen, `print` its value on paper).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paint {
    /// Text and outlines.
    Ink,
    /// Links, primary acts, "now", the adviser.
    Fjord,
    /// Done, kept, the bisidder.
    Leaf,
    /// Stop, and only stop.
    Coral,
    /// The child's own words.
    Plum,
    /// Secondary.
    Stone,
    /// The child, and the child's next step (a surface).
    Sun,
    /// A warm surface.
    Sand,
    /// A cool surface.
    Mist,
    /// The paper itself.
    Paper,
}

impl Paint {
    /// All tokens, in the order of the look.
    pub const ALL: [Paint; 10] = [
        Paint::Ink,
        Paint::Fjord,
        Paint::Leaf,
        Paint::Coral,
        Paint::Plum,
        Paint::Stone,
        Paint::Sun,
        Paint::Sand,
        Paint::Mist,
        Paint::Paper,
    ];

    /// The token's name in `style/tokens.css` and in the pictograms' classes.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Paint::Ink => "ink",
            Paint::Fjord => "fjord",
            Paint::Leaf => "leaf",
            Paint::Coral => "coral",
            Paint::Plum => "plum",
            Paint::Stone => "stone",
            Paint::Sun => "sun",
            Paint::Sand => "sand",
            Paint::Mist => "mist",
            Paint::Paper => "paper",
        }
    }

    /// Red, green, blue, as the look gives them.
    #[must_use]
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Paint::Ink => [0x20, 0x26, 0x2E],
            Paint::Fjord => [0x1B, 0x4F, 0x72],
            Paint::Leaf => [0x3B, 0x6B, 0x4A],
            Paint::Coral => [0xB8, 0x3A, 0x26],
            Paint::Plum => [0x5B, 0x3A, 0x6B],
            Paint::Stone => [0x5A, 0x62, 0x6B],
            Paint::Sun => [0xF2, 0xB1, 0x34],
            Paint::Sand => [0xE9, 0xDF, 0xCC],
            Paint::Mist => [0xDC, 0xE7, 0xEC],
            Paint::Paper => [0xFB, 0xF7, 0xEF],
        }
    }
}

/// One stroke of the pen along a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    /// Lift the pen and put it down here.
    Move(f32, f32),
    /// A straight line to here.
    Line(f32, f32),
    /// A cubic curve: two control points and the end.
    Curve(f32, f32, f32, f32, f32, f32),
    /// Back to where this part of the path began.
    Close,
}

/// One shape: a path, filled or outlined or both (filled first).
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The path, in grid units.
    pub path: Vec<Segment>,
    /// Flat fill, if any.
    pub fill: Option<Paint>,
    /// Width of the round ink outline in grid units, if any.
    pub outline: Option<f32>,
}

/// A whole pictogram, back to front.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Side of the square grid, 64 for these pictograms.
    pub grid: f32,
    /// The shapes in the order they are painted.
    pub shapes: Vec<Shape>,
}
