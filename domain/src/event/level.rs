//! Levels: which servers can read what is written to a history.

use super::CaseEvent;
use serde::{Deserialize, Serialize};

/// The level of a store's format. A server reads the events of its own level and all lower ones.
///
/// While servers of two versions share one database, the store stays at the older one's level, because a server stops
/// at the first event it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Level(pub u32);

impl Level {
    /// The level of version 0.1.0.
    pub const FIRST: Level = Level(1);
    /// Adds events of single parts of a case ([`PartEvent`](super::PartEvent)), and who attended a held talk.
    pub const PARTS: Level = Level(2);
    /// Adds MACs over the rows that open doors, which an older server does not write, and the fields of the second gate,
    /// which it does not read.
    pub const ROW_MACS: Level = Level(3);
    /// The level that this build reads and writes.
    pub const NEWEST: Level = Level::ROW_MACS;
}

impl CaseEvent {
    /// The level that a store must have before this event is written.
    ///
    /// Only events that cannot wait are of the first level: a child can always stop, and can always leave a question. All
    /// others can hold a part of the case, and a level that adds a field adds it to them.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            CaseEvent::Stopped { .. }
            | CaseEvent::StopHeard { .. }
            | CaseEvent::StopAnswered { .. }
            | CaseEvent::Asked { .. } => Level::FIRST,
            _ => Level::NEWEST,
        }
    }
}
