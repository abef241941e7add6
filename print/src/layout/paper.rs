//! The sheet that blocks are laid out on: its size and its margins, in points.

use super::look::{MARGIN, MM, PAPER};
use super::panels;

/// A sheet of paper, or the part of one that is read as a page of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    /// Width and height.
    pub size: (f32, f32),
    /// The margin on all four sides.
    pub margin: f32,
}

impl Paper {
    /// A4 as a letter is read.
    pub const UPRIGHT: Paper = Paper {
        size: PAPER,
        margin: MARGIN,
    };
    /// A4 lying on its long side.
    pub const ACROSS: Paper = Paper {
        size: (PAPER.1, PAPER.0),
        margin: MARGIN,
    };
    /// Two sheets of A4 put side by side: A3.
    pub const WALL: Paper = Paper {
        size: (2.0 * PAPER.0, PAPER.1),
        margin: MARGIN,
    };
    /// The gap between two columns.
    pub const BETWEEN_COLUMNS: f32 = 8.0 * MM;
    /// One of the two columns of [`Paper::DOUBLE`].
    pub const COLUMN: Paper = Paper {
        size: ((PAPER.1 - Paper::BETWEEN_COLUMNS) / 2.0 + Paper::DOUBLE.margin, PAPER.0),
        margin: Paper::DOUBLE.margin,
    };
    /// A4 lying on its long side with two columns: what is looked up in at a desk has narrow margins.
    pub const DOUBLE: Paper = Paper {
        size: (PAPER.1, PAPER.0),
        margin: 12.0 * MM,
    };
    /// A quarter of a lying A4 that is folded like an accordion.
    pub const PANEL: Paper = Paper {
        size: (PAPER.1 / 4.0, PAPER.0 - panels::ABOVE - panels::BELOW),
        margin: 8.0 * MM,
    };

    /// The width between the margins.
    pub fn width(self) -> f32 {
        self.size.0 - 2.0 * self.margin
    }

    /// The lower end of the content, from the upper edge of the paper.
    pub fn bottom(self) -> f32 {
        self.size.1 - self.margin
    }

    /// The height between the margins.
    pub fn height(self) -> f32 {
        self.size.1 - 2.0 * self.margin
    }
}
