//! How much a document says, and who reads it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much a document may say, and so how it may travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Version {
    /// Everything the gate lets through; stays with a safe adult unless the home is safe.
    Full,
    /// May travel: names, a time, that the child decides. Nothing else.
    Neutral,
}

impl Version {
    /// `full` or `neutral`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Version::Full => "full",
            Version::Neutral => "neutral",
        }
    }
}

/// Who reads the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// The child.
    Child,
    /// The adult beside the child: read-aloud sheet, guide.
    Adult,
}

impl Audience {
    /// `child` or `adult`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Audience::Child => "child",
            Audience::Adult => "adult",
        }
    }
}
