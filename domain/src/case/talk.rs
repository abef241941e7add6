//! What happens in a talk: the child's words, rights that are told, what is shown and seen.

use super::{LocalTime, Name, RightId, SaidId, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The child's words as they were read back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Said {
    /// Slug.
    #[serde(skip_serializing_if = "SaidId::is_empty")]
    pub id: SaidId,
    /// The words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// Whether the child said yes to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<bool>,
    /// Whether the child wants them on the paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_paper: Option<bool>,
}

/// How a right was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ToldHow {
    /// Said.
    Said,
    /// Shown as a card.
    ShownCard,
    /// Practised.
    Practised,
}

/// How the child took a right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reaction {
    /// Understood.
    Understood,
    /// Not sure.
    NotSure,
    /// Not understood.
    NotUnderstood,
    /// Did not want to hear it.
    Declined,
}

/// That a right was told (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Told {
    /// Which right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<RightId>,
    /// How.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<ToldHow>,
    /// How the child took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reaction: Option<Reaction>,
}

/// A feeling the child showed on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Feeling {
    /// The feeling.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feeling: Option<Name>,
    /// Strength, 1 to 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = WEAKEST, max = STRONGEST))]
    pub strength: Option<u8>,
}

const WEAKEST: u8 = 1;
const STRONGEST: u8 = 3;

impl Feeling {
    /// How strong a feeling can be.
    pub const STRENGTHS: RangeInclusive<u8> = WEAKEST..=STRONGEST;
}

/// How the talk was for the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Feedback {
    /// The face chosen, 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 5))]
    pub face: Option<u8>,
    /// In the child's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub answers: Vec<Words>,
}

/// A signal that was seen, apart from what it may mean (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Observed {
    /// What was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// The situation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<Words>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<LocalTime>,
}
