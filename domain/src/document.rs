//! `document/1`: what is said, before anyone decides how it looks.
//!
//! A small tree with a language, a direction, a title and blocks. Screen and
//! paper render the same tree, so the preview is the print. Every picture has
//! its text alternative in the type, every block a stable id that read-aloud,
//! the told-log and reference pictures hang on.

mod block;
mod ids;
mod kind;
mod lettering;
mod own_page;
mod own_way;
mod plain;
mod text;
mod version;
mod wall;

pub use block::{
    Block, Card, Face, Fact, Item, NowNextPlace, PersonCard, Picture, RightsCard, Role, Space, TimelineStep,
};
pub use kind::{Kind, UnknownKind};
pub use lettering::{Lettering, Size};
pub use own_way::{ways_of, with_whole_forks};
pub use plain::Line;
pub use text::{Origin, Span, Text};
pub use version::{Audience, Version};

use crate::band::Band;
use crate::language::{Direction, Language};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The one format this version reads and writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// `document/1`
    #[default]
    #[serde(rename = "document/1")]
    V1,
}

/// What the release was based on; kept with every document that was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseRecord {
    /// The finding codes the adviser confirmed by name, sorted.
    pub confirmed: Vec<String>,
    /// Identity of the content the words came from (a hash).
    pub content_version: String,
    /// The law as it stood: date of the consolidated act the texts were checked against.
    #[schemars(with = "String")]
    pub law_date: Date,
}

/// A whole document, ready to be shown or printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Always `document/1`.
    pub format: Format,
    /// Which document.
    pub kind: Kind,
    /// How much it says.
    pub version: Version,
    /// Who reads it.
    pub audience: Audience,
    /// The band it is written for.
    pub band: Band,
    /// Language of all its words; never mixed.
    pub language: Language,
    /// Direction of that language.
    pub direction: Direction,
    /// How its words are set.
    #[serde(default, skip_serializing_if = "Lettering::is_usual")]
    pub lettering: Lettering,
    /// The day it was made for.
    #[schemars(with = "String")]
    pub on: Date,
    /// Title for window, file properties and list: neutral in the neutral version.
    pub title: String,
    /// Glossary words that the document itself explains (lower case, every form).
    pub explained: Vec<String>,
    /// What was confirmed, and which content and law it is based on.
    pub release: ReleaseRecord,
    /// The line that every sheet of a draft carries. A draft is handed to nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    /// The line that every sheet carries that was made for practice, about a child that does not exist (decision 0042).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub practice: Option<String>,
    /// What a card says that is left on a sheet of cards to cut out: it is the child's own, to draw or write on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_card: Option<String>,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The JSON Schema of `document/1`.
    #[must_use]
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Document).to_value()
    }
}
