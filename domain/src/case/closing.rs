//! How a talk is closed: what happens next, what was agreed, and the adviser's list.

use super::{Day, MeetingId, Name, PersonId, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What happens after the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct After {
    /// Whether it is known what happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<bool>,
    /// What happens, in whole sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// When the child hears more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hear_on: Option<Day>,
}

/// Something the adviser takes further, and to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TakesFurther {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Words>,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Words>,
}

/// When the child wants a call about somebody being told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChildWantsCall {
    /// Before they are told.
    Before,
    /// After they are told.
    After,
    /// No call.
    No,
}

impl ChildWantsCall {
    /// The code in a case file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ChildWantsCall::Before => "before",
            ChildWantsCall::After => "after",
            ChildWantsCall::No => "no",
        }
    }
}

/// Somebody will be told something on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Tell {
    /// Who is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<PersonId>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The child's choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child_wants_call: Option<ChildWantsCall>,
}

/// Something nobody knows yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Unknown {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Words>,
    /// When the child hears.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hear_by: Option<Day>,
}

/// Where the child sleeps the night after the talk. Asked where the home is not safe by its answers, and where the child
/// told of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tonight {
    /// Somewhere nobody who may be a danger to the child lives or comes.
    Safe,
    /// Somewhere somebody who may be a danger to the child lives or comes.
    WithSuspect,
    /// Not known yet.
    Unknown,
}

impl Tonight {
    /// Every answer.
    pub const ALL: [Tonight; 3] = [Tonight::Safe, Tonight::WithSuspect, Tonight::Unknown];

    /// The code in a case file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Tonight::Safe => "safe",
            Tonight::WithSuspect => "with-suspect",
            Tonight::Unknown => "unknown",
        }
    }
}

/// The end of the meeting, in sentences to the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Closing {
    /// What the adviser takes further, and to whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub takes_further: Vec<TakesFurther>,
    /// Who will be told, when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub tell: Vec<Tell>,
    /// What nobody knows yet.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub unknown: Vec<Unknown>,
    /// Whom the child can talk to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub talk_to: Vec<PersonId>,
    /// What the child needs from the adviser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<Words>,
    /// What the child may say at home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_say_at_home: Option<Words>,
    /// The next meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<MeetingId>,
    /// What the adviser may say to the parents, as agreed with the child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_say_to_parents: Option<Words>,
    /// Where the child sleeps tonight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tonight: Option<Tonight>,
}

/// The state of a checklist point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CheckState {
    /// Done.
    Done,
    /// Not possible, with the reason in `why`.
    NotPossible,
    /// Put off to the day in `later_on`.
    Later,
}

/// A point of the adviser's checklist (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ChecklistPoint {
    /// Which point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Name>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<CheckState>,
    /// Why it was not possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words>,
    /// When it will be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub later_on: Option<Day>,
}
