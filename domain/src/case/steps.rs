//! The steps of the process and the promises made to the child.

use super::{AgreementId, Day, MeetingId, PersonId, StepId, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The state of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// Done.
    Done,
    /// Going on.
    Now,
    /// The next one.
    Next,
    /// Waiting; needs what it waits for, and the day the child hears next.
    Waiting,
    /// Later, or perhaps.
    Later,
    /// Left out.
    Skipped,
}

/// The steps a case can have; a pack says which belong to which track.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StepWord {
    /// Underretning received.
    Report,
    /// Assessment within 24 hours (§ 136).
    FirstLook,
    /// Risk assessment (§ 18 stk. 3).
    RiskAssessment,
    /// Acute measures.
    Acute,
    /// Safety plan.
    SafetyPlan,
    /// Talk with the child (§ 5 stk. 3, § 137).
    Talk,
    /// Talk with the parents.
    ParentsTalk,
    /// Screening (§ 18).
    Screening,
    /// Afdækning (§ 19).
    LimitedAssessment,
    /// Børnefaglig undersøgelse (§ 20).
    Assessment,
    /// The police are involved.
    Police,
    /// Videoafhøring.
    PoliceInterview,
    /// Børnehus (§ 125).
    Barnehus,
    /// Medical examination.
    MedicalCheck,
    /// Samarbejdsmøde.
    CooperationMeeting,
    /// Netværksmøde.
    NetworkMeeting,
    /// Meeting at school.
    SchoolMeeting,
    /// Counselling.
    Guidance,
    /// Referred elsewhere, no case.
    ReferredNoCase,
    /// The child is heard before a decision.
    Hearing,
    /// Decision.
    Decision,
    /// Placement outside home.
    Placement,
    /// Samvær.
    Contact,
    /// Barnets plan (§ 91).
    Plan,
    /// Support (§ 32).
    Help,
    /// Follow-up (§ 95).
    FollowUp,
    /// Complaint.
    Complaint,
    /// Lawyer.
    Lawyer,
    /// New adviser.
    NewAdviser,
    /// The case ends.
    Goodbye,
}

/// A step of the process.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Step {
    /// Slug.
    #[serde(skip_serializing_if = "StepId::is_empty")]
    pub id: StepId,
    /// Which step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<StepWord>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<StepState>,
    /// The day it was done, or is planned for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Whether the day is promised to the child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promised: Option<bool>,
    /// Who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<PersonId>,
    /// What it waits for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waiting_for: Option<Words>,
    /// When the child hears next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_contact: Option<Day>,
    /// Why it was left out (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Words>,
    /// The other ways of a fork; one of them is taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub one_of: Vec<StepId>,
}

/// The state of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AgreementState {
    /// Still to be kept.
    Open,
    /// Kept.
    Kept,
    /// Broken; the child is told.
    Broken,
    /// Dropped, with a reason.
    Dropped,
}

/// A promise made to the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Agreement {
    /// Slug.
    #[serde(skip_serializing_if = "AgreementId::is_empty")]
    pub id: AgreementId,
    /// What was promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Words>,
    /// Who promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<PersonId>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Day>,
    /// In which meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_in: Option<MeetingId>,
    /// Its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<AgreementState>,
    /// When it was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept_on: Option<Day>,
    /// What the child was told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told_child: Option<Words>,
    /// Why it was dropped (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Words>,
}

impl Agreement {
    /// Whether it still holds: neither kept nor broken nor dropped. A file that says nothing of it means a promise that is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, None | Some(AgreementState::Open))
    }
}
