//! What a list shows of a case apart from times. Stored sealed and opened one row at a time.

use crate::case::{AgreementState, Day, MeetingId, MeetingKind, MeetingState, StepState, Track, Words};
use crate::event::CaseState;
use serde::{Deserialize, Serialize};

/// The few words by which an adviser knows a case in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The child's first name.
    pub first_name: Option<String>,
    /// The municipality's case number.
    pub reference: Option<String>,
    /// The child's school, so that a child is found by it.
    #[serde(default)]
    pub school: Option<String>,
    /// The child's birth date, so that two Emmas can be told apart.
    pub birth_date: Option<Day>,
    /// Which way the case goes.
    pub track: Option<Track>,
    /// Whether the address is protected; a list says so beside every place.
    pub protected_address: bool,
    /// Planned talks, so that a row can show kind and place.
    pub talks: Vec<TalkLabel>,
    /// Open promises, by id.
    pub promises: Vec<(String, String)>,
    /// What is waited for, by the step's id.
    pub waiting: Vec<(String, String)>,
}

/// What a list shows of a planned talk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkLabel {
    /// Which meeting.
    pub meeting: MeetingId,
    /// What it is.
    pub kind: Option<MeetingKind>,
    /// Where.
    pub place: Option<String>,
    /// How long.
    pub minutes: Option<u16>,
}

impl Label {
    /// The label of a case.
    #[must_use]
    pub fn of(state: &CaseState) -> Label {
        let case = &state.case;
        let text = |words: &Option<Words>| {
            words
                .as_ref()
                .map(|words| words.trimmed().to_owned())
                .unwrap_or_default()
        };
        let child = case.child.as_ref();
        let planned = |state| matches!(state, None | Some(MeetingState::Planned));
        Label {
            first_name: child
                .and_then(|child| child.first_name.as_ref())
                .map(|name| name.0.clone()),
            reference: case.reference.as_ref().map(|reference| reference.0.clone()),
            school: child
                .and_then(|child| child.school.as_ref())
                .map(|school| school.trimmed().to_owned()),
            birth_date: child.and_then(|child| child.birth_date),
            track: case.track,
            protected_address: (case.safety.as_ref()).is_some_and(|safety| safety.protected_address == Some(true)),
            talks: (case.meetings.iter())
                .filter(|meeting| planned(meeting.state))
                .map(|meeting| TalkLabel {
                    meeting: meeting.id.clone(),
                    kind: meeting.kind,
                    place: meeting.place.as_ref().map(|place| place.trimmed().to_owned()),
                    minutes: meeting.minutes,
                })
                .collect(),
            promises: (case.agreements.iter())
                .filter(|promise| matches!(promise.state, None | Some(AgreementState::Open)))
                .map(|promise| (promise.id.0.clone(), text(&promise.what)))
                .collect(),
            waiting: (case.steps.iter())
                .filter(|step| step.state == Some(StepState::Waiting))
                .map(|step| (step.id.0.clone(), text(&step.waiting_for)))
                .collect(),
        }
    }
}
