//! The lettering of a document: how large its words are and how far apart, on paper and on a screen.
//!
//! The sizes that every reader of a band gets stand in `print/src/layout/look.rs` and `style/document.css`; here stands
//! what is larger than that, for both. No source gives a child a size of letters. Why these:
//!
//! - 18 points is where large print for readers who see badly begins; a few words at 4–6 are large already, so they grow
//!   by a fifth at least.
//! - For a child to whom reading is hard 14 points are enough, and space helps more than size: between the letters,
//!   the words and the lines. The spaces are below those of WCAG 2.2, 1.4.12, which every page of ours has to bear.
//! - Text is never justified, slanted or hyphenated for any child (docs/look.md).

use crate::band::Band;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How large the words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// As every child of the band has them.
    #[default]
    Usual,
    /// A little larger.
    Larger,
    /// Large print.
    Largest,
}

impl Size {
    /// Every size.
    pub const ALL: [Size; 3] = [Size::Usual, Size::Larger, Size::Largest];

    /// The font size on paper, in points, of running text that is `usual` points for other readers of its band.
    #[must_use]
    pub fn on_paper(self, usual: f32) -> f32 {
        match self {
            Size::Usual => usual,
            Size::Larger => f32::max(usual * 1.1, 14.0),
            Size::Largest => f32::max(usual * 1.2, 18.0),
        }
    }

    /// The same on a screen, as a factor on the usual size: letters there are larger to begin with, most of all at 4–6.
    #[must_use]
    pub fn on_screen(self, band: Band) -> f32 {
        match (self, band) {
            (Size::Usual, _) => 1.0,
            (Size::Larger, _) => 1.1,
            (Size::Largest, Band::Four) => 1.2,
            (Size::Largest, _) => 1.4,
        }
    }
}

/// How the words of a document are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Lettering {
    /// Their size.
    pub size: Size,
    /// Whether letters, words and lines stand further apart, and every line begins at the margin.
    pub wide: bool,
}

impl Lettering {
    /// Space between letters where they stand wide, in ems.
    pub const LETTERS: f32 = 0.05;
    /// Space between words, beside that of the font, in ems.
    pub const WORDS: f32 = 0.14;
    /// Distance between the baselines of running text, in ems.
    pub const LINES: f32 = 1.8;

    /// Whether it is what every child of the band has.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Lettering::default()
    }

    /// The classes of a page or a document in HTML, of which the style sheet knows the sizes. They name the lettering
    /// and never why.
    #[must_use]
    pub fn classes(self) -> &'static str {
        match (self.size, self.wide) {
            (Size::Usual, false) => "",
            (Size::Larger, false) => "type-larger",
            (Size::Largest, false) => "type-largest",
            (Size::Usual, true) => "set-wide",
            (Size::Larger, true) => "type-larger set-wide",
            (Size::Largest, true) => "type-largest set-wide",
        }
    }
}
