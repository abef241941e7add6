//! What a child is told when it gets another adviser (docs/needs.md, N38; barnets lov § 8 stk. 2): who came, who went and why,
//! what it need not tell again, which promises go on, and when it hears.

use super::release::{person, words};
use super::view::{Chosen, View};
use super::{Request, roles, shown};
use crate::case::{AdviserChange, Agreement, Case, Meeting, Person, Words};
use crate::document::{Kind, Version};
use crate::facts::{ChangeFacts, Closed};
use crate::finding::{Code, Finding};
use crate::meeting_news;
use crate::pattern::Reading;

/// The change that the document tells of, and its position in the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Changed<'a> {
    pub(super) index: usize,
    pub(super) change: &'a AdviserChange,
}

impl Changed<'_> {
    /// The path of one of its fields.
    pub(super) fn path(&self, field: &str) -> String {
        format!("adviser_changes[{}].{field}", self.index)
    }
}

/// The latest change of adviser, for the document that tells of one.
pub(super) fn chosen<'a>(case: &'a Case, request: &Request) -> Option<Changed<'a>> {
    if request.kind != Kind::NewAdviser {
        return None;
    }
    let all = case.adviser_changes.iter().enumerate();
    all.max_by_key(|(index, change)| (change.on, *index))
        .map(|(index, change)| Changed { index, change })
}

/// Who says "jeg": the one who came.
pub(super) fn speaker<'a>(case: &'a Case, changed: Changed<'_>) -> Option<&'a Person> {
    let came = case.person(changed.change.to.as_ref()?)?;
    (roles::is_adviser(came) && came.left_on.is_none()).then_some(came)
}

/// Who went, where the child may hear the name: nobody who is suspected.
pub(super) fn former<'a>(view: &View<'a>) -> Option<&'a Person> {
    let change = view.change.filter(|_| view.version == Version::Full)?.change;
    let went = view.case.person(change.from.as_ref()?)?;
    let came = view.speaker.is_some_and(|speaker| std::ptr::eq(speaker, went));
    (!came && !view.answers.is_suspected(went)).then_some(went)
}

/// What the one who came knows already. Nothing is said of telling while the police may come to ask.
pub(super) fn knows<'a>(view: &View<'a>) -> Vec<(String, &'a Words)> {
    let Some(changed) = view.change.filter(|_| !view.answers.police_lock()) else {
        return Vec::new();
    };
    let lines = changed.change.carries_over.iter().enumerate();
    lines
        .filter(|(_, line)| !line.is_blank())
        .map(|(nth, line)| (changed.path(&format!("carries_over[{nth}]")), line))
        .collect()
}

/// The promises that go on, with their position: open, and kept by the one who came.
pub(super) fn promises<'a>(view: &View<'a>) -> Vec<(usize, &'a Agreement)> {
    let Some(to) = view.change.and_then(|changed| changed.change.to.as_ref()) else {
        return Vec::new();
    };
    let agreements = view.case.agreements.iter().enumerate();
    agreements
        .filter(|(_, agreement)| agreement.is_open() && agreement.who.as_ref() == Some(to))
        .collect()
}

/// The talk at which the child meets its adviser: the one asked for, otherwise the earliest on or after the date.
pub(super) fn talk<'a>(case: &'a Case, request: &Request) -> Option<Chosen<'a>> {
    let asked = |meeting: &Meeting| request.meeting.as_ref().is_none_or(|id| meeting.id == *id);
    let ahead = |meeting: &Meeting| meeting.is_ahead() && meeting.starts_at.is_some_and(|at| at.0.date() >= request.on);
    let talks = case.meetings.iter().enumerate();
    talks
        .filter(|(_, meeting)| asked(meeting) && ahead(meeting) && meeting_news::is_a_talk(meeting))
        .min_by_key(|(index, meeting)| (meeting.starts_at, *index))
        .map(|(index, meeting)| Chosen { index, meeting })
}

/// What the document needs: who came, since when, why as the child can hear it, and a day on which it meets them or hears.
pub(super) fn missing(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::NewAdviser {
        return;
    }
    let missing = |path: String| Finding::new(Code::MissingField, path);
    let Some(changed) = view.change else {
        findings.push(missing("adviser_changes".into()).variant("new-adviser"));
        return;
    };
    let change = changed.change;
    if change.on.is_none() {
        findings.push(missing(changed.path("on")));
    }
    if change.to.is_none() || speaker(view.case, changed).is_none() {
        findings.push(missing(changed.path("to")));
    }
    if view.version == Version::Neutral {
        return;
    }
    if change.why.as_ref().is_none_or(Words::is_blank) {
        findings.push(missing(changed.path("why")));
    }
    if view.meeting.is_none() && !shown::hears(view) {
        findings.push(missing("meetings".into()).variant("new-place-day"));
    }
}

/// The reason of a change is no illness, no dismissal and nothing that the child told: that would be another's life on the
/// child's paper, or its own fault (docs/writing.md, "What each document holds").
pub(super) fn reason(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(changed) = view.change else { return };
    let why = changed.path("why");
    for text in view.texts.iter().filter(|text| text.path == why) {
        let found = view.known.safety_words.change_reasons.of(&text.read);
        if !found.is_empty() {
            findings.push(Finding::new(Code::ReasonTells, why.clone()).with("words", found.join(" · ")));
        }
    }
}

/// The letter is the new adviser's. A reason that says "jeg" therefore needs an answer to whose words it is: without one the
/// child reads that the one who stays is the one who leaves. Nobody who is suspected speaks to the child through a letter.
pub(super) fn whose_words(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(changed) = view.change.filter(|_| view.version == Version::Full) else {
        return;
    };
    let why = changed.path("why");
    match changed.change.said_by_former {
        None => {
            let says_i = |read: &Reading| !view.known.safety_words.first_person.of(read).is_empty();
            if view.texts.iter().any(|text| text.path == why && says_i(&text.read)) {
                findings.push(Finding::new(Code::MissingField, changed.path("said_by_former")).variant("whose-words"));
            }
        }
        Some(true) => {
            let went = changed.change.from.as_ref().and_then(|from| view.case.person(from));
            if went.is_some_and(|went| view.answers.is_suspected(went)) {
                findings.push(Finding::new(Code::MissingField, why).variant("suspected-words"));
            }
        }
        Some(false) => {}
    }
}

/// What may be said of the change.
pub(super) fn facts(view: &View<'_>) -> Option<ChangeFacts> {
    let changed = view.change?;
    let change = changed.change;
    let on = change.on?.0;
    let went = former(view);
    Some(ChangeFacts {
        former: went.and_then(|went| person(view, went)),
        comes_along: change.meet_together == Some(true)
            && view.meeting.is_some()
            && went.map_or(change.from.is_none(), |went| went.left_on.is_none()),
        on,
        begun: on <= view.request.on,
        why: words(change.why.as_ref())?,
        formers_words: change.said_by_former == Some(true),
        knows: knows(view)
            .into_iter()
            .filter_map(|(_, line)| words(Some(line)))
            .collect(),
        promises: promises(view)
            .into_iter()
            .filter_map(|(_, agreement)| {
                Some(Closed {
                    what: words(agreement.what.as_ref())?,
                    with: agreement.by.map(|day| day.0).filter(|day| *day >= view.request.on),
                })
            })
            .collect(),
        hears: shown::hears_on(view),
    })
}
