//! What each document prints of a case: the one declaration from which the word rules know what to look at.
//!
//! A word that a document cannot print is not looked at, so that an old sentence in the history stops no later letter; a
//! word that it can print is looked at whoever wrote it. `content/tests/gate/markers.rs` holds the declaration to the
//! documents as they are composed.

mod fields;

use self::fields::{Field, fields};
use super::decision::Decided;
use super::view::View;
use super::{delivery, ending, goodbye, new_adviser, safety_plan, share};
use crate::case::{Meeting, Person, Words};
use crate::document::{Kind, Version};
use crate::lexicon::SafetyWords;
use crate::pattern::Reading;

/// Whose words a text is, for rules that look at more than the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// The adviser's, for the child.
    Adviser,
    /// A person's words about themself.
    Person(usize),
    /// The place of a meeting.
    Place(usize),
    /// A telephone number or its hours.
    Phone,
    /// The child's own, as read back.
    Child,
}

/// A text that the document prints.
#[derive(Clone, Debug)]
pub(super) struct Text<'a> {
    pub(super) path: String,
    pub(super) text: &'a str,
    pub(super) of: Of,
    /// What every list finds in it: read once, for all rules.
    pub(super) read: Reading,
}

struct Walk<'a> {
    texts: Vec<Text<'a>>,
    words: &'a SafetyWords,
}

impl<'a> Walk<'a> {
    fn add(&mut self, of: Of, path: String, text: &'a str) {
        if !text.trim().is_empty() {
            let read = self.words.event_words.reading(text);
            self.texts.push(Text { path, text, of, read });
        }
    }

    fn one(&mut self, of: Of, path: String, words: Option<&'a Words>) {
        if let Some(words) = words {
            self.add(of, path, &words.0);
        }
    }

    fn all(&mut self, path: &str, list: &'a [Words]) {
        for (index, words) in list.iter().enumerate() {
            self.one(Of::Adviser, format!("{path}[{index}]"), Some(words));
        }
    }

    fn person(&mut self, index: usize, person: &'a Person, about: bool, phone: bool) {
        if about {
            self.one(
                Of::Person(index),
                format!("people[{index}].about"),
                person.about.as_ref(),
            );
        }
        if phone {
            if let Some(number) = &person.phone {
                self.add(Of::Phone, format!("people[{index}].phone"), &number.0);
            }
            self.one(
                Of::Phone,
                format!("people[{index}].phone_hours"),
                person.phone_hours.as_ref(),
            );
        }
    }

