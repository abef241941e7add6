//! What a pack's file holds, field by field. docs/process-packs.md explains each to whoever writes one.

use domain::case::{Role, StepWord, Track};
use domain::gate::Answer;
use serde::Deserialize;
use std::collections::BTreeSet;

/// A legal span in the words of its source: for adults. It is no promise, and no child is shown it as a day or a length.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct LegalSpan(String);

impl LegalSpan {
    /// Its text, to be shown to adults alone.
    #[must_use]
    pub fn for_adults(&self) -> &str {
        &self.0
    }
}

/// A track as a pack describes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackPlan {
    /// Which of the nine.
    pub id: Track,
    /// Its name for adults.
    pub name: String,
    /// Why the child is talked to, as it is said to the child: never the concern itself.
    #[serde(default)]
    pub for_the_child: String,
    /// The sections it rests on.
    #[serde(default)]
    pub section: String,
    /// Its steps in their usual order; the order is no promise.
    pub steps: Vec<StepWord>,
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
    /// Who does it, as a rule.
    #[serde(default)]
    pub who: Vec<Role>,
    /// The unit or place here, for adults.
    #[serde(default)]
    pub local: Option<String>,
    /// The section; empty where none was read, absent where the pack it stands on says it.
    #[serde(default)]
    pub section: Option<String>,
    /// A legal span, only where a source gives it.
    #[serde(default)]
    pub span: Option<LegalSpan>,
    /// Where it stands: KEY:LINE of a document of the pack, or the section as read.
    #[serde(default)]
    pub source: String,
    /// Whether it may come elsewhere in the row; no child is promised an order either way.
    pub order_may_change: bool,
    /// The safety answers under which it is not told as a plan, besides those that hold everywhere.
    #[serde(default)]
    pub not_said: BTreeSet<Answer>,
}

/// The team a child's text may name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Its name.
    pub name: String,
    /// Its number.
    pub phone: String,
    /// Where it stands in the sources.
    #[serde(default)]
    pub source: String,
    /// Whether the municipality still has to say that it is right.
    #[serde(default)]
    pub confirm: bool,
}

/// A number as its source prints it; to be confirmed before print.
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
    /// When somebody answers, as printed.
    #[serde(default)]
    pub hours: Option<String>,
    /// The part of the municipality it is for.
    #[serde(default)]
    pub district: Option<String>,
    /// Where it stands in the sources.
    #[serde(default)]
    pub source: String,
    /// When that was printed, as far as the source tells.
    #[serde(default)]
    pub printed: Option<String>,
    /// Whether the municipality still has to say that it is right.
    #[serde(default)]
    pub confirm: bool,
}

/// What a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneUse {
    /// In opening hours.
    Day,
    /// Outside opening hours.
    OutOfHours,
    /// The municipality's main number.
    Switchboard,
    /// Advice on extremism.
    Radicalisation,
}

/// A source document: `[[document]]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// What lines point to it by: `002` in `002:174`.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who gave it out.
    pub publisher: String,
    /// When, as far as it tells.
    #[serde(default)]
    pub printed: Option<String>,
    /// The act it cites.
    pub law: String,
}

/// A section as an old source cites it, and where it stands now.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OldSection {
    /// As cited.
    pub old: String,
    /// Where it stands now.
    pub new: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// How sure the place of an old section in the new act is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Confidence {
    /// Read in a source.
    S,
    /// Read at second hand.
    S2,
    /// Guessed from the matter: to be read before it is relied on.
    G,
}

/// What whoever edits the pack has to know.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What it is about: a step, a track, a matter.
    pub about: String,
    /// The note.
    pub text: String,
}
