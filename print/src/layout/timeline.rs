//! The timeline of the case: which picture of the way is drawn, and what becomes of one that does not fit.

use super::look::has_three_ways;
use super::{Drawn, Setter};
use crate::error::PrintError;
use domain::document::{Picture, TimelineStep};
use domain::way::Shape;

impl<'d> Setter<'_, 'd> {
    /// Draws the way. Where a word is too long for a cell of the picture, the next picture has a wider line: the hill
    /// becomes a winding path, and that a line downwards.
    pub(super) fn timeline(
        &mut self,
        steps: &'d [TimelineStep],
        companion: Option<&'d Picture>,
    ) -> Result<(), PrintError> {
        if self.look.panel {
            return self.panel(steps, companion);
        }
        let fills = self.look.fills || has_three_ways(steps);
        let way = self.look.way;
        let drawn = match way {
            Shape::Hill => self.on_a_hill(steps, companion)? || self.winding(steps, companion)?,
            Shape::Winding if fills && self.across(steps, companion)? => true,
            Shape::Winding => {
                if fills {
                    self.drawn = Drawn::InRows;
                }
                self.winding(steps, companion)?
            }
            Shape::Line => return self.line(steps),
        };
        if drawn {
            return Ok(());
        }
        self.drawn = Drawn::Apart;
        self.line(steps)
    }
}
