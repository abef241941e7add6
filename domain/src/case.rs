//! A case in format `case/1`: the child, the people, the meetings, the steps,
//! the promises. The Rust twin of the case file.
//!
//! Everything but `format` may be absent: what a document needs and does not
//! find is a `missing-field` finding of the [`gate`](crate::gate), all of them
//! at once. Fields marked **A** are the adviser's: their values are never shown
//! to the child, though a rule may choose a sentence by them.

mod child;
mod closing;
mod decisions;
mod disclosure;
mod homes;
mod ids;
mod import;
mod meeting;
pub(crate) mod named;
mod nameless;
mod parts;
mod people;
#[cfg(feature = "reading")]
pub mod read;
mod safety;
pub(crate) mod schema;
mod steps;
mod stop;
mod talk;
mod values;
mod write;

pub use child::{COMPANIONS, Child, Contact, ContactWay, InterpreterWho, Need, Pronoun, Reads};
pub use closing::{After, CheckState, ChecklistPoint, ChildWantsCall, Closing, TakesFurther, Tell, Tonight, Unknown};
pub use decisions::{AdviserChange, Decision, Ending, Followed, GivenDocument, MadeBy, Matter};
pub use disclosure::{Disclosure, DisclosureKind};
pub use ids::{AgreementId, DecisionId, GivenId, MeetingId, NoticeId, PackId, PersonId, RightId, SaidId, StepId};
pub use meeting::{ChildKnows, Does, InRoom, Meeting, MeetingKind, MeetingState, Offered};
pub use named::people_named as named_people;
pub use nameless::Place;
pub use parts::{Attended, Basics, EndingName, EndingPart, Plan, Room};
pub use people::{FIGURES, Lives, Person, Role};
pub use safety::{
    AtHome, Delivery, Journey, Police, PoliceAbout, PoliceAgreed, PoliceMay, Safety, SuspectIs, Suspected, Suspects,
    Watched,
};
pub use schema::schema;
pub use steps::{Agreement, AgreementState, Step, StepState, StepWord};
pub use stop::{Stop, StopAnswer, StopChoice, StopKind, StopSign};
pub use talk::{Feedback, Feeling, Observed, Reaction, Said, Told, ToldHow};
pub use values::{Day, LocalTime, Name, Words};
pub use write::write;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The one format this version reads and writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// `case/1`
    #[default]
    #[serde(rename = "case/1")]
    V1,
}

/// Whether the municipality still works on the case (**A**).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Being worked on.
    Open,
    /// Ended.
    Closed,
}

/// The kind of case; every pack has all nine (docs/case-file.md, "Track").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Track {
    /// The child may need support; nobody is suspected.
    Support,
    /// The child stays away from school.
    SchoolAbsence,
    /// Concern about a parent.
    ParentConcern,
    /// Concern about somebody employed to care for the child.
    ProfessionalConcern,
    /// Concern about a foster parent.
    FosterConcern,
    /// Concern about another adult.
    OtherAdultConcern,
    /// Concern about what another child does.
    ChildConcern,
    /// Negative social control or honour-related conflict.
    SocialControl,
    /// Concern about radicalisation.
    Radicalisation,
}

impl Track {
    /// The nine tracks, in the order of docs/case-file.md.
    pub const ALL: [Track; 9] = [
        Track::Support,
        Track::SchoolAbsence,
        Track::ParentConcern,
        Track::ProfessionalConcern,
        Track::FosterConcern,
        Track::OtherAdultConcern,
        Track::ChildConcern,
        Track::SocialControl,
        Track::Radicalisation,
    ];
}

/// Whom a notice of abuse is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AbuseBy {
    /// The parents: barnets lov § 137 stk. 3.
    Parents,
    /// Somebody else.
    Others,
    /// It is no notice of abuse.
    Nobody,
}

/// Why a case is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClosedWhy {
    /// The work is over.
    Ended,
    /// The child moved to another municipality.
    Moved,
    /// The child died.
    Died,
}

/// A line of the child's safety plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct SafetyPlanLine {
    /// What the child can do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// It may stand on a paper (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cleared: Option<bool>,
    /// The last day on which it holds; without one it holds until somebody says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

