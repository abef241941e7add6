//! Which servers can read what is written into a history.

use super::CaseEvent;
use serde::{Deserialize, Serialize};

/// The level of a store's format: a server reads the events of its own level and of every one below.
///
/// While servers of two versions share one database, the store stays at the older one's level, since a server stops at the
/// first event it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Level(pub u32);

impl Level {
    /// What 0.1.0 reads.
    pub const FIRST: Level = Level(1);
    /// Events of single parts of a case ([`PartEvent`](super::PartEvent)), and who was there when a talk was held.
    pub const PARTS: Level = Level(2);
    /// What this build reads and writes.
    pub const NEWEST: Level = Level::PARTS;
}

impl CaseEvent {
    /// The level that a store must have before this is written.
    ///
    /// Events of the first level are only those that cannot wait: a child can always stop, and can always leave a question.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            CaseEvent::Stopped { .. }
            | CaseEvent::StopHeard { .. }
            | CaseEvent::StopAnswered { .. }
            | CaseEvent::Asked { .. } => Level::FIRST,
            _ => Level::PARTS,
        }
    }
}
