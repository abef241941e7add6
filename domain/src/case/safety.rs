//! The safety answers (**A**): they have no default and are always needed.

use super::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who is suspected of harming the child; `unknown` counts as `parent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Suspected {
    /// Nobody.
    None,
    /// A parent.
    Parent,
    /// Somebody in the family.
    Family,
    /// Somebody else.
    Other,
    /// Not known yet.
    Unknown,
}

/// Whether the suspected person lives where the child lives; `unknown` counts as `yes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AtHome {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known yet.
    Unknown,
}

/// The state of the police question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Police {
    /// No police.
    None,
    /// It is being considered.
    Considered,
    /// A video interview of the child lies ahead.
    InterviewPending,
    /// The video interview has been held.
    InterviewHeld,
}

/// How a document reaches the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Delivery {
    /// Read aloud at the meeting, kept by the adviser. The default.
    ReadAloud,
    /// Kept by a safe adult.
    KeptBySafeAdult,
    /// The child takes it home.
    TakeHome,
}

/// The safety answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Safety {
    /// Who is suspected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspected: Option<Suspected>,
    /// Needed unless nobody is suspected; in `foster-concern` the foster home is home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspect_at_home: Option<AtHome>,
    /// Negative social control or honour-related conflict may be at play.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub social_control: Option<bool>,
    /// The risk assessment of barnets lov § 18 stk. 3 is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk_assessed: Option<bool>,
    /// All custody holders know that the talk takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parents_know: Option<bool>,
    /// The state of the police question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub police: Option<Police>,
    /// The family's address is protected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protected_address: Option<bool>,
    /// How a document reaches the child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
    /// Who keeps it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept_by: Option<PersonId>,
}
