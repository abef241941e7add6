//! The child's way as a picture: one layout of the path, computed from its stations, for screen and paper (N32).
//!
//! Pure geometry. It knows no font and no sentence: the caller measures the words and passes their sizes. A path is never
//! a fixed drawing with slots; every number of stations, every state and every length of caption has its own.
//!
//! - [`Plan`] which station stands in which row and column; ways of one fork stand in one cell
//! - [`Room`], [`Laid`] the boxes of discs, labels and flags, and the roads between them, in the caller's unit
//! - [`Frame`] the roads of one row; [`grid`] the same for a screen, which places the discs itself
//! - [`Stretch`] a road, its dots where nobody knows it, and the arrow head that says which way it runs
//! - [`Laid::largest`] the largest discs with which a path fits a sheet
//! - [`mark`] the shape of each state: what says it without a word and without a colour

mod curve;
mod fit;
pub mod grid;
pub mod mark;
mod plan;
mod road;
mod room;
mod trail;

pub use curve::Rect;
pub use plan::{Plan, Row};
pub use road::{Frame, Look, Stretch};
pub use room::{Flag, Laid, LaidRow, Room, Size, Spot};
pub use trail::{End, arrow, dots};

use crate::band::Band;
use crate::document::{Audience, TimelineStep};
use crate::timeline::Stands;

/// Which picture a way is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// At most three places on a hill: before, now, then. For the youngest, to whom it is read.
    Hill,
    /// A path that winds from row to row.
    Winding,
    /// A clean line downwards, with states as shapes and no pictures: for the oldest, and for adults.
    Line,
}

impl Shape {
    /// The picture for these readers.
    #[must_use]
    pub fn of(audience: Audience, band: Band) -> Shape {
        match (audience, band) {
            (Audience::Child, Band::Four) => Shape::Hill,
            (Audience::Child, Band::Seven | Band::Ten) => Shape::Winding,
            (Audience::Child, Band::Thirteen) | (Audience::Adult, _) => Shape::Line,
        }
    }
}

/// What the layout needs to know of a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station {
    /// How it stands: decides its shape and that of the road to it.
    pub stands: Stands,
    /// Whether it is the one shown large.
    pub featured: bool,
    /// Which fork it is a way of.
    pub fork: Option<u8>,
}

impl From<&TimelineStep> for Station {
    fn from(step: &TimelineStep) -> Station {
        Station {
            stands: step.stands,
            featured: step.featured,
            fork: step.fork,
        }
    }
}

/// The stations that the hill has room for, as indices in their order: the last one before the large one, the large one,
/// and the first one after it. Ways of a fork come together, as one place: one way alone would be a promise.
///
/// Before counts what is done, and after what is not: a step that was done out of its order is never "then".
#[must_use]
pub fn on_the_hill(stations: &[Station]) -> Vec<usize> {
    let Some(now) = stations.iter().position(|station| station.featured) else {
        return (0..stations.len().min(3)).collect();
    };
    let is_done = |index: &usize| stations[*index].stands == Stands::Done;
    let before = (0..now).rev().find(is_done);
    let after = (now + 1..stations.len()).find(|index| !is_done(index));
    let fork = after.and_then(|after| stations[after].fork);
    let is_another = |index: &usize| fork.is_some() && stations[*index].fork == fork && !is_done(index);
    let others = after.map_or(0..0, |after| after + 1..stations.len());
    let others = others.take_while(is_another).take(plan::WAYS - 1);
    before.into_iter().chain([now]).chain(after).chain(others).collect()
}
