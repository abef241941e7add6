//! Presses on a child's or a talk's screen that carry a number. A script sends a press again that got no answer, and the
//! second one may meet another server: so that it counts once, each is begun here before anything is done.

use super::Answer;
use crate::ABSOLUTE;
use async_trait::async_trait;
use domain::event::CaseId;
use jiff::{SignedDuration, Timestamp};

/// How long a press is remembered: with another session the page is another, and no session is older.
pub const PRESS_KEPT: SignedDuration = ABSOLUTE;
/// How long a press may be under way before another takes its place: the server that had it has ended.
pub const PRESS_UNDER_WAY: SignedDuration = SignedDuration::from_secs(30);

/// A press. It is stored as a keyed hash alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The case whose screen it is.
    pub case: CaseId,
    /// The address it was sent to.
    pub address: String,
    /// Its number, which the page made.
    pub number: String,
}

/// What there is of a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PressBegun {
    /// It is new: it is to be done, and then [ended](Presses::end_press).
    New,
    /// It is being done in this moment, here or by another server.
    UnderWay,
    /// It was done, and its answer led here.
    Led(String),
}

/// Presses.
#[async_trait]
pub trait Presses {
    /// Begins a press. However many copies of it come at once, on however many servers, one of them is new.
    async fn begin_press(&self, press: &Press, now: Timestamp) -> Answer<PressBegun>;

    /// Ends a press that was new: remembers where its answer led, or forgets it if that was a refusal (`None`), which
    /// may be sent again.
    async fn end_press(&self, press: &Press, led_to: Option<&str>) -> Answer<()>;
}
