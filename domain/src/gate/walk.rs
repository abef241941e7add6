//! Lists every free text of the case with its path, and every name.
//!
//! The list is that of docs/case-file.md, "Free text". The word findings check only what is listed here, so a new field
//! of free text is added here first.

use crate::case::{Case, Meeting, Words};

/// What a free text belongs to, for rules that look at more than the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// The child's wishes.
    Child,
    /// A person's words about themself.
    Person(usize),
    /// The place of a meeting.
    Place(usize),
    /// Another text of a meeting.
    Meeting(usize),
    /// A decision.
    Decision(usize),
    /// Steps, promises, changes of adviser, the ending.
    Case,
}

/// A free text of the case, as a rule sees it.
#[derive(Clone, Debug)]
pub(super) struct FreeText<'a> {
    pub(super) path: String,
    pub(super) text: &'a str,
    pub(super) of: Of,
}

/// A name or number that can be shown, and is not free text.
#[derive(Clone, Debug)]
pub(super) struct Shown<'a> {
    pub(super) path: String,
    pub(super) text: &'a str,
}

struct Walk<'a>(Vec<FreeText<'a>>);

impl<'a> Walk<'a> {
    fn one(&mut self, of: Of, path: String, words: Option<&'a Words>) {
        if let Some(words) = words.filter(|words| !words.is_blank()) {
            self.0.push(FreeText {
                path,
                text: &words.0,
                of,
            });
        }
    }

    fn all(&mut self, of: Of, path: &str, list: &'a [Words]) {
        for (index, words) in list.iter().enumerate() {
            self.one(of, format!("{path}[{index}]"), Some(words));
        }
    }

    fn meeting(&mut self, index: usize, meeting: &'a Meeting) {
        let at = |field: &str| format!("meetings[{index}].{field}");
        let of = Of::Meeting(index);
        self.one(Of::Place(index), at("place"), meeting.place.as_ref());
        self.one(of, at("why"), meeting.why.as_ref());
        self.one(of, at("personal"), meeting.personal.as_ref());
        self.one(of, at("stop_sign"), meeting.stop_sign.as_ref());
        self.all(of, &at("topics"), &meeting.topics);
        self.all(of, &at("who_gets_to_know"), &meeting.who_gets_to_know);
        if let Some(after) = &meeting.after {
            self.one(of, at("after.text"), after.text.as_ref());
        }
        if let Some(closing) = &meeting.closing {
            for (nth, further) in closing.takes_further.iter().enumerate() {
                let path = at(&format!("closing.takes_further[{nth}]"));
                self.one(of, format!("{path}.what"), further.what.as_ref());
                self.one(of, format!("{path}.to"), further.to.as_ref());
            }
            for (nth, unknown) in closing.unknown.iter().enumerate() {
                let path = at(&format!("closing.unknown[{nth}].what"));
                self.one(of, path, unknown.what.as_ref());
            }
            self.one(of, at("closing.needs"), closing.needs.as_ref());
            let may_say = closing.may_say_at_home.as_ref();
            self.one(of, at("closing.may_say_at_home"), may_say);
        }
    }
}

/// Every free text of the case that is not blank.
pub(super) fn free_text(case: &Case) -> Vec<FreeText<'_>> {
    let mut walk = Walk(Vec::new());
    if let Some(child) = &case.child {
        walk.all(Of::Child, "child.wishes", &child.wishes);
    }
    for (index, person) in case.people.iter().enumerate() {
        let path = format!("people[{index}].about");
        walk.one(Of::Person(index), path, person.about.as_ref());
    }
    for (index, meeting) in case.meetings.iter().enumerate() {
        walk.meeting(index, meeting);
    }
    for (index, step) in case.steps.iter().enumerate() {
        let path = format!("steps[{index}].waiting_for");
        walk.one(Of::Case, path, step.waiting_for.as_ref());
    }
    for (index, agreement) in case.agreements.iter().enumerate() {
        let path = |field: &str| format!("agreements[{index}].{field}");
        walk.one(Of::Case, path("what"), agreement.what.as_ref());
        walk.one(Of::Case, path("told_child"), agreement.told_child.as_ref());
    }
    for (index, decision) in case.decisions.iter().enumerate() {
        for (field, words) in [
            ("what", &decision.what),
            ("why", &decision.why),
            ("how_you_counted", &decision.how_you_counted),
            ("purpose", &decision.purpose),
            ("lasts", &decision.lasts),
            ("by", &decision.by),
        ] {
            let path = format!("decisions[{index}].{field}");
            walk.one(Of::Decision(index), path, words.as_ref());
        }
    }
    for (index, change) in case.adviser_changes.iter().enumerate() {
        let path = format!("adviser_changes[{index}]");
        walk.one(Of::Case, format!("{path}.why"), change.why.as_ref());
        walk.all(Of::Case, &format!("{path}.carries_over"), &change.carries_over);
    }
    if let Some(ending) = &case.ending {
        walk.one(Of::Case, "ending.why".into(), ending.why.as_ref());
        walk.all(Of::Case, "ending.stays", &ending.stays);
        let back = ending.come_back.as_ref();
        walk.one(Of::Case, "ending.come_back".into(), back);
    }
    walk.0
}

/// Names and numbers that can be shown: short, on one line.
pub(super) fn names(case: &Case) -> Vec<Shown<'_>> {
    let mut names = Vec::new();
    if let Some(first) = case.child.as_ref().and_then(|child| child.first_name.as_ref()) {
        names.push(Shown {
            path: "child.first_name".into(),
            text: &first.0,
        });
    }
    for (index, person) in case.people.iter().enumerate() {
        for (field, name) in [
            ("first_name", &person.first_name),
            ("name", &person.name),
            ("phone", &person.phone),
        ] {
            if let Some(name) = name {
                names.push(Shown {
                    path: format!("people[{index}].{field}"),
                    text: &name.0,
                });
            }
        }
    }
    names
}

/// Other texts that can be shown and are not the adviser's free text: hours, and the child's own words as read back.
pub(super) fn other_text(case: &Case) -> Vec<Shown<'_>> {
    let mut texts = Vec::new();
    for (index, person) in case.people.iter().enumerate() {
        if let Some(hours) = &person.phone_hours {
            texts.push(Shown {
                path: format!("people[{index}].phone_hours"),
                text: &hours.0,
            });
        }
    }
    for (index, meeting) in case.meetings.iter().enumerate() {
        for (nth, said) in meeting.said.iter().enumerate() {
            if let Some(words) = &said.text {
                texts.push(Shown {
                    path: format!("meetings[{index}].said[{nth}].text"),
                    text: &words.0,
                });
            }
        }
    }
    texts
}
