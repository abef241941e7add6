//! What each document needs (row `missing-field`; docs/writing.md, "What each
//! document holds").
//!
//! All at once, each with its own path. The safety answers have no default and
//! are needed by every document (docs/law.md, "Safety facts").

use super::view;
use super::view::{Chosen, View};
use super::{barnehus, delivery, goodbye, hearing, new_adviser, new_place};
use crate::case::{Matter, MeetingState, Name, Person, Safety, Words};
use crate::document::{Kind, Version};
use crate::finding::{Code, Finding};
use crate::timeline;

/// A finding for everything this document needs and the case lacks.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    safety(view, findings);
    child(view, findings);
    if view.is_full_letter() && view.case.municipality.is_none() {
        findings.push(missing("municipality"));
    }
    meeting(view, findings);
    people(view, findings);
    way(view, findings);
    decision(view, findings);
    new_adviser::missing(view, findings);
    goodbye::missing(view, findings);
    barnehus::missing(view, findings);
    hearing::missing(view, findings);
}

/// A document about a decision needs the decision, with what it says of it: in the letter also why, and what the child's
/// view came to. A decision on support states what it is for and how long (barnets lov § 32 stk. 3).
fn decision(view: &View<'_>, findings: &mut Vec<Finding>) {
    let kind = view.request.kind;
    if !kind.is_of_decision() {
        return;
    }
    let Some(chosen) = view.decision else {
        if view.request.decision.is_none() {
            findings.push(missing("decisions"));
        }
        return;
    };
    let decision = chosen.decision;
    let letter = kind == Kind::Decision;
    let support = letter && decision.matter == Some(Matter::Support);
    for (absent, field) in [
        (decision.matter.is_none(), "matter"),
        (no_words(decision.what.as_ref()), "what"),
        (letter && no_words(decision.why.as_ref()), "why"),
        (letter && no_words(decision.how_you_counted.as_ref()), "how_you_counted"),
        (letter && decision.followed.is_none(), "followed"),
        (support && no_words(decision.purpose.as_ref()), "purpose"),
        (support && no_words(decision.lasts.as_ref()), "lasts"),
        (decision.made_by.is_none(), "made_by"),
        (decision.decided_on.is_none(), "decided_on"),
    ] {
        if absent {
            findings.push(missing(chosen.path(field)));
        }
    }
    if decision.decided_on.is_some_and(|day| day.0 > view.request.on) {
        findings.push(missing(chosen.path("decided_on")).variant("not-decided"));
    }
}

/// A timeline needs at least one station; the neutral version shows none.
fn way(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.version == Version::Neutral {
        return;
    }
    let timeline = timeline::of(view.case);
    match view.request.kind {
        Kind::Timeline | Kind::Screen if timeline.is_empty() => findings.push(missing("steps")),
        // A sign of life has to say when the next one comes.
        Kind::Waiting
            if !timeline
                .iter()
                .any(|station| station.hears.is_some_and(|day| day >= view.request.on)) =>
        {
            findings.push(missing("steps").variant("waiting"));
        }
        Kind::NewPlace if new_place::step(view).is_none() => findings.push(missing("steps").variant("new-place")),
        // Whoever wakes in a strange bed is told when it hears from somebody it knows.
        Kind::NewPlace if !new_place::hears(view) => findings.push(missing("steps").variant("new-place-day")),
        _ => {}
    }
}

fn missing(path: impl Into<String>) -> Finding {
    Finding::new(Code::MissingField, path)
}

fn no_name(name: Option<&Name>) -> bool {
    name.is_none_or(Name::is_blank)
}

fn no_words(words: Option<&Words>) -> bool {
    words.is_none_or(Words::is_blank)
}

/// The answers without default ([`Safety::unanswered`]; docs/case-file.md, "Safety"; barnets lov § 18 stk. 3, § 137).
fn safety(view: &View<'_>, findings: &mut Vec<Finding>) {
    let nothing = Safety::default();
    let safety = view.case.safety.as_ref().unwrap_or(&nothing);
    findings.extend(safety.unanswered().map(|field| missing(format!("safety.{field}"))));
}

