//! What has to be weighed before anybody sees the file: a custody holder is a party and may see it as a rule, and one of
//! them asking is enough (docs/law.md). Nothing is decided here and nothing is handed out: the list says what a case
//! holds that another can be hurt by.

use crate::case::{Case, Meeting, Person, Police, Role};
use crate::event::CaseState;

/// Something in a case that may have to be held back. An unanswered safety question counts as if there were something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weighed {
    /// The child's own words from its talks.
    ChildsWords,
    /// What the child told that nobody had asked about.
    Disclosures,
    /// What the child left on its own screen.
    Questions,
    /// Signals and feelings that were seen.
    Observed,
    /// Who notified.
    Notifier,
    /// Who is suspected.
    Suspicion,
    /// What the police look into.
    Police,
    /// Where the family lives.
    Address,
    /// How the child stays safe while it waits.
    SafetyPlan,
    /// How the child is reached without anybody noticing.
    SafeContact,
    /// Other children.
    OtherChildren,
}

impl Weighed {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Weighed; 11] = [
        Weighed::ChildsWords,
        Weighed::Disclosures,
        Weighed::Questions,
        Weighed::Observed,
        Weighed::Notifier,
        Weighed::Suspicion,
        Weighed::Police,
        Weighed::Address,
        Weighed::SafetyPlan,
        Weighed::SafeContact,
        Weighed::OtherChildren,
    ];

    /// Its code: the key of its sentence is `weigh-CODE`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Weighed::ChildsWords => "childs-words",
            Weighed::Disclosures => "disclosures",
            Weighed::Questions => "questions",
            Weighed::Observed => "observed",
            Weighed::Notifier => "notifier",
            Weighed::Suspicion => "suspicion",
            Weighed::Police => "police",
            Weighed::Address => "address",
            Weighed::SafetyPlan => "safety-plan",
            Weighed::SafeContact => "safe-contact",
            Weighed::OtherChildren => "other-children",
        }
    }

    /// Whether a case holds it.
    fn is_in(self, state: &CaseState) -> bool {
        let case = &state.case;
        let safety = case.safety.as_ref();
        match self {
            Weighed::ChildsWords => case.meetings.iter().any(has_words),
            Weighed::Disclosures => !case.disclosures.is_empty(),
            Weighed::Questions => !state.questions.is_empty(),
            Weighed::Observed => case.meetings.iter().any(has_signals),
            Weighed::Notifier => !case.notices.is_empty() || any_person(case, |person| person.reported == Some(true)),
            Weighed::Suspicion => {
                let nobody = safety.is_some_and(|safety| safety.suspected.is_nobody());
                !nobody || any_person(case, |person| person.suspected == Some(true))
            }
            Weighed::Police => safety.and_then(|safety| safety.police) != Some(Police::None),
            Weighed::Address => safety.and_then(|safety| safety.protected_address) != Some(false),
            Weighed::SafetyPlan => !case.safety_plan.is_empty() || state.no_plan.is_some(),
            Weighed::SafeContact => case.child.as_ref().is_some_and(|child| child.safe_contact.is_some()),
            Weighed::OtherChildren => !case.siblings.is_empty() || any_person(case, is_child),
        }
    }
}

fn any_person(case: &Case, is: impl Fn(&Person) -> bool) -> bool {
    case.people.iter().any(is)
}

fn is_child(person: &Person) -> bool {
    matches!(person.role, Some(Role::Sibling | Role::Friend)) || person.age.is_some_and(|age| age < 18)
}

fn has_words(meeting: &Meeting) -> bool {
    !meeting.said.is_empty()
}

fn has_signals(meeting: &Meeting) -> bool {
    !meeting.observed.is_empty() || !meeting.feelings.is_empty()
}

/// What has to be weighed about one person of the case.
#[must_use]
pub fn in_person(person: &Person) -> Vec<Weighed> {
    let held = [
        (person.reported == Some(true), Weighed::Notifier),
        (person.suspected == Some(true), Weighed::Suspicion),
        (is_child(person), Weighed::OtherChildren),
    ];
    held.into_iter().filter(|(is, _)| *is).map(|(_, one)| one).collect()
}

/// What has to be weighed about one meeting.
#[must_use]
pub fn in_meeting(meeting: &Meeting) -> Vec<Weighed> {
    let held = [
        (has_words(meeting), Weighed::ChildsWords),
        (has_signals(meeting), Weighed::Observed),
    ];
    held.into_iter().filter(|(is, _)| *is).map(|(_, one)| one).collect()
}

/// What a case holds that has to be weighed before anybody sees it.
#[must_use]
pub fn to_weigh(state: &CaseState) -> Vec<Weighed> {
    Weighed::ALL.into_iter().filter(|one| one.is_in(state)).collect()
}
