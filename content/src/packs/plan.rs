//! The fields of a pack's file. docs/process-packs.md explains them to those who write one.

use domain::case::{Role, StepWord};
use domain::gate::Answer;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A legal span in the words of its source, for adults. It is not a promise, and no child is shown it as a day or a
/// length.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct LegalSpan(String);

impl LegalSpan {
    /// Its text, to be shown only to adults.
    #[must_use]
    pub fn for_adults(&self) -> &str {
        &self.0
    }
}

/// A step as a pack describes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepPlan {
    /// Which step.
    pub id: StepWord,
    /// Its name for adults.
    #[serde(default)]
    pub name: String,
    /// Who usually does it.
    #[serde(default)]
    pub who: Vec<Role>,
    /// The local unit or place, for adults.
    #[serde(default)]
    pub local: Option<String>,
    /// The section; empty if none was found, absent if it is inherited.
    #[serde(default)]
    pub section: Option<String>,
    /// A legal span, only if a source gives it.
    #[serde(default)]
    pub span: Option<LegalSpan>,
    /// Its source: KEY:LINE of a document of the pack, or the section as read.
    #[serde(default)]
    pub source: String,
    /// Whether it may come at another position. No order is promised to a child in either case.
    pub order_may_change: bool,
    /// The safety answers under which it is not told as a plan, besides those that apply everywhere.
    #[serde(default)]
    pub not_said: BTreeSet<Answer>,
}

/// The team a text for a child may name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Its name.
    pub name: String,
    /// Its number.
    pub phone: String,
    /// Its place in the sources.
    #[serde(default)]
    pub source: String,
    /// Whether the municipality still has to confirm it.
    #[serde(default)]
    pub confirm: bool,
}

/// A phone number as its source prints it; to be confirmed before print.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// Who answers.
    pub name: String,
    /// The number.
    pub number: String,
    /// What it is for.
    #[serde(rename = "use")]
    pub purpose: PhoneUse,
    /// When it is answered, as printed.
    #[serde(default)]
    pub hours: Option<String>,
    /// Who answers first and passes the call on.
    #[serde(default)]
    pub through: Option<Through>,
    /// The part of the municipality it is for.
    #[serde(default)]
    pub district: Option<String>,
    /// Its place in the sources.
    #[serde(default)]
    pub source: String,
    /// When the source was printed, if it says so.
    #[serde(default)]
    pub printed: Option<String>,
    /// Whether the municipality still has to confirm it.
    #[serde(default)]
    pub confirm: bool,
}

/// Who answers a number and passes the call on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Through {
    /// The police.
    Police,
}

/// What a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneUse {
    /// In opening hours.
    Day,
    /// Outside opening hours.
    OutOfHours,
    /// When it cannot wait a minute.
    Emergency,
    /// The municipality's main number.
    Switchboard,
    /// Advice on extremism.
    Radicalisation,
}

impl PhoneUse {
    /// Its name in a pack's file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            PhoneUse::Day => "day",
            PhoneUse::OutOfHours => "out-of-hours",
            PhoneUse::Emergency => "emergency",
            PhoneUse::Switchboard => "switchboard",
            PhoneUse::Radicalisation => "radicalisation",
        }
    }
}

/// A source document: `[[document]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The key that entries refer to: `002` in `002:174`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The publisher.
    pub publisher: String,
    /// When it was printed, if it says so.
    #[serde(default)]
    pub printed: Option<String>,
    /// The act it cites.
    pub law: String,
    /// How many lines its transcript has; every KEY:LINE is held to it.
    #[serde(default)]
    pub lines: Option<u32>,
}

/// A section as cited by an old source, and the section that replaces it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OldSection {
    /// As cited.
    pub old: String,
    /// The section that replaces it.
    pub new: String,
    /// How sure the replacement is.
    pub confidence: Confidence,
}

/// How sure it is which section of the new act replaces an old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Confidence {
    /// Read in the source itself.
    S,
    /// Read at second hand.
    S2,
    /// Guessed from the subject; to be read before use.
    G,
}

/// A note for those who edit the pack.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What it is about: a step, a track, a matter.
    pub about: String,
    /// The note.
    pub text: String,
}
