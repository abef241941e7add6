//! Who did something, and what they confirmed.

use crate::document::Audience;
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
    /// The words it was given for, where the code is about words: the same words are not asked about again. Absent, it
    /// covers the code in whatever it is given to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<ConfirmedWords>,
}

impl Confirmation {
    /// Of a code, whatever it is said of.
    #[must_use]
    pub fn new(code: Code, by: Actor, at: Timestamp) -> Confirmation {
        let of = None;
        Confirmation { code, by, at, of }
    }

    /// Whether it says no more than another one of the same actor.
    #[must_use]
    pub fn is_within(&self, other: &Confirmation) -> bool {
        let said = match (&self.of, &other.of) {
            (None, None) => true,
            (Some(own), Some(known)) => own.is_within(known),
            _ => false,
        };
        said && self.code == other.code && self.by == other.by
    }
}

/// Words that somebody looked at and let stand, and how far the document went that they stood in: in a document that goes
/// further, or to another reader, they are asked about again (docs/findings.md).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ConfirmedWords {
    /// The whole texts, each as it stood in its field.
    pub texts: Vec<String>,
    /// Who read the document.
    pub audience: Audience,
    /// Whether it could leave the adviser's hands.
    pub leaves: bool,
}

impl ConfirmedWords {
    /// Whether everything here is covered by others.
    #[must_use]
    pub fn is_within(&self, other: &ConfirmedWords) -> bool {
        let reach = self.audience == other.audience && self.leaves <= other.leaves;
        reach && self.texts.iter().all(|text| other.texts.contains(text))
    }
}

/// Those of a case's confirmations that count for a page on which nobody can be asked: all but those of words that nobody
/// kept.
pub fn without_blanket(confirmations: &[Confirmation]) -> impl Iterator<Item = &Confirmation> {
    (confirmations.iter()).filter(|confirmation| confirmation.of.is_some() || !confirmation.code.is_about_words())
}

/// Those of a case's confirmations that count for a document they were not given for: they know their words.
pub fn known_words(confirmations: &[Confirmation]) -> impl Iterator<Item = &Confirmation> {
    confirmations.iter().filter(|confirmation| confirmation.of.is_some())
}

/// The current day, passed in because this crate has no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Today(pub Date);