impl SafetyPlanLine {
    /// Whether it says something.
    #[must_use]
    pub fn is_written(&self) -> bool {
        self.text.as_ref().is_some_and(|text| !text.is_blank())
    }
}

/// An underretning as the municipality received it (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Notice {
    /// Its id in this case.
    #[serde(skip_serializing_if = "NoticeId::is_empty")]
    pub id: NoticeId,
    /// When it came; the 24 hours of barnets lov § 136 run from here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_at: Option<LocalTime>,
    /// When the municipality became aware; the four months of § 20 stk. 3 run from here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aware_since: Option<Day>,
    /// When the receipt was sent (due within six working days).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_sent_on: Option<Day>,
    /// Whom it is about; if absent it follows from who is suspected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about_abuse_by: Option<AbuseBy>,
    /// What the notifier may hear of the outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Words>,
}

/// One case as one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Always `case/1`.
    pub format: Format,
    /// The municipality's case number (**A**).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Name>,
    /// Id of the municipality's pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<PackId>,
    /// The kind of case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<Track>,
    /// Open or closed (**A**).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// When the case was opened (**A**).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened_on: Option<Day>,
    /// When the case was closed (**A**).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_on: Option<Day>,
    /// The underretninger (**A**).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub notices: Vec<Notice>,
    /// Whether the child had support before: § 21 stk. 5 (**A**).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier_support: Option<bool>,
    /// When support began: § 95 (**A**).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_started_on: Option<Day>,
    /// The child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<Child>,
    /// The safety answers (**A**).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safety: Option<Safety>,
    /// The people around the child and the case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub people: Vec<Person>,
    /// The meetings with the child.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub meetings: Vec<Meeting>,
    /// The steps of the process.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub steps: Vec<Step>,
    /// Promises made to the child.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub agreements: Vec<Agreement>,
    /// Decisions of the municipality.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub decisions: Vec<Decision>,
    /// Changes of adviser.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 100))]
    pub adviser_changes: Vec<AdviserChange>,
    /// How the case ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<Ending>,
    /// Documents that were handed over (**A**).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 500))]
    pub documents: Vec<GivenDocument>,
    /// Why the case was closed (**A**).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_why: Option<ClosedWhy>,
    /// The case numbers of the child's brothers and sisters (**A**).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub siblings: Vec<Name>,
    /// The child's safety plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub safety_plan: Vec<SafetyPlanLine>,
    /// What the child told that nobody had asked about (**A**).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub disclosures: Vec<Disclosure>,
}

impl Case {
    /// Whether the child has told of something since the safety questions were answered.
    #[must_use]
    pub fn asks_for_safety_again(&self) -> bool {
        self.disclosures.iter().any(Disclosure::is_open)
    }

    /// The person with an id, if there is one.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| !id.is_empty() && &person.id == id)
    }

    /// The meeting with an id, and its position in the list.
    #[must_use]
    pub fn meeting(&self, id: &MeetingId) -> Option<(usize, &Meeting)> {
        self.meetings
            .iter()
            .enumerate()
            .find(|(_, meeting)| !id.is_empty() && &meeting.id == id)
    }

    /// The latest meeting that was held, and its position in the list.
    #[must_use]
    pub fn latest_held(&self) -> Option<(usize, &Meeting)> {
        self.meetings
            .iter()
            .enumerate()
            .filter(|(_, meeting)| meeting.state == Some(MeetingState::Held))
            .max_by_key(|(_, meeting)| meeting.starts_at)
    }

    /// The talk after `held`, on `on` or later: the next meeting named in its closing, otherwise the earliest planned
    /// one.
    #[must_use]
    pub fn next_after(&self, held: &Meeting, on: jiff::civil::Date) -> Option<(usize, &Meeting)> {
        let ahead = |(_, meeting): &(usize, &Meeting)| {
            let other = !std::ptr::eq(*meeting, held);
            meeting.is_ahead() && other && meeting.starts_at.is_some_and(|at| at.0.date() >= on)
        };
        let named = held.closing.as_ref().and_then(|closing| closing.next_meeting.as_ref());
        named.and_then(|id| self.meeting(id)).filter(ahead).or_else(|| {
            let meetings = self.meetings.iter().enumerate();
            meetings.filter(ahead).min_by_key(|(_, meeting)| meeting.starts_at)
        })
    }
}
