//! What was shaped and broken before, so that a text is shaped once for a paper however often its pages are laid out.

use super::{Fit, Line, Type};
use domain::language::Direction;
use parley::Layout;
use std::collections::HashMap;

/// A text and how it is set: all that its shape depends on.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Words {
    /// The characters, with the marks that hold directions apart.
    pub said: String,
    /// The bits of the size.
    size: u32,
    bold: bool,
    wide: bool,
    breaks_anywhere: bool,
    right_to_left: bool,
}

impl Words {
    pub fn new(said: String, type_: Type, direction: Direction) -> Words {
        Words {
            said,
            size: type_.size.to_bits(),
            bold: type_.bold,
            wide: type_.wide,
            breaks_anywhere: type_.fit == Fit::Anywhere,
            right_to_left: direction == Direction::Rtl,
        }
    }
}

/// A text that was shaped.
pub(super) struct Shaped {
    /// It is broken into lines anew for each measure.
    pub layout: Layout<()>,
    /// The lines of each fit and measure (its bits) so far: two or three.
    broken: Vec<(Fit, u32, Vec<Line>)>,
}

impl Shaped {
    pub fn new(layout: Layout<()>) -> Shaped {
        Shaped {
            layout,
            broken: Vec::new(),
        }
    }

    /// The lines of a measure, where it was broken for that before.
    pub fn lines(&self, fit: Fit, measure: f32) -> Option<Vec<Line>> {
        let is_it = |of: &&(Fit, u32, Vec<Line>)| of.0 == fit && of.1 == measure.to_bits();
        self.broken.iter().find(is_it).map(|(_, _, lines)| lines.clone())
    }

    pub fn keep(&mut self, fit: Fit, measure: f32, lines: &[Line]) {
        self.broken.push((fit, measure.to_bits(), lines.to_vec()));
    }
}

/// The most texts that are kept: a letter has a hundred, the whole of a case may have thousands and is laid out once.
const MOST: usize = 2_000;

/// The texts of a paper.
#[derive(Default)]
pub(super) struct Kept(HashMap<Words, Shaped>);

impl Kept {
    pub fn take(&mut self, words: &Words) -> Option<Shaped> {
        self.0.remove(words)
    }

    pub fn put(&mut self, words: Words, shaped: Shaped) {
        if self.0.len() < MOST {
            self.0.insert(words, shaped);
        }
    }
}
