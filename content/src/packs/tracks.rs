//! Tracks as a pack describes them: those a case can be on, and those for adults alone.

use super::plan::LegalSpan;
use super::sources;
use domain::case::{StepWord, Track};
use serde::Deserialize;

/// A track as a pack describes it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackPlan {
    /// Its id, one of the nine.
    pub id: Track,
    /// Its name for adults.
    pub name: String,
    /// Why the child is talked to, in words for the child: never the concern itself.
    #[serde(default)]
    pub for_the_child: String,
    /// The sections it rests on.
    #[serde(default)]
    pub section: String,
    /// Its steps in their usual order; the order is no promise.
    pub steps: Vec<TrackStep>,
}

impl TrackPlan {
    /// Which steps it has, in their usual order.
    pub fn words(&self) -> impl Iterator<Item = StepWord> {
        self.steps.iter().map(|step| step.step)
    }
}

/// A step where it stands in a track, with the line or section that puts it there.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a table such as { step = \"talk\", source = \"guide:12\" }"
)]
pub struct TrackStep {
    /// Which step.
    pub step: StepWord,
    /// KEY:LINE or KEY:LINE-LINE of a document, or a section of an act; several are joined by "; ".
    #[serde(default)]
    pub source: String,
    /// Steps of a track with the same word are alternatives, of which one happens.
    #[serde(default)]
    pub fork: Option<String>,
    /// The part of the guide that it belongs to, in the guide's own words, for adults.
    #[serde(default)]
    pub phase: Option<String>,
    /// What adults have to know of its place: a condition, or an order other than the guide's.
    #[serde(default)]
    pub note: Option<String>,
}

impl TrackStep {
    /// Whether it stands here by the law alone, and no guide names it.
    #[must_use]
    pub fn from_the_law(&self) -> bool {
        sources::is_law(&self.source)
    }
}

/// A procedure for adults alone: no case can be on it, and no paper for a child is made of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdultTrack {
    /// Its id: lower-case letters, digits and hyphens, and none of the nine tracks.
    pub id: String,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// The sections it rests on; blank where the guide names none.
    #[serde(default)]
    pub section: String,
    /// Its steps in the guide's order.
    pub steps: Vec<AdultStep>,
}

/// A step of a procedure for adults, in the guide's words, shortened.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a table such as { name = \"Vurdering\", who = [\"Leder\"], source = \"guide:12\" }"
)]
pub struct AdultStep {
    /// What is done.
    #[serde(default)]
    pub name: String,
    /// KEY:LINE or KEY:LINE-LINE of a document, or a section of an act; several are joined by "; ".
    #[serde(default)]
    pub source: String,
    /// Who does it, as the guide calls them. These are no roles of a case file: there is no case.
    #[serde(default)]
    pub who: Vec<String>,
    /// A legal span, only if a source gives it.
    #[serde(default)]
    pub span: Option<LegalSpan>,
    /// What adults have to know of it: a condition, or an order other than the guide's.
    #[serde(default)]
    pub note: Option<String>,
}