/// The child's name, and its band or birth date. Rights follow the birth date; with the band alone, no right that
/// depends on age is given.
fn child(view: &View<'_>, findings: &mut Vec<Finding>) {
    let child = view.case.child.as_ref();
    if no_name(child.and_then(|child| child.first_name.as_ref())) {
        findings.push(missing("child.first_name"));
    }
    if view.band.is_none() {
        findings.push(missing("child.birth_date"));
    }
}

/// The letter before the talk needs its meeting; the neutral one needs only what it shows.
fn meeting(view: &View<'_>, findings: &mut Vec<Finding>) {
    let letter = view.request.kind == Kind::BeforeMeeting;
    let moved = view.request.kind == Kind::MeetingMoved;
    if moved && view.news().is_none() && (view.meeting.is_some() || view.request.meeting.is_none()) {
        findings.push(missing("meetings").variant("moved"));
    }
    let Some(chosen) = view.meeting else {
        if letter && view.request.meeting.is_none() {
            findings.push(missing("meetings"));
        }
        if view.request.kind.is_after() && view.request.meeting.is_none() {
            findings.push(missing("meetings").variant("held"));
        }
        if view.speaker.is_none() {
            findings.push(missing("people").variant("speaker"));
        }
        return;
    };
    if view.speaker.is_none() {
        let path = chosen.path("people");
        findings.push(missing(path).variant("speaker"));
    }
    if letter {
        letter_meeting(view, chosen, findings);
    }
    if view.request.kind.is_after() && chosen.meeting.state == Some(MeetingState::Cancelled) {
        findings.push(missing(chosen.path("state")).variant("cancelled"));
    }
    if view.request.meeting.is_none() && chosen.meeting.state.is_none() {
        findings.push(missing(chosen.path("state")));
    }
}

fn letter_meeting(view: &View<'_>, chosen: Chosen<'_>, findings: &mut Vec<Finding>) {
    let meeting = chosen.meeting;
    let full = view.version == Version::Full;
    for (absent, field) in [
        (meeting.starts_at.is_none(), "starts_at"),
        (meeting.minutes.is_none(), "minutes"),
        (no_words(meeting.place.as_ref()), "place"),
        (full && no_words(meeting.why.as_ref()), "why"),
        (full && meeting.topics.iter().all(Words::is_blank), "topics"),
    ] {
        if absent {
            findings.push(missing(chosen.path(field)));
        }
    }
    if meeting.state == Some(MeetingState::Cancelled) {
        findings.push(missing(chosen.path("state")).variant("cancelled"));
    }
    for (nth, entry) in meeting.people.iter().enumerate() {
        if full && entry.id.is_none() {
            findings.push(missing(chosen.path(&format!("people[{nth}].id"))));
        }
    }
}

/// Everybody named in the document needs a first name; in the full letter the speaker also needs words about themself;
/// a bisidder who may be a child needs an age (§ 6 stk. 4).
fn people(view: &View<'_>, findings: &mut Vec<Finding>) {
    let mut named: Vec<&Person> = view.speaker.into_iter().collect();
    if view.version == Version::Full {
        named.extend(view.in_room().into_iter().map(|(person, _)| person));
        named.extend(view.bisidders().into_iter().map(|(_, person)| person));
        named.extend(view.answers.keeper());
        named.extend(view.host());
        named.extend(delivery::paper_home(view));
        named.extend(new_adviser::former(view));
    }
    for person in named {
        if no_name(person.first_name.as_ref()) {
            let finding = of_person(view, person, "first_name");
            findings.extend(finding);
        }
    }
    if let Some(speaker) = view.speaker.filter(|_| view.is_full_letter())
        && no_words(speaker.about.as_ref())
    {
        let finding = of_person(view, speaker, "about");
        findings.extend(finding);
    }
}

fn of_person(view: &view::View<'_>, person: &Person, field: &str) -> Option<Finding> {
    let index = view.index_of(person)?;
    let finding = missing(format!("people[{index}].{field}"));
    // A person without a name is referred to by their role, never by an id.
    Some(
        if no_name(person.first_name.as_ref()) && no_name(person.name.as_ref()) {
            let role = person.role.map_or("other", |role| role.as_str());
            finding.variant("role").with("role", role)
        } else {
            finding.variant("person").with("name", view.name_of(person))
        },
    )
}
