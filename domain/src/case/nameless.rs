//! Things that an older case file left without an id. No command can address them until they have one.

use super::{AgreementId, Case, DecisionId, MeetingId, NoticeId, PersonId, SaidId, StepId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A place in a case's lists, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "list", rename_all = "kebab-case")]
pub enum Place {
    /// `notices[nth]`
    Notice {
        /// Which.
        nth: usize,
    },
    /// `people[nth]`
    Person {
        /// Which.
        nth: usize,
    },
    /// `steps[nth]`
    Step {
        /// Which.
        nth: usize,
    },
    /// `agreements[nth]`
    Promise {
        /// Which.
        nth: usize,
    },
    /// `decisions[nth]`
    Decision {
        /// Which.
        nth: usize,
    },
    /// `meetings[nth]`
    Meeting {
        /// Which.
        nth: usize,
    },
    /// `meetings[meeting].said[nth]`
    Line {
        /// In which meeting.
        meeting: usize,
        /// Which.
        nth: usize,
    },
}

impl Place {
    /// Every entry of the case's lists that has no id.
    #[must_use]
    pub fn nameless(case: &Case) -> Vec<Place> {
        fn empty<T>(list: &[T], is_empty: impl Fn(&T) -> bool) -> impl Iterator<Item = usize> {
            let places: Vec<usize> = (0..list.len()).filter(|nth| is_empty(&list[*nth])).collect();
            places.into_iter()
        }
        let mut places: Vec<Place> = Vec::new();
        places.extend(empty(&case.notices, |one| one.id.is_empty()).map(|nth| Place::Notice { nth }));
        places.extend(empty(&case.people, |one| one.id.is_empty()).map(|nth| Place::Person { nth }));
        places.extend(empty(&case.steps, |one| one.id.is_empty()).map(|nth| Place::Step { nth }));
        places.extend(empty(&case.agreements, |one| one.id.is_empty()).map(|nth| Place::Promise { nth }));
        places.extend(empty(&case.decisions, |one| one.id.is_empty()).map(|nth| Place::Decision { nth }));
        places.extend(empty(&case.meetings, |one| one.id.is_empty()).map(|nth| Place::Meeting { nth }));
        for (meeting, one) in case.meetings.iter().enumerate() {
            places.extend(empty(&one.said, |line| line.id.is_empty()).map(|nth| Place::Line { meeting, nth }));
        }
        places
    }

    /// Every id used in the case's lists, and the ids of people who attended a held talk.
    #[must_use]
    pub fn ids(case: &Case) -> BTreeSet<String> {
        let mut ids: BTreeSet<String> = BTreeSet::new();
        ids.extend(case.notices.iter().map(|one| one.id.0.clone()));
        ids.extend(case.people.iter().map(|one| one.id.0.clone()));
        ids.extend(case.steps.iter().map(|one| one.id.0.clone()));
        ids.extend(case.agreements.iter().map(|one| one.id.0.clone()));
        ids.extend(case.decisions.iter().map(|one| one.id.0.clone()));
        for meeting in &case.meetings {
            ids.insert(meeting.id.0.clone());
            ids.extend(meeting.said.iter().map(|line| line.id.0.clone()));
            ids.extend(
                meeting
                    .attended
                    .iter()
                    .filter_map(|one| Some(one.id.as_ref()?.0.clone())),
            );
        }
        ids
    }

    /// The prefix of its ids.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Place::Notice { .. } => "notice",
            Place::Person { .. } => "person",
            Place::Step { .. } => "step",
            Place::Promise { .. } => "promise",
            Place::Decision { .. } => "decision",
            Place::Meeting { .. } => "talk",
            Place::Line { .. } => "said",
        }
    }

    /// Gives the entry an id, if it exists and has none.
    pub fn name(self, case: &mut Case, id: &str) {
        macro_rules! give {
            ($list:expr, $nth:expr, $id:ident) => {
                if let Some(one) = $list.get_mut($nth).filter(|one| one.id.is_empty()) {
                    one.id = $id(id.to_owned());
                }
            };
        }
        match self {
            Place::Notice { nth } => give!(case.notices, nth, NoticeId),
            Place::Person { nth } => give!(case.people, nth, PersonId),
            Place::Step { nth } => give!(case.steps, nth, StepId),
            Place::Promise { nth } => give!(case.agreements, nth, AgreementId),
            Place::Decision { nth } => give!(case.decisions, nth, DecisionId),
            Place::Meeting { nth } => give!(case.meetings, nth, MeetingId),
            Place::Line { meeting, nth } => {
                if let Some(meeting) = case.meetings.get_mut(meeting) {
                    give!(meeting.said, nth, SaidId);
                }
            }
        }
    }
}
