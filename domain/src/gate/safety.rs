//! Rules on the safety answers and on suspected persons (rows `safety-disagrees`,
//! `network-before-risk-assessment`, `suspected-in-document`; barnets lov § 18
//! stk. 3, § 137; docs/law.md, "Safety facts").

use super::roles;
use super::view::View;
use super::words::Named;
use crate::case::{AtHome, MeetingKind, Person, PersonId, StepState, StepWord, Suspected, Track};
use crate::document::Version;
use crate::finding::{Code, Finding};

/// Checks the answers against each other and against § 18 stk. 3, and looks for the suspected person.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    disagree(view, findings);
    network(view, findings);
    suspected(view, findings);
}

/// Answers that contradict each other, so that it is not clear what is safe.
fn disagree(view: &View<'_>, findings: &mut Vec<Finding>) {
    let disagrees = |path: String, variant: &str| Finding::new(Code::SafetyDisagrees, path).variant(variant);
    let mut says = |path: &str, variant: &str| findings.push(disagrees(path.into(), variant));
    let none = view.answers.suspected() == Some(Suspected::None);
    let safety = view.case.safety.as_ref();
    match view.case.track {
        Some(Track::ParentConcern | Track::FosterConcern) if none => {
            says("safety.suspected", "track");
        }
        Some(Track::SocialControl) if safety.and_then(|safety| safety.social_control) == Some(false) => {
            says("safety.social_control", "social-control");
        }
        _ => {}
    }
    if none && safety.and_then(|safety| safety.suspect_at_home) == Some(AtHome::Yes) {
        says("safety.suspect_at_home", "nobody-suspected");
    }
    let other = view.answers.suspected() == Some(Suspected::Other);
    for (index, person) in view.case.people.iter().enumerate() {
        let variant = match person.suspected {
            Some(true) if none => "person",
            Some(true) if other && roles::is_parent(person) => "parent",
            _ => continue,
        };
        let finding = disagrees(format!("people[{index}].suspected"), variant);
        findings.push(finding.with("name", view.name_of(person)));
    }
}

/// Under social control the risk assessment comes first (§ 18 stk. 3): before it no bisidder, talk or network meeting
/// with family and network.
fn network(view: &View<'_>, findings: &mut Vec<Finding>) {
    if !view.answers.social_control() || view.answers.risk_assessed() {
        return;
    }
    let mut says = |path: String, name: Option<String>| {
        let finding = Finding::new(Code::NetworkBeforeRiskAssessment, path);
        findings.push(match name {
            Some(name) => finding.variant("person").with("name", name),
            None => finding,
        });
    };
    let circle = |id: &PersonId| view.case.person(id).filter(|p| roles::is_circle(p));
    for (path, bisidder) in view.bisidders() {
        if roles::is_circle(bisidder) {
            says(path, Some(view.name_of(bisidder)));
        }
    }
    if let Some(chosen) = view.meeting {
        for (nth, entry) in chosen.meeting.people.iter().enumerate() {
            if let Some(person) = entry.id.as_ref().and_then(circle) {
                let path = chosen.path(&format!("people[{nth}].id"));
                says(path, Some(view.name_of(person)));
            }
        }
        if chosen.meeting.kind == Some(MeetingKind::Network) {
            says(chosen.path("kind"), None);
        }
    }
    for (index, meeting) in view.case.meetings.iter().enumerate() {
        let tells = meeting.closing.iter().flat_map(|closing| &closing.tell);
        for (nth, tell) in tells.enumerate() {
            if let Some(person) = tell.who.as_ref().and_then(circle) {
                let path = format!("meetings[{index}].closing.tell[{nth}].who");
                says(path, Some(view.name_of(person)));
            }
        }
    }
    for (index, step) in view.case.steps.iter().enumerate() {
        let with_network = matches!(step.step, Some(StepWord::ParentsTalk | StepWord::NetworkMeeting));
        if with_network && step.state != Some(StepState::Skipped) {
            says(format!("steps[{index}].step"), None);
        }
    }
}

/// A suspected person is not in the room, keeps no paper, is not somebody the child is sent to, and is not named on
/// paper that travels (docs/law.md, safety fact 13). A suspected bisidder has a code of its own.
fn suspected(view: &View<'_>, findings: &mut Vec<Finding>) {
    let mut places: Vec<(String, Option<&PersonId>, &str)> = Vec::new();
    if let Some(chosen) = view.meeting {
        for (nth, entry) in chosen.meeting.people.iter().enumerate() {
            let path = chosen.path(&format!("people[{nth}].id"));
            places.push((path, entry.id.as_ref(), "in-room"));
        }
    }
    let held = view.latest_held();
    for closes in view.meeting.into_iter().chain(held) {
        let closing = closes.meeting.closing.iter();
        for (nth, id) in closing.flat_map(|closing| &closing.talk_to).enumerate() {
            let path = closes.path(&format!("closing.talk_to[{nth}]"));
            places.push((path, Some(id), "talk-to"));
        }
    }
    if let Some(safety) = &view.case.safety {
        let kept_by = safety.kept_by.as_ref();
        places.push(("safety.kept_by".into(), kept_by, "keeps"));
    }
    let child = view.case.child.as_ref();
    if let Some(contact) = child.and_then(|child| child.safe_contact.as_ref()) {
        let via = contact.via.as_ref();
        places.push(("child.safe_contact.via".into(), via, "contact"));
    }
    if view.travels() && view.version == Version::Full {
        for (index, meeting) in view.case.meetings.iter().enumerate() {
            let tells = meeting.closing.iter().flat_map(|closing| &closing.tell);
            for (nth, tell) in tells.enumerate() {
                let path = format!("meetings[{index}].closing.tell[{nth}].who");
                places.push((path, tell.who.as_ref(), "named"));
            }
        }
        for (index, step) in view.case.steps.iter().enumerate() {
            places.push((format!("steps[{index}].who"), step.who.as_ref(), "named"));
        }
    }
    for (path, id, variant) in places {
        let person = id.and_then(|id| view.case.person(id));
        if let Some(person) = person.filter(|person| view.answers.is_suspected(person)) {
            findings.push(of(view, path, person, variant));
        }
    }
    if view.travels() {
        named_on_paper(view, findings);
    }
}

fn of(view: &View<'_>, path: String, person: &Person, variant: &str) -> Finding {
    Finding::new(Code::SuspectedInDocument, path)
        .variant(variant)
        .with("name", view.name_of(person))
        .with("sure", if person.suspected == Some(true) { "yes" } else { "no" })
}

/// The texts that travel: all free text in the full version, only the place in the neutral one.
fn named_on_paper(view: &View<'_>, findings: &mut Vec<Finding>) {
    let place = view.shown_meeting().map(|chosen| chosen.path("place"));
    for person in &view.case.people {
        if !view.answers.is_suspected(person) {
            continue;
        }
        let named = Named::of(person);
        for text in &view.texts {
            let travels = view.version == Version::Full || Some(&text.path) == place.as_ref();
            if travels && named.stands_in(text.text) {
                findings.push(of(view, text.path.clone(), person, "named"));
            }
        }
        for (path, said) in view.said_on_paper() {
            if named.stands_in(said) {
                findings.push(of(view, path, person, "said"));
            }
        }
    }
}
