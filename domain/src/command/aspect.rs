//! Aspects of a case: what one act changes and one page shows. People who change different aspects do not conflict.

use crate::case::{
    AgreementId, Basics, Case, DecisionId, EndingName, EndingPart, Meeting, MeetingId, MeetingState, NoticeId,
    PersonId, Plan, Room, SaidId, StepId,
};
use crate::event::CaseState;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// One aspect of a case. A command changes its own aspects and no other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// The case's own facts: number, municipality, track, and what deadlines depend on.
    Basics,
    /// The child.
    Child,
    /// The safety answers.
    Safety,
    /// What the child told that nobody had asked about.
    Disclosures,
    /// Somebody around the child.
    Person(PersonId),
    /// An underretning.
    Notice(NoticeId),
    /// A step of the timeline.
    Step(StepId),
    /// The order of the steps.
    StepOrder,
    /// A promise to the child.
    Promise(AgreementId),
    /// A decision.
    Decision(DecisionId),
    /// The plan for the child's safety.
    SafetyPlan,
    /// Changes of adviser, as the child is told of them.
    AdviserChanges,
    /// How the case ends, for the child.
    Ending,
    /// Open or closed.
    State,
    /// Who has the case.
    Assignment,
    /// To whom it is barred.
    Bars,
    /// The findings of the gate that were confirmed, and that a waiting child needs no plan: what other safety answers end.
    Confirmations,
    /// Documents that were made and handed over.
    Documents,
    /// Notes made for the journal.
    Journal,
    /// What the child left on its own screen.
    Questions,
    /// The timeline as the child was last shown it.
    ShownTimeline,
    /// When, where and why a meeting is held.
    Plan(MeetingId),
    /// Who is in the room.
    Room(MeetingId),
    /// Which brothers and sisters are in the room.
    Siblings(MeetingId),
    /// That the child was told of its right to a bisidder.
    Offer(MeetingId),
    /// A line of the child's words.
    Line(MeetingId, SaidId),
    /// Which rights were told.
    Told(MeetingId),
    /// A part of how a talk ends.
    EndingPart(MeetingId, EndingName),
    /// How the talk was for the child.
    Feedback(MeetingId),
    /// Feelings shown on cards.
    Feelings(MeetingId),
    /// Signals that were seen.
    Observed(MeetingId),
    /// Whether a meeting is planned, held or cancelled, when it was held, and who was there.
    Course(MeetingId),
    /// What the child was told of when it is, and when it is.
    ChildKnows(MeetingId),
    /// Stops and pauses.
    Stops(MeetingId),
    /// What has to be settled before the talk is over.
    Checklist(MeetingId),
    /// What was put right after the talk was closed.
    Corrections(MeetingId),
}

/// The fingerprint of an aspect as a page showed it: 32 hexadecimal digits over its canonical JSON (keys in order,
/// absent fields left out). Counters are not part of it, so that a change elsewhere leaves it valid.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(pub String);

impl Fingerprint {
    /// The fingerprint of a value.
    #[must_use]
    pub fn of(value: &Value) -> Fingerprint {
        let digest = Sha256::digest(value.to_string().as_bytes());
        Fingerprint(digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect())
    }
}

impl Aspect {
    /// The meeting it belongs to, if any.
    #[must_use]
    pub fn meeting(&self) -> Option<&MeetingId> {
        match self {
            Aspect::Plan(id)
            | Aspect::Room(id)
            | Aspect::Siblings(id)
            | Aspect::Offer(id)
            | Aspect::Line(id, _)
            | Aspect::Told(id)
            | Aspect::EndingPart(id, _)
            | Aspect::Feedback(id)
            | Aspect::Feelings(id)
            | Aspect::Observed(id)
            | Aspect::Course(id)
            | Aspect::ChildKnows(id)
            | Aspect::Stops(id)
            | Aspect::Checklist(id)
            | Aspect::Corrections(id) => Some(id),
            _ => None,
        }
    }

    /// Whether it is about something without an id.
    pub(super) fn is_nameless(&self) -> bool {
        match self {
            Aspect::Person(id) => id.is_empty(),
            Aspect::Notice(id) => id.is_empty(),
            Aspect::Step(id) => id.is_empty(),
            Aspect::Promise(id) => id.is_empty(),
            Aspect::Decision(id) => id.is_empty(),
            Aspect::Line(meeting, line) => meeting.is_empty() || line.is_empty(),
            other => other.meeting().is_some_and(MeetingId::is_empty),
        }
    }

