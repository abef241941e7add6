//! What an adult outside the case may be told on paper: the parents, in the sentence that was agreed with the child (docs/needs.md,
//! N54), the teacher who stands beside the child (N50), and whoever notified (docs/law.md, § 138). Row `share-with`: who may know what.

use super::Request;
use super::release::{person, words};
use super::roles;
use super::view::View;
use super::words::{Named, phrase_stands_in, tokens};
use crate::case::{MeetingState, Notice, Person, Role, Suspected, Words};
use crate::document::Kind;
use crate::facts::SharedFacts;
use crate::finding::{Code, Finding, Level};

/// How many characters the words for somebody outside may have: as many as a free text of the case file.
const LONGEST: usize = Words::LONGEST;

/// The underretning that the note answers, with its place in the list: the one asked for, otherwise the latest that came by
/// the document's day.
pub(super) fn notice<'a>(view: &View<'a>) -> Option<(usize, &'a Notice)> {
    if view.request.kind != Kind::NotifierNote {
        return None;
    }
    let on = view.request.on;
    let mut came = view.case.notices.iter().enumerate();
    if let Some(id) = &view.request.notice {
        return came.find(|(_, notice)| !id.is_empty() && notice.id == *id);
    }
    let came = came.filter(|(_, notice)| notice.received_at.is_none_or(|at| at.0.date() <= on));
    came.max_by_key(|(index, notice)| (notice.received_at, *index))
}

/// What each paper needs, and who may not have it.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    match view.request.kind {
        Kind::ParentsSentence => parents(view, findings),
        Kind::NotifierNote => notifier(view, findings),
        Kind::SchoolNote => school(view, findings),
        _ => {}
    }
}

/// The sentence is the child's to agree to and the adviser's to say; a paper of it is for parents who know of the talk. While the police
/// ask, and under social control, nothing is put into parents' hands; where one of them may be the suspected one, somebody thinks of
/// the night first.
fn parents(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(chosen) = view.meeting else {
        if view.request.meeting.is_none() {
            findings.push(Finding::new(Code::MissingField, "meetings").variant("held"));
        }
        return;
    };
    if chosen.meeting.state != Some(MeetingState::Held) {
        findings.push(Finding::new(Code::TalkNotHeld, chosen.path("state")));
    }
    let path = chosen.path("closing.may_say_to_parents");
    let closing = chosen.meeting.closing.as_ref();
    if closing
        .and_then(|closing| closing.may_say_to_parents.as_ref())
        .is_none_or(Words::is_blank)
    {
        findings.push(Finding::new(Code::MissingField, path.clone()));
    }
    for (holds, field, variant) in [
        (view.answers.police_lock(), "safety.police", "parents-police"),
        (
            view.answers.social_control(),
            "safety.social_control",
            "parents-control",
        ),
        (
            view.answers.parents_do_not_know(),
            "safety.parents_know",
            "parents-unknowing",
        ),
    ] {
        if holds {
            let finding = Finding::new(Code::ShareWith, field).at(Level::Block);
            findings.push(finding.variant(variant));
        }
    }
    let may_be_meant = view
        .answers
        .suspected(&[Suspected::Parent, Suspected::Family, Suspected::Unknown]);
    let marked = |person: &Person| roles::is_family(person) && view.answers.is_suspected(person);
    if may_be_meant || view.case.people.iter().any(marked) {
        findings.push(Finding::new(Code::TellSuspect, path).variant("parents"));
    }
}

/// Everybody who notified may know that it was received, and when. What became of it is for a professional, as far as the adviser wrote it
/// for this one (004:446-459); a citizen is no party and hears no more (003:1180).
fn notifier(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some((index, notice)) = notice(view) else {
        // One that was asked for and is not there is an unknown reference.
        if view.request.notice.is_none() {
            findings.push(Finding::new(Code::MissingField, "notices"));
        }
        return;
    };
    if notice.received_at.is_none() {
        findings.push(Finding::new(
            Code::MissingField,
            format!("notices[{index}].received_at"),
        ));
    }
    if notice.outcome.as_ref().is_some_and(|outcome| !outcome.is_blank()) {
        let finding = Finding::new(Code::ShareWith, format!("notices[{index}].outcome"));
        findings.push(finding.variant("outcome"));
    }
}

/// The teacher or pedagogue whom the note is for.
fn beside<'a>(view: &View<'a>) -> Option<&'a Person> {
    let asked = view
        .request
        .share
        .as_ref()
        .filter(|_| view.request.kind == Kind::SchoolNote)?;
    view.case.person(asked)
}

