//! What a child is told when it gets another adviser (docs/needs.md, N38; barnets lov § 8 stk. 2): who came, who went and why,
//! what it need not tell again, which promises go on, and when it hears.

use super::release::{person, words};
use super::view::{Chosen, View};
use super::{Request, roles, shown};
use crate::case::{AdviserChange, Agreement, Case, Meeting, Person, Role, Words};
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
    latest(case)
}

/// The latest change of adviser.
fn latest(case: &Case) -> Option<Changed<'_>> {
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

/// Whether a child may be led to whoever went: to nobody who is suspected. One whom the case does not name may be anybody who was
/// adviser in it.
fn may_be_met(view: &View<'_>, change: &AdviserChange) -> bool {
    let suspected = |person: &Person| view.answers.is_suspected(person);
    match &change.from {
        Some(from) => view.case.person(from).is_some_and(|went| !suspected(went)),
        None => !view
            .case
            .people
            .iter()
            .any(|person| roles::is_adviser(person) && suspected(person)),
    }
}

/// Where whoever went can still be thanked or found, with its path: for the document that tells of the change, and for the one that
/// says goodbye, where somebody else does than whoever went.
pub(super) fn found<'a>(view: &View<'a>) -> Option<(String, &'a Words)> {
    if view.version != Version::Full {
        return None;
    }
    let changed = match view.request.kind {
        Kind::NewAdviser => view.change?,
        Kind::Goodbye => latest(view.case).filter(|latest| {
            let begun = latest.change.on.is_some_and(|on| on.0 <= view.request.on);
            let went = latest.change.from.as_ref();
            begun && view.speaker.is_none_or(|speaker| went != Some(&speaker.id))
        })?,
        _ => return None,
    };
    let words = changed.change.found.as_ref().filter(|words| !words.is_blank())?;
    may_be_met(view, changed.change).then(|| (changed.path("found"), words))
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
    let tells = |path: &str| {
        let text = view.texts.iter().find(|text| text.path == path)?;
        let words = view.known.safety_words.change_reasons.of(&text.read);
        (!words.is_empty()).then(|| Finding::new(Code::ReasonTells, path).with("words", words.join(" · ")))
    };
    let why = view.change.map(|changed| changed.path("why"));
    findings.extend(why.and_then(|why| tells(&why)));
    // Where they can be found tells as easily why they went.
    let where_to = found(view).map(|(path, _)| path);
    findings.extend(
        where_to
            .and_then(|path| tells(&path))
            .map(|finding| finding.variant("found")),
    );
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

/// Whoever says "jeg" has the case. Where it went to a colleague and nobody wrote so among its people, the letter would have the
/// name, the words and the number of somebody who does not answer any more. Whoever had it before may say "jeg" as who they
/// are: the former adviser.
pub(super) fn signer(view: &View<'_>, findings: &mut Vec<Finding>) {
    let signs = view.speaker.filter(|person| person.role != Some(Role::FormerAdviser));
    let Some((person, name)) = signs.and_then(|person| Some((person, person.name.as_ref()?))) else {
        return;
    };
    let gone = view.known.gone.iter().any(|gone| gone.trimmed() == name.trimmed());
    if let (true, Some(index)) = (gone, view.index_of(person)) {
        let finding = Finding::new(Code::MissingField, format!("people[{index}].name")).variant("signer-gone");
        findings.push(finding.with("name", name.trimmed()));
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
        farewell: may_be_met(view, change),
        found: found(view).and_then(|(_, line)| words(Some(line))),
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
