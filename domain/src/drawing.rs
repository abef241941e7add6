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
    /// Skin, and nothing else: the light tone of figures that can be chosen.
    Dune,
    /// Skin, and nothing else: the middle tone.
    Clay,
    /// The paper itself.
    Paper,
}

impl Paint {
    /// All tokens, in the order of the look.
    pub const ALL: [Paint; 12] = [
        Paint::Ink,
        Paint::Fjord,
        Paint::Leaf,
        Paint::Coral,
        Paint::Plum,
        Paint::Stone,
        Paint::Sun,
        Paint::Sand,
        Paint::Mist,
        Paint::Dune,
        Paint::Clay,
        Paint::Paper,
    ];

    /// What skin is drawn in. Eyes, mouths and glasses are ink, which is read on each of them; in grey they are still three
    /// tones, and a copier that knows black and white alone makes all of them white.
    pub const SKINS: [Paint; 3] = [Paint::Paper, Paint::Dune, Paint::Clay];

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
            Paint::Dune => "dune",
            Paint::Clay => "clay",
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
            Paint::Dune => [0xDF, 0xC3, 0xA0],
            Paint::Clay => [0xBE, 0x94, 0x70],
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, as WCAG 2.2 defines it.
    fn luminance(paint: Paint) -> f64 {
        let [red, green, blue] = paint.rgb().map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// From 0 to 255, as a printer without colours weighs red, green and blue.
    fn grey(paint: Paint) -> f64 {
        let [red, green, blue] = paint.rgb().map(f64::from);
        0.299 * red + 0.587 * green + 0.114 * blue
    }

    #[test]
    fn a_face_is_read_on_every_skin() {
        for skin in Paint::SKINS {
            let contrast = (luminance(skin) + 0.05) / (luminance(Paint::Ink) + 0.05);
            assert!(contrast >= 4.5, "{}: {contrast:.2}", skin.as_str());
        }
    }

    #[test]
    fn skins_are_told_apart_in_grey_and_a_copier_leaves_their_faces() {
        let tones = Paint::SKINS.map(grey);
        for pair in tones.windows(2) {
            assert!(pair[0] - pair[1] >= 40.0, "{tones:?}");
        }
        // What is darker than the middle becomes black, and the eyes would go with it.
        assert!(tones.iter().all(|tone| *tone >= 140.0), "{tones:?}");
    }
}