    fn before(&mut self, index: usize, meeting: &'a Meeting, has: impl Fn(Field) -> bool) {
        let at = |field: &str| format!("meetings[{index}].{field}");
        let mut one = |field, name: &str, words: Option<&'a Words>| {
            if has(field) {
                self.one(Of::Adviser, at(name), words);
            }
        };
        one(Field::Why, "why", meeting.why.as_ref());
        one(Field::Personal, "personal", meeting.personal.as_ref());
        one(Field::StopSign, "stop_sign", meeting.stop_sign.as_ref());
        let after = meeting.after.as_ref().and_then(|after| after.text.as_ref());
        one(Field::After, "after.text", after);
        if has(Field::Topics) {
            self.all(&at("topics"), &meeting.topics);
        }
        if has(Field::WhoGetsToKnow) {
            self.all(&at("who_gets_to_know"), &meeting.who_gets_to_know);
        }
    }

    fn decision(&mut self, chosen: Decided<'a>, has: impl Fn(Field) -> bool) {
        let decision = chosen.decision;
        let mut one = |name: &str, words: Option<&'a Words>| self.one(Of::Adviser, chosen.path(name), words);
        if has(Field::Decision) || has(Field::Decided) {
            one("what", decision.what.as_ref());
        }
        if has(Field::Decision) {
            one("why", decision.why.as_ref());
            one("how_you_counted", decision.how_you_counted.as_ref());
            one("purpose", decision.purpose.as_ref());
            one("lasts", decision.lasts.as_ref());
            one("by", decision.by.as_ref());
        }
    }

    fn change(&mut self, view: &View<'a>, changed: new_adviser::Changed<'a>) {
        self.one(Of::Adviser, changed.path("why"), changed.change.why.as_ref());
        for (path, line) in new_adviser::knows(view) {
            self.one(Of::Adviser, path, Some(line));
        }
        for (index, promise) in new_adviser::promises(view) {
            self.one(Of::Adviser, format!("agreements[{index}].what"), promise.what.as_ref());
        }
    }

    fn ending(&mut self, view: &View<'a>, index: usize, meeting: &'a Meeting, has: impl Fn(Field) -> bool) {
        let at = |field: &str| format!("meetings[{index}].closing.{field}");
        if has(Field::Agreements) {
            for (nth, agreement) in ending::agreed(view.case, meeting) {
                self.one(Of::Adviser, format!("agreements[{nth}].what"), agreement.what.as_ref());
                let told = agreement.told_child.as_ref().filter(|_| has(Field::AgreementTold));
                self.one(Of::Adviser, format!("agreements[{nth}].told_child"), told);
            }
        }
        let Some(closing) = &meeting.closing else { return };
        if has(Field::TakesFurther) {
            for (nth, further) in closing.takes_further.iter().enumerate() {
                let path = at(&format!("takes_further[{nth}]"));
                self.one(Of::Adviser, format!("{path}.what"), further.what.as_ref());
                self.one(Of::Adviser, format!("{path}.to"), further.to.as_ref());
            }
        }
        if has(Field::Unknown) {
            for (nth, unknown) in closing.unknown.iter().enumerate() {
                self.one(Of::Adviser, at(&format!("unknown[{nth}].what")), unknown.what.as_ref());
            }
        }
        if has(Field::Needs) {
            self.one(Of::Adviser, at("needs"), closing.needs.as_ref());
        }
        if has(Field::AtHome) {
            self.one(Of::Adviser, at("may_say_at_home"), closing.may_say_at_home.as_ref());
        }
        if has(Field::ToParents) {
            self.one(
                Of::Adviser,
                at("may_say_to_parents"),
                closing.may_say_to_parents.as_ref(),
            );
        }
    }
}