/// The note is for one person by name, who works beside the child and is not suspected, and rests on a ground that somebody named. Where
/// the parents do not know of the talk, where the police ask, and under social control, it is spoken: a paper at a school finds its
/// way into a mailbox that the home reads.
fn school(view: &View<'_>, findings: &mut Vec<Finding>) {
    own_words(view, findings);
    if view.request.basis.is_none() {
        findings.push(Finding::new(Code::MissingField, "basis"));
    }
    if !view.talk_ahead() {
        findings.push(Finding::new(Code::MissingField, "meetings").variant("ahead"));
    }
    let block = |path: &str, variant: &str| {
        Finding::new(Code::ShareWith, path)
            .at(Level::Block)
            .variant(variant.to_owned())
    };
    for (holds, field) in [
        (view.answers.parents_do_not_know(), "safety.parents_know"),
        (view.answers.police_lock(), "safety.police"),
        (view.answers.social_control(), "safety.social_control"),
    ] {
        if holds {
            findings.push(block(field, "school-spoken"));
        }
    }
    let Some(beside) = beside(view) else {
        findings.push(Finding::new(Code::MissingField, "share"));
        return;
    };
    let name = view.name_of(beside);
    if !matches!(beside.role, Some(Role::Teacher | Role::Pedagogue)) || beside.left_on.is_some() {
        findings.push(block("share", "school-role").with("name", name.clone()));
    }
    if view.answers.is_suspected(beside) || view.answers.may_be_meant(beside) {
        findings.push(block("share", "school-suspected").with("name", name));
    }
}

/// What the adviser says that the child needs, with the paths by which findings and forms call it.
pub(super) fn needs(request: &Request) -> [(&'static str, Option<&Words>); 2] {
    [
        ("needs-before", request.needs_before.as_ref()),
        ("needs-after", request.needs_after.as_ref()),
    ]
}

/// How many words one after the other are the reason itself, and not two sentences that happen to sound alike.
const SAME_WORDS: usize = 4;

/// Own words to somebody outside the case: never the reason of the talk, as the adviser wrote it for the child. Everything else
/// the adviser looks at once more, and is told where the home is spoken of. Words of an event stop the paper, as they do
/// wherever something leaves the house ([`words`](super::words)).
fn own_words(view: &View<'_>, findings: &mut Vec<Finding>) {
    let why = view.meeting.and_then(|chosen| chosen.meeting.why.as_ref());
    let why = why.map(|why| tokens(&why.0)).unwrap_or_default();
    let length = SAME_WORDS.min(why.len()).max(2);
    let family: Vec<&Person> = view
        .case
        .people
        .iter()
        .filter(|person| roles::is_family(person))
        .collect();
    for (path, _) in needs(view.request) {
        let Some(text) = view.texts.iter().find(|text| text.path == path) else {
            continue;
        };
        let is = text.text.chars().count();
        if is > LONGEST {
            let finding = Finding::new(Code::TooLarge, path).variant("text");
            findings.push(finding.with("is", is.to_string()).with("limit", LONGEST.to_string()));
        }
        let said = tokens(text.text);
        if why.windows(length).any(|reason| phrase_stands_in(reason, &said)) {
            let finding = Finding::new(Code::ShareWith, path).at(Level::Block);
            findings.push(finding.variant("school-reason"));
            continue;
        }
        let mut home: Vec<String> = view.known.safety_words.home.of(&text.read).to_vec();
        let named = family.iter().filter(|person| Named::of(person).stands_in(text.text));
        home.extend(named.map(|person| view.name_of(person)));
        let finding = Finding::new(Code::ShareWith, path);
        findings.push(if home.is_empty() {
            finding.variant("school-words")
        } else {
            finding.variant("school-home").with("words", home.join(" · "))
        });
    }
}

/// What may be said on the paper.
pub(super) fn facts(view: &View<'_>) -> Option<SharedFacts> {
    match view.request.kind {
        Kind::ParentsSentence => {
            let closing = view.meeting?.meeting.closing.as_ref()?;
            Some(SharedFacts {
                to: None,
                sentence: words(closing.may_say_to_parents.as_ref()),
                received: None,
                outcome: None,
                before: None,
                after: None,
            })
        }
        Kind::NotifierNote => {
            let (_, notice) = notice(view)?;
            Some(SharedFacts {
                to: None,
                sentence: None,
                received: notice.received_at.map(|at| at.0.date()),
                outcome: words(notice.outcome.as_ref()),
                before: None,
                after: None,
            })
        }
        Kind::SchoolNote => Some(SharedFacts {
            to: Some(person(view, beside(view)?)?),
            sentence: None,
            received: None,
            outcome: None,
            before: words(view.request.needs_before.as_ref()),
            after: words(view.request.needs_after.as_ref()),
        }),
        _ => None,
    }
}
