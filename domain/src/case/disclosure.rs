//! What a child told that nobody had asked about, or took back (**A**). After it the safety answers are given anew, and what
//! travels waits for them (docs/case-file.md, "What the child told").

use super::{Day, MeetingId, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which of the two it was. Taking back is no end of anything: both ask for the same care.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DisclosureKind {
    /// The child told of something that may have happened to it.
    #[default]
    Told,
    /// The child said that something it had told was not so, or that it does not want to have said it.
    TakenBack,
}

impl DisclosureKind {
    /// Both.
    pub const ALL: [DisclosureKind; 2] = [DisclosureKind::Told, DisclosureKind::TakenBack];

    /// The code in a case file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            DisclosureKind::Told => "told",
            DisclosureKind::TakenBack => "taken-back",
        }
    }
}

/// One time that a child told of something. It is only ever added; nothing removes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Disclosure {
    /// The day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// In which talk, if it was in one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// Told, or taken back; if absent `told`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<DisclosureKind>,
    /// The child's exact words. No paper for the child prints them; the journal's note does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
    /// Whether all safety questions have been answered since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub safety_answered: Option<bool>,
}

impl Disclosure {
    /// Whether the safety answers are older than it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.safety_answered != Some(true)
    }
}
