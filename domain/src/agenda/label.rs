//! What a list shows of a case apart from times. Stored sealed and opened one row at a time.

use super::Lacks;
use crate::band::Band;
use crate::case::{Day, Delivery, MeetingId, MeetingKind, StepState, Track, Words};
use crate::event::{CaseState, DocumentId};
use crate::filing;
use crate::talk_act::{self, Letter, PlannedTalk};
use crate::talk_screen;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// The few words by which an adviser knows a case in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The child's first name.
    pub first_name: Option<String>,
    /// The municipality's case number.
    pub reference: Option<String>,
    /// Whether that number may leave this house ([`filing::reference`]); nothing in a row from before that was asked, and where
    /// there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference_leaves: Option<bool>,
    /// The child's school, so that a child is found by it.
    #[serde(default)]
    pub school: Option<String>,
    /// The child's birth date, so that two Emmas can be told apart.
    pub birth_date: Option<Day>,
    /// The child's band as it was written down, where its age is not known by a birth date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
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
    /// Whether a change of adviser has to be put into words before its paper is made.
    #[serde(default)]
    pub change_unwritten: bool,
    /// Whether the case is closed and owes a goodbye whose words nobody wrote.
    #[serde(default)]
    pub goodbye_unwritten: bool,
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
    /// With whom the home is shared that its paper goes to, of a child with two homes that takes it along.
    #[serde(default)]
    pub home: Option<String>,
    /// The letter that was made for it and not given yet.
    #[serde(default)]
    pub letter: Option<DocumentId>,
    /// Whether the case shows that it was begun.
    #[serde(default)]
    pub begun: bool,
}

impl TalkLabel {
    /// The talk as far as its next act hangs on it. `begins`: when, on Danish clocks; `lacks`: what its row lacks.
    #[must_use]
    pub fn planned(&self, begins: DateTime, lacks: Lacks) -> PlannedTalk {
        PlannedTalk {
            begins: Some(begins),
            minutes: self.minutes.unwrap_or(talk_screen::USUAL),
            letter: match (lacks.letter, &self.letter) {
                (false, _) => Letter::Given,
                (true, Some(_)) => Letter::Made,
                (true, None) => Letter::Missing,
            },
            begun: self.begun,
        }
    }
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
        let taken = (case.safety.as_ref()).is_some_and(|safety| safety.delivery == Some(Delivery::TakeHome));
        let home = case.paper_home().filter(|_| taken);
        let home = home.and_then(|person| Some(person.first_name.as_ref()?.trimmed().to_owned()));
        Label {
            first_name: child
                .and_then(|child| child.first_name.as_ref())
                .map(|name| name.0.clone()),
            reference: case.reference.as_ref().map(|reference| reference.0.clone()),
            reference_leaves: case.reference.as_ref().map(|_| filing::reference(case).is_some()),
            school: child
                .and_then(|child| child.school.as_ref())
                .map(|school| school.trimmed().to_owned()),
            birth_date: child.and_then(|child| child.birth_date),
            band: child
                .filter(|child| child.birth_date.is_none())
                .and_then(|child| child.band),
            track: case.track,
            protected_address: (case.safety.as_ref()).is_some_and(|safety| safety.protected_address == Some(true)),
            talks: (case.meetings.iter())
                .filter(|meeting| meeting.is_ahead())
                .map(|meeting| TalkLabel {
                    meeting: meeting.id.clone(),
                    kind: meeting.kind,
                    place: meeting.place.as_ref().map(|place| place.trimmed().to_owned()),
                    minutes: meeting.minutes,
                    home: home.clone(),
                    letter: talk_act::letter_to_give(state, &meeting.id).cloned(),
                    begun: talk_act::is_begun(meeting),
                })
                .collect(),
            promises: (case.agreements.iter())
                .filter(|promise| promise.is_open())
                .map(|promise| (promise.id.0.clone(), text(&promise.what)))
                .collect(),
            waiting: (case.steps.iter())
                .filter(|step| step.state == Some(StepState::Waiting))
                .map(|step| (step.id.0.clone(), text(&step.waiting_for)))
                .collect(),
            change_unwritten: !super::change_is_written(state),
            goodbye_unwritten: super::goodbye_lacks_words(state),
        }
    }

    /// Whether each of these words, in lower case, begins a word of the child's name, its school or its case number: so a
    /// few letters find a child.
    #[must_use]
    pub fn is_found_by(&self, words: &[String]) -> bool {
        let texts: Vec<String> = self.found_by().map(str::to_lowercase).collect();
        words.iter().all(|word| texts.iter().any(|text| begins(text, word)))
    }

    /// What a child is found by: its name, case number and school, as far as they are known.
    pub fn found_by(&self) -> impl Iterator<Item = &str> {
        let texts = [&self.first_name, &self.reference, &self.school];
        texts.into_iter().flatten().map(String::as_str)
    }

    /// The name as a list of names is sorted by it ([`danish_order`]).
    #[must_use]
    pub fn sorts_by(&self) -> String {
        danish_order(self.first_name.as_deref().unwrap_or_default())
    }
}

/// Whether a word begins a text or one of its parts; both in lower case.
pub(super) fn begins(text: &str, word: &str) -> bool {
    let mut parts = text.split(|c: char| !c.is_alphanumeric());
    text.starts_with(word) || parts.any(|part| part.starts_with(word))
}

/// What a list of names is sorted by: in Danish æ, ø and å come last, in this order, and capitals are no other letters.
#[must_use]
pub fn danish_order(name: &str) -> String {
    let last = |letter| match letter {
        'æ' => '\u{f0001}',
        'ø' => '\u{f0002}',
        'å' => '\u{f0003}',
        other => other,
    };
    name.to_lowercase().chars().map(last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_letters_find_a_child_by_name_number_or_school() {
        let label = Label {
            first_name: Some("Anne-Sofie".into()),
            reference: Some("2026-0587".into()),
            school: Some("Ølby Skole".into()),
            ..Label::default()
        };
        let finds = |words: &str| {
            let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
            label.is_found_by(&words)
        };
        for found in ["", "a", "sof", "2026-05", "0587", "ølb", "an ølb", "ANNE-S"] {
            assert!(finds(found), "{found}");
        }
        for lost in ["b", "nne", "an bo", "587"] {
            assert!(!finds(lost), "{lost}");
        }
    }

    #[test]
    fn names_stand_in_danish_order() {
        let mut names = ["Åse", "Ærtha", "Zehra", "Øjvind", "anton", "Bo"];
        names.sort_by_key(|name| {
            Label {
                first_name: Some((*name).into()),
                ..Label::default()
            }
            .sorts_by()
        });
        assert_eq!(names, ["anton", "Bo", "Zehra", "Ærtha", "Øjvind", "Åse"]);
    }
}
