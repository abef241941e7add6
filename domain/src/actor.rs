//! Who did something, and what they confirmed.

use crate::finding::Code;
use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody who acts on a case: a signed-in person or the command line.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Actor(pub String);

impl Actor {
    /// The child, on its own screen.
    #[must_use]
    pub fn child() -> Actor {
        Actor("child".into())
    }

    /// Anybody who runs the command line.
    #[must_use]
    pub fn command_line() -> Actor {
        Actor("command-line".into())
    }
}

/// The adviser's own act of saying "I know, and go on" to one finding code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Confirmation {
    /// The code confirmed by name.
    pub code: Code,
    /// By whom.
    pub by: Actor,
    /// When.
    #[schemars(with = "String")]
    pub at: Timestamp,
}

/// The current day, passed in because this crate has no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Today(pub Date);