    /// Its content as canonical JSON; null if the case has no such thing.
    #[must_use]
    pub fn value(&self, state: &CaseState) -> Value {
        let case = &state.case;
        match self {
            Aspect::Basics => json(&Basics::of(case)),
            Aspect::Child => json(&case.child),
            Aspect::Safety => json(&case.safety),
            Aspect::Disclosures => json(&case.disclosures),
            Aspect::Person(id) => json(&case.person(id)),
            Aspect::Notice(id) => json(&case.notices.iter().find(|one| one.id == *id)),
            Aspect::Step(id) => json(&case.steps.iter().find(|one| one.id == *id)),
            // Adding and removing is in the aspects of the steps; this one is only the order.
            Aspect::StepOrder => json(&case.steps.iter().map(|step| &step.id).collect::<Vec<_>>()),
            Aspect::Promise(id) => json(&case.agreements.iter().find(|one| one.id == *id)),
            Aspect::Decision(id) => json(&case.decisions.iter().find(|one| one.id == *id)),
            Aspect::SafetyPlan => json(&case.safety_plan),
            Aspect::AdviserChanges => json(&case.adviser_changes),
            Aspect::Ending => json(&case.ending),
            Aspect::State => json!([case.state, case.closed_on, case.closed_why]),
            Aspect::Assignment => json!([state.adviser, state.second, state.adviser_changes]),
            Aspect::Bars => json(&state.barred),
            Aspect::Confirmations => json!([state.confirmations, state.no_plan]),
            Aspect::Documents => json!([state.made, state.handed_over, case.documents]),
            Aspect::Journal => json(&state.journalled),
            Aspect::Questions => json(&state.questions),
            Aspect::ShownTimeline => json(&state.shown_timeline),
            Aspect::Corrections(id) => {
                let of_this = state.corrections.iter().filter(|one| one.meeting == *id);
                json(&of_this.collect::<Vec<_>>())
            }
            of_meeting => of_meeting
                .meeting()
                .and_then(|id| case.meeting(id))
                .map_or(Value::Null, |(_, meeting)| of_meeting.value_in(meeting)),
        }
    }

    fn value_in(&self, meeting: &Meeting) -> Value {
        match self {
            Aspect::Plan(_) => json(&Plan::of(meeting)),
            Aspect::Room(_) => json(&Room::of(meeting)),
            Aspect::Siblings(_) => json(&meeting.siblings_in_room),
            Aspect::Offer(_) => json(&meeting.bisidder_offered),
            Aspect::Line(_, line) => json(&meeting.said.iter().find(|said| said.id == *line)),
            Aspect::Told(_) => json(&meeting.told),
            Aspect::EndingPart(_, name) => json(&EndingPart::of(meeting, *name)),
            Aspect::Feedback(_) => json(&meeting.feedback),
            Aspect::Feelings(_) => json(&meeting.feelings),
            Aspect::Observed(_) => json(&meeting.observed),
            Aspect::Course(_) => json!([meeting.state, meeting.started_at, meeting.ended_at, meeting.attended]),
            // Whoever told the child told it how the meeting was then.
            Aspect::ChildKnows(_) => {
                let off = meeting.state == Some(MeetingState::Cancelled);
                json!([meeting.child_knows, meeting.starts_at, off])
            }
            Aspect::Stops(_) => json(&meeting.stops),
            Aspect::Checklist(_) => json(&meeting.checklist),
            _ => Value::Null,
        }
    }

    /// The fingerprint that a page sends along.
    #[must_use]
    pub fn fingerprint(&self, state: &CaseState) -> Fingerprint {
        Fingerprint::of(&self.value(state))
    }

    /// Every aspect that a case has, with its content. If two states differ here, an act has changed something.
    #[must_use]
    pub fn all(state: &CaseState) -> BTreeMap<Aspect, Value> {
        let mut aspects = vec![
            Aspect::Basics,
            Aspect::Child,
            Aspect::Safety,
            Aspect::Disclosures,
            Aspect::StepOrder,
            Aspect::SafetyPlan,
            Aspect::AdviserChanges,
            Aspect::Ending,
            Aspect::State,
            Aspect::Assignment,
            Aspect::Bars,
            Aspect::Confirmations,
            Aspect::Documents,
            Aspect::Journal,
            Aspect::Questions,
            Aspect::ShownTimeline,
        ];
        aspects.extend(of_lists(&state.case));
        for meeting in &state.case.meetings {
            aspects.extend(of_meeting(meeting));
        }
        aspects
            .into_iter()
            .map(|aspect| {
                let value = aspect.value(state);
                (aspect, value)
            })
            .collect()
    }
}

fn of_lists(case: &Case) -> Vec<Aspect> {
    let people = case.people.iter().map(|one| Aspect::Person(one.id.clone()));
    let notices = case.notices.iter().map(|one| Aspect::Notice(one.id.clone()));
    let steps = case.steps.iter().map(|one| Aspect::Step(one.id.clone()));
    let promises = case.agreements.iter().map(|one| Aspect::Promise(one.id.clone()));
    let decisions = case.decisions.iter().map(|one| Aspect::Decision(one.id.clone()));
    people
        .chain(notices)
        .chain(steps)
        .chain(promises)
        .chain(decisions)
        .collect()
}

fn of_meeting(meeting: &Meeting) -> Vec<Aspect> {
    let id = || meeting.id.clone();
    let mut aspects = vec![
        Aspect::Plan(id()),
        Aspect::Room(id()),
        Aspect::Siblings(id()),
        Aspect::Offer(id()),
        Aspect::Told(id()),
        Aspect::Feedback(id()),
        Aspect::Feelings(id()),
        Aspect::Observed(id()),
        Aspect::Course(id()),
        Aspect::ChildKnows(id()),
        Aspect::Stops(id()),
        Aspect::Checklist(id()),
        Aspect::Corrections(id()),
    ];
    aspects.extend(meeting.said.iter().map(|said| Aspect::Line(id(), said.id.clone())));
    aspects.extend(EndingName::ALL.map(|name| Aspect::EndingPart(id(), name)));
    aspects
}

/// Cannot fail: everything in a case serializes to JSON.
fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