/// Every text that the document can print and that is not blank, with its path.
pub(super) fn texts<'a>(view: &View<'a>) -> Vec<Text<'a>> {
    let fields = fields(view.request.kind, view.version, view.request.audience);
    let has = |field: Field| fields.contains(&field);
    let mut walk = Walk {
        texts: Vec::new(),
        words: view.known.safety_words,
    };
    for (index, person) in view.case.people.iter().enumerate() {
        let speaks = view.speaker.is_some_and(|speaker| std::ptr::eq(speaker, person));
        let on_screen = view.request.kind == Kind::Screen && super::roles::is_adviser(person);
        let number = view.version == Version::Full || person.number_is_neutral == Some(true);
        walk.person(
            index,
            person,
            has(Field::About) && (speaks || on_screen),
            has(Field::Phone) && speaks && number,
        );
    }
    if has(Field::Place) {
        let shown = match view.version {
            Version::Neutral => view.neutral_meeting(),
            Version::Full if view.request.kind == Kind::Talk => view.next_meeting(),
            Version::Full => view.shown_meeting(),
        };
        if let Some(shown) = shown {
            walk.one(
                Of::Place(shown.index),
                shown.path("place"),
                shown.meeting.place.as_ref(),
            );
        }
    }
    if let Some(chosen) = view.meeting {
        walk.before(chosen.index, chosen.meeting, has);
        walk.ending(view, chosen.index, chosen.meeting, has);
    }
    if let Some(chosen) = view.decision {
        walk.decision(chosen, has);
    }
    if has(Field::Plan) {
        for (path, text) in safety_plan::lines(view) {
            walk.one(Of::Adviser, path, Some(text));
        }
    }
    if let Some(ending) = goodbye::ending(view).filter(|_| has(Field::Goodbye)) {
        walk.one(Of::Adviser, "ending.why".into(), ending.why.as_ref());
        walk.all("ending.stays", &ending.stays);
        walk.one(Of::Adviser, "ending.come_back".into(), ending.come_back.as_ref());
    }
    if let Some((index, notice)) = share::notice(view).filter(|_| has(Field::Outcome)) {
        let path = format!("notices[{index}].outcome");
        walk.one(Of::Adviser, path, notice.outcome.as_ref());
    }
    if has(Field::Beside) {
        for (path, needs) in share::needs(view.request) {
            walk.one(Of::Adviser, path.into(), needs);
        }
    }
    if let Some(changed) = view.change.filter(|_| has(Field::Change)) {
        walk.change(view, changed);
    }
    if let Some((path, line)) = new_adviser::found(view).filter(|_| has(Field::Change) || has(Field::Goodbye)) {
        walk.one(Of::Adviser, path, Some(line));
    }
    if has(Field::Said) {
        let lines = if view.request.kind == Kind::Talk {
            view.said_in_talk()
        } else {
            view.said_on_paper()
        };
        for (path, said) in lines {
            walk.add(Of::Child, path, said);
        }
    }
    if has(Field::WaitingFor) {
        for (index, step) in view.case.steps.iter().enumerate() {
            let waits = step.state == Some(crate::case::StepState::Waiting) && step.next_contact.is_some();
            let kept = step
                .step
                .is_none_or(|word| super::withheld::is(word, &view.answers, view.pack.as_ref()));
            if waits && !kept {
                let path = format!("steps[{index}].waiting_for");
                walk.one(Of::Adviser, path, step.waiting_for.as_ref());
            }
        }
    }
    walk.texts
}

/// A name or number that the document can print, and is not free text.
#[derive(Clone, Debug)]
pub(super) struct Shown<'a> {
    pub(super) path: String,
    pub(super) text: &'a str,
}

/// The names that the document can print: the child's, and those of everybody it can name.
pub(super) fn names<'a>(view: &View<'a>) -> Vec<Shown<'a>> {
    let mut names = Vec::new();
    if let Some(first) = view.case.child.as_ref().and_then(|child| child.first_name.as_ref()) {
        names.push(Shown {
            path: "child.first_name".into(),
            text: &first.0,
        });
    }
    let named = named(view);
    for (index, person) in view.case.people.iter().enumerate() {
        if !named.iter().any(|other| std::ptr::eq(*other, person)) {
            continue;
        }
        for (field, name) in [("first_name", &person.first_name), ("name", &person.name)] {
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

/// Everybody whom the document can name. A neutral version names the speaker alone.
pub(super) fn named<'a>(view: &View<'a>) -> Vec<&'a Person> {
    let mut named: Vec<&Person> = view.speaker.into_iter().collect();
    if view.version == Version::Neutral {
        return named;
    }
    if view.request.kind.is_screen() {
        return view.case.people.iter().collect();
    }
    named.extend(view.in_room().into_iter().map(|(person, _)| person));
    named.extend(view.bisidders().into_iter().map(|(_, person)| person));
    named.extend(view.answers.keeper());
    named.extend(view.host());
    named.extend(delivery::paper_home(view));
    named.extend(new_adviser::former(view));
    let held = view.latest_held().into_iter().chain(view.meeting);
    for closing in held.filter_map(|chosen| chosen.meeting.closing.as_ref()) {
        let told = closing.tell.iter().filter_map(|tell| tell.who.as_ref());
        named.extend(closing.talk_to.iter().chain(told).filter_map(|id| view.case.person(id)));
    }
    let steps = view.case.steps.iter().filter_map(|step| step.who.as_ref());
    named.extend(steps.filter_map(|id| view.case.person(id)));
    named.extend(view.case.people.iter().filter(|person| person.steady == Some(true)));
    named
}
